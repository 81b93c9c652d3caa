import { describe, expect, test } from "vitest";
import { legalHour } from "../../src/household/calendar.js";
import { MAUNDY_THURSDAY } from "../../src/household/holidays.js";
import { GAP, type Hours, INTEGRATED, PARTLY, REGISTER } from "../../src/household/hours.js";
import { MOST_STRUCK, Peaks } from "../../src/household/peaks.js";
import { componentWith, copyTariff, nextCounting, SUMMER, WINTER, weightAt } from "../../src/household/tariff.js";
import { NO_TARIFF, TARIFFS } from "../../src/household/tariff-presets.js";

/** The number of the hour of meter time, UTC+1, that begins at a time. */
const hour = (text: string) => Date.parse(`${text}:00Z`) / 3_600_000;
const part = (name: string, i = 0) => TARIFFS.find((tariff) => tariff.name === name)!.components[i]!;
const found = (peaks: Peaks) => Array.from({ length: peaks.length }, (_, i) => [peaks.slotAt(i), peaks.powerAt(i)]);
/** Months since January 2000. */
const month = (year: number, ofYear: number) => (year - 2000) * 12 + ofYear - 1;

/** Finished hours that are kept: their energies in Wh, all from registers but for those told. */
function keeping(energies: ReadonlyMap<number, number>, sources: ReadonlyMap<number, number> = new Map()): Hours {
  return {
    importAt: (number) => energies.get(number),
    exportAt: () => 0,
    sourceAt: (number) => sources.get(number) ?? (energies.has(number) ? REGISTER : GAP),
  };
}

describe("acceptance case 3: days of 23 and 25 hours", () => {
  test("the doubled hour of October is two hours of one day, at two in legal time", () => {
    const peaks = new Peaks(part("Göteborg"));
    const first = hour("2025-10-26T01:00"); // summer time, as the meter shows it
    peaks.accept(first, 4000, REGISTER);
    peaks.accept(first + 1, 5000, REGISTER);
    expect(found(peaks)).toEqual([[first + 1, 5000]]);
    expect([legalHour(first), legalHour(first + 1)]).toEqual([2, 2]);
  });

  test("a day of 25 hours ends at midnight of legal time, one of 23 too", () => {
    const energies = [
      ["2025-10-25T23:00", 3000], // 00-01 on the 26th, in summer time
      ["2025-10-26T23:00", 4000], // 23-24 on the 26th
      ["2025-10-27T00:00", 2000],
    ] as const;
    for (const inOrder of [energies, energies.toReversed()]) {
      const peaks = new Peaks(part("Göteborg"));
      for (const [text, energy] of inOrder) peaks.accept(hour(text), energy, REGISTER);
      expect(found(peaks)).toEqual([
        [hour("2025-10-26T23:00"), 4000],
        [hour("2025-10-27T00:00"), 2000],
      ]);
    }
    const spring = new Peaks(part("Göteborg"));
    spring.accept(hour("2025-03-30T00:00"), 3000, REGISTER);
    spring.accept(hour("2025-03-30T22:00"), 4000, REGISTER); // 23-24 in summer time
    spring.accept(hour("2025-03-30T23:00"), 2000, REGISTER); // 00-01 on the 31st
    expect(found(spring).map(([slot]) => slot)).toEqual([hour("2025-03-30T22:00"), hour("2025-03-30T23:00")]);
  });

  test("windows are in legal time, or in the meter's where a component says so", () => {
    const legal = componentWith({ from: 7, to: 19 });
    const meters = componentWith({ from: 7, to: 19, meterTime: true });
    expect([5, 6, 17, 18].map((at) => weightAt(legal, hour("2025-07-01T00:00") + at))).toEqual([0, 1, 1, 0]);
    expect([6, 7, 18, 19].map((at) => weightAt(meters, hour("2025-07-01T00:00") + at))).toEqual([0, 1, 1, 0]);
    expect([6, 7, 18, 19].map((at) => weightAt(legal, hour("2025-12-01T00:00") + at))).toEqual([0, 1, 1, 0]);
  });
});

