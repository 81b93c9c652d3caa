import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { difference, type Picture } from "../../tools/pictures/rgb565.js";
import { golden } from "../meter/telegram.js";
import { chromiumPath } from "./chromium.js";
import { dropCapture, kept, pictureOf, shows } from "./display-on-page.js";
import { PageServer } from "./page-server.js";
import { serveSources } from "./serve.js";

describe.skipIf(chromiumPath === undefined)("the page", { timeout: 60_000 }, () => {
  let server: PageServer;
  const open = (search: string) => server.open(search);

  beforeAll(async () => {
    server = await PageServer.start(serveSources);
  }, 60_000);

  afterAll(() => server?.stop());

  test("shows the capture's 2,20 kW within ten seconds, in the very pixels of the SDK's simulator", async () => {
    const page = await open("");
    expect(await shows(page, kept("display/pictures/kamstrup.png"))).toBe(undefined);
    await page.close();
  });

  test("repeats a picture when the address fixes the clock", async () => {
    const first = await open("?clock=95&speed=60&language=en");
    const picture = await pictureOf(first);
    expect(picture.pixels.some((pixel) => pixel !== 0)).toBe(true);
    const second = await open("?clock=95&language=en");
    expect(await shows(second, picture)).toBe(undefined);
    expect(difference(kept("display/pictures/kamstrup.png"), picture)).toBeDefined();
    await first.close();
    await second.close();
  });

  test("turns to selling when a capture of a selling house is dropped on it, and back", async () => {
    const page = await open("?feed=none&clock=2");
    const direction = async () => {
      const { pixels } = await pictureOf(page);
      const [amber, sky] = [0xfd80, 0x55bd].map((color) => pixels.filter((pixel) => pixel === color).length);
      return amber === sky ? "none" : amber! > sky! ? "buying" : "selling";
    };
    expect(await direction()).toBe("none");
    for (const [name, wanted] of [
      ["landisgyr", "selling"],
      ["kamstrup", "buying"],
    ] as const) {
      await dropCapture(page, `${name}.txt`, golden(name).bytes);
      await expect.poll(direction).toBe(wanted);
      expect(await page.locator("#feed option:checked").textContent()).toBe(`${name}.txt`);
      await page.selectOption("#size", "1"); // which leaves the capture where it is
      expect(await page.locator("#feed option:checked").textContent()).toBe(`${name}.txt`);
      expect(await direction()).toBe(wanted);
    }
    await page.close();
  });

  test("leafs through the display's pages by mouse and by keys", async () => {
    const page = await open("?clock=0&screen=now");
    const canvas = page.locator("canvas");
    const picture = () => pictureOf(page);
    const differs = async (from: Picture) => difference(from, await picture()) !== undefined;
    await expect.poll(() => differs({ width: 320, height: 240, pixels: new Uint16Array(320 * 240) })).toBe(true);
    const now = await picture();
    await canvas.click({ position: { x: 320, y: 240 } });
    await expect.poll(() => differs(now)).toBe(true);
    const overview = await picture();
    await canvas.click({ position: { x: 2 * 58, y: 2 * 80 } });
    await expect.poll(() => differs(overview)).toBe(true);
    const hour = await picture();
    await page.locator("#glass").focus();
    const keys = async (key: string, wanted: Picture) => {
      await page.keyboard.press(key);
      expect(await shows(page, wanted), key).toBe(undefined);
    };
    await keys("Escape", overview);
    await keys("Enter", hour);
    await keys("ArrowLeft", now);
    await keys("ArrowRight", hour);
    await keys("Escape", overview);
    await keys("Escape", now);
    await keys(" ", overview);
    const box = (await canvas.boundingBox())!;
    await page.mouse.move(box.x + 500, box.y + 240);
    await page.mouse.down();
    await page.mouse.move(box.x + 400, box.y + 250);
    await page.mouse.move(box.x + 200, box.y + 250);
    await page.mouse.up();
    expect(await shows(page, hour)).toBe(undefined);
    await page.close();
  });

  test("is dim at night, and shows the night's page", async () => {
    const page = await open("?feed=villa&start=2026-01-10T23:00&clock=60");
    const light = () => page.locator("canvas").evaluate((canvas) => canvas.style.filter);
    await expect.poll(light).toBe("brightness(0.37)");
    const { pixels } = await pictureOf(page);
    expect(pixels.some((pixel) => pixel !== 0)).toBe(true);
    expect(pixels.every((pixel) => (pixel & 31) === 0)).toBe(true);
    await page.close();
  });

  test("begins with the screen that the address says, also where time stands still", async () => {
    const pictures: Picture[] = [];
    for (const screen of ["now", "phases", "meter", "overview", "registers"]) {
      const page = await open(`?clock=95&screen=${screen}`);
      const picture = await pictureOf(page);
      for (const other of pictures) expect(difference(other, picture), screen).toBeDefined();
      pictures.push(picture);
      await page.close();
    }
  });

  test("is crisp at one, two and three pixels for one", async () => {
    for (const size of [1, 2, 3]) {
      const page = await open(`?size=${size}`);
      const canvas = page.locator("canvas");
      expect(await canvas.evaluate((element) => getComputedStyle(element).imageRendering)).toBe("pixelated");
      expect(await canvas.evaluate(({ clientWidth, clientHeight }) => [clientWidth, clientHeight])).toEqual([
        320 * size,
        240 * size,
      ]);
      await page.close();
    }
  });

  test("says in words what is wrong with an address", async () => {
    const page = await open("?feed=tesla");
    expect(await page.textContent("#says")).toBe(
      "feed=tesla is not known: use kamstrup, landisgyr, villa, flat, car, power-cut, none.",
    );
    await page.selectOption("#language", "en");
    expect(new URL(page.url()).search).toBe("?language=en");
    await page.selectOption("#feed", "flat");
    expect(new URL(page.url()).search).toBe("?language=en&feed=flat&speed=60");
    await page.close();
  });

  test("has asked nobody outside for anything, and thrown nothing", () => {
    expect(server.outside).toEqual([]);
    expect(server.errors).toEqual([]);
  });
});
