import { expect, test } from "vitest";
import {
  dayOf,
  dayOfMonth,
  firstDay,
  firstHour,
  hoursIn,
  legalDay,
  legalHour,
  legalTime,
  meterTime,
  monthOf,
  weekdayOf,
  weekOf,
  yearOf,
} from "../../src/household/calendar.js";

/** Seconds of a wall clock. */
const at = (text: string) => Date.parse(`${text}Z`) / 1000;
const shown = (meterTime: string) => new Date(legalTime(at(meterTime)) * 1000).toISOString().slice(0, 19);

test("winter is as the meter says, summer an hour later", () => {
  expect(shown("2022-04-08T13:50:21")).toBe("2022-04-08T14:50:21");
  expect(shown("2021-02-17T18:40:19")).toBe("2021-02-17T18:40:19");
  expect(shown("2025-12-31T23:59:59")).toBe("2025-12-31T23:59:59");
});

test("summer time begins at 02:00 and ends at 03:00 on the last Sundays of March and October", () => {
  expect(shown("2025-03-30T01:59:59")).toBe("2025-03-30T01:59:59");
  expect(shown("2025-03-30T02:00:00")).toBe("2025-03-30T03:00:00");
  expect(shown("2025-10-26T01:59:59")).toBe("2025-10-26T02:59:59");
  expect(shown("2025-10-26T02:00:00")).toBe("2025-10-26T02:00:00");
});

test("in every hour from 2000 to 2099 it is what the calendar of this computer says for Stockholm", () => {
  const stockholm = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Stockholm",
    dateStyle: "short",
    timeStyle: "medium",
  });
  // every hour in the months of the change, one hour a day in the others
  for (let time = at("2000-01-01T00:30:00"); time < at("2099-12-31T00:00:00"); ) {
    const month = new Date(time * 1000).getUTCMonth();
    const expected = stockholm.format((time - 3600) * 1000).replace(" ", "T");
    if (new Date(legalTime(time) * 1000).toISOString().slice(0, 19) !== expected)
      expect.fail(`${new Date(time * 1000).toISOString()}: expected ${expected}`);
    time += month === 2 || month === 9 ? 3600 : 86_400;
  }
});

test("meter time is found from legal time, in the doubled hour by what is near", () => {
  expect(meterTime(at("2025-07-01T12:00:00"), 0)).toBe(at("2025-07-01T11:00:00"));
  expect(meterTime(at("2025-12-01T12:00:00"), 0)).toBe(at("2025-12-01T12:00:00"));
  const doubled = at("2025-10-26T02:30:00");
  expect(meterTime(doubled, at("2025-10-26T01:29:50"))).toBe(at("2025-10-26T01:30:00"));
  expect(meterTime(doubled, at("2025-10-26T02:29:50"))).toBe(at("2025-10-26T02:30:00"));
});

test("every day from 2000 to 2099 has the year, month, day and weekday of this computer's calendar", () => {
  for (let time = at("2000-01-01T00:00:00"); time < at("2100-01-01T00:00:00"); time += 86_400) {
    const day = dayOf(time);
    const date = new Date(time * 1000);
    const month = (date.getUTCFullYear() - 2000) * 12 + date.getUTCMonth();
    const found = [yearOf(day), monthOf(day), dayOfMonth(day), (weekdayOf(day) + 1) % 7];
    const expected = [date.getUTCFullYear(), month, date.getUTCDate(), date.getUTCDay()];
    if (String(found) !== String(expected)) expect.fail(`${date.toISOString()}: ${found}, expected ${expected}`);
    if (date.getUTCDate() === 1 && firstDay(month) !== day) expect.fail(`${date.toISOString()}: another first day`);
  }
});

test("days have 24 hours, two a year have 23 and 25", () => {
  const day = (text: string) => dayOf(at(`${text}T00:00:00`));
  expect(["2025-03-29", "2025-03-30", "2025-10-26", "2025-06-21"].map((text) => hoursIn(day(text)))).toEqual([
    24, 23, 25, 24,
  ]);
  expect(firstHour(day("2025-06-21"))).toBe(at("2025-06-20T23:00:00") / 3600);
  expect(firstHour(day("2025-12-21"))).toBe(at("2025-12-21T00:00:00") / 3600);
  const hours = Array.from({ length: 25 }, (_, i) => firstHour(day("2025-10-26")) + i);
  expect(hours.map(legalHour)).toEqual([0, 1, 2, 2, ...Array.from({ length: 21 }, (_, i) => i + 3)]);
  expect(new Set(hours.map(legalDay))).toEqual(new Set([day("2025-10-26")]));
});

test("weeks are those of Sweden, also around New Year", () => {
  const week = (text: string) => weekOf(Date.parse(`${text}T00:00Z`) / 86_400_000);
  expect(["2026-01-01", "2026-01-15", "2026-12-31", "2027-01-03", "2027-01-04"].map(week)).toEqual([1, 3, 53, 53, 1]);
  expect(["2024-12-29", "2024-12-30", "2025-01-05", "2025-01-06", "2023-01-01"].map(week)).toEqual([52, 1, 1, 2, 52]);
});
