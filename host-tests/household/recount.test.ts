import { describe, expect, test } from "vitest";
import { SCENARIOS } from "../../simulator/virtual-meter/scenarios.js";
import { VirtualMeter } from "../../simulator/virtual-meter/virtual-meter.js";
import { firstDay, firstHour, legalDay, monthOf } from "../../src/household/calendar.js";
import { Household } from "../../src/household/household.js";
import { SUGGESTED_PRICES } from "../../src/household/prices.js";
import { TARIFFS } from "../../src/household/tariff-presets.js";
import { MeterReading } from "../../src/meter/reading.js";
import { DEFAULT_SETTINGS, type Settings } from "../../src/settings.js";
import { MemoryLog, MemoryNotes } from "./memory-log.js";

const DAY = 86_400;
const [ELLEVIO, JONKOPING, BELGIUM] = [TARIFFS[1]!, TARIFFS[4]!, TARIFFS[11]!];

/** A villa whose owner changes the settings of a display that has been there for some days. */
class Villa {
  readonly settings: Settings = { ...DEFAULT_SETTINGS, tariff: ELLEVIO, prices: SUGGESTED_PRICES, goal: 10 };
  readonly kept = { quarters: new MemoryLog(408, 204), days: new MemoryLog(13 * 35, 35), notes: new MemoryNotes() };
  readonly #meter = new VirtualMeter({ scenario: SCENARIOS.villa, past: 12 * DAY });
  readonly #reading = new MeterReading();
  household = new Household(this.settings, this.kept);

  /** Lets time pass until so many seconds behind a midnight in meter time, at least some. */
  passUntil(ofDay: number): void {
    const meter = this.#meter;
    let end = Math.floor(meter.time / DAY) * DAY + ofDay;
    while (end <= meter.time) end += DAY;
    meter.coast(60, () => {
      this.household.accept(Object.assign(this.#reading, meter.truth), (meter.time - 1e9) * 1000);
      return meter.time < end;
    });
  }

  /** A power cut; the meter is read once behind it. */
  restart(): void {
    this.household = new Household(this.settings, this.kept);
    this.household.accept(Object.assign(this.#reading, this.#meter.truth), 0);
  }

  set(changed: Partial<Settings>): void {
    Object.assign(this.settings, changed);
    this.household.recount();
  }

  /** Lets seconds pass without a reading until all is counted; how many. */
  catchUp(): number {
    const { accounts } = this.household;
    let seconds = 0;
    for (; !accounts.isCaughtUp && seconds < 400; seconds++) accounts.catchUp();
    return seconds;
  }

  get peaks(): number[] {
    const { peaks } = this.household.accounts.tariff;
    return peaks.flatMap((of) => Array.from({ length: of.length }, (_, i) => of.powerAt(i)));
  }
}

function villa(): Villa {
  const made = new Villa();
  for (let day = 0; day < 8; day++) made.passUntil(18 * 3600);
  made.catchUp();
  return made;
}

describe("a change of", () => {
  test("the price counts the month's money anew, some hours a second, and leaves the peaks alone", () => {
    const made = villa();
    const { household, peaks, settings } = made;
    const { cost, month } = household.accounts;
    const [before, energy] = [cost.month!, month.energyImport];
    made.set({ prices: { ...SUGGESTED_PRICES, allIn: 360, exportPrice: 100 } });
    expect(household.accounts.isCaughtUp).toBe(false);
    expect(made.peaks).toEqual(peaks);
    const seconds = made.catchUp();
    expect(seconds).toBeGreaterThan(10);
    expect(cost.month).toBeCloseTo(2 * before, 6);
    expect(month.energyImport).toBe(energy);
    expect(made.peaks).toEqual(peaks);
    made.set({ prices: undefined });
    made.catchUp();
    expect([cost.month, cost.today]).toEqual([undefined, undefined]);
    expect(settings.prices).toBe(undefined);
  });

  test("the goal counts nothing anew", () => {
    const made = villa();
    const { household } = made;
    made.set({ goal: 25 });
    expect(household.accounts.isCaughtUp).toBe(true);
    expect(household.accounts.goal.saving).toBe(25);
    made.set({ goal: 0, mainFuse: 63, brightnessDay: 10, language: "en" });
    expect(household.accounts.isCaughtUp).toBe(true);
    expect([household.accounts.goal.saving, household.phases.fuse]).toEqual([undefined, 63_000]);
  });

  test("the tariff finds the peaks that the other one would have found", () => {
    const made = villa();
    const { peaks } = made;
    made.set({ tariff: JONKOPING });
    made.catchUp();
    const others = made.peaks;
    expect(others.length).toBeGreaterThan(0);
    expect(others).not.toEqual(peaks);
    made.set({ tariff: ELLEVIO });
    made.catchUp();
    expect(made.peaks).toEqual(peaks);
    made.set({ tariff: TARIFFS[0]! });
    made.catchUp();
    expect(made.peaks).toEqual([]);
  });

  test("the tariff to one of quarters finds the highest that is kept, some a second", () => {
    const made = villa();
    const { history, runningHour } = made.household.accounts;
    const first = firstHour(firstDay(monthOf(legalDay(runningHour)))) * 4;
    let highest = 0;
    for (let i = 0; i < history.quarters; i++) {
      const { isHour, number, energyImport } = history.quarterAt(i);
      if (!isHour && number >= first) highest = Math.max(highest, energyImport);
    }
    made.set({ tariff: BELGIUM });
    expect([made.peaks, made.household.accounts.isCaughtUp]).toEqual([[], false]);
    const seconds = made.catchUp();
    expect(made.peaks).toEqual([4 * highest]);
    expect(seconds).toBeGreaterThan(history.quarters / 16);
    made.restart();
    made.catchUp();
    expect(made.peaks).toEqual([4 * highest]);
  });

  test("the tariff leaves none of its peaks to the next one, also over a power cut before any hour is counted", () => {
    const made = villa();
    made.set({ tariff: TARIFFS[0]! });
    made.set({ tariff: JONKOPING });
    made.household = new Household(made.settings, made.kept);
    expect(made.peaks).toEqual([]);
  });

  test("the tariff and back finds the same behind a power cut", () => {
    const made = villa();
    const { peaks } = made;
    made.set({ tariff: JONKOPING });
    made.set({ tariff: ELLEVIO });
    made.restart();
    made.catchUp();
    expect(made.peaks).toEqual(peaks);
  });
});

test("the level follows the fuse at once: scale, normal range, and the power that stands", () => {
  const made = villa();
  const { household } = made;
  const { level } = household;
  level.setNormal(2000, 4000);
  level.accept(6900);
  level.accept(6900);
  level.accept(6900);
  made.set({ mainFuse: 25 }); // 17,250 W are 22 blocks of a square root
  const at = (power: number) => 22 * Math.sqrt(power / 17_250);
  expect([level.blocks, level.normalFrom, level.normalTo]).toEqual([
    Math.round(at(6900)),
    Math.floor(at(2000)),
    Math.ceil(at(4000)),
  ]);
});
