import { describe, expect, test } from "vitest";
import { MeterReading } from "../../src/meter/reading.js";
import { DIGITS_M, DIGITS_S, type DigitStrip } from "../../src/ui/parts/digit-strips.js";
import {
  EVENTS,
  GOAL,
  HISTORY,
  METER,
  MONEY,
  NIGHT_LOAD,
  NOW,
  OVERVIEW,
  PEAKS,
  PHASES,
  REGISTERS,
} from "../../src/ui/screens/screen.js";
import { difference } from "../../tools/pictures/rgb565.js";
import { cornersMissed } from "./calibration-states.js";
import { DeskDisplay } from "./desk-display.js";
import { displayAt as at } from "./display-at.js";
import { phasesRead } from "./phases-states.js";
import { screenStates } from "./screen-states.js";

const digit = ({ advances, digitHeight }: DigitStrip) => advances[0]! * digitHeight;
const S = digit(DIGITS_S);
const M = digit(DIGITS_M);
const BAR_HEIGHT = 12;
const READS_WHEN_ENTERED = [REGISTERS, HISTORY, EVENTS, PEAKS];

describe("a telegram repaints what changed:", () => {
  test("nothing on any screen, when it says the same", () => {
    for (const place of [NOW, PHASES, METER, OVERVIEW, REGISTERS, MONEY, NIGHT_LOAD, GOAL])
      expect(at(place).show()).toBe(0);
  });

  test("on Phases the digits, and the part of the bar that filled", () => {
    const display = at(PHASES);
    const { household } = display;
    phasesRead(household, [9.3, 226.3, 2090], [4.1, 233, -940], [4.6, 230.6, 1060]);
    // the current's last digit, 2,09 for 2,08, two columns of the bar, and 5,2 for 5,1 A of spread
    expect(display.show()).toBe(M + S + 2 * BAR_HEIGHT + S);
    phasesRead(household, [9.3, 227.3, 2090], [4.1, 233, -940], [4.6, 230.6, 1060]);
    expect(display.show()).toBe(S);
  });

  test("on Phases a row that turns from import to export, and no other", () => {
    const display = at(PHASES);
    const before = display.picture();
    phasesRead(display.household, [9.2, 226.3, -2080], [4.1, 233, -940], [4.6, 230.6, 1060]);
    display.show();
    const { pixels } = difference(before, display.picture())!.picture;
    const rows = [...pixels.keys()].filter((i) => pixels[i] === 0xf800).map((i) => Math.trunc(i / 320));
    expect(Math.min(...rows)).toBeGreaterThanOrEqual(50);
    expect(Math.max(...rows)).toBeLessThan(101);
  });

  test("on the overview the digits of its tiles", () => {
    const display = at(OVERVIEW);
    display.household.age = 5000;
    expect(display.show()).toBe(M);
    display.household.phases.most = 9400;
    expect(display.show()).toBe(M);
  });

  test("on Meter the age and the counters", () => {
    const display = at(METER);
    display.household.age = 5000;
    expect(display.show()).toBe(S);
    display.meter.accepted++;
    expect(display.show()).toBe(S);
    display.meter.rejections.checkFailed++;
    expect(display.show()).toBe(S);
    display.meter.accepted = 8_420;
    expect(display.show()).toBe(2 * S);
  });

  test("on Registers the digits that counted", () => {
    const display = at(REGISTERS);
    display.meter.reading.energyImport = 12_345_680;
    display.meter.reading.activePowerImport = 2205;
    expect(display.show()).toBe(3 * S);
  });
});

test("a picture does not depend on what was shown before", () => {
  for (const before of screenStates)
    for (const { name, set } of screenStates.filter(
      (s) => s.place === before.place && s.language === before.language,
    )) {
      const fresh = new DeskDisplay(before.language, before.place, cornersMissed);
      set(fresh.household, fresh.meter, fresh.power);
      fresh.show();
      const used = new DeskDisplay(before.language, before.place, cornersMissed);
      before.set(used.household, used.meter, used.power);
      used.show();
      if (READS_WHEN_ENTERED.includes(before.place)) used.go(NOW); // what was known stays, as long as the screen does
      Object.assign(used.household, fresh.household);
      Object.assign(used.meter, fresh.meter);
      Object.assign(used.power, fresh.power);
      used.show();
      used.go(before.place);
      expect(difference(fresh.picture(), used.picture())?.summary, `${name} after ${before.name}`).toBe(undefined);
    }
});

test.each([PHASES, METER, OVERVIEW, REGISTERS])(
  "a hundred partial updates of screen %i leave what a full redraw gives",
  (place) => {
    const display = at(place);
    const { household, meter } = display;
    const random = randomNumbers(20_261_122);
    const sometimes = <Value>(value: Value) => (random() < 0.1 ? undefined : value);
    for (let i = 0; i < 100; i++) {
      const reading = new MeterReading();
      for (const phase of ["L1", "L2", "L3"] as const) {
        reading[`current${phase}`] = sometimes(Math.floor(10 ** (random() * 5)));
        reading[`voltage${phase}`] = sometimes(Math.floor(2100 + random() * 400));
        reading[`activePowerImport${phase}`] = sometimes(random() < 0.5 ? 0 : Math.floor(10 ** (random() * 4.5)));
        reading[`activePowerExport${phase}`] = sometimes(random() < 0.5 ? 0 : Math.floor(10 ** (random() * 4.5)));
      }
      reading.energyImport = sometimes(Math.floor(10 ** (random() * 11)));
      reading.identification = ["KAM5", "LGF5E360", "ISk5\\2M550E-1012 and more than fits into the row"][
        Math.floor(random() * 3)
      ];
      household.phases.accept(reading, i * 10_000, 20_454 * 86_400 + i * 500);
      household.legalTime = sometimes(20_454 * 86_400 + i * 500);
      household.age = random() < 0.05 ? -1 : Math.floor(10 ** (random() * 8));
      meter.reading = reading;
      meter.accepted = Math.floor(10 ** (random() * 8));
      meter.rejections.cut = Math.floor(10 ** (random() * 6));
      display.show();
      const partial = display.picture();
      display.redraw();
      expect(difference(partial, display.picture())?.summary, `update ${i}`).toBe(undefined);
    }
  },
);

function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
