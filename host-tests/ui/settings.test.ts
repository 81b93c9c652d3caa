import { describe, expect, test } from "vitest";
import { SUGGESTED_PRICES } from "../../src/household/prices.js";
import { NO_TARIFF, TARIFFS } from "../../src/household/tariff-presets.js";
import type { Settings } from "../../src/settings.js";
import { CALIBRATION, NOW, RESET, SETTINGS } from "../../src/ui/screens/screen.js";
import { difference } from "../../tools/pictures/rgb565.js";
import { cornersMissed } from "./calibration-states.js";
import { DeskDisplay } from "./desk-display.js";
import {
  EXPORT_PRICE,
  FEE,
  FUSE,
  GOAL,
  LANGUAGE,
  LIGHT,
  NIGHT_LIGHT,
  PRICE,
  SUPPLY,
  TARIFF,
  TIME,
} from "./settings-states.js";

type Point = readonly [x: number, y: number];
const MINUS: Point = [40, 100];
const PLUS: Point = [280, 100];
const LESS_10: Point = [40, 70];
const MORE_10: Point = [280, 70];
const LESS_1: Point = [40, 150];
const MORE_1: Point = [280, 150];
const CORNER: Point = [280, 25];
const ROWS: readonly Point[] = [80, 140, 200].map((y): Point => [100, y]);
const UP: Point = [290, 90];
const DOWN: Point = [290, 190];

/** A display on a page, and what its owner has set. */
function at(place: number, settings: Partial<Settings> = {}): DeskDisplay {
  return new DeskDisplay("sv", place, cornersMissed, 320, settings);
}

function tap(display: DeskDisplay, ...points: readonly Point[]): void {
  for (const [x, y] of points) display.touch(x, y);
}

/** The values of a setting, one behind each tap. */
function valuesOf<Name extends keyof Settings>(
  display: DeskDisplay,
  name: Name,
  taps: readonly Point[],
): Settings[Name][] {
  return taps.map((point) => {
    tap(display, point);
    return display.settings[name];
  });
}

describe("the tiles of the settings", () => {
  test("lead to a page each, and back comes from there", () => {
    const display = at(SETTINGS);
    const tile = (i: number): Point => [58 + (i % 3) * 102, 80 + Math.trunc(i / 3) * 61];
    const first = [LANGUAGE, FUSE, TARIFF, PRICE, EXPORT_PRICE, FEE, GOAL, LIGHT, NIGHT_LIGHT];
    const open = (i: number) => {
      tap(display, tile(i));
      const { place } = display;
      display.press("onBack");
      return place;
    };
    expect(first.map((_, i) => open(i))).toEqual(first);
    const second = [SUPPLY, TIME, CALIBRATION, RESET];
    const found = second.map((_, i) => {
      display.go(SETTINGS);
      tap(display, CORNER, tile(i));
      const { place } = display;
      display.go(NOW);
      return place;
    });
    expect(found).toEqual(second);
  });

  test("have none for a touch panel that knows by itself", () => {
    const [with_, without] = [cornersMissed, undefined].map((panel) => {
      const display = new DeskDisplay("sv", SETTINGS, panel);
      tap(display, CORNER);
      return display.picture();
    });
    expect(difference(with_!, without!)).toBeDefined();
    const display = new DeskDisplay("sv", SETTINGS);
    tap(display, CORNER, [262, 80]);
    expect(display.place).toBe(RESET);
  });

  test("are all around: the second page leads to the first", () => {
    const display = at(SETTINGS);
    const first = display.picture();
    tap(display, CORNER);
    expect(difference(first, display.picture())).toBeDefined();
    tap(display, CORNER);
    expect(difference(first, display.picture())).toBe(undefined);
  });

  test("show what was set", () => {
    const display = at(SETTINGS);
    const before = display.picture();
    display.go(FUSE!);
    tap(display, PLUS, [32, 25]);
    expect(display.place).toBe(SETTINGS);
    expect(difference(before, display.picture())).toBeDefined();
  });
});

