import { expect, test } from "vitest";
import type { Accounts } from "../../src/household/accounts.js";
import { Comparison } from "../../src/household/comparison.js";
import { EnergySum } from "../../src/household/energy-sum.js";
import { GAP, INTEGRATED, PARTLY, REGISTER } from "../../src/household/hours.js";
import { Months } from "../../src/household/months.js";
import {
  IN_PART,
  MONTH_BEFORE,
  NOTHING,
  OF_DAYS,
  OF_HOURS,
  OF_MONTHS,
  Period,
  UNKNOWN,
  WEEK_BEFORE,
  WHOLE,
  YEAR_BEFORE,
} from "../../src/household/period.js";
import { MemoryNotes } from "./memory-log.js";

const hourAt = (text: string) => Date.parse(`${text}:00Z`) / 3_600_000;
const dayAt = (text: string) => hourAt(`${text}T00:00`) / 24;

/** Books whose finished hours from one on use what a function says in Wh, and whose running hour has come to 70 Wh. */
function books(running: string, first: string, use: (hour: number) => number, source = (_hour: number) => REGISTER) {
  const runningHour = hourAt(running);
  const firstHour = hourAt(first);
  const isKept = (hour: number) => hour >= firstHour && hour < runningHour && source(hour) !== GAP;
  const history = {
    firstHour,
    importAt: (hour: number) => (isKept(hour) ? use(hour) : undefined),
    exportAt: (hour: number) => (isKept(hour) ? 10 : undefined),
    sourceAt: (hour: number) => (isKept(hour) ? source(hour) : GAP),
  };
  const hours = { energyImport: 70, energyExport: 7, source: INTEGRATED as number };
  const months = new Months(new MemoryNotes(), 1);
  const month = new EnergySum();
  const accounts = { history, months, month, comparison: new Comparison(history), ledger: { hours }, runningHour };
  return { accounts: accounts as unknown as Accounts, hours, months, month };
}

function periodOf({ accounts }: { accounts: Accounts }, kind: number, back = 0): Period {
  const period = new Period({ accounts });
  period.set(kind, back);
  return period;
}

test("a day has its hours up to the running one, beside the same weekday of the week before", () => {
  const today = hourAt("2026-01-14T00:00");
  const house = books("2026-01-14T03:00", "2026-01-01T00:00", (hour) => (hour >= today ? 300 + hour - today : 200));
  const period = periodOf(house, OF_HOURS);
  expect([period.length, period.running, period.first]).toEqual([24, 3, dayAt("2026-01-14")]);
  expect([...period.energyImport.slice(0, 5)]).toEqual([300, 301, 302, 70, 0]);
  expect([...period.energyExport.slice(0, 5)]).toEqual([10, 10, 10, 7, 0]);
  expect([...period.known.slice(0, 5)]).toEqual([WHOLE, WHOLE, WHOLE, WHOLE, UNKNOWN]);
  expect([...period.before.slice(0, 24)]).toEqual(Array(24).fill(200));
  expect([period.importSum, period.exportSum]).toEqual([973, 37]);
  expect([period.reference, period.percent]).toEqual([WEEK_BEFORE, 50.5]);
});

test("a reading moves the running hour and the sums alone", () => {
  const house = books("2026-01-14T03:00", "2026-01-01T00:00", () => 200);
  const period = periodOf(house, OF_HOURS);
  house.hours.energyImport = 95;
  house.hours.source = PARTLY;
  period.refresh();
  expect([period.energyImport[2], period.energyImport[3], period.importSum]).toEqual([200, 95, 695]);
  expect([period.known[2], period.known[3]]).toEqual([WHOLE, IN_PART]);
});

test("gaps and hours that are known in part are told apart, and neither is a ground to compare with", () => {
  const gap = hourAt("2026-01-14T01:00");
  const weekBefore = hourAt("2026-01-07T02:00");
  const house = books(
    "2026-01-14T03:00",
    "2026-01-01T00:00",
    () => 200,
    (hour) => (hour === gap ? GAP : hour === gap - 1 || hour === weekBefore ? PARTLY : REGISTER),
  );
  const period = periodOf(house, OF_HOURS);
  expect([...period.known.slice(0, 3)]).toEqual([IN_PART, UNKNOWN, WHOLE]);
  expect([...period.energyImport.slice(0, 3)]).toEqual([200, 0, 200]);
  expect([...period.before.slice(1, 4)]).toEqual([200, -1, 200]);
  expect(period.reference).toBe(NOTHING);
});

test("the first day compares with nothing, and nothing is before it", () => {
  const period = periodOf(
    books("2026-01-14T14:00", "2026-01-14T11:00", () => 200),
    OF_HOURS,
  );
  expect([...period.known.slice(10, 16)]).toEqual([UNKNOWN, WHOLE, WHOLE, WHOLE, WHOLE, UNKNOWN]);
  expect(period.before.every((energy) => energy === -1)).toBe(true);
  expect([period.reference, period.hasEarlier, period.importSum]).toEqual([NOTHING, false, 670]);
});

