import { describe, expect, test } from "vitest";
import { DayEnergy } from "../../src/household/day-energy.js";
import { Household } from "../../src/household/household.js";
import { HIGH, Level, LOW, NORMAL } from "../../src/household/level.js";
import { COLUMNS, PowerTrace } from "../../src/household/power-trace.js";
import { MeterReading } from "../../src/meter/reading.js";
import { DEFAULT_SETTINGS } from "../../src/settings.js";

const at = (text: string) => Date.parse(`${text}Z`) / 1000;

function reading(values: Partial<MeterReading>): MeterReading {
  return Object.assign(new MeterReading(), values);
}

describe("net power", () => {
  const of = (values: Partial<MeterReading>) => {
    const household = new Household(DEFAULT_SETTINGS);
    household.accept(reading(values), 0);
    return household.netPower;
  };

  test("is import less export, as both can run at once", () => {
    expect(of({ activePowerImport: 2202, activePowerExport: 0 })).toBe(2202);
    expect(of({ activePowerImport: 2, activePowerExport: 7 })).toBe(-5);
    expect(of({ activePowerExport: 20 })).toBe(-20);
  });

  test("is unknown when the reading carries neither", () => {
    expect(of({ energyImport: 5 })).toBe(undefined);
  });
});

describe("time", () => {
  test("is legal time from the last stamp, and runs on between readings", () => {
    const household = new Household(DEFAULT_SETTINGS);
    household.tick(0);
    expect([household.legalTime, household.age]).toEqual([undefined, -1]);
    household.accept(reading({ timestamp: at("2025-05-25T18:42:15") }), 5000);
    expect([household.legalTime, household.age]).toEqual([at("2025-05-25T19:42:15"), 0]);
    household.tick(65_400);
    expect([household.legalTime, household.age]).toEqual([at("2025-05-25T19:43:15"), 60_400]);
  });

  test("is the stamp itself from a meter that keeps summer time", () => {
    const household = new Household({ ...DEFAULT_SETTINGS, meterKeepsSummerTime: true });
    household.accept(reading({ timestamp: at("2025-05-25T18:42:15") }), 0);
    expect(household.legalTime).toBe(at("2025-05-25T18:42:15"));
  });
});

describe("today", () => {
  const MIDNIGHT = at("2025-01-15T00:00:00");

  test("counts from when the meter was first seen, and says so", () => {
    const today = new DayEnergy();
    today.accept(at("2025-01-14T14:32:00"), 1000, 50);
    today.accept(at("2025-01-14T15:32:00"), 1800, 80);
    expect(today).toMatchObject({ energyImport: 800, energyExport: 30, complete: false });
    expect(today.since).toBe(at("2025-01-14T14:32:00"));
  });

  test("is complete from the first midnight that was seen from both sides, and nothing falls between two days", () => {
    const today = new DayEnergy();
    today.accept(MIDNIGHT - 7200, 1000, 50);
    today.accept(MIDNIGHT - 5, 1800, 50);
    today.accept(MIDNIGHT + 5, 1805, 50);
    expect(today).toMatchObject({ energyImport: 5, energyExport: 0, complete: true });
    today.accept(MIDNIGHT + 3600, 2405, 52);
    expect(today).toMatchObject({ energyImport: 605, energyExport: 2, complete: true });
  });

  test("is not complete when the meter was silent over midnight", () => {
    const today = new DayEnergy();
    today.accept(MIDNIGHT - 600, 1000, 50);
    today.accept(MIDNIGHT + 600, 1800, 50);
    expect(today).toMatchObject({ energyImport: 0, complete: false, since: MIDNIGHT + 600 });
  });

  test("keeps the day's export when a later list carries none, and counts on", () => {
    const today = new DayEnergy();
    today.accept(MIDNIGHT, 1000, 50);
    today.accept(MIDNIGHT + 60, 1100, 250);
    today.accept(MIDNIGHT + 120, undefined, undefined);
    expect(today).toMatchObject({ energyImport: 100, energyExport: 200 });
    today.accept(MIDNIGHT + 180, 1300, 250);
    expect(today).toMatchObject({ energyImport: 300, energyExport: 200 });
  });

  test("starts anew when a register falls, or leaps as no house can, or first comes in the middle of a day", () => {
    for (const [energyImport, energyExport] of [
      [0, 50],
      [12_000_000, 50],
    ] as const) {
      const today = new DayEnergy();
      today.accept(MIDNIGHT, 500_000, 50);
      today.accept(MIDNIGHT + 60, energyImport, energyExport);
      expect(today).toMatchObject({ energyImport: 0, energyExport: 0, complete: false, since: MIDNIGHT + 60 });
    }
    const today = new DayEnergy();
    today.accept(MIDNIGHT - 10, 1000, undefined);
    today.accept(MIDNIGHT, 1000, undefined);
    expect(today).toMatchObject({ energyImport: 0, energyExport: undefined, complete: true });
    today.accept(MIDNIGHT + 3600, 1500, 70);
    expect(today).toMatchObject({ energyImport: 0, energyExport: 0, complete: false, since: MIDNIGHT + 3600 });
  });

  test("outlives a clock that steps back within the day: the registers tell that nothing is missing", () => {
    const today = new DayEnergy();
    today.accept(MIDNIGHT - 5, 1000, 50);
    today.accept(MIDNIGHT + 5, 1000, 50);
    today.accept(MIDNIGHT + 7200, 3000, 50);
    today.accept(MIDNIGHT + 7198, 3001, 50);
    expect(today).toMatchObject({ energyImport: 2001, complete: true });
  });

  test("holds all 25 hours of the day on which summer time ends", () => {
    const household = new Household(DEFAULT_SETTINGS);
    let energyImport = 1000;
    const start = at("2025-10-25T22:59:50");
    for (let second = 0; second <= 25 * 3600; second += 10, energyImport += 1)
      household.accept(reading({ timestamp: start + second, energyImport, energyExport: 0 }), second * 1000);
    // the last reading comes 10 s before the day is over
    expect(household.today).toMatchObject({ energyImport: 25 * 360 - 1, energyExport: 0, complete: true });
  });
});