describe("acceptance case 4: the month changes with the peak in its last hour", () => {
  test("it belongs to the month that ends, and the new one begins with its first hour", () => {
    const peaks = new Peaks(part("Göteborg"));
    const last = hour("2025-01-31T23:00");
    peaks.accept(hour("2025-01-10T12:00"), 2000, REGISTER);
    peaks.accept(hour("2025-01-20T12:00"), 3000, REGISTER);
    peaks.accept(last, 10_000, REGISTER);
    expect([peaks.month, peaks.mean, peaks.cost]).toEqual([month(2025, 1), 5000, 22_500]);
    expect(found(peaks)[0]).toEqual([last, 10_000]);
    peaks.accept(last + 1, 1000, REGISTER);
    expect([peaks.month, found(peaks)]).toEqual([month(2025, 2), [[last + 1, 1000]]]);
    expect(peaks.accept(last, 12_000, REGISTER)).toBe(false);
    expect(found(peaks)).toEqual([[last + 1, 1000]]);
  });

  test("in summer the month ends when the clocks on the wall say so", () => {
    const peaks = new Peaks(part("Göteborg"));
    const last = hour("2025-06-30T22:00"); // 23-24 in summer time
    peaks.accept(last, 10_000, REGISTER);
    expect(peaks.month).toBe(month(2025, 6));
    peaks.accept(last + 1, 1000, REGISTER);
    expect(peaks.month).toBe(month(2025, 7));
  });
});

describe("acceptance case 5: two peaks in one day", () => {
  const first = hour("2025-01-15T08:00");
  const second = hour("2025-01-15T18:00");
  const before = [
    [hour("2025-01-10T08:00"), 4000],
    [hour("2025-01-11T08:00"), 3000],
  ] as const;

  test("only the higher one counts where days must differ", () => {
    const peaks = new Peaks(part("Göteborg"));
    for (const [slot, energy] of [...before, [first, 8000] as const, [second, 9000] as const])
      peaks.accept(slot, energy, REGISTER);
    expect(found(peaks)).toEqual([[second, 9000], ...before]);
    expect(peaks.accept(second + 1, 8500, REGISTER)).toBe(false);
    expect(peaks.mean).toBeCloseTo(16_000 / 3, 3);
  });

  test("both count where they need not", () => {
    const peaks = new Peaks(componentWith({ distinctDays: false, price: 4500 }));
    for (const [slot, energy] of [...before, [first, 8000] as const, [second, 9000] as const])
      peaks.accept(slot, energy, REGISTER);
    expect(found(peaks)).toEqual([[second, 9000], [first, 8000], before[0]]);
  });
});

describe("acceptance case 6: night hours count half", () => {
  test("from 22 to 6 in legal time, also against the day's own hours", () => {
    const peaks = new Peaks(part("Ellevio"));
    const night = hour("2025-01-15T22:00");
    peaks.accept(night, 10_000, REGISTER);
    expect(found(peaks)).toEqual([[night, 5000]]);
    peaks.accept(hour("2025-01-15T21:00"), 5500, REGISTER);
    expect(found(peaks)).toEqual([[hour("2025-01-15T21:00"), 5500]]);
    peaks.accept(hour("2025-01-16T05:00"), 4000, REGISTER);
    peaks.accept(hour("2025-01-17T06:00"), 4000, REGISTER);
    expect(found(peaks).map(([, power]) => power)).toEqual([5500, 4000, 2000]);
    expect(peaks.cost).toBeCloseTo((8125 * (5500 + 4000 + 2000)) / 3 / 1000, 6);
    const summer = hour("2025-07-01T00:00");
    expect([3, 4, 5, 20, 21].map((at) => weightAt(part("Ellevio"), summer + at))).toEqual([0.5, 0.5, 1, 1, 0.5]);
  });
});