test("days have 23 and 25 hours where clocks are moved, and hours stand beside those that clocks call the same", () => {
  const spring = books("2026-03-31T12:00", "2026-01-01T00:00", (hour) => hour % 24);
  const short = periodOf(spring, OF_HOURS, 2);
  expect([short.first, short.length, short.running]).toEqual([dayAt("2026-03-29"), 23, -1]);
  // 07:00 by the clocks is 06:00 of meter time here, and was 07:00 a week before
  expect([short.energyImport[6], short.before[6]]).toEqual([6, 7]);
  const long = periodOf(
    books("2026-10-26T12:00", "2026-01-01T00:00", () => 100),
    OF_HOURS,
    1,
  );
  expect([long.length, long.importSum]).toEqual([25, 2500]);
});

test("a month has its days, of which the running one grows, beside those days of the year before", () => {
  const thisYear = hourAt("2026-01-01T00:00");
  const house = books("2026-01-03T02:00", "2024-12-01T00:00", (hour) => (hour >= thisYear ? 120 : 100));
  const period = periodOf(house, OF_DAYS);
  expect([period.length, period.running]).toEqual([31, 2]);
  expect([...period.energyImport.slice(0, 4)]).toEqual([2880, 2880, 240 + 70, 0]);
  expect([...period.known.slice(0, 4)]).toEqual([WHOLE, WHOLE, WHOLE, UNKNOWN]);
  expect([...period.before]).toEqual(Array(31).fill(2400));
  expect([period.reference, period.percent, period.hasEarlier]).toEqual([YEAR_BEFORE, 20, true]);
});

test("a month without a year before stands beside the month before, and one that is shorter leaves days out", () => {
  const period = periodOf(
    books("2026-03-05T00:00", "2026-02-01T00:00", () => 100),
    OF_DAYS,
  );
  expect([period.reference, period.percent]).toEqual([MONTH_BEFORE, 0]);
  expect([period.before[27], period.before[28], period.before[30]]).toEqual([2400, -1, -1]);
});

test("a day of a month is known from 95 % of its hours on", () => {
  const [one, two] = ["2026-01-05T03:00", "2026-01-06T03:00"].map(hourAt);
  const house = books(
    "2026-01-08T00:00",
    "2026-01-01T00:00",
    () => 100,
    (hour) => (hour === one || hour === two || hour === two! + 1 ? GAP : REGISTER),
  );
  const { known, energyImport } = periodOf(house, OF_DAYS);
  expect([known[3], known[4], known[5]]).toEqual([WHOLE, WHOLE, IN_PART]);
  expect([energyImport[4], energyImport[5]]).toEqual([2300, 2200]);
});

test("a display's first hour makes its day and its month ones that are known in part", () => {
  for (const kind of [OF_DAYS, OF_MONTHS]) {
    const house = books("2026-01-14T14:00", "2026-01-14T14:00", () => 100);
    house.month.hours = 13 * 24 + 14;
    const period = periodOf(house, kind);
    expect([period.known[period.running], period.energyImport[period.running]]).toEqual([IN_PART, 70]);
  }
});

test("a year has thirteen months, of which twelve are summed up and compared", () => {
  const house = books("2026-01-11T00:00", "2024-12-01T00:00", (hour) =>
    hour >= hourAt("2026-01-01T00:00") ? 90 : 100,
  );
  const january = 26 * 12;
  for (let month = january - 1; month >= january - 24; month--) {
    const sum = new EnergySum();
    sum.energyImport = month >= january - 12 ? 90_000 : 100_000;
    sum.hours = 744;
    sum.known = 744;
    house.months.keep(month, sum);
  }
  house.month.energyImport = 240 * 90;
  house.month.hours = 240;
  house.month.known = 240;
  const period = periodOf(house, OF_MONTHS);
  expect([period.length, period.running, period.month]).toEqual([13, 12, january]);
  expect([period.energyImport[0], period.energyImport[12]]).toEqual([90_000, 240 * 90 + 70]);
  expect([period.before[0], period.before[12]]).toEqual([100_000, 90_000]);
  expect(period.importSum).toBe(11 * 90_000 + 240 * 90 + 70);
  // eleven months of 90 against 100 kWh, and ten days of 90 against 100 W
  expect([period.reference, Math.round(period.percent)]).toEqual([YEAR_BEFORE, -10]);
  const before = periodOf(house, OF_MONTHS, 1);
  expect([before.month, before.running, before.energyImport[12]]).toEqual([january - 12, -1, 90_000]);
  expect([before.reference, before.hasEarlier]).toEqual([NOTHING, false]);
});
