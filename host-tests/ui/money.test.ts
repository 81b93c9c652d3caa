import { describe, expect, test } from "vitest";
import { MeterReading } from "../../src/meter/reading.js";
import { DIGITS_L, DIGITS_M, DIGITS_XL, type DigitStrip } from "../../src/ui/parts/digit-strips.js";
import { GOAL, MONEY, NIGHT_LOAD, NOW, OVERVIEW } from "../../src/ui/screens/screen.js";
import { difference, type Picture } from "../../tools/pictures/rgb565.js";
import { AlikeHours, open, PRICES, price, TODAY } from "./books.js";
import { DeskDisplay } from "./desk-display.js";
import { aims } from "./goal-states.js";

const cell = ({ advances, digitHeight }: DigitStrip) => advances[0]! * digitHeight;
const L = cell(DIGITS_L);
const M = cell(DIGITS_M);
const XL = cell(DIGITS_XL);
const START = TODAY * 86_400 + 14 * 3600;

/** A display on a screen whose house has prices and has used 460 Wh in every hour of the month. */
function priced(place: number, language: "sv" | "en" = "sv"): DeskDisplay {
  const display = new DeskDisplay(language, place);
  open(display.household, 1420, 0, 2204);
  price(display.household, new AlikeHours(TODAY - 14, 460));
  display.show();
  return display;
}

/** The meter tells its registers at a time of the hour that began at 14. */
function tell({ household }: DeskDisplay, second: number, energyImport: number | undefined): void {
  const reading = new MeterReading();
  reading.timestamp = START + second;
  reading.energyImport = energyImport === undefined ? undefined : 6_825_000 + energyImport;
  reading.energyExport = energyImport === undefined ? undefined : 1_200_000;
  household.accounts.accept(reading, second * 1000, household.netPower);
}

/** Whether two pictures differ in some rows. */
function differ(a: Picture, b: Picture, from: number, to: number): boolean {
  return a.pixels.subarray(from * 320, to * 320).some((pixel, i) => pixel !== b.pixels[from * 320 + i]);
}

describe("Money", () => {
  test("repaints the rate's digits with a telegram, and what the running hour adds to a sum", () => {
    const display = priced(MONEY);
    display.household.netPower = 2209;
    // 4,68 for 4,67
    expect(display.show()).toBe(XL);
    tell(display, 33 * 60, 1480);
    // 16,8 for 16,7, and 344 as before
    expect(display.show()).toBe(M);
  });

  test("adds what the running hour costs to today, and to the month", () => {
    // 14 hours of 460 Wh and 1420 Wh at 2.12 kr
    const today = (14 * 0.46 + 1.42) * 2.12;
    const { cost, ledger } = priced(MONEY).household.accounts;
    expect(cost.todayWith(ledger.hours.energyImport, ledger.hours.energyExport)).toBeCloseTo(today, 6);
  });

  test("keeps its sums while the hour that has ended is not told yet", () => {
    const display = priced(MONEY);
    const before = display.picture();
    tell(display, 3598, undefined);
    tell(display, 3610, undefined);
    expect(display.household.accounts.ledger.hours.isWaiting).toBe(true);
    expect(display.show()).toBe(0);
    tell(display, 3620, 2400);
    display.show();
    expect(differ(before, display.picture(), 166, 230)).toBe(true);
  });

  test("says that prices are missing and shows energies; with prices the words are gone", () => {
    const display = new DeskDisplay("sv", MONEY);
    open(display.household, 1420, 0, 2204);
    display.show();
    const words = display.picture();
    price(display.household, new AlikeHours(TODAY - 14, 460));
    display.show();
    const fresh = priced(MONEY);
    expect(difference(fresh.picture(), display.picture())?.summary).toBe(undefined);
    expect(differ(words, display.picture(), 60, 120)).toBe(true);
  });

  test("shows no rate from a minute without an answer on, and the sums as they were", () => {
    const display = priced(MONEY);
    const before = display.picture();
    display.household.age = 60_000;
    display.show();
    const after = display.picture();
    expect(after.pixels.subarray(52 * 320, 160 * 320).every((pixel) => pixel === 0)).toBe(true);
    expect(differ(before, after, 166, 230)).toBe(false);
  });
});