describe("acceptance case 7: a holiday on a weekday", () => {
  test("does not count where the company says so, and does where it does not", () => {
    const epiphany = hour("2025-01-06T12:00"); // a Monday
    const mayDay = hour("2025-05-01T12:00"); // a Thursday
    expect(weightAt(part("SEOM"), epiphany)).toBe(0);
    expect(weightAt(part("SEOM"), epiphany + 24)).toBe(1);
    expect(weightAt(part("SEOM", 1), mayDay)).toBe(0);
    expect(weightAt(part("SEOM", 1), mayDay + 24)).toBe(1);
    expect(weightAt(part("Jönköping", 1), epiphany)).toBe(1);
    expect(weightAt(part("Göteborg"), epiphany)).toBe(1);
    const peaks = new Peaks(part("Mölndal"));
    peaks.accept(epiphany, 9000, REGISTER);
    peaks.accept(epiphany + 24, 3000, REGISTER);
    expect(found(peaks)).toEqual([[epiphany + 24, 3000]]);
  });

  test("each company has a list of its own, and each day of it can be switched", () => {
    const eve = hour("2025-04-17T12:00"); // Maundy Thursday
    expect(weightAt(componentWith({ weekdaysOnly: true }), eve)).toBe(1);
    expect(weightAt(componentWith({ weekdaysOnly: true, holidays: MAUNDY_THURSDAY }), eve)).toBe(0);
    const christmasEve = hour("2025-12-24T12:00"); // a Wednesday
    expect(["SEOM", "Mölndal", "Telge hus", "Falkenb."].map((name) => weightAt(part(name), christmasEve))).toEqual([
      0, 0, 0, 0,
    ]);
    expect(weightAt(part("Jönköping", 1), christmasEve)).toBe(1);
  });
});

test("an hour known in part is a lower bound, and one that was missed adds nothing to the next", () => {
  const peaks = new Peaks(part("Göteborg"));
  const noon = hour("2025-01-15T12:00");
  peaks.accept(noon, 9000, GAP);
  peaks.accept(noon + 1, 4000, PARTLY);
  peaks.accept(noon + 25, 3500, INTEGRATED);
  peaks.accept(noon + 49, 3000, REGISTER);
  expect(found(peaks)).toEqual([
    [noon + 1, 4000],
    [noon + 25, 3500],
    [noon + 49, 3000],
  ]);
  expect([0, 1, 2].map((i) => peaks.isCertain(i))).toEqual([false, true, true]);
});

describe("striking out", () => {
  const noon = hour("2025-01-15T12:00");
  const energies = new Map([
    [noon, 9000],
    [noon + 1, 8000],
    [noon + 24, 5000],
    [noon + 48, 4000],
    [noon + 72, 3000],
  ]);
  const hours = keeping(energies);

  test("brings the day's next hour in, and undoing it brings it back", () => {
    const peaks = new Peaks(part("Göteborg"));
    for (const [slot, energy] of energies) peaks.accept(slot, energy, REGISTER);
    const before = found(peaks);
    peaks.strike(0, hours);
    expect(found(peaks)).toEqual([
      [noon + 1, 8000],
      [noon + 24, 5000],
      [noon + 48, 4000],
    ]);
    expect([peaks.struckCount, peaks.struckAt(0), peaks.struckPowerAt(0)]).toEqual([1, noon, 9000]);
    peaks.accept(noon, 9000, REGISTER);
    expect(found(peaks)[0]).toEqual([noon + 1, 8000]);
    peaks.undo(0, hours);
    expect([found(peaks), peaks.struckCount]).toEqual([before, 0]);
  });

  test("survives a restart with the state, and holds the last ones when there are too many", () => {
    const peaks = new Peaks(part("Göteborg"));
    peaks.recompute(hours, month(2025, 1));
    peaks.strike(1, hours);
    const next = new Peaks(part("Göteborg"));
    next.state.set(peaks.state);
    next.recompute(hours, month(2025, 1));
    expect(found(next)).toEqual([
      [noon, 9000],
      [noon + 48, 4000],
      [noon + 72, 3000],
    ]);
    const many = new Map(Array.from({ length: 31 }, (_, i) => [hour("2025-01-01T12:00") + i * 24, 1000 + i] as const));
    next.recompute(keeping(many), month(2025, 1));
    for (let i = 0; i < MOST_STRUCK; i++) next.strike(0, keeping(many));
    expect([next.struckCount, next.struckAt(0)]).toEqual([MOST_STRUCK, hour("2025-01-31T12:00")]);
    expect(found(next)[0]![1]).toBe(1022);
  });

  test("of a quarter that is no longer kept can be undone, and peaks not kept stay", () => {
    const peaks = new Peaks(part("Belgien"));
    const quarter = noon * 4;
    peaks.accept(quarter, 2000, REGISTER); // 8 kW
    peaks.accept(quarter + 40, 1500, REGISTER);
    const nothing = keeping(new Map());
    peaks.strike(0, nothing);
    expect(found(peaks)).toEqual([[quarter + 40, 6000]]);
    peaks.undo(0, nothing);
    expect(found(peaks)).toEqual([[quarter, 8000]]);
  });
});

