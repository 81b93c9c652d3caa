import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath } from "./chromium.js";
import { pictureOf, portCell } from "./display-on-page.js";
import { PageServer } from "./page-server.js";
import { serveBuilt } from "./serve.js";

const AMBER = 0xfd80;
const SKY = 0x55bd;
const LAPTOP = { width: 1366, height: 650 };
const PHONE = { width: 390, height: 844 };
const FAULTS = ["pull", "noise", "stop", "weak", "cut"];

describe.skipIf(chromiumPath === undefined)("the bench", { timeout: 90_000 }, () => {
  let server: PageServer;

  beforeAll(async () => {
    server = await PageServer.start(serveBuilt);
  }, 60_000);

  afterAll(() => server?.stop());

  const says = (page: Page) => page.textContent("#says");
  const bytes = async (page: Page) => Number((await portCell(page, "Bytes received"))!.replaceAll(",", ""));
  const sum = async (page: Page, names: string[]) => {
    const cells = await Promise.all(names.map((name) => portCell(page, name)));
    return cells.reduce((total, text) => total + Number(text), 0);
  };
  /** How many pixels of the display have each of these colours. */
  const count = async (page: Page, ...colors: number[]) => {
    const { pixels } = await pictureOf(page);
    return colors.map((color) => pixels.filter((pixel) => pixel === color).length);
  };
  const isDark = async (page: Page) => (await pictureOf(page)).pixels.every((pixel) => pixel === 0);
  const colored = async (page: Page) => (await count(page, AMBER))[0]! > 1000;

  test.each([
    ["pull", "The cable is pulled", "no cable"],
    ["stop", "The meter has stopped", "stopped"],
    ["weak", "The supply is weak", "weak supply"],
  ])("%s: the number turns grey, the page says why, and a second press mends it", async (id, why, link) => {
    const page = await server.open("?speed=60");
    const button = page.locator(`#${id}`);
    await expect.poll(() => colored(page)).toBe(true);
    await button.click();
    expect(await button.getAttribute("aria-pressed")).toBe("true");
    expect(await says(page)).toContain(why);
    await expect.poll(() => portCell(page, "Link")).toBe(link);
    await expect.poll(() => colored(page)).toBe(false);
    const received = await bytes(page);
    if (id === "weak") {
      expect(await portCell(page, "Supply")).toBe("3.8 V");
      await expect.poll(() => portCell(page, "Data Request")).toBe("3.8 V, wants 4.0 V");
    }
    await page.waitForTimeout(1500);
    expect(await bytes(page)).toBe(received);
    await button.click();
    expect(await button.getAttribute("aria-pressed")).toBe("false");
    await expect.poll(() => portCell(page, "Link")).toBe("healthy");
    await expect.poll(() => colored(page)).toBe(true);
    await expect.poll(() => says(page)).toContain("Touch the display");
    await expect.poll(() => portCell(page, "Data Request")).toBe("asserted");
    await page.close();
  });

  test.each([
    ["invert", "Line", "115200 8N1, flipped"],
    ["slow", "Line", "9600 7E1"],
  ])("%s: the display finds out how the line is spoken, and back", async (id, row, found) => {
    const page = await server.open("?speed=60");
    await expect.poll(() => portCell(page, "Link")).toBe("healthy");
    expect(await portCell(page, row)).toBe("115200 8N1");
    await page.click(`#${id}`);
    await expect.poll(() => portCell(page, row), { timeout: 10_000 }).toBe(found);
    await expect.poll(() => portCell(page, "Link")).toBe("healthy");
    await page.click(`#${id}`);
    await expect.poll(() => portCell(page, row), { timeout: 10_000 }).toBe("115200 8N1");
    await expect.poll(() => portCell(page, "Link")).toBe("healthy");
    await page.close();
  });

  test("noise: telegrams are rejected, by cause, and the link heals", async () => {
    const page = await server.open("?speed=60");
    const causes = ["cut short", "with a wrong check sum", "with a garbled check sum", "without a check sum"].map(
      (words) => `… ${words}`,
    );
    expect(await sum(page, causes)).toBe(0);
    await page.click("#noise");
    expect(await says(page)).toContain("What fails is never shown");
    await expect.poll(() => sum(page, causes)).toBeGreaterThan(3);
    await page.click("#noise");
    expect(await sum(page, causes)).toBe(await sum(page, ["Telegrams rejected"]));
    await expect.poll(() => portCell(page, "Link")).toBe("healthy");
    await page.close();
  });

  test("cut: the display goes dark, and starts anew with empty counters", async () => {
    const page = await server.open("");
    await expect.poll(() => portCell(page, "Link")).toBe("healthy");
    await page.click("#cut");
    await expect.poll(() => isDark(page)).toBe(true);
    await expect.poll(() => portCell(page, "Link")).toBe("off");
    expect(await portCell(page, "Supply")).toBe("cut");
    expect(await portCell(page, "Bytes received")).toBe("–");
    await page.click("canvas");
    await page.waitForTimeout(300);
    expect(await isDark(page)).toBe(true);
    await page.click("#cut");
    await expect.poll(() => isDark(page)).toBe(false);
    await expect.poll(async () => Number(await portCell(page, "Telegrams accepted"))).toBeLessThan(2);
    await page.selectOption("#speed", "10");
    await expect.poll(() => portCell(page, "Link")).toBe("healthy");
    await page.close();
  });

  test("a sunny day turns from buying to selling, from one button", async () => {
    const page = await server.open("");
    await page.click("#sunny-day");
    expect(await says(page)).toContain("sells when the sun is up");
    expect(new URL(page.url()).search).toBe("?feed=villa&start=2026-06-21T04%3A00&speed=1440");
    await expect.poll(() => colored(page)).toBe(true);
    const sells = async () => {
      const [amber, sky] = await count(page, AMBER, SKY);
      return sky! > amber!;
    };
    expect(await sells()).toBe(false);
    await expect.poll(sells, { timeout: 60_000, interval: 200 }).toBe(true);
    await page.close();
  });

  test("each scenario of the menu begins at once, and its address leads to it again", async () => {
    const page = await server.open("?speed=60");
    const feeds = await page
      .locator("#feed option")
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    const years = feeds.splice(0, 3);
    expect(years).toEqual(["year-villa", "year-flat", "year-car"]);
    expect(feeds).toEqual(["villa", "flat", "car", "power-cut", "kamstrup", "landisgyr", "none"]);
    for (const feed of feeds) {
      await page.selectOption("#feed", feed);
      const { searchParams } = new URL(page.url());
      expect(searchParams.get("feed")).toBe(feed);
      const speeds: Record<string, string> = { villa: "360", flat: "60", car: "360", "power-cut": "10" };
      expect(searchParams.get("speed")).toBe(speeds[feed] ?? "1");
      const link = feed === "none" ? "waiting" : "healthy";
      await expect.poll(() => portCell(page, "Link")).toBe(link);
      expect(await page.locator("#start").isDisabled()).toBe(["kamstrup", "landisgyr", "none"].includes(feed));
      const again = await server.open(new URL(page.url()).search);
      expect(await again.locator("#feed").inputValue()).toBe(feed);
      await again.close();
    }
    await page.selectOption("#feed", "car");
    await page.selectOption("#start", "2026-01-15T15:00");
    await page.selectOption("#language", "en");
    await page.selectOption("#size", "1");
    expect(new URL(page.url()).search).toBe("?speed=360&feed=car&start=2026-01-15T15%3A00&language=en&size=1");
    expect(await page.locator("canvas").evaluate((canvas) => canvas.clientWidth)).toBe(320);
    await page.close();
  });

  test("a meter set to another list goes on being understood, and the address says which", async () => {
    const page = await server.open("?feed=flat&speed=60");
    for (const list of ["nve", "push1", "p1"]) {
      await page.selectOption("#list", list);
      expect(new URL(page.url()).searchParams.get("list")).toBe(list);
      const before = Number(await portCell(page, "Telegrams accepted"));
      await expect.poll(async () => Number(await portCell(page, "Telegrams accepted"))).toBeGreaterThan(before + 3);
      expect(await portCell(page, "Telegrams rejected")).toBe("0");
      expect(await colored(page)).toBe(true);
    }
    await page.close();
  });

  test("in the power cut the display is dark for as long as the grid fails", async () => {
    for (const [clock, link] of [
      [110, "healthy"],
      [300, "off"],
      [425, "waiting"],
      [460, "healthy"],
    ] as const) {
      const page = await server.open(`?feed=power-cut&clock=${clock}`);
      await expect.poll(() => portCell(page, "Link")).toBe(link);
      expect(await isDark(page)).toBe(link === "off");
      if (link !== "off") continue;
      expect(await portCell(page, "Supply")).toBe("no grid");
      expect(await says(page)).toContain("The grid has failed");
      await page.click("#cut");
      await page.click("#cut");
      expect(await says(page)).toContain("The grid has failed");
      await page.close();
    }
  });

  test("another speed holds from now on, and the display goes on as it was", async () => {
    const page = await server.open("");
    await expect.poll(() => bytes(page)).toBe(700);
    await page.selectOption("#speed", "3600");
    await expect.poll(() => bytes(page)).toBeGreaterThan(700 * 360);
    await page.selectOption("#speed", "1");
    await page.waitForTimeout(500);
    const before = await bytes(page);
    await page.waitForTimeout(1500);
    expect((await bytes(page)) - before).toBeLessThanOrEqual(2 * 700);
    await page.close();
  });

  test("a touch slows time down, so that a page can be read at ×3600", async () => {
    const page = await server.open("?speed=3600");
    await expect.poll(() => colored(page)).toBe(true);
    await page.click("canvas");
    expect(await page.textContent("#pace")).toBe("Speed, now ×1");
    await page.waitForTimeout(500);
    const overview = await pictureOf(page);
    await page.waitForTimeout(1000);
    expect(overview.pixels.filter((pixel) => pixel === AMBER).length).toBe(0);
    expect((await count(page, AMBER))[0]).toBe(0);
    await page.close();
  });

  test("everything can be done by keyboard, and the focus stays where it was", async () => {
    const page = await server.open("");
    const reached: string[] = [];
    for (let i = 0; i < 30; i++) {
      await page.keyboard.press("Tab");
      const id = await page.evaluate(() => document.activeElement?.id ?? "");
      if (id === "" || reached.includes(id)) break;
      reached.push(id);
    }
    for (const id of ["glass", "sunny-day", "feed", "speed", "language", "size", ...FAULTS, "usb", "record", "capture"])
      expect(reached, id).toContain(id);
    await page.focus("#pull");
    await page.keyboard.press("Space");
    expect(await says(page)).toContain("The cable is pulled");
    await page.keyboard.press("Enter");
    expect(await says(page)).not.toContain("cable");
    for (const [id, key, wanted] of [
      ["feed", "ArrowUp", "power-cut"],
      ["language", "ArrowDown", "en"],
      ["speed", "ArrowDown", "60"],
      ["size", "ArrowUp", "1"],
    ] as const) {
      await page.focus(`#${id}`);
      await page.keyboard.press(key);
      expect([id, await page.locator(`#${id}`).inputValue()]).toEqual([id, wanted]);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(id);
      expect(new URL(page.url()).searchParams.get(id)).toBe(wanted);
    }
    await page.close();
  });

  test.each([
    ["laptop", LAPTOP],
    ["phone", PHONE],
  ] as const)("nothing moves on a %s, whatever happens and is said", async (_, viewport) => {
    const page = await server.open("?speed=60", { viewport });
    const boxes = () =>
      page.evaluate(() =>
        [...document.querySelectorAll("canvas, button, select, input, h2, th, label")].map((element, i) => {
          const { left, top, width, height } = element.getBoundingClientRect();
          return `${i} ${element.id} ${[left + scrollX, top + scrollY, width, height].map(Math.round)}`;
        }),
      );
    const before = await boxes();
    for (const id of [...FAULTS, ...FAULTS]) {
      await page.evaluate((name) => document.getElementById(name)!.click(), id);
      await page.waitForTimeout(350);
      expect(await boxes(), id).toEqual(before);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.close();
  });

  test.each([
    [360, 740, 2],
    [667, 375, 2],
    [683, 325, 2],
    [720, 900, 2],
    [820, 1180, 2],
    [1100, 800, 2],
    [1366, 650, 3],
    [1920, 1000, 3],
  ])("in a window of %i x %i, at size %i, all is in its place and can be reached", async (width, height, size) => {
    const page = await server.open(`?size=${size}`, { viewport: { width, height } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    const canvas = (await page.locator("canvas").boundingBox())!;
    expect(canvas.x).toBeGreaterThanOrEqual(0);
    expect(canvas.x + canvas.width).toBeLessThanOrEqual(width);
    for (const id of ["glass", "sunny-day", "feed", ...FAULTS, "usb", "record"]) {
      await page.focus(`#${id}`);
      const isSeen = await page.evaluate((name) => {
        const { left, top, width, height } = document.getElementById(name)!.getBoundingClientRect();
        const [x, y] = [left + width / 2, Math.min(top + height / 2, innerHeight - 1)];
        return document.elementFromPoint(x, y)?.closest(`#${name}`) !== null;
      }, id);
      expect([id, isSeen]).toEqual([id, true]);
    }
    await page.close();
  });

  test("tells those who listen what the display shows, and which page", async () => {
    const page = await server.open("");
    await expect
      .poll(() => page.locator("#panel").getAttribute("aria-label"))
      .toBe("The display, page now: buying 2202 watts");
    expect(await page.textContent("#page-says")).toBe("");
    await page.click("canvas");
    await expect.poll(() => page.textContent("#page-says")).toBe("Page overview");
    await page.click("#cut");
    await expect.poll(() => page.locator("#panel").getAttribute("aria-label")).toBe("The display is dark");
    await page.close();
  });

  test("says what is wrong now, of several faults what is left", async () => {
    const page = await server.open("?speed=60");
    for (const [id, words] of [
      ["pull", /^The cable is pulled\. No telegram comes/],
      ["weak", /^The cable is pulled\. The supply is weak: .* No telegram comes/],
      ["cut", /^The display has no power/],
      ["pull", /^The display has no power/],
      ["cut", /^The supply is weak/],
      ["noise", /^The supply is weak/],
      ["weak", /^Bits flip/],
    ] as const) {
      await page.click(`#${id}`);
      expect(await says(page)).toMatch(words);
    }
    await page.click("#sunny-day");
    expect(await says(page)).toMatch(/^A villa/);
    expect(await page.locator("[aria-pressed=true]").count()).toBe(0);
    await page.close();
  });

  test("on a phone the display stays in sight while something is broken, and buttons fit a finger", async () => {
    const page = await server.open("?speed=10", { viewport: PHONE, hasTouch: true, isMobile: true });
    await page.locator("#cut").tap();
    const canvas = (await page.locator("canvas").boundingBox())!;
    expect(canvas.y).toBeGreaterThanOrEqual(0);
    expect(canvas.y + canvas.height).toBeLessThan(PHONE.height);
    for (const button of await page.locator("button, select").all())
      if (await button.isVisible()) expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(40);
    await page.close();
  });

  test.each(["light", "dark"] as const)("axe finds nothing to complain of in the %s scheme", async (colorScheme) => {
    const page = await server.open("", { colorScheme, viewport: LAPTOP });
    await page.click("#pull");
    await page.evaluate(axe.source);
    const found = await page.evaluate(async () => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    });
    expect(found).toEqual([]);
    await page.close();
  });

  test("nobody outside was asked for anything, and nothing was thrown", () => {
    expect(server.outside).toEqual([]);
    expect(server.errors).toEqual([]);
  });
});
