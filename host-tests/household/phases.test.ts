import { describe, expect, test } from "vitest";
import { Household } from "../../src/household/household.js";
import { Phases } from "../../src/household/phases.js";
import { MeterReading } from "../../src/meter/reading.js";
import { DEFAULT_SETTINGS } from "../../src/settings.js";

const DAY = 86_400;
const NOON = 20_000 * DAY + DAY / 2;

function reading(values: Partial<MeterReading>): MeterReading {
  return Object.assign(new MeterReading(), values);
}

function currents(L1: number, L2: number, L3: number): MeterReading {
  return reading({ currentL1: L1, currentL2: L2, currentL3: L3 });
}

test("a phase has current, voltage and net power, import positive", () => {
  const { phases } = afterReading({
    currentL1: 9200,
    voltageL1: 2263,
    activePowerImportL1: 2080,
    activePowerExportL1: 0,
    currentL2: 4100,
    activePowerExportL2: 940,
  });
  expect(phases.L1).toMatchObject({ current: 9200, voltage: 2263, power: 2080 });
  expect(phases.L2).toMatchObject({ current: 4100, voltage: undefined, power: -940 });
  expect(phases.L3).toMatchObject({ current: undefined, voltage: undefined, power: undefined });
});

test("acceptance case 19: one phase exports while two import, and the house as a whole buys", () => {
  const household = new Household(DEFAULT_SETTINGS);
  const telegram = reading({
    activePowerImport: 1200,
    activePowerExport: 0,
    activePowerImportL1: 1080,
    activePowerExportL1: 0,
    activePowerImportL2: 0,
    activePowerExportL2: 940,
    activePowerImportL3: 1060,
    activePowerExportL3: 0,
  });
  household.accept(telegram, 0);
  const { L1, L2, L3 } = household.phases;
  expect([L1.power, L2.power, L3.power]).toEqual([1080, -940, 1060]);
  expect(household.netPower).toBe(1200);
});

test("the most loaded phase and the spread are told of currents, against the main fuse", () => {
  const phases = new Phases(20);
  phases.accept(currents(9200, 4100, 4600), 0, NOON);
  expect(phases).toMatchObject({ fuse: 20_000, most: 9200, spread: 5100 });
  phases.accept(reading({ currentL1: 9200 }), 1000, NOON);
  expect(phases).toMatchObject({ most: 9200, spread: undefined });
  phases.accept(reading({ activePowerImport: 300 }), 2000, NOON);
  expect(phases).toMatchObject({ most: undefined, spread: undefined });
});

describe("a house has one phase", () => {
  test("when the meter tells of L1 alone, even if a telegram tells of none", () => {
    const phases = new Phases(20);
    expect(phases.isSingle).toBe(false);
    phases.accept(reading({ voltageL1: 2301, currentL1: 300 }), 0, NOON);
    phases.accept(reading({}), 1000, NOON);
    expect(phases.isSingle).toBe(true);
  });

  test("and no longer once another was told of", () => {
    const phases = new Phases(20);
    phases.accept(reading({ voltageL1: 2301 }), 0, NOON);
    phases.accept(reading({ voltageL1: 2301, voltageL2: 2310, voltageL3: 2305 }), 1000, NOON);
    phases.accept(reading({ voltageL1: 2301 }), 2000, NOON);
    expect(phases.isSingle).toBe(false);
  });
});

describe("the time above 80 % of the fuse", () => {
  /** Currents of the most loaded phase in A, ten seconds apart, from a legal time on. */
  function timeAbove(start: number, ...amperes: number[]): number | undefined {
    const phases = new Phases(20);
    amperes.forEach((ampere, i) => {
      phases.accept(currents(1000, ampere * 1000, 0), i * 10_000, start + i * 10);
    });
    return phases.timeAbove;
  }

  test("runs from a reading above it to the next one", () => {
    expect(timeAbove(NOON, 16, 16, 16)).toBe(0);
    expect(timeAbove(NOON, 17, 17, 3, 3)).toBe(20_000);
    expect(timeAbove(NOON, 3, 17)).toBe(0);
  });

  test("begins anew at midnight, with what of the interval lies behind it", () => {
    expect(timeAbove(NOON + DAY / 2 - 24, 17, 17, 17, 17)).toBe(6000);
    expect(timeAbove(NOON + DAY / 2 - 20, 17, 17, 17)).toBe(0);
  });

  test("does not run while the meter is silent, nor before a day is known", () => {
    const phases = new Phases(20);
    phases.accept(currents(17_000, 0, 0), 0, undefined);
    phases.accept(currents(17_000, 0, 0), 10_000, undefined);
    expect(phases.timeAbove).toBe(undefined);
    phases.accept(currents(17_000, 0, 0), 100_000, NOON);
    expect(phases.timeAbove).toBe(0);
    phases.accept(currents(17_000, 0, 0), 160_001, NOON + 60);
    expect(phases.timeAbove).toBe(0);
  });
});

test("the fuse is near from 80 % of it on", () => {
  const phases = new Phases(20);
  expect(phases.isNearFuse).toBe(false);
  phases.accept(currents(15_999, 0, 0), 0, NOON);
  expect(phases.isNearFuse).toBe(false);
  phases.accept(currents(1000, 16_000, 0), 0, NOON);
  expect(phases.isNearFuse).toBe(true);
});

function afterReading(values: Partial<MeterReading>): Household {
  const household = new Household(DEFAULT_SETTINGS);
  household.accept(reading(values), 0);
  return household;
}
