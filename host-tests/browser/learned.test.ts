import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath } from "./chromium.js";
import { PageServer } from "./page-server.js";
import { serveBuilt } from "./serve.js";

describe.skipIf(chromiumPath === undefined)("what the household has learned", { timeout: 90_000 }, () => {
  let server: PageServer;

  beforeAll(async () => {
    server = await PageServer.start(serveBuilt);
  }, 60_000);

  afterAll(() => server?.stop());

  /** The cell beside a name. */
  const cell = (page: Page, name: string) => page.locator("#learned tr", { hasText: name }).locator("td").textContent();
  const hours = (page: Page) => page.locator("#hours td:first-child").allTextContents();
  const bought = async (page: Page) => Number.parseFloat((await cell(page, "Bought this month")) ?? "");
  /** Closes the page as a visitor does, and opens its address again in the same browser. */
  const reload = async (page: Page) => {
    await page.reload();
    await page.waitForFunction(() => document.querySelector("#port td")?.textContent !== "");
  };

  test("is there at once in a house with a year behind it, and goes on after a reload", async () => {
    const page = await server.open("?scenario=car&speed=3600");
    await expect.poll(() => cell(page, "Night load"), { timeout: 40_000 }).toMatch(/^\d+ W$/);
    expect(await cell(page, "Peaks of the month")).toMatch(/^01-\d\d \d\d–\d\d \d+\.\d\d kW$/);
    // the month's hours are counted some at a time
    await expect.poll(() => cell(page, "The month will cost"), { timeout: 20_000 }).toMatch(/^\d+\.\d\d kr$/);
    await expect.poll(() => bought(page), { timeout: 20_000 }).toBeGreaterThan(300);
    expect(await cell(page, "What is learned is")).toBe("kept");
    const before = await bought(page);
    // the car charges in the night: some hours later the month has more
    await expect.poll(async () => (await hours(page)).length, { timeout: 30_000 }).toBeLessThan(6);
    await expect.poll(() => bought(page), { timeout: 30_000 }).toBeGreaterThan(before + 10);
    const after = await bought(page);
    await reload(page);
    await expect.poll(() => bought(page), { timeout: 20_000 }).toBeGreaterThanOrEqual(after);
    expect(await page.textContent("#says")).not.toContain("A year goes by");
    await page.close();
  });

  test("outlives a reload in a house that began with nothing, and is forgotten when that is asked for", async () => {
    const page = await server.open("?feed=villa&start=2026-01-14T08:10&speed=3600");
    await expect.poll(() => hours(page), { timeout: 30_000 }).toContain("12–13");
    await page.selectOption("#speed", "1");
    const known = await page.locator("#hours tr").allTextContents();
    expect(known.filter((row) => row.endsWith("registers")).length).toBeGreaterThan(2);
    await reload(page);
    await expect.poll(async () => (await hours(page)).length).toBeGreaterThanOrEqual(known.length - 1);
    expect((await page.locator("#hours tr").allTextContents()).slice(0, 4)).toEqual(known.slice(0, 4));
    await page.click("#forget");
    await expect.poll(async () => (await hours(page)).at(-1)).toBe("08–09");
    expect((await page.locator("#hours tr").allTextContents()).filter((row) => row.endsWith("registers"))).toEqual([]);
    await page.close();
  });

  test("is lost with the power on a desk whose clock stands still for a picture", async () => {
    const page = await server.open("?feed=villa&clock=30");
    expect(await page.evaluate(() => Object.keys(localStorage).length)).toBe(0);
    await page.close();
  });
});