describe("Now", () => {
  test("has no cost without prices, before the clock, and where the first day says since when", () => {
    const unpriced = (display: DeskDisplay) =>
      display.household.accounts.cost.recompute(undefined, new AlikeHours(TODAY, 0), 0);
    const shown = (...sets: ((display: DeskDisplay) => unknown)[]) => {
      const display = priced(NOW);
      for (const set of sets) set(display);
      display.show();
      return display.picture();
    };
    const { pixels } = shown(unpriced);
    for (let y = 193; y < 216; y++)
      expect(pixels.subarray(y * 320 + 192, (y + 1) * 320).every((pixel) => pixel === 0)).toBe(true);
    const powerless = (display: DeskDisplay) => Object.assign(display.household, { netPower: undefined });
    expect(differ(shown(powerless), shown(powerless, unpriced), 0, 240)).toBe(false);
    const first = priced(NOW);
    const cost = first.picture();
    first.household.today.since = START;
    first.show();
    expect(differ(cost, first.picture(), 193, 216)).toBe(true);
    first.household.accounts.cost.recompute(PRICES, new AlikeHours(TODAY, 10), first.household.accounts.runningHour);
    expect(first.show()).toBe(0);
  });

  test("repaints the digits of the cost that changed", () => {
    const display = priced(NOW);
    const { household } = display;
    const hour = household.accounts.runningHour;
    const prices = { ...PRICES, allIn: 212.5 };
    household.accounts.cost.recompute(prices, new AlikeHours(TODAY - 14, 460), hour);
    // 4,68 for 4,67
    expect(display.show()).toBe(M);
  });
});

describe("Night load", () => {
  test("repaints nothing with a telegram, and everything that a night changes once", () => {
    const display = priced(NIGHT_LOAD);
    const words = display.picture();
    display.household.accounts.nightLoad.restoreNight(TODAY - 1, 180);
    expect(display.show()).toBeGreaterThan(2 * XL);
    expect(differ(words, display.picture(), 60, 100)).toBe(true);
    tell(display, 33 * 60, 1480);
    expect(display.show()).toBe(0);
  });

  test("says that it has risen for good, until it has not", () => {
    const display = priced(NIGHT_LOAD);
    const { nightLoad } = display.household.accounts;
    for (let ago = 20; ago >= 0; ago--) nightLoad.restoreNight(TODAY - ago, ago < 5 ? 300 : 180);
    display.show();
    expect(nightLoad.lastingRise).toBe(120);
    const risen = display.picture();
    expect([...risen.pixels.subarray(210 * 320, 230 * 320)]).toContain(YELLOW);
    nightLoad.restoreNight(TODAY + 1, 180);
    display.show();
    expect([...display.picture().pixels.subarray(210 * 320, 230 * 320)]).not.toContain(YELLOW);
  });
});

/** The yellow of attention in RGB565. */
const YELLOW = 0xf728;

describe("Goal", () => {
  function aiming(): DeskDisplay {
    const display = new DeskDisplay("sv", GOAL);
    aims(display.household, new AlikeHours(TODAY - 35, 460));
    display.show();
    return display;
  }

  test("repaints a digit of the week and of the pace when a kWh is used", () => {
    const display = aiming();
    // 3 days and 14 hours of 460 Wh, and 720 Wh: 40 kWh; in 8 minutes comes another one
    tell(display, 40 * 60, 1720);
    expect(display.show()).toBeGreaterThanOrEqual(L);
    tell(display, 40 * 60 + 10, 1722);
    expect(display.show()).toBe(0);
  });

  test("shows a week that is over what it may as a full bar, and no further", () => {
    const display = aiming();
    tell(display, 40 * 60, 900_720);
    display.household.accounts.goal.accept(display.household.accounts.runningHour, 900_000, 3);
    display.show();
    const { pixels } = display.picture();
    const row = [...pixels.subarray(108 * 320, 109 * 320)];
    expect(row.slice(0, 8).concat(row.slice(312))).toEqual(Array(16).fill(0));
    expect(row.filter((pixel) => pixel === AMBER).length).toBeGreaterThan(280);
  });

  test("counts the missing days, and shows the week when there are none", () => {
    const display = new DeskDisplay("sv", GOAL);
    aims(display.household, new AlikeHours(TODAY - 13, 460));
    display.show();
    expect(display.household.accounts.goal.missingDays).toBe(1);
    const missing = display.picture();
    aims(display.household, new AlikeHours(TODAY - 14, 460));
    display.show();
    expect(differ(missing, display.picture(), 60, 180)).toBe(true);
    const partial = display.picture();
    display.redraw();
    expect(difference(display.picture(), partial)?.summary).toBe(undefined);
  });
});

const AMBER = 0xfd80;

test("the overview's tiles of what is learned change a digit", () => {
  const display = priced(OVERVIEW);
  const { accounts } = display.household;
  accounts.nightLoad.restoreNight(TODAY, 180);
  display.show();
  accounts.nightLoad.restoreNight(TODAY, 184);
  expect(display.show()).toBe(M);
});
