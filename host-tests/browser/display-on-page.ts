import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { difference, fromPng, type Picture } from "../../tools/pictures/rgb565.js";

const TEN_SECONDS = 10_000;

/** A picture that the tests keep, by its path from host-tests. */
export function kept(path: string): Picture {
  return fromPng(readFileSync(new URL(`../${path}`, import.meta.url)));
}

/** Waits until the page has begun to run the display. */
export async function running(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector("#port td")?.textContent, undefined, {
    timeout: TEN_SECONDS,
  });
}

/** The display's pixels in RGB565, as they stand on the page's canvas. */
export async function pictureOf(page: Page): Promise<Picture> {
  const text = await page.evaluate(() => {
    const canvas = document.querySelector("canvas")!;
    const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
    let pixels = "";
    for (let at = 0; at < data.length; at += 4) {
      const pixel = ((data[at]! >> 3) << 11) | ((data[at + 1]! >> 2) << 5) | (data[at + 2]! >> 3);
      pixels += String.fromCharCode(pixel & 0xff, pixel >> 8);
    }
    return btoa(pixels);
  });
  const bytes = new Uint8Array(Buffer.from(text, "base64"));
  return { width: 320, height: 240, pixels: new Uint16Array(bytes.buffer) };
}

/** Waits up to ten seconds for the display to show a picture; says what differs at the end, or undefined. */
export async function shows(page: Page, wanted: Picture): Promise<string | undefined> {
  const end = Date.now() + TEN_SECONDS;
  for (;;) {
    const found = difference(wanted, await pictureOf(page));
    if (found === undefined || Date.now() > end) return found?.summary;
    await page.waitForTimeout(100);
  }
}

/** Drops a capture on a page that has begun to draw, and waits until the page has said something about it. */
export async function dropCapture(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const file = { name, text: Buffer.from(bytes).toString("latin1") };
  await page.evaluate(({ name, text }) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], name));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true }));
  }, file);
  await page.waitForFunction((said) => document.querySelector("#says")!.textContent!.includes(said), name);
}

/** What stands beside a name in the table of the port. */
export function portCell(page: Page, name: string): Promise<string | null> {
  return page
    .locator("#port tr", { has: page.locator(`th:text-is("${name}")`) })
    .locator("td")
    .textContent();
}