describe("the tariff", () => {
  test("can be changed: the month is counted anew", () => {
    const energies = new Map([
      [hour("2025-01-15T23:00"), 9000],
      [hour("2025-01-16T12:00"), 3000],
    ]);
    const peaks = new Peaks(part("Göteborg"));
    peaks.recompute(keeping(energies), month(2025, 1));
    expect(peaks.mean).toBe(6000);
    const own = copyTariff(TARIFFS.find(({ name }) => name === "Ellevio")!);
    own.components[0]!.peaks = 1;
    own.components[0]!.price = 10_000;
    peaks.use(own.components[0]!);
    peaks.recompute(keeping(energies), month(2025, 1));
    expect([found(peaks), peaks.cost]).toEqual([[[hour("2025-01-15T23:00"), 4500]], 45_000]);
    expect(part("Ellevio").peaks).toBe(3);
  });

  test("in Flanders is averaged over twelve months, each with 2.5 kW at least", () => {
    // nl.wikibooks.org, Energietransitie/Capaciteitstarief: May to April, 1.782 times the least
    const printed = [0.632, 4.6, 0, 1.028, 3.444, 4.164, 4.564, 6, 9.2, 5, 4.12, 4.88];
    const peaks = new Peaks(part("Belgien"));
    for (let i = 0; i < 11; i++) peaks.setEarlier(10 - i, printed[i]! * 1000);
    peaks.accept(hour("2025-04-15T12:00") * 4, 4880 / 4, REGISTER);
    expect(peaks.cost / 337 / 2.5).toBeCloseTo(1.782, 3);
    peaks.accept(hour("2025-05-15T12:00") * 4, 100, REGISTER);
    expect([peaks.earlierAt(0), peaks.earlierAt(10)]).toEqual([4880, 4600]);
    peaks.accept(hour("2025-07-15T12:00") * 4, 100, REGISTER);
    expect([peaks.earlierAt(0), peaks.earlierAt(1), peaks.earlierAt(2)]).toEqual([undefined, 400, 4880]);
  });

  test("in Norway is a step, which begins with its lower bound", () => {
    const peaks = new Peaks(part("Norge"));
    expect(peaks.cost).toBe(12_500);
    peaks.accept(hour("2025-01-15T12:00"), 4999, REGISTER);
    expect(peaks.cost).toBe(19_000);
    peaks.accept(hour("2025-01-16T12:00"), 5001, REGISTER);
    expect([peaks.mean, peaks.cost]).toEqual([5000, 30_000]);
  });

  test("may be none", () => {
    expect(NO_TARIFF.components).toEqual([]);
    expect(TARIFFS[0]).toBe(NO_TARIFF);
  });

  test("tells when power counts again", () => {
    const text = (at: number | undefined) => at && new Date(at * 3_600_000).toISOString().slice(0, 13);
    const winter = part("Mölndal");
    expect(text(nextCounting(winter, hour("2025-01-03T18:00")))).toBe("2025-01-07T07"); // Friday; Monday is Epiphany
    expect(text(nextCounting(winter, hour("2025-01-07T07:00")))).toBe("2025-01-07T08");
    expect(text(nextCounting(winter, hour("2025-03-31T17:00")))).toBe("2025-11-03T07"); // 18-19 in summer time
    expect(text(nextCounting(part("Malung", 1), hour("2025-06-30T18:00")))).toBe("2025-07-01T06");
    expect(text(nextCounting(part("Ellevio"), hour("2025-06-30T18:00")))).toBe("2025-06-30T19");
    expect(nextCounting(componentWith({ months: 0 }), hour("2025-06-30T18:00"))).toBe(undefined);
    expect(WINTER | SUMMER).toBe(0xfff);
  });
});
