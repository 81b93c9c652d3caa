import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { createServer, transformWithOxc, type ViteDevServer } from "vite";
import { launch } from "./chromium.js";
import { running } from "./display-on-page.js";

const configFile = fileURLToPath(new URL("../../simulator/vite.config.ts", import.meta.url));
const fakes = fileURLToPath(new URL("../simulator/fake-usb.ts", import.meta.url));

/** The page as `npm start` serves it, in a browser that is watched. */
export class PageServer {
  /** Addresses that the page asked for and that are not its own. */
  readonly outside: string[] = [];
  /** What the page has thrown. */
  readonly errors: string[] = [];
  readonly #server: ViteDevServer;
  readonly #browser: Browser;
  readonly #address: string;

  /** Puts the tests' fake ports in the place of the browser's, with one that can be chosen. */
  readonly #standIn: string;

  private constructor(server: ViteDevServer, browser: Browser, standIn: string) {
    this.#server = server;
    this.#browser = browser;
    this.#standIn = standIn;
    this.#address = server.resolvedUrls!.local[0]!;
  }

  /** Starts server and browser. */
  static async start(): Promise<PageServer> {
    const server = await createServer({ configFile, server: { port: 0 }, logLevel: "silent" });
    await server.listen();
    const { code } = await transformWithOxc(readFileSync(fakes, "utf8"), fakes);
    const standIn = `${code.replaceAll(/^export /gm, "")}
      window.port = new FakePort();
      window.ports = new FakePorts();
      window.ports.choice = window.port;
      Object.defineProperty(Navigator.prototype, "serial", { value: window.ports });`;
    return new PageServer(server, await launch(), standIn);
  }

  /**
   * Opens the page with these options, in a window of 1200 x 900 unless told otherwise, and waits until it runs.
   * Web Serial is that of the browser, a stand-in, or "none".
   */
  async open(search: string, options: BrowserContextOptions = {}, serial?: "stand-in" | "none"): Promise<Page> {
    const page = await this.#browser.newPage({ viewport: { width: 1200, height: 900 }, ...options });
    if (serial !== undefined) await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "serial"));
    if (serial === "stand-in") await page.addInitScript({ content: this.#standIn });
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(this.#address) && !url.startsWith("data:")) this.outside.push(url);
    });
    page.on("pageerror", (error) => this.errors.push(error.message));
    await page.goto(this.#address + search);
    await running(page);
    return page;
  }

  /** Ends both. */
  async stop(): Promise<void> {
    await this.#browser.close();
    await this.#server.close();
  }
}