describe("level", () => {
  test("stands on a square root's scale to what the main fuse carries", () => {
    const level = new Level(20);
    for (const [power, blocks] of [
      [0, 0],
      [640, 5],
      [2202, 9],
      [8400, 17],
      [13_800, 22],
      [20_000, 22],
      [-3410, 11],
    ] as const) {
      for (let i = 0; i < 3; i++) level.accept(power);
      expect({ power, blocks: level.blocks }).toEqual({ power, blocks });
    }
  });

  test("has a word for it", () => {
    const word = (power: number) => {
      const level = new Level(20);
      level.accept(power);
      return level.word;
    };
    expect([0, 699, 700, 2500, 2501, -100, -1000].map(word)).toEqual([LOW, LOW, NORMAL, NORMAL, HIGH, LOW, NORMAL]);
  });

  test("is calmed by the median of three: one odd reading does not show", () => {
    const level = new Level(20);
    level.accept(1000);
    level.accept(1000);
    level.accept(9000);
    expect(level.word).toBe(NORMAL);
    level.accept(9000);
    expect(level.word).toBe(HIGH);
  });

  test("says nothing of the other direction: a cloud after a high export is no high import", () => {
    const level = new Level(20);
    for (const power of [-6000, -6000, 300]) level.accept(power);
    expect([level.word, level.blocks]).toEqual([LOW, 3]);
    for (const power of [6000, 6000, -100]) level.accept(power);
    expect(level.word).toBe(LOW);
  });
});

describe("the trace", () => {
  test("keeps the lowest and highest of each minute, the newest last", () => {
    const trace = new PowerTrace();
    trace.accept(500, 0);
    trace.accept(-200, 30_000);
    trace.accept(800, 60_000);
    const last = COLUMNS - 1;
    expect([trace.min(last - 1), trace.max(last - 1)]).toEqual([-200, 500]);
    expect([trace.min(last), trace.max(last)]).toEqual([800, 800]);
    expect(trace.has(last - 2)).toBe(false);
  });

  test("has gaps where no reading came, and forgets what is an hour old", () => {
    const trace = new PowerTrace();
    trace.accept(500, 0);
    trace.accept(600, 5 * 60_000);
    expect(Array.from({ length: 7 }, (_, i) => trace.has(COLUMNS - 7 + i))).toEqual([
      false,
      true,
      false,
      false,
      false,
      false,
      true,
    ]);
    trace.advance(100 * 60_000);
    expect(Array.from({ length: COLUMNS }, (_, i) => trace.has(i))).not.toContain(true);
  });

  test("says by its sequence whether anything changed", () => {
    const trace = new PowerTrace();
    trace.accept(500, 0);
    const before = trace.sequence;
    trace.accept(500, 1000);
    trace.advance(59_999);
    expect(trace.sequence).toBe(before);
    trace.accept(501, 59_999);
    expect(trace.sequence).toBe(before + 1);
  });
});
