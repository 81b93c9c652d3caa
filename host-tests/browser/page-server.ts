import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { transformWithOxc } from "vite";
import { launch } from "./chromium.js";
import { running } from "./display-on-page.js";
import type { Served } from "./serve.js";

const fakes = fileURLToPath(new URL("../simulator/fake-usb.ts", import.meta.url));

/** The page on a web server, in a browser that is watched. */
export class PageServer {
  /** Addresses that the page asked for and that are not its own. */
  readonly outside: string[] = [];
  /** What the page has thrown. */
  readonly errors: string[] = [];
  readonly #served: Served;
  readonly #browser: Browser;
  /** Puts the tests' fake ports in the place of the browser's, with one that can be chosen. */
  readonly #standIn: string;

  private constructor(served: Served, browser: Browser, standIn: string) {
    this.#served = served;
    this.#browser = browser;
    this.#standIn = standIn;
  }

  /** Starts a web server and a browser. */
  static async start(serve: () => Promise<Served>): Promise<PageServer> {
    const { code } = await transformWithOxc(readFileSync(fakes, "utf8"), fakes);
    const standIn = `${code.replaceAll(/^export /gm, "")}
      window.port = new FakePort();
      window.ports = new FakePorts();
      window.ports.choice = window.port;
      Object.defineProperty(Navigator.prototype, "serial", { value: window.ports });`;
    return new PageServer(await serve(), await launch(), standIn);
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
      if (!url.startsWith(this.#served.address) && !url.startsWith("data:")) this.outside.push(url);
    });
    page.on("pageerror", (error) => this.errors.push(error.message));
    await page.goto(this.#served.address + search);
    await running(page);
    return page;
  }

  /** Ends both. */
  async stop(): Promise<void> {
    await this.#browser.close();
    await this.#served.stop();
  }
}
