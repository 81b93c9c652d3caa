import { describe, expect, test } from "vitest";
import { firstHour } from "../../src/household/calendar.js";
import { Cost } from "../../src/household/cost.js";
import { GAP, PARTLY, REGISTER } from "../../src/household/hours.js";
import { type Prices, SUGGESTED_PRICES } from "../../src/household/prices.js";
import { HoursTable } from "./hours-table.js";

const day = (text: string) => Date.parse(`${text}T00:00Z`) / 86_400_000;
const PRICES: Prices = { ...SUGGESTED_PRICES, allIn: 200, exportPrice: 50, monthlyFee: 400, windows: [] };
/** Dearer on weekdays in winter from 6 to 22. */
const TIMED: Prices = {
  ...PRICES,
  windows: [{ from: 6, to: 22, weekdays: 0b001_1111, months: 0b1100_0000_0111, price: 250 }],
};
const NOTHING = new HoursTable();

/** Hours of whole days, each with the same energies. */
function even(from: string, until: string, energyImport: number, energyExport = 0): HoursTable {
  const hours = new HoursTable();
  for (let hour = firstHour(day(from)); hour < firstHour(day(until)); hour++)
    hours.set(hour, energyImport, energyExport);
  return hours;
}

function costOf(prices: Prices | undefined, hours: HoursTable, running: number): Cost {
  const cost = new Cost();
  cost.recompute(prices, hours, running);
  return cost;
}

describe("without prices", () => {
  test("there is no money anywhere, and none comes by itself", () => {
    const start = firstHour(day("2026-01-12"));
    const cost = costOf(undefined, even("2026-01-01", "2026-01-12", 1000), start);
    cost.accept(start, 1000, 0, REGISTER);
    expect([cost.today, cost.month, cost.meanPrice, cost.exportPrice]).toEqual(Array(4).fill(undefined));
    expect([cost.rateAt(start, 500), cost.importPriceAt(start), cost.projectedMonth(0)]).toEqual(
      Array(3).fill(undefined),
    );
  });

  test("a new display has none either", () => {
    const cost = new Cost();
    expect([cost.today, cost.rateAt(0, 500), cost.projectedMonth(0)]).toEqual(Array(3).fill(undefined));
  });

  test("they can be taken away again", () => {
    const start = firstHour(day("2026-01-12"));
    const cost = costOf(PRICES, NOTHING, start);
    cost.recompute(undefined, NOTHING, start);
    expect([cost.today, cost.month, cost.rateAt(start, 500)]).toEqual(Array(3).fill(undefined));
  });
});

test("now costs what is bought and earns what is sold, in kr an hour", () => {
  const start = firstHour(day("2026-01-12"));
  const cost = costOf(TIMED, NOTHING, start);
  // 2.2 kW at 2.00 kr and, from six, at 2.50 kr; 3.4 kW sold at 0.50 kr
  expect(cost.rateAt(start + 5, 2200)).toBeCloseTo(4.4, 10);
  expect(cost.rateAt(start + 6, 2200)).toBeCloseTo(5.5, 10);
  expect(cost.rateAt(start + 6, -3400)).toBeCloseTo(-1.7, 10);
  expect([cost.importPriceAt(start + 6), cost.exportPrice]).toEqual([250, 50]);
});

test("other prices count at once, and for what has been", () => {
  const start = firstHour(day("2026-01-12"));
  const hours = even("2026-01-12", "2026-01-13", 1000);
  const cost = costOf(PRICES, hours, start + 10);
  expect([cost.today, cost.rateAt(start + 10, 1000), cost.meanPrice]).toEqual([20, 2, 200]);
  cost.recompute({ ...PRICES, allIn: 300 }, hours, start + 10);
  expect([cost.today, cost.rateAt(start + 10, 1000), cost.meanPrice]).toEqual([30, 3, 300]);
  // in a month's first hour there is nothing to count, and the price of now is another one all the same
  const first = firstHour(day("2026-02-01"));
  const later = costOf(PRICES, NOTHING, first);
  expect(later.rateAt(first, 1000)).toBe(2);
  later.recompute({ ...PRICES, allIn: 300 }, NOTHING, first);
  expect(later.rateAt(first, 1000)).toBe(3);
});

