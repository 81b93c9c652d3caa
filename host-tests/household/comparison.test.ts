import { expect, test } from "vitest";
import { Comparison } from "../../src/household/comparison.js";
import { GAP, type Hours, PARTLY, REGISTER } from "../../src/household/hours.js";
import { Months } from "../../src/household/months.js";
import { MemoryNotes } from "./memory-log.js";

const hourAt = (text: string) => Date.parse(`${text}:00Z`) / 3_600_000;
const dayAt = (text: string) => hourAt(`${text}T00:00`) / 24;

/** Hours of which each uses what a function says. */
function using(use: (hour: number) => number | undefined, source = REGISTER): Hours {
  return { importAt: use, exportAt: () => 0, sourceAt: (hour) => (use(hour) === undefined ? GAP : source) };
}
const told = ({ difference, percent }: Comparison) => [difference, percent];

test("an hour is compared with that hour of the day before, by what clocks show", () => {
  const comparison = new Comparison(
    using((hour) => (hour === hourAt("2026-03-30T05:00") ? 1_200 : hour === hourAt("2026-03-28T07:00") ? 500 : 1_000)),
  );
  comparison.hour(hourAt("2026-03-30T05:00"));
  expect(told(comparison)).toEqual([200, 20]);
  // clocks show 07:00 at 06:00 of meter time on the 29th, when summer time has begun, and at 07:00 on the 28th
  comparison.hour(hourAt("2026-03-29T06:00"));
  expect(told(comparison)).toEqual([500, 100]);
});

test("a day is compared with the same weekday of the week before: whole, or so far", () => {
  const day = dayAt("2026-01-21");
  const comparison = new Comparison(using((hour) => (hour >= day * 24 ? 900 : 1_000)));
  comparison.day(day);
  expect(told(comparison)).toEqual([-2_400, -10]);
  comparison.day(day, day * 24 + 5);
  expect(told(comparison)).toEqual([-500, -10]);
  // a day of 23 hours against one of 24
  comparison.day(dayAt("2026-03-29"));
  expect(comparison.now.hours).toBe(23);
  expect(comparison.before.hours).toBe(24);
});

test("a month to date is compared with the month before up to the same day, and with the year before", () => {
  const march = 26 * 12 + 2;
  const comparison = new Comparison(using(() => 100));
  comparison.month(march, hourAt("2026-03-11T12:00"));
  expect([comparison.now.hours, comparison.before.hours]).toEqual([10 * 24 + 12, 10 * 24 + 12]);
  comparison.month(march); // 31 days less an hour against 28
  expect(told(comparison)).toEqual([(31 * 24 - 1 - 28 * 24) * 100, ((31 * 24 - 1 - 28 * 24) / (28 * 24)) * 100]);
  comparison.month(march, hourAt("2026-03-30T22:00")); // 31 March, 00:00: February has no 30th
  expect(comparison.before.hours).toBe(28 * 24);
  comparison.year(march, hourAt("2026-03-11T12:00"));
  expect(comparison.before.hours).toBe(10 * 24 + 12);
  comparison.month(26 * 12, hourAt("2026-01-11T12:00")); // January with December
  expect(comparison.before.hours).toBe(10 * 24 + 12);
});

test("nothing is compared of which too little is known, and no percentage is told of next to nothing", () => {
  const day = dayAt("2026-01-21");
  const lacking = new Comparison(using((hour) => (hour % 24 < 2 && hour < day * 24 ? undefined : 1_000)));
  lacking.day(day);
  expect(told(lacking)).toEqual([undefined, undefined]);
  const partly = new Comparison(using(() => 1_000, PARTLY));
  partly.day(day);
  expect(told(partly)).toEqual([undefined, undefined]);
  const away = new Comparison(using((hour) => (hour < day * 24 ? 1 : 500)));
  away.day(day);
  expect(told(away)).toEqual([24 * 499, undefined]);
});

test("five years of months are kept, and no older one is taken for a newer", () => {
  const notes = new MemoryNotes();
  const months = new Months(notes, 100);
  for (let month = 240; month < 240 + 70; month++) {
    Object.assign(months, { month, known: 700, energyImport: 1_000 * month, energyExport: month, peak: 4_000 + month });
    Object.assign(months, { unplacedImport: -3, unplacedExport: 0 });
    months.write();
  }
  expect(notes.values.size).toBe(61);
  const other = new Months(notes, 100);
  expect(other.read(248)).toBe(false);
  expect(other.read(310)).toBe(false);
  expect(other.read(249)).toBe(true);
  expect(other).toMatchObject({ month: 249, known: 700, energyImport: 249_000, energyExport: 249, peak: 4_249 });
  expect(other).toMatchObject({ unplacedImport: -3, unplacedExport: 0 });
});
