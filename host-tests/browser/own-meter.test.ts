import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { receivedInverted } from "../inverted-line.js";
import { golden, join } from "../meter/telegram.js";
import type { FakePort, FakePorts } from "../simulator/fake-usb.js";
import { chromiumPath } from "./chromium.js";
import { kept, portCell, shows } from "./display-on-page.js";
import { PageServer } from "./page-server.js";
import { serveBuilt } from "./serve.js";

/** What the page's window holds when it has a stand-in for the browser's serial ports. */
interface WindowWithPorts {
  ports: FakePorts;
  port: FakePort;
}

describe.skipIf(chromiumPath === undefined)("your own meter, in the browser", { timeout: 60_000 }, () => {
  let server: PageServer;

  beforeAll(async () => {
    server = await PageServer.start(serveBuilt);
  }, 60_000);

  afterAll(() => server?.stop());

  const open = (search = "") => server.open(search, {}, "stand-in");
  const send = (page: Page, bytes: Uint8Array) =>
    page.evaluate(
      (text) => (window as unknown as WindowWithPorts).port.send(Uint8Array.from(text, (c) => c.charCodeAt(0))),
      Buffer.from(bytes).toString("latin1"),
    );
  const log = (page: Page) => page.evaluate(() => (window as unknown as WindowWithPorts).port.log);
  const says = (page: Page) => page.textContent("#usb-says");

  test("comes from a cable that one button connects, to the same pixels as from a capture", async () => {
    const page = await open("?feed=landisgyr&speed=3600");
    await page.click("#usb");
    await expect
      .poll(() => says(page))
      .toBe("The cable is open at 115200 8N1: waiting for the meter, which sends every 10 s.");
    expect(await log(page)).toEqual(["open 115200 8 none 1 65536"]);
    expect(await page.textContent("#usb")).toBe("Disconnect the cable");
    expect([await page.locator("#stop").isDisabled(), await page.locator("#pull").isDisabled()]).toEqual([true, false]);
    await page.selectOption("#language", "en");
    expect(await page.locator("#speed").isDisabled()).toBe(true);
    expect(await page.locator("#feed option:checked").textContent()).toBe("your own, by a USB cable");
    await page.selectOption("#language", "sv");
    const { bytes } = golden("kamstrup");
    await send(page, bytes.subarray(0, 300));
    await send(page, bytes.subarray(300));
    expect(await shows(page, kept("display/pictures/kamstrup.png"))).toBe(undefined);
    await expect.poll(() => says(page)).toBe("Telegrams come from the meter.");
    expect(await portCell(page, "Bytes received")).toBe("700");
    await page.waitForTimeout(1200);
    expect(await portCell(page, "Last good telegram")).toMatch(/^[0-9] s ago$/); // real time, not ×3600
    await page.evaluate(() => {
      const frames = requestAnimationFrame;
      window.requestAnimationFrame = (draw) => Number(setTimeout(() => frames(draw), 3000)); // as in a hidden tab
    });
    await page.waitForTimeout(2000);
    await send(page, bytes);
    await page.waitForTimeout(1500);
    expect(await portCell(page, "Last good telegram")).toMatch(/^[0-2] s ago$/);

    await page.click("#usb");
    await expect.poll(() => says(page)).toBe("The cable is disconnected.");
    expect(await page.locator("#feed").inputValue()).toBe("landisgyr");
    await expect.poll(() => log(page)).toEqual(["open 115200 8 none 1 65536", "close"]);
    expect(await page.locator("#speed").isDisabled()).toBe(false);
    await expect
      .poll(async () => Number((await portCell(page, "Bytes received"))!.replace(",", "")))
      .toBeGreaterThan(5000);
    await page.close();
  });

  test("is spoken as one chooses, and the port's table says how", async () => {
    const page = await open();
    await page.selectOption("#line", "9600 7E1");
    await page.click("#usb");
    await expect.poll(() => log(page)).toEqual(["open 9600 7 even 1 65536"]);
    await expect.poll(() => portCell(page, "Line")).toBe("9600 7E1");
    await page.selectOption("#line", "2400 8N1");
    await expect.poll(() => log(page)).toEqual(["open 9600 7 even 1 65536", "close", "open 2400 8 none 1 65536"]);
    await expect.poll(() => portCell(page, "Line")).toBe("2400 8N1");
    await page.selectOption("#feed", "flat");
    await expect.poll(() => portCell(page, "Line")).toBe("115200 8N1");
    expect(await page.textContent("#usb")).toBe("Connect a USB-P1 cable");
    expect((await log(page)).at(-1)).toBe("close");
    await page.close();
  });

  test("says in plain words that bytes come inverted, and shows no number", async () => {
    const page = await open();
    await page.click("#usb");
    await expect.poll(() => says(page)).toContain("waiting");
    for (let i = 0; i < 3; i++) await send(page, receivedInverted(golden("kamstrup").bytes, 0));
    await expect.poll(() => says(page)).toMatch(/^The bytes are inverted .* use a P1 cable that inverts/);
    expect(await portCell(page, "Telegrams accepted")).toBe("0");
    await page.close();
  });

  test.each([
    ["nothing is chosen", "NotFoundError", "No cable was chosen."],
    ["the browser forbids it", "SecurityError", "The browser lets this page read no cable: allow serial ports"],
  ])("leaves the display as it was when %s", async (_, error, words) => {
    const page = await open();
    await expect.poll(() => portCell(page, "Telegrams accepted")).toBe("1");
    await page.evaluate((name) => {
      (window as unknown as WindowWithPorts).ports.choice = name;
    }, error);
    await page.click("#usb");
    await expect.poll(() => says(page)).toContain(words);
    expect(await page.textContent("#usb")).toBe("Connect a USB-P1 cable");
    expect(await page.locator("#feed").inputValue()).toBe("kamstrup");
    expect(await shows(page, kept("display/pictures/kamstrup.png"))).toBe(undefined);
    await page.close();
  });

  test("says when another program holds the cable, and goes on by itself when it is free", async () => {
    const page = await open();
    const refuse = (name: string | undefined) =>
      page.evaluate((refused) => {
        (window as unknown as WindowWithPorts).port.refuses = refused;
      }, name);
    await refuse("NetworkError");
    await page.click("#usb");
    await expect.poll(() => says(page)).toMatch(/^The cable cannot be opened: close other programs/);
    await refuse(undefined);
    await expect.poll(() => says(page)).toContain("waiting for the meter");
    await page.evaluate(() => (window as unknown as WindowWithPorts).port.pull());
    await expect.poll(() => says(page)).toMatch(/^The cable is gone: plug it in again/);
    await page.close();
  });

  test("says what to do where the browser has no Web Serial", async () => {
    const page = await server.open("", {}, "none");
    expect(await says(page)).toMatch(/^This browser cannot read a USB cable .* open the page in Chrome, Edge or Opera/);
    expect(await page.locator("#usb").isDisabled()).toBe(true);
    await page.close();
  });

  test("is recorded, byte for byte, to a file that decode reads", async () => {
    const page = await open();
    await page.click("#usb");
    await expect.poll(() => says(page)).toContain("waiting");
    await page.click("#record");
    await page.click("#noise"); // of the bench, which has no part in what an owner hands in
    await expect.poll(() => page.textContent("#record-says")).toBe("Recording: 0.0 kB so far.");
    const sent = join("rest of a telegram\r\n", golden("kamstrup").bytes, golden("landisgyr").bytes);
    await send(page, sent);
    await expect
      .poll(() => page.textContent("#record-says"))
      .toBe(`Recording: ${(sent.length / 1000).toFixed(1)} kB so far.`);
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("#record")]);
    expect(download.suggestedFilename()).toMatch(/^p1-\d{4}-\d\d-\d\d-\d{6}\.txt$/);
    expect(await page.textContent("#says")).toContain(`It is saved as ${download.suggestedFilename()}`);
    const file = await download.path();
    expect(new Uint8Array(readFileSync(file))).toEqual(sent);
    const printed = execFileSync("npx", ["tsx", "tools/decode.ts", file], { encoding: "utf8" }).trim().split("\n");
    expect(printed.map((line) => JSON.parse(line).activePowerImport)).toEqual([2202, 0, undefined]);
    expect(JSON.parse(printed[2]!).summary.accepted).toBe(2);
    await page.close();
  });

  test("leaves nothing to save where nothing came", async () => {
    const page = await open("?feed=none");
    await page.click("#record");
    await page.click("#record");
    expect(await page.textContent("#says")).toBe("Nothing came: nothing was saved.");
    await page.close();
  });

  test("has thrown nothing", () => {
    expect(server.errors).toEqual([]);
    expect(server.outside).toEqual([]);
  });
});
