import { describe, expect, test } from "vitest";
import { Household } from "../../src/household/household.js";
import { NOTHING_KEPT } from "../../src/household/log.js";
import { TARIFFS } from "../../src/household/tariff-presets.js";
import { DEFAULT_SETTINGS } from "../../src/settings.js";
import { DIGITS_L, DIGITS_M, DIGITS_S, type DigitStrip } from "../../src/ui/parts/digit-strips.js";
import { HOUR, NOW, PEAKS } from "../../src/ui/screens/screen.js";
import { difference } from "../../tools/pictures/rgb565.js";
import { MemoryNotes } from "../household/memory-log.js";
import { DeskDisplay } from "./desk-display.js";
import { displayIn } from "./display-in.js";
import { phasesRead } from "./phases-states.js";
import { JANUARY, powerMonth, readAt } from "./power-month.js";
import { screenStates } from "./screen-states.js";

const NOON = Date.UTC(2026, 0, 15, 12) / 1000;
const HALF_PAST = NOON + 1800;
const digit = ({ advances, digitHeight }: DigitStrip) => advances[0]! * digitHeight;
const BAR_HEIGHT = 14;

/** A display at 12:30, with 1,5 kWh of the hour and 2 kW drawn since. */
function atHalfPast(place: number, hours = JANUARY): DeskDisplay {
  const display = new DeskDisplay("sv", place);
  powerMonth(display.household, "Ellevio", "2026-01-15T12:30", 1500, 2000, hours);
  display.show();
  return display;
}

function stateNamed(name: string) {
  return displayIn(screenStates.find((state) => state.name === name)!, "sv");
}

/** Rows in which two pictures differ. */
function rowsChanged(before: DeskDisplay["picture"], change: () => void): [first: number, last: number] {
  const old = before();
  change();
  const { pixels } = difference(old, before())!.picture;
  const rows = [...pixels.keys()].filter((i) => pixels[i] === 0xf800).map((i) => Math.trunc(i / 320));
  return [Math.min(...rows), Math.max(...rows)];
}

describe("on Hour a telegram repaints", () => {
  test("nothing, when it says the same", () => {
    for (const state of screenStates.filter(({ place }) => place === HOUR || place === PEAKS)) {
      const display = displayIn(state, state.language);
      display.picture();
      expect(display.show(), state.name).toBe(0);
    }
  });

  test("the digits that changed and the columns that filled", () => {
    const display = atHalfPast(HOUR);
    readAt(display.household, HALF_PAST + 10, 6_825_000 + 1510, 2000);
    // 2,50 kWh becomes 2,504; 30 min stay; 1,51 for 1,50; the room grows from 4,74 to 4,75 kW; 91,2 columns become 91,8
    expect(display.show()).toBe(digit(DIGITS_S) + digit(DIGITS_M) + BAR_HEIGHT);
    readAt(display.household, HALF_PAST + 20, 6_825_000 + 1510, 2000);
    // 2,499 kWh is written as before; the room has grown to 4,77 kW
    expect(display.show()).toBe(digit(DIGITS_M));
    readAt(display.household, HALF_PAST + 30, 6_825_000 + 1510, 5000);
    expect(display.show()).toBeGreaterThan(2 * digit(DIGITS_L));
  });

  test("not the table of peaks, which changes with an hour", () => {
    const display = atHalfPast(HOUR);
    const [, last] = rowsChanged(
      () => display.picture(),
      () => {
        readAt(display.household, HALF_PAST + 60, 6_825_000 + 1900, 9000);
        display.show();
      },
    );
    expect(last).toBeLessThan(140);
  });
});

test("the table and the title follow when an hour has ended", () => {
  const display = atHalfPast(HOUR);
  const { accounts } = display.household;
  readAt(display.household, NOON + 3600, 6_825_000 + 3900, 2000);
  while (!accounts.isCaughtUp) accounts.catchUp();
  display.show();
  const peaks = accounts.tariff.peaks[0]!;
  expect([0, 1, 2].map((i) => peaks.powerAt(i))).toEqual([4410, 4050, 3900]);
  const fresh = new DeskDisplay("sv", HOUR);
  Object.assign(fresh.household, display.household);
  fresh.show();
  expect(difference(fresh.picture(), display.picture())?.summary).toBe(undefined);
});

