import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { createServer, type ViteDevServer } from "vite";
import { launch } from "./chromium.js";
import { running } from "./display-on-page.js";

const configFile = fileURLToPath(new URL("../../simulator/vite.config.ts", import.meta.url));

/** The page as `npm start` serves it, in a browser that is watched. */
export class PageServer {
  /** Addresses that the page asked for and that are not its own. */
  readonly outside: string[] = [];
  /** What the page has thrown. */
  readonly errors: string[] = [];
  readonly #server: ViteDevServer;
  readonly #browser: Browser;
  readonly #address: string;

  private constructor(server: ViteDevServer, browser: Browser) {
    this.#server = server;
    this.#browser = browser;
    this.#address = server.resolvedUrls!.local[0]!;
  }

  /** Starts server and browser. */
  static async start(): Promise<PageServer> {
    const server = await createServer({ configFile, server: { port: 0 }, logLevel: "silent" });
    await server.listen();
    return new PageServer(server, await launch());
  }

  /** Opens the page with these options, in a window of 1200 x 900 unless told otherwise, and waits until it runs. */
  async open(search: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.#browser.newPage({ viewport: { width: 1200, height: 900 }, ...options });
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
