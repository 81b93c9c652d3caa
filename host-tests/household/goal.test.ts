import { describe, expect, test } from "vitest";
import { firstHour, legalHour } from "../../src/household/calendar.js";
import { Goal, KEPT, MISSED, UNKNOWN } from "../../src/household/goal.js";
import { GAP, INTEGRATED, PARTLY, REGISTER } from "../../src/household/hours.js";
import { HoursTable } from "./hours-table.js";

const day = (text: string) => Date.parse(`${text}T00:00Z`) / 86_400_000;
/** A Thursday. */
const TODAY = day("2026-02-05");
const MONDAY = day("2026-02-02");

/** Writes a day down whose every hour has so many Wh; 24 hours of 1000 Wh are 24 kWh. */
function setDay(hours: HoursTable, date: number, energy: number): void {
  for (let hour = firstHour(date); hour < firstHour(date + 1); hour++) hours.set(hour, energy, 0, INTEGRATED);
}

/** So many even days before today, each with 1000 Wh an hour. */
function even(days: number, today = TODAY): HoursTable {
  const hours = new HoursTable();
  for (let date = today - days; date < today; date++) setDay(hours, date, 1000);
  return hours;
}

function goalOf(hours: HoursTable, running = firstHour(TODAY), saving: number | undefined = 10): Goal {
  const goal = new Goal();
  goal.saving = saving;
  goal.recompute(hours, running);
  return goal;
}

/** A legal time of today in seconds. */
const at = (hour: number, minute = 0) => TODAY * 86_400 + hour * 3600 + minute * 60;

describe("what is usual", () => {
  test("is the mean of up to four same weekdays, each as it was: written out", () => {
    const hours = even(35);
    // Thursdays 29, 22, 15 and 8 January: 24, 48, 24 and 12 kWh; their mean is 27 kWh; a week older ones do not count
    setDay(hours, day("2026-01-22"), 2000);
    setDay(hours, day("2026-01-08"), 500);
    setDay(hours, day("2026-01-01"), 9000);
    const goal = goalOf(hours);
    expect([goal.missingDays, goal.usualOf(TODAY), goal.allowanceOf(TODAY)]).toEqual([0, 27_000, 24_300]);
    // tomorrow is a Friday
    expect(goal.usualOf(TODAY + 1)).toBe(24_000);
  });

  test("leaves out days with an hour that is missing or known in part", () => {
    const hours = even(35);
    setDay(hours, day("2026-01-29"), 3000);
    hours.delete(firstHour(day("2026-01-29")) + 7);
    setDay(hours, day("2026-01-22"), 3000);
    hours.set(firstHour(day("2026-01-22")) + 7, 3000, 0, PARTLY);
    const goal = goalOf(hours);
    expect(goal.usualOf(TODAY)).toBe(24_000);
    expect([goal.importOf(day("2026-01-29")), goal.importOf(day("2026-01-28"))]).toEqual([undefined, 24_000]);
  });

  test("needs each weekday twice: says how many days are missing", () => {
    expect([0, 1, 6, 7, 13, 14].map((days) => goalOf(even(days)).missingDays)).toEqual([14, 13, 8, 7, 1, 0]);
    const goal = goalOf(even(13));
    expect([goal.weekUsual, goal.weekAllowance, goal.weekAllowanceUntil(at(12))]).toEqual(Array(3).fill(undefined));
    expect(new Goal().missingDays).toBe(14);
    // a gap two weeks ago: today's weekday is known once
    const hours = even(14);
    hours.delete(firstHour(TODAY - 14) + 3);
    expect(goalOf(hours).missingDays).toBe(1);
    expect([goalOf(hours).usualOf(TODAY), goalOf(hours).usualOf(TODAY + 1)]).toEqual([undefined, 24_000]);
  });
});

describe("today", () => {
  test("may have imported what is usual until this hour: written out", () => {
    const hours = even(35);
    // on Thursdays nothing until 06, 3 kWh an hour from 06 to 08, then 500 Wh: 6 + 8 = 14 kWh
    for (let week = 1; week <= 4; week++)
      for (let i = 0; i < 24; i++) hours.set(firstHour(TODAY - 7 * week) + i, i < 6 ? 0 : i < 8 ? 3000 : 500);
    const goal = goalOf(hours, undefined, 20);
    expect(goal.allowanceOf(TODAY)).toBe(11_200);
    const until = [at(0), at(6), at(7), at(7, 30), at(8), at(23, 30)].map((time) => goal.allowanceUntil(time)!);
    // 80 % of 0, 0, 3, 4.5, 6 and 13.75 kWh
    expect(until.map(Math.round)).toEqual([0, 0, 2400, 3600, 4800, 11_000]);
  });

  test("counts its finished hours, the ones before the start too", () => {
    const hours = even(35);
    const start = firstHour(TODAY);
    for (let i = 0; i < 5; i++) hours.set(start + i, 300);
    const goal = goalOf(hours, start + 5);
    expect([goal.todayImport, goal.isTodayComplete]).toEqual([1500, true]);
    goal.accept(start + 5, 700, REGISTER);
    goal.accept(start + 5, 700, REGISTER);
    expect([goal.todayImport, goal.isTodayComplete]).toEqual([2200, true]);
  });

  test("does not count when an hour is missing, known in part, or was not told of", () => {
    const start = firstHour(TODAY);
    for (const [hour, energy, source] of [
      [start, undefined, GAP],
      [start, 200, PARTLY],
      [start + 1, 200, REGISTER],
    ] as const) {
      const goal = goalOf(even(35));
      goal.accept(hour, energy, source);
      expect([goal.todayImport, goal.isTodayComplete]).toEqual([energy ?? 0, false]);
      // Monday to Wednesday, and Friday to Sunday
      expect(goal.weekUsual).toBe(6 * 24_000);
      expect([goal.weekImport(100), goal.weekAllowanceUntil(at(12))]).toEqual([72_000, 64_800]);
    }
  });
});

