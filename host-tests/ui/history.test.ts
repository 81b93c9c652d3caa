import { describe, expect, test } from "vitest";
import { firstHour } from "../../src/household/calendar.js";
import { REGISTER } from "../../src/household/hours.js";
import { Slot } from "../../src/household/slot.js";
import { MeterReading } from "../../src/meter/reading.js";
import { DIGITS_S } from "../../src/ui/parts/digit-strips.js";
import { HISTORY } from "../../src/ui/screens/screen.js";
import { difference } from "../../tools/pictures/rgb565.js";
import { DeskDisplay } from "./desk-display.js";
import { BACK_BUTTON, MONTH_BUTTON, YEAR_BUTTON } from "./history-states.js";
import { live, TODAY } from "./house-past.js";

const FORWARD_BUTTON = [290, 206] as const;
const DAY_BUTTON = [85, 206] as const;
const BAR = 10 * 78;
const DIGIT = DIGITS_S.pitch * DIGITS_S.digitHeight;

function lived(days: number): DeskDisplay {
  const display = new DeskDisplay("sv", HISTORY);
  live(display.household, { days, months: 25 });
  display.show();
  return display;
}

/** A reading of so many seconds past 14:32, when the running hour has used so many Wh. */
function read(display: DeskDisplay, seconds: number, energy: number): void {
  const reading = new MeterReading();
  reading.timestamp = (firstHour(TODAY) + 14) * 3600 + 32 * 60 + seconds;
  reading.energyImport = 6_825_000 + energy;
  reading.energyExport = 1_204_000;
  reading.activePowerImport = 1500;
  display.household.accept(reading, seconds * 1000);
  display.household.today.energyImport = undefined;
  display.household.today.energyExport = undefined;
}

describe("a telegram", () => {
  test("that changes no pixel paints nothing", () => {
    const display = lived(400);
    read(display, 10, 804);
    expect(display.show()).toBe(0);
  });

  test("repaints the running bar alone, and the sum's digit", () => {
    const display = lived(400);
    const before = display.picture();
    read(display, 30, 900);
    expect(display.show()).toBe(BAR + DIGIT);
    const { pixels } = difference(before, display.picture())!.picture;
    const columns = [...pixels.keys()].filter((i) => pixels[i] === 0xf800 && i > 78 * 320).map((i) => i % 320);
    expect(Math.min(...columns)).toBeGreaterThanOrEqual(17 + 14 * 12);
    expect(Math.max(...columns)).toBeLessThan(17 + 15 * 12);
  });

  test("that needs a larger scale paints all as a full redraw would", () => {
    const display = lived(0);
    read(display, 30, 7_300);
    display.show();
    const partial = display.picture();
    display.redraw();
    expect(difference(partial, display.picture())?.summary).toBe(undefined);
  });
});

test("an hour that has ended is read again, also while the screen stands", () => {
  const display = lived(2);
  const before = display.picture();
  const hour = Object.assign(new Slot(), {
    number: firstHour(TODAY) + 13,
    energyImport: 2200,
    energyExport: 0,
    source: REGISTER,
  });
  display.household.accounts.history.acceptHour(hour);
  display.show();
  expect(difference(before, display.picture())).toBe(undefined); // the same hour as was last
  hour.number++;
  display.household.accounts.history.acceptHour(hour);
  display.show();
  expect(difference(before, display.picture())).toBeDefined();
});

describe("the buttons", () => {
  const at = (...taps: (readonly [number, number])[]) => {
    const display = lived(400);
    for (const [x, y] of taps) display.touch(x, y);
    return display.picture();
  };
  const day = at();

  test("choose a day, a month, a year, and come back to now", () => {
    const [month, year] = [at(MONTH_BUTTON), at(YEAR_BUTTON)];
    for (const [a, b] of [
      [day, month],
      [day, year],
      [month, year],
    ] as const)
      expect(difference(a, b)).toBeDefined();
    expect(difference(day, at(BACK_BUTTON, BACK_BUTTON, DAY_BUTTON))).toBe(undefined);
    expect(difference(year, at(MONTH_BUTTON, BACK_BUTTON, YEAR_BUTTON))).toBe(undefined);
  });

  test("go back and forward in time", () => {
    expect(difference(day, at(BACK_BUTTON))).toBeDefined();
    expect(difference(at(BACK_BUTTON), at(BACK_BUTTON, BACK_BUTTON, FORWARD_BUTTON))).toBe(undefined);
    expect(difference(day, at(BACK_BUTTON, FORWARD_BUTTON))).toBe(undefined);
  });

  test("are not there where time ends, and a tap there leads nowhere else", () => {
    const isEmpty = ({ pixels }: typeof day, left: number, right: number) => {
      for (let y = 181; y < 231; y++)
        if (pixels.slice(y * 320 + left, y * 320 + right).some((p) => p !== 0)) return false;
      return true;
    };
    expect([isEmpty(day, 8, 60), isEmpty(day, 260, 312)]).toEqual([false, true]);
    expect(difference(day, at(FORWARD_BUTTON))).toBe(undefined);
    const first = lived(0).picture();
    expect([isEmpty(first, 8, 60), isEmpty(first, 260, 312)]).toEqual([true, true]);
    const display = lived(0);
    display.touch(...BACK_BUTTON);
    expect(difference(first, display.picture())).toBe(undefined);
    const yesterday = lived(1);
    yesterday.touch(...BACK_BUTTON);
    expect(isEmpty(yesterday.picture(), 8, 60)).toBe(true);
  });

  test("above them, edges lead to the next page and the one before", () => {
    for (const x of [20, 300]) {
      const display = lived(400);
      display.touch(x, 120);
      expect(difference(day, display.picture())).toBeDefined();
    }
  });
});