describe("a tap", () => {
  const [hour, peaks] = [HOUR, PEAKS].map((place) => atHalfPast(place).picture());
  const reached = (...point: [number, number]) => {
    const display = atHalfPast(HOUR);
    display.touch(...point);
    return display.picture();
  };

  test("on the table leads to the peaks, from edge to edge", () => {
    for (const point of [
      [0, 140],
      [319, 229],
      [160, 180],
    ] satisfies [number, number][])
      expect(difference(peaks!, reached(...point))?.summary).toBe(undefined);
    expect(difference(hour!, reached(160, 139))?.summary).toBe(undefined);
    expect(difference(hour!, reached(160, 230))?.summary).toBe(undefined);
  });

  test("leads nowhere without a tariff", () => {
    const display = stateNamed("hour-no-tariff");
    const before = display.picture();
    display.touch(160, 180);
    expect(difference(before, display.picture())?.summary).toBe(undefined);
  });

  test("on Stryk strikes a peak out, on Ångra takes it back", () => {
    const display = atHalfPast(PEAKS, [...JANUARY, [9, 20, 3010]]);
    const peaks = display.household.accounts.tariff.peaks[0]!;
    const powers = () => Array.from({ length: peaks.length }, (_, i) => peaks.powerAt(i));
    const before = display.picture();
    display.touch(300, 115);
    expect(powers()).toEqual([4410, 3870, 3010]);
    expect(peaks.struckCount).toBe(1);
    expect(difference(before, display.picture())).toBeDefined();
    display.touch(230, 168);
    expect(powers()).toEqual([4410, 4050, 3870]);
    expect(difference(before, display.picture())?.summary).toBe(undefined);
    display.touch(200, 140);
    expect(peaks.struckCount).toBe(0);
  });

  test("beside the page's number shows the next page, and only where there is one", () => {
    const display = stateNamed("peaks-four");
    display.touch(300, 20);
    const { accounts } = display.household;
    display.touch(300, 79);
    // the fourth is alone on the second page
    expect(accounts.tariff.peaks[0]!.struckCount).toBe(2);
    const one = atHalfPast(PEAKS);
    const before = one.picture();
    one.touch(300, 20);
    expect(difference(before, one.picture())?.summary).toBe(undefined);
  });
});

test("what is struck out stays so over a power cut", () => {
  const notes = new MemoryNotes();
  const settings = { ...DEFAULT_SETTINGS, tariff: TARIFFS.find(({ name }) => name === "Ellevio")! };
  const household = () => new Household(settings, { ...NOTHING_KEPT, notes });
  const display = new DeskDisplay("sv", PEAKS);
  Object.assign(display.household, household());
  powerMonth(display.household, undefined, "2026-01-15T12:30", 1500, 2000, JANUARY);
  display.show();
  display.touch(300, 140);
  const struck = display.picture();
  const later = new DeskDisplay("sv", PEAKS);
  Object.assign(later.household, household());
  powerMonth(later.household, undefined, "2026-01-15T12:31", 1500, 2000, []);
  later.show();
  expect(difference(struck, later.picture())?.summary).toBe(undefined);
});

describe("on Now the block says first", () => {
  const display = (mostAmpere: number, power: number) => {
    const now = new DeskDisplay("sv", NOW);
    powerMonth(now.household, "Ellevio", "2026-01-15T12:30", 1500, power, JANUARY);
    phasesRead(now.household, [mostAmpere, 230, 100], [1, 230, 100], [1, 230, 100]);
    now.household.level.accept(3000);
    now.show();
    const { pixels, width } = now.picture();
    /** The block's own colour, in a corner that no letter reaches. */
    const corner = pixels[10 * width + 228];
    return [corner, now] as const;
  };
  const YELLOW = 0xf728;
  const WHITE = 0xffff;

  test("what is the matter with the fuse, from 80 % on; then a new peak; then high", () => {
    const [fuse, atFuse] = display(16, 9000);
    const [peak, atPeak] = display(15.9, 9000);
    expect([fuse, peak]).toEqual([YELLOW, YELLOW]);
    expect(difference(atFuse.picture(), atPeak.picture())).toBeDefined();
    expect(display(15.9, 2000)[0]).toBe(WHITE);
    expect(display(16, 2000)[0]).toBe(YELLOW);
  });

  test("nothing when it is not believed", () => {
    const [, now] = display(16, 9000);
    now.household.age = 31_000;
    now.show();
    const { pixels } = now.picture();
    for (let y = 8; y < 39; y++)
      expect(pixels.slice(y * 320 + 226, y * 320 + 312).every((pixel) => pixel === 0)).toBe(true);
  });
});