describe("by touch is set", () => {
  test("the main fuse, which the phases and the level follow at once", () => {
    const display = at(FUSE!);
    expect(valuesOf(display, "mainFuse", [PLUS, PLUS, PLUS, PLUS, PLUS, MINUS])).toEqual([25, 35, 50, 63, 63, 50]);
    expect(display.household.phases.fuse).toBe(50_000);
    display.household.level.accept(17_250); // half of 50 A in three phases
    expect(display.household.level.blocks).toBe(Math.round(22 * Math.sqrt(0.5)));
    expect(valuesOf(display, "mainFuse", [MINUS, MINUS, MINUS, MINUS, MINUS])).toEqual([35, 25, 20, 16, 16]);
    expect(display.kept).toBe(9); // what stays as it is is not kept again
  });

  test("a fuse that the host has chosen, between two others", () => {
    expect(valuesOf(at(FUSE!, { mainFuse: 40 }), "mainFuse", [PLUS])).toEqual([50]);
    expect(valuesOf(at(FUSE!, { mainFuse: 40 }), "mainFuse", [MINUS])).toEqual([35]);
    expect(valuesOf(at(FUSE!, { mainFuse: 80 }), "mainFuse", [MINUS])).toEqual([63]);
    expect(valuesOf(at(FUSE!, { mainFuse: 10 }), "mainFuse", [MINUS, PLUS])).toEqual([16, 20]);
  });

  test("the light by day and by night, within their limits", () => {
    expect(valuesOf(at(LIGHT!, { brightnessDay: 90 }), "brightnessDay", [PLUS, PLUS, MINUS])).toEqual([100, 100, 90]);
    expect(valuesOf(at(LIGHT!, { brightnessDay: 20 }), "brightnessDay", [MINUS, MINUS])).toEqual([10, 10]);
    expect(valuesOf(at(NIGHT_LIGHT!, { brightnessNight: 4 }), "brightnessNight", [PLUS, PLUS])).toEqual([5, 5]);
    expect(valuesOf(at(NIGHT_LIGHT!, { brightnessNight: 1 }), "brightnessNight", [MINUS, MINUS])).toEqual([0, 0]);
  });

  test("a goal, or none", () => {
    const display = at(GOAL!);
    expect(valuesOf(display, "goal", [PLUS, PLUS, MINUS, MINUS, MINUS])).toEqual([5, 10, 5, 0, 0]);
    tap(display, PLUS);
    expect(display.household.accounts.goal.saving).toBe(5);
    tap(display, MINUS);
    expect(display.household.accounts.goal.saving).toBe(undefined);
  });

  test("a price, which begins at what is usual, in steps of ten and of one", () => {
    const display = at(PRICE!);
    tap(display, LESS_10);
    expect(display.settings.prices).toBe(undefined);
    const prices = valuesOf(display, "prices", [MORE_1, MORE_10, MORE_10, MORE_1, LESS_10, LESS_1]);
    expect(prices.map((price) => price?.allIn)).toEqual([180, 190, 200, 201, 191, 190]);
    expect(display.settings.prices).toMatchObject({ exportPrice: 0, monthlyFee: 0 }); // nobody has told these
  });

  test("no price, below the least", () => {
    const prices = valuesOf(at(PRICE!, { prices: { ...SUGGESTED_PRICES, allIn: 11 } }), "prices", [LESS_10, LESS_10]);
    expect(prices.map((price) => price?.allIn)).toEqual([1, undefined]);
    const most = valuesOf(at(PRICE!, { prices: { ...SUGGESTED_PRICES, allIn: 995 } }), "prices", [MORE_10, MORE_10]);
    expect(most.map((price) => price?.allIn)).toEqual([999, 999]);
  });

  test("one price in place of parts and windows", () => {
    const parts = { ...SUGGESTED_PRICES, allIn: undefined, energy: 80, tax: 36, transfer: 28 }; // 180 with VAT
    const [price] = valuesOf(at(PRICE!, { prices: parts }), "prices", [MORE_10]);
    expect(price).toMatchObject({ allIn: 190, exportPrice: 50, monthlyFee: 400, windows: [] });
  });

  test("the price of what is sold and the fee, once there is a price", () => {
    const display = at(EXPORT_PRICE!, { prices: { ...SUGGESTED_PRICES, exportPrice: 5 } });
    const prices = valuesOf(display, "prices", [LESS_10, MORE_10, MORE_1]);
    expect(prices.map((price) => price?.exportPrice)).toEqual([0, 10, 11]);
    const fees = valuesOf(at(FEE!, { prices: SUGGESTED_PRICES }), "prices", [MORE_10, MORE_1, LESS_10]);
    expect(fees.map((price) => price?.monthlyFee)).toEqual([450, 455, 405]);
    for (const place of [EXPORT_PRICE!, FEE!]) {
      const without = at(place);
      tap(without, MORE_10, LESS_10, MORE_1, LESS_1);
      expect([without.settings.prices, without.kept, without.place]).toEqual([undefined, 0, place]);
    }
  });

  test("a tariff of the list, over its pages", () => {
    const display = at(TARIFF!);
    tap(display, ROWS[1]!);
    expect(display.settings.tariff).toBe(TARIFFS[1]);
    expect(display.household.accounts.tariff.peaks.length).toBe(1);
    tap(display, DOWN, ROWS[1]!);
    expect(display.settings.tariff).toBe(TARIFFS[4]); // Jönköping
    expect(display.household.accounts.tariff.peaks.length).toBe(2);
    tap(display, DOWN, DOWN, DOWN, ROWS[2]!);
    expect(display.settings.tariff).toBe(TARIFFS[11]);
    tap(display, UP, UP, UP, UP, ROWS[0]!);
    expect(display.settings.tariff).toBe(NO_TARIFF);
    for (const [step, row] of [
      [1, 5],
      [1, 8],
      [-1, 5],
    ] as const) {
      display.press("onStep", step);
      tap(display, ROWS[2]!);
      expect(display.settings.tariff).toBe(TARIFFS[row]);
    }
  });

  test("the language, in which the page stands at once", () => {
    const display = at(LANGUAGE!);
    tap(display, ROWS[1]!);
    expect([display.settings.language, display.place]).toEqual(["en", LANGUAGE]);
    const english = new DeskDisplay("en", LANGUAGE, cornersMissed);
    expect(difference(english.picture(), display.picture())?.summary).toBe(undefined);
    tap(display, DOWN, ROWS[1]!);
    expect(display.settings.language).toBe("fi");
  });

  test("whether the meter keeps summer time", () => {
    const display = at(TIME!);
    expect(valuesOf(display, "meterKeepsSummerTime", [ROWS[1]!, ROWS[0]!, ROWS[1]!])).toEqual([true, false, true]);
    expect(display.household.accounts.ledger.keepsSummerTime).toBe(true);
  });

  test("the supply, unless the board refuses the meter", () => {
    const display = at(SUPPLY!);
    const before = display.picture();
    expect(valuesOf(display, "supply", [ROWS[1]!])).toEqual(["external"]);
    expect([display.kept, display.place]).toEqual([0, SUPPLY]);
    expect(difference(before, display.picture())).toBeDefined();
    display.power.refusal = undefined;
    expect(valuesOf(display, "supply", [ROWS[1]!, ROWS[0]!])).toEqual(["meter", "external"]);
    expect(display.kept).toBe(2);
  });
});