describe("a day written out: Monday 12 January 2026", () => {
  // Wh of hour 0, 1, ... 23
  const IMPORT = [
    400, 400, 300, 300, 300, 400, 1200, 1500, 800, 500, 0, 0, 0, 0, 300, 900, 2000, 3200, 2500, 1800, 1500, 1200, 900,
    500,
  ];
  const EXPORT = [0, 0, 0, 0, 0, 0, 0, 0, 0, 200, 900, 1500, 1200, 400, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  // bought from 0 to 6: 2100 Wh, from 22 to 24: 1400 Wh, together 3.5 kWh at 2.00 kr: 7.00 kr
  // from 6 to 22: 1200+1500+800+500+300+900+2000+3200+2500+1800+1500+1200 = 17,400 Wh at 2.50 kr: 43.50 kr
  // sold: 4200 Wh at 0.50 kr: 2.10 kr
  const WHOLE_DAY = 7 + 43.5 - 2.1;
  const start = firstHour(day("2026-01-12"));

  test("costs 48.40 kr hour by hour, and the same when counted anew", () => {
    const cost = costOf(TIMED, NOTHING, start);
    const hours = new HoursTable();
    for (let i = 0; i < 23; i++) {
      cost.accept(start + i, IMPORT[i], EXPORT[i], REGISTER);
      hours.set(start + i, IMPORT[i]!, EXPORT[i]!);
    }
    // the last hour still runs: 500 Wh at 2.00 kr
    expect(cost.today).toBeCloseTo(WHOLE_DAY - 1, 10);
    expect(cost.today! + cost.moneyAt(start + 23, 500, 0)!).toBeCloseTo(48.4, 10);
    expect(cost.isTodayComplete).toBe(true);
    expect(costOf(TIMED, hours, start + 23).today).toBeCloseTo(47.4, 10);

    cost.accept(start + 23, IMPORT[23], EXPORT[23], REGISTER);
    expect(cost.today).toBe(0);
    expect(cost.month).toBeCloseTo(48.4, 10);
    expect([cost.isTodayComplete, cost.isMonthComplete]).toEqual([true, false]);
  });

  test("an hour that was counted does not count again", () => {
    const cost = costOf(TIMED, NOTHING, start);
    cost.accept(start, 400, 0, REGISTER);
    cost.accept(start, 400, 0, REGISTER);
    expect(cost.today).toBeCloseTo(0.8, 10);
  });
});

describe("what is not known", () => {
  const start = firstHour(day("2026-01-12"));

  test("a gap and an hour known in part leave today and the month incomplete, with the money that is known", () => {
    for (const [energy, source] of [
      [undefined, GAP],
      [600, PARTLY],
    ] as const) {
      const cost = costOf(PRICES, even("2026-01-01", "2026-01-12", 1000), start);
      expect([cost.isTodayComplete, cost.isMonthComplete]).toEqual([true, true]);
      cost.accept(start, 1000, 0, REGISTER);
      cost.accept(start + 1, energy, 0, source);
      cost.accept(start + 2, 1000, 0, REGISTER);
      expect(cost.today).toBeCloseTo(4 + (energy ?? 0) * 0.002, 10);
      expect([cost.isTodayComplete, cost.isMonthComplete]).toEqual([false, false]);
    }
  });

  test("so does an hour of which nobody told", () => {
    const cost = costOf(PRICES, NOTHING, start);
    cost.accept(start, 1000, 0, REGISTER);
    cost.accept(start + 2, 1000, 0, REGISTER);
    expect([cost.today, cost.isTodayComplete]).toEqual([4, false]);
  });

  test("it ends with the day", () => {
    const cost = costOf(PRICES, NOTHING, start);
    cost.accept(start + 23, 1000, 0, REGISTER);
    cost.accept(start + 24, 1000, 0, REGISTER);
    expect([cost.today, cost.month, cost.isTodayComplete, cost.isMonthComplete]).toEqual([2, 4, true, false]);
  });
});

describe("the running hour", () => {
  const start = firstHour(day("2026-01-12"));

  test("adds what it has cost so far to today and the month, at its own price", () => {
    const cost = costOf(TIMED, even("2026-01-12", "2026-01-13", 1000), start + 6);
    // six hours at 2.00 kr; 400 Wh at 2.50 kr less 200 Wh sold at 0.50 kr
    expect(cost.todayWith(400, 200)).toBeCloseTo(12 + 1 - 0.1, 10);
    expect(cost.monthWith(400, 200)).toBeCloseTo(12.9, 10);
    expect([costOf(undefined, NOTHING, start).todayWith(400, 0), new Cost().monthWith(1, 1)]).toEqual([
      undefined,
      undefined,
    ]);
  });

  test("is in a new day also when nobody told how the last one ended", () => {
    const cost = costOf(PRICES, NOTHING, start);
    cost.accept(start, 1000, 0, REGISTER);
    cost.turnTo(start + 32);
    expect([cost.todayWith(500, 0), cost.monthWith(500, 0)]).toEqual([1, 3]);
    expect([cost.isTodayComplete, cost.isMonthComplete]).toEqual([false, false]);
    cost.turnTo(start + 2);
    expect([cost.today, cost.month]).toEqual([0, 2]);
  });
});

describe("the month", () => {
  test("begins with its first legal hour, in summer an hour before that of the meter", () => {
    const july = Date.parse("2026-06-30T23:00Z") / 3_600_000;
    const cost = costOf(PRICES, even("2026-06-01", "2026-07-01", 1000), july - 1);
    expect(cost.month).toBeCloseTo((30 * 24 - 1) * 2, 6);
    cost.accept(july - 1, 1000, 0, REGISTER);
    expect([cost.month, cost.today, cost.isMonthComplete]).toEqual([0, 0, true]);
    cost.accept(july, 500, 0, REGISTER);
    expect(cost.month).toBeCloseTo(1, 10);
  });

  test("has the hours that its days have when the clocks change", () => {
    // March 2026: 31 days less one hour; October: one more; an even house at 1 kWh an hour
    for (const [from, until, hours] of [
      ["2026-03-01", "2026-04-01", 743],
      ["2026-10-01", "2026-11-01", 745],
    ] as const) {
      const running = firstHour(day(until)) - 1;
      const cost = costOf(PRICES, even(from, until, 1000), running);
      expect(cost.month).toBeCloseTo((hours - 1) * 2, 6);
      expect(cost.projectedMonth(0)).toBeCloseTo(hours * 2 + 400, 3);
      expect(cost.isMonthComplete).toBe(true);
    }
  });

  test("is projected from the hours of its days so far, fees and tariff in full: written out for January 2026", () => {
    // Thursday 1 and Friday 2: 1 kWh each hour; Saturday 3: 2 kWh; Sunday 4: 2 kWh; Monday 5 at noon, 1 kWh each hour:
    // the 22 workdays cost 24 kWh and the 9 days of weekends 48 kWh at 2.00 kr, then 400 kr and a tariff of 130 kr
    const hours = even("2026-01-01", "2026-01-06", 1000);
    for (let hour = firstHour(day("2026-01-03")); hour < firstHour(day("2026-01-05")); hour++) hours.set(hour, 2000);
    const cost = costOf(PRICES, hours, firstHour(day("2026-01-05")) + 12);
    expect(cost.projectedMonth(130)).toBeCloseTo(22 * 48 + 9 * 96 + 400 + 130, 3);
  });

  test("is projected by the hour of the day: a first day's noon does not take the night for all", () => {
    // nights cost nothing, from noon on 2 kWh each hour
    const hours = even("2026-01-01", "2026-01-04", 0);
    for (let d = day("2026-01-01"); d < day("2026-01-04"); d++)
      for (let i = 12; i < 24; i++) hours.set(firstHour(d) + i, 2000);
    const running = firstHour(day("2026-01-03")) + 12;
    expect(costOf(PRICES, hours, running).projectedMonth(0)).toBeCloseTo(31 * 48 + 400, 3);
  });

  test("is not projected from less than a day's hours; gaps count as their hours usually do", () => {
    const hours = even("2026-01-01", "2026-01-11", 1000);
    expect(costOf(PRICES, hours, firstHour(day("2026-01-01")) + 23).projectedMonth(0)).toBe(undefined);
    for (let i = 0; i < 30; i++) hours.delete(firstHour(day("2026-01-07")) + i);
    hours.set(firstHour(day("2026-01-09")) + 3, 1, 0, PARTLY);
    expect(costOf(PRICES, hours, firstHour(day("2026-01-11"))).projectedMonth(0)).toBeCloseTo(31 * 48 + 400, 3);
  });
});