describe("the last seven days", () => {
  test("have kept the goal or missed it; what cannot be told is unknown", () => {
    const hours = even(35);
    setDay(hours, TODAY - 1, 901);
    setDay(hours, TODAY - 2, 900);
    setDay(hours, TODAY - 3, 1500);
    hours.delete(firstHour(TODAY - 4) + 20);
    setDay(hours, TODAY - 7, 100);
    const goal = goalOf(hours);
    expect([1, 2, 3, 4, 7, 0, -1].map((ago) => goal.verdictOf(TODAY - ago))).toEqual([
      MISSED,
      KEPT,
      MISSED,
      UNKNOWN,
      KEPT,
      UNKNOWN,
      UNKNOWN,
    ]);
    expect(goalOf(hours, undefined, 0).verdictOf(TODAY - 1)).toBe(KEPT);
  });

  test("are all unknown without a goal, and what is usual is not", () => {
    const goal = new Goal();
    goal.recompute(even(35), firstHour(TODAY));
    expect([goal.verdictOf(TODAY - 1), goal.allowanceOf(TODAY), goal.weekAllowance]).toEqual([
      UNKNOWN,
      undefined,
      undefined,
    ]);
    expect([goal.usualOf(TODAY), goal.weekUsual]).toEqual([24_000, 7 * 24_000]);
  });
});

test("the week: what it may, what it has, and what it may have by now, written out", () => {
  const hours = even(35);
  // Monday 12 kWh, Tuesday with a gap, Wednesday 36 kWh; today 6 hours of 500 Wh and 250 Wh of the seventh
  setDay(hours, MONDAY, 500);
  hours.delete(firstHour(MONDAY + 1));
  setDay(hours, MONDAY + 2, 1500);
  for (let i = 0; i < 6; i++) hours.set(firstHour(TODAY) + i, 500);
  const goal = goalOf(hours, firstHour(TODAY) + 6);
  // all but Tuesday: 6 days of 24 kWh, less 10 %
  expect([goal.weekUsual, goal.weekAllowance]).toEqual([144_000, 129_600]);
  expect(goal.weekImport(250)).toBe(12_000 + 36_000 + 3000 + 250);
  // Monday and Wednesday 21.6 kWh each, and today until 06:30 of 24 kWh: 6.5 kWh less 10 %
  expect(goal.weekAllowanceUntil(at(6, 30))).toBeCloseTo(43_200 + 5850, 1);
  // before each day from Monday on; Tuesday does not count
  expect([goal.today, goal.monday]).toEqual([TODAY, MONDAY]);
  expect([0, 1, 2, 3, 7].map((i) => goal.weekAllowanceBefore(MONDAY + i))).toEqual([
    0, 21_600, 21_600, 43_200, 129_600,
  ]);
});

describe("when the clocks change", () => {
  test("days of 23 and 25 hours are whole with these, and compare by legal hour", () => {
    for (const [date, count] of [
      ["2026-03-29", 23],
      ["2026-10-25", 25],
    ] as const) {
      const today = day(date) + 7;
      const hours = even(35, today);
      const goal = goalOf(hours, firstHour(today));
      expect(goal.importOf(day(date))).toBe(count * 1000);
      // three Sundays of 24 hours and this one: at one o'clock as always, at noon an hour of four is missing, or too many
      const noon = today * 86_400 + 12 * 3600;
      expect(goal.allowanceUntil(noon - 11 * 3600)).toBeCloseTo(900, 3);
      expect(goal.allowanceUntil(noon)).toBeCloseTo((12_000 + (count - 24) * 250) * 0.9, 1);
    }
  });

  test("the changed day itself may import what a usual one does, until each legal hour", () => {
    const today = day("2026-03-29");
    const goal = goalOf(even(35, today), firstHour(today));
    // the third hour of this day is three o'clock
    expect(legalHour(firstHour(today) + 2)).toBe(3);
    expect(goal.allowanceOf(today)).toBeCloseTo(21_600, 1);
    expect(goal.allowanceUntil(today * 86_400 + 3 * 3600)).toBeCloseTo(2700, 1);
  });
});
