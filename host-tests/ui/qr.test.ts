import { readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { Port } from "../../simulator/piu/index.js";
import { firstHour } from "../../src/household/calendar.js";
import { PARTLY, REGISTER } from "../../src/household/hours.js";
import { QR } from "../../src/ui/screens/screen.js";
import { difference, fromPng, type Picture } from "../../tools/pictures/rgb565.js";
import { scannedHours } from "../../tools/qr/scanned-hours.js";
import type { DeskDisplay } from "./desk-display.js";
import { displayAt } from "./display-at.js";
import { displayIn } from "./display-in.js";
import { hourOf, TODAY } from "./house-past.js";
import { PLAIN, scan, type View } from "./phone.js";
import { BEFORE_BUTTON, GAPS, NEXT_BUTTON, PARTS, qrStates, SUBJECT_BUTTON } from "./qr-states.js";
import type { ScreenState } from "./screen-states.js";

/** Held askew in the hand, a little out of focus, in bad light. */
const IN_THE_HAND: View = { scale: 2, turned: 6, slanted: 0.08, blur: 1.4, noise: 20, white: 210, black: 40 };
/** The same from four times as far: two and a half camera pixels for a module, on 280 pixels two. */
const FROM_AFAR: View = { ...IN_THE_HAND, scale: 0.5, turned: -4, blur: 0.7 };

const PANELS = [
  { width: 320, pictures: "pictures" },
  { width: 280, pictures: "pictures-280" },
];
const stateOf = (name: string) => qrStates.find((state) => state.name === name)!;
const month = stateOf("qr-month");

/** Every code of the subject that a state is on, as a phone reads them. */
async function scanAll(state: ScreenState, width: number, view: View, extraTaps: ScreenState["taps"] = []) {
  const display = displayIn({ ...state, taps: extraTaps }, "sv", width);
  const texts: string[] = [];
  for (let count = 1; texts.length < count; ) {
    const text = await scan(display.picture(), view);
    const [, index, of] = /^HED1:\w+:?(\d+)\/(\d+):/.exec(text?.replace("HED1:D", "HED1:D:") ?? "") ?? [];
    expect(index, `code ${texts.length + 1}: ${text}`).toBe(`${texts.length + 1}`);
    count = Number(of);
    texts.push(text!);
    display.touch(...NEXT_BUTTON);
  }
  return texts;
}

/** The hours of a month that the house of `qr-month` has had. */
function hoursBetween(from: number, to: number) {
  const hours = new Map();
  for (let hour = from; hour < to; hour++) {
    if (GAPS.includes(hour)) hours.set(hour, { source: 0, energyImport: undefined, energyExport: undefined });
    else {
      const [energyImport, energyExport] = hourOf(Math.floor(hour / 24), hour % 24);
      hours.set(hour, { source: PARTS.includes(hour) ? PARTLY : REGISTER, energyImport, energyExport });
    }
  }
  return hours;
}

describe.each(PANELS)("on $width pixels", ({ width, pictures }) => {
  test.each(qrStates)("a phone reads the $name of real Piu, plain, in the hand and from afar", async (state) => {
    const picture = fromPng(readFileSync(new URL(`${pictures}/${state.name}.png`, import.meta.url)));
    const text = await scan(picture);
    expect(text).toMatch(/^HED1:[DIE]/);
    expect(await scan(picture, IN_THE_HAND)).toBe(text);
    expect(await scan(picture, FROM_AFAR)).toBe(text);
    expect(await scan(displayIn(state, state.language, width).picture())).toBe(text);
  });

  test.each([
    ["plain", PLAIN],
    ["from afar", FROM_AFAR],
  ])("this month and the last one, scanned %s, are the hours that the house has had", async (_, view) => {
    const running = await scanAll(month, width, view, [SUBJECT_BUTTON]);
    const { hours, complaints } = scannedHours(running.join("\n"));
    expect(complaints).toEqual([]);
    expect(hours).toEqual(hoursBetween(firstHour(TODAY - 13), firstHour(TODAY) + 14));
    const last = await scanAll(month, width, view, [SUBJECT_BUTTON, SUBJECT_BUTTON]);
    expect(scannedHours(last.join("\n"))).toEqual({
      hours: hoursBetween(firstHour(TODAY - 44), firstHour(TODAY - 13)),
      complaints: [],
    });
  });

  test("a code leaves what a reader needs white around it, and touches nothing", () => {
    const { pixels } = displayIn(month, "sv", width).picture();
    const dark: [number, number][] = [];
    pixels.forEach((pixel, i) => {
      if (pixel !== 0xffff && i % width >= 80) dark.push([i % width, Math.trunc(i / width)]);
    });
    const xs = dark.map(([x]) => x);
    const ys = dark.map(([, y]) => y);
    const module = (Math.max(...xs) + 1 - Math.min(...xs)) / 41;
    expect(module).toBe(width === 320 ? 5 : 4);
    const margins = [Math.min(...xs) - 80, width - 1 - Math.max(...xs), Math.min(...ys), 239 - Math.max(...ys)];
    expect(Math.min(...margins)).toBeGreaterThanOrEqual(3.4 * module);
    for (const [x, y] of dark) expect(pixels[y * width + x]).toBe(0);
  });
});

test("a phone reads no code of which a third is covered, and none that is not there", async () => {
  const picture = displayIn(month, "sv").picture();
  const covered: Picture = { ...picture, pixels: picture.pixels.map((pixel, i) => (i % 320 > 240 ? 0 : pixel)) };
  expect(await scan(covered)).toBe(undefined);
  expect(await scan(displayAt(2).picture())).toBe(undefined);
});

test("what the display believes and why stands in words that a person reads", async () => {
  const texts = await scanAll(stateOf("qr-meter-last"), 320, PLAIN);
  const words = texts.map((text) => text.replace(/^HED1:D\d\/\d: /, "")).join(" ");
  expect(words.split(" ")).toEqual([
    "FW:0.1.0",
    "UP:0D0H0M",
    "LINK:CHECKSFAILING",
    "FAILING:68%",
    "AGE:0S",
    "METER:ISK5*2MT382-10",
    "FORMAT:P1",
    "LINE:115200-8N1",
    "ACCEPTED:8412",
    "REJECTED:1546",
    "CUT:17",
    "EMPTY:3",
    "CHECK:1523",
    "MALFORMED:2",
    "MISSING:1",
    "TIME:2026-01-14/14:32",
    "SUMMER:DISPLAY",
    "HOUR:2026-01-14/13-REGISTERS",
    "STORE:KEPT",
    "WRITES:0",
    "ERASES:0",
    "FAILED:0",
    "FEED:EXTERNAL",
    "SUPPLY:4010MV",
    "LOWEST:3980MV",
    "TAKES:52MA",
    "LIGHT:5%",
    "LOWERED:WEAKSUPPLY",
    "REFUSED:MEAN",
    "START:BROWNOUT",
    "RESTARTS:3",
    "ROW:1",
  ]);
});

test("a number that could be the meter's own is left out of its name", async () => {
  const state: ScreenState = {
    ...stateOf("qr-meter"),
    set(_household, meter) {
      meter.reading.identification = "KFM5 8754321";
    },
  };
  const [first] = await scanAll(state, 320, PLAIN);
  expect(first).toContain(" METER:KFM5 * FORMAT:");
});

describe("the buttons", () => {
  const names = ["meter", "this month", "last month"];

  test("lead from subject to subject, all around, each from its first code on", async () => {
    const display = displayIn({ ...month, taps: [] }, "sv");
    const kinds = ["HED1:D1/", "HED1:I26010100:1/", "HED1:I25120100:1/", "HED1:D1/"];
    for (const [i, kind] of kinds.entries()) {
      expect((await scan(display.picture()))?.slice(0, kind.length), names[i % 3]).toBe(kind);
      display.touch(...NEXT_BUTTON);
      display.touch(...SUBJECT_BUTTON);
    }
  });

  test.each<[string, (display: DeskDisplay, step: number) => void]>([
    ["buttons", (display, step) => display.touch(...(step > 0 ? NEXT_BUTTON : BEFORE_BUTTON))],
    ["swipes", (display, step) => display.touch(180, 120, 180 - 80 * step, 120)],
    ["keys", (display, step) => display.press("onStep", step)],
  ])("leaf on and back, all around, by %s", async (_, turn) => {
    const display = displayIn(month, "sv");
    const indices: (string | undefined)[] = [];
    for (const step of [1, -1, -1, 1]) {
      turn(display, step);
      indices.push(/:(\d+)\/8:/.exec((await scan(display.picture())) ?? "")?.[1]);
    }
    expect(indices).toEqual(["2", "1", "8", "1"]);
  });

  test("are not there where there is nothing else to show", async () => {
    const display = displayIn(stateOf("qr-waiting"), "sv");
    const before = display.picture();
    display.touch(...SUBJECT_BUTTON);
    expect(difference(before, display.picture())).toBe(undefined);
  });
});

test("a code stays as it is while telegrams come, for as long as it is shown", () => {
  const display = displayAt(QR);
  const before = display.picture();
  display.meter.accepted = 9000;
  display.link.state = "stopped";
  for (let second = 0; second < 100; second++) {
    display.now += 1000;
    expect(display.show()).toBe(0);
  }
  expect(difference(before, display.picture())).toBe(undefined);
  display.redraw();
  expect(difference(before, display.picture())).toBe(undefined);
});

test("no code needs more rectangles than Piu's lists hold", () => {
  const fill = vi.spyOn(Port.prototype, "fillColor");
  const display = displayIn({ ...stateOf("qr-last-month"), taps: [SUBJECT_BUTTON, SUBJECT_BUTTON] }, "sv");
  let most = 0;
  for (let code = 0; code < 22; code++) {
    fill.mockClear();
    display.touch(...NEXT_BUTTON);
    display.picture();
    most = Math.max(most, fill.mock.calls.length);
  }
  expect(most).toBeGreaterThan(330);
  expect(most).toBeLessThanOrEqual(410);
});
