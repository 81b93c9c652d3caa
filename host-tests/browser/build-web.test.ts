import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { difference } from "../../tools/pictures/rgb565.js";
import { golden } from "../meter/telegram.js";
import { chromiumPath, launch } from "./chromium.js";
import { dropCapture, kept, pictureOf, shows } from "./display-on-page.js";
import { type Served, serveText } from "./serve.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const temporary = mkdtempSync(path.join(tmpdir(), "build-web-"));
/** A folder as people have them, to be opened by double click. */
const folder = path.join(temporary, "Energi & skärm #1");
const SUB_PATH = "/some/folder/";

function buildWeb(...args: string[]) {
  const ran = spawnSync(process.execPath, ["--import", "tsx", "tools/build-web.ts", ...args], { cwd: root });
  return { exit: ran.status, out: ran.stdout.toString(), error: ran.stderr.toString() };
}

describe("npm run build:web", { timeout: 60_000 }, () => {
  let built: ReturnType<typeof buildWeb>;
  let html: string;
  let browser: Browser | undefined;
  let served: Served;
  const file = path.join(folder, "index.html");
  /** The addresses that the web server has been asked for. */
  const asked: string[] = [];

  beforeAll(async () => {
    built = buildWeb("--output", folder);
    html = readFileSync(file, "utf8");
    served = await serveText(html, SUB_PATH, (url) => asked.push(url));
    if (chromiumPath !== undefined) browser = await launch();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    served?.stop();
    rmSync(temporary, { recursive: true });
  });

  test("makes one file, tells its sizes and where it is", () => {
    const bytes = readFileSync(file);
    const kilobytes = (length: number) => `${(length / 1000).toFixed(1)} kB`;
    const sizes = `${kilobytes(bytes.length)}, ${kilobytes(gzipSync(bytes, { level: 9 }).length)} with gzip`;
    expect(built).toEqual({ exit: 0, out: `${sizes}\nOpen ${pathToFileURL(file)}\n`, error: "" });
    expect(readdirSync(folder)).toEqual(["index.html"]);
  });

  test("fails when the page would be too large, and leaves nothing", () => {
    const elsewhere = path.join(temporary, "large");
    const { exit, out, error } = buildWeb("--output", elsewhere, "--limit", "50000");
    expect([exit, out]).toEqual([1, ""]);
    expect(error).toMatch(
      /^The page would have .* kB, .* kB with gzip; it may have 50\.0 kB, so nothing was written\./,
    );
    expect(existsSync(elsewhere)).toBe(false);
    expect(buildWeb("--limit", "small").exit).toBe(2);
  });

  test("names no other address, nor this machine's folders", () => {
    const page = html.replace(/<!--[\s\S]*?-->/g, "");
    const addresses = [...page.matchAll(/(?:https?|wss?):\/\/[^\s"'`<>]*/g)].map(([address]) => address);
    expect(addresses.filter((address) => !address.startsWith("http://www.w3.org/"))).toEqual([]);
    expect(page).not.toMatch(/<(?:script|img|iframe)\b[^>]*\ssrc=|<link\b[^>]*\shref="(?!data:)|sourceMappingURL/);
    expect(html).not.toContain(root);
  });

  test("carries the licences of what is in it", () => {
    for (const licence of ["SIL OPEN FONT LICENSE", "home energy display authors", "fast-png", "iobuffer", "pako"])
      expect(html.slice(html.lastIndexOf("<!--"))).toContain(licence);
  });

  describe.skipIf(chromiumPath === undefined)("in a browser", () => {
    const requests: string[] = [];
    const errors: string[] = [];

    async function open(address: string): Promise<Page> {
      for (const list of [asked, requests, errors]) list.length = 0;
      const page = await browser!.newPage({ viewport: { width: 1000, height: 900 } });
      page.on("request", (request) => {
        if (!/^(data|blob):/.test(request.url())) requests.push(request.url());
      });
      page.on("pageerror", (error) => errors.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error") errors.push(message.text());
      });
      await page.goto(address);
      return page;
    }

    const places = [
      ["a folder", () => pathToFileURL(file).href],
      ["a web server's sub-path", () => served.address],
    ] as const;

    describe.each(places)("from %s", (_, address) => {
      test("shows the display in every pixel, and asks for nothing but itself", async () => {
        const page = await open(address());
        expect(await shows(page, kept("display/pictures/kamstrup.png"))).toBe(undefined);
        expect(requests).toEqual([address()]);
        expect(errors).toEqual([]);
        await page.close();
      });

      test.each(["phases", "registers"])("does what its address says: begins with %s", async (screen) => {
        const page = await open(`${address()}?clock=3&screen=${screen}`);
        expect(await shows(page, kept(`display/pictures/${screen}.png`))).toBe(undefined);
        expect(errors).toEqual([]);
        await page.close();
      });

      test("takes a capture of one's own", async () => {
        const page = await open(address());
        const buying = kept("display/pictures/kamstrup.png");
        expect(await shows(page, buying)).toBe(undefined);
        await dropCapture(page, "mine.txt", golden("landisgyr").bytes);
        await expect.poll(async () => difference(buying, await pictureOf(page))).toBeDefined();
        expect(errors).toEqual([]);
        await page.close();
      });

      test("may ask nobody for anything", async () => {
        const page = await open(address());
        const before = asked.length;
        const answers = await page.evaluate(async (base) => {
          const loaded = (element: HTMLElement) =>
            new Promise((answer) => {
              element.addEventListener("load", () => answer("loaded"));
              element.addEventListener("error", () => answer("refused"));
              document.head.append(element);
            });
          const [fetched, image, script, style] = [`${base}a`, `${base}b`, `${base}c`, `${base}d`];
          return [
            await fetch(fetched, { mode: "no-cors" }).then(
              () => "loaded",
              () => "refused",
            ),
            await loaded(Object.assign(new Image(), { src: image })),
            await loaded(Object.assign(document.createElement("script"), { src: script })),
            await loaded(Object.assign(document.createElement("link"), { rel: "stylesheet", href: style })),
          ];
        }, served.address);
        expect(answers).toEqual(["refused", "refused", "refused", "refused"]);
        expect(errors.length).toBeGreaterThan(0);
        expect(asked.slice(before)).toEqual([]);
        await page.close();
      });
    });
  });
});