describe("a page of a setting", () => {
  test("takes back what was changed on it, as long as it stands", () => {
    const prices = {
      ...SUGGESTED_PRICES,
      allIn: undefined,
      windows: [{ from: 6, to: 22, weekdays: 31, months: 7, price: 9 }],
    };
    const display = at(PRICE!, { prices });
    const before = display.picture();
    tap(display, CORNER);
    expect(display.kept).toBe(0);
    tap(display, MORE_10, MORE_10, MORE_1, CORNER);
    expect(display.settings.prices).toBe(prices);
    expect(display.kept).toBe(4);
    expect(difference(before, display.picture())?.summary).toBe(undefined);
    tap(display, CORNER);
    expect(display.kept).toBe(4);
  });

  test("brings back the value with which it was entered last", () => {
    const display = at(FUSE!);
    tap(display, PLUS);
    display.go(SETTINGS);
    display.go(FUSE!);
    tap(display, PLUS, PLUS, CORNER);
    expect(display.settings.mainFuse).toBe(25);
  });

  test("says when a change could not be kept, until one is", () => {
    const display = at(FUSE!);
    const YELLOW = 0xf728;
    const isWarning = () => display.picture().pixels.includes(YELLOW);
    display.storage.state = "degraded";
    tap(display, PLUS);
    expect([display.settings.mainFuse, isWarning()]).toEqual([25, true]);
    display.storage.state = "kept";
    tap(display, PLUS);
    expect(isWarning()).toBe(false);
    display.storage.state = "degraded";
    display.go(TARIFF!);
    tap(display, ROWS[1]!);
    expect(isWarning()).toBe(true);
  });

  test("is not left by a finger that misses a button", () => {
    for (const place of [FUSE!, PRICE!, TARIFF!, LANGUAGE!, SUPPLY!, RESET]) {
      const display = at(place);
      tap(display, [20, 109], [300, 109], [20, 232], [310, 232]);
      expect(display.place).toBe(place);
    }
  });
});

describe("the reset", () => {
  const FIRST: Point = [236, 206];
  const YES: Point = [82, 206];

  test("asks twice, not at the same place, and then has all go when it could be read", () => {
    const display = at(RESET);
    tap(display, YES);
    display.pass(5);
    expect(display.forgotten).toBe(0);
    tap(display, FIRST, YES);
    expect(display.forgotten).toBe(0);
    display.pass(1);
    expect(display.forgotten).toBe(0);
    display.pass(9);
    expect(display.forgotten).toBe(1); // a host may take its time to start anew
  });

  test("is called off by the same finger again, by back, and by time", () => {
    const display = at(RESET);
    tap(display, FIRST, FIRST);
    expect(display.place).toBe(SETTINGS);
    display.go(RESET);
    tap(display, FIRST, [32, 25]);
    expect(display.place).toBe(SETTINGS);
    display.go(RESET);
    tap(display, FIRST);
    display.pass(31);
    expect([display.place, display.forgotten]).toEqual([NOW, 0]);
    display.go(RESET);
    tap(display, YES);
    display.pass(5);
    expect(display.forgotten).toBe(0);
  });

  test("says if not all could go, and does not try again by itself", () => {
    const display = at(RESET);
    display.storage.state = "degraded";
    tap(display, FIRST, YES);
    const goes = display.picture();
    display.pass(2);
    expect(difference(goes, display.picture())).toBeDefined();
    display.pass(20);
    expect(display.forgotten).toBe(1);
  });
});
