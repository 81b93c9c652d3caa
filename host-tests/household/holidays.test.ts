import { expect, test } from "vitest";
import { dayOf } from "../../src/household/calendar.js";
import * as holidays from "../../src/household/holidays.js";

const { holidayOf } = holidays;
const day = (text: string) => dayOf(Date.parse(`${text}T00:00:00Z`) / 1000);
/** Names of a day's holidays, in the order of their bits. */
const named = (text: string) =>
  Object.entries(holidays)
    .filter(([name, bit]) => name !== "RED_DAYS" && typeof bit === "number" && (holidayOf(day(text)) & bit) !== 0)
    .map(([name]) => name);

/** The movable red days as printed calendars have them (tidochdatum.se, kalender-365.se, vipcalendar.me for 2029). */
const PRINTED: Readonly<Record<string, readonly [string, string, string, string, string, string, string]>> = {
  // good friday, easter day, easter monday, ascension day, whit sunday, midsummer day, all saints' day
  2024: ["03-29", "03-31", "04-01", "05-09", "05-19", "06-22", "11-02"],
  2025: ["04-18", "04-20", "04-21", "05-29", "06-08", "06-21", "11-01"],
  2026: ["04-03", "04-05", "04-06", "05-14", "05-24", "06-20", "10-31"],
  2027: ["03-26", "03-28", "03-29", "05-06", "05-16", "06-26", "11-06"],
  2028: ["04-14", "04-16", "04-17", "05-25", "06-04", "06-24", "11-04"],
  2029: ["03-30", "04-01", "04-02", "05-10", "05-20", "06-23", "11-03"],
  2030: ["04-19", "04-21", "04-22", "05-30", "06-09", "06-22", "11-02"],
};
const NAMES = [
  "GOOD_FRIDAY",
  "EASTER_DAY",
  "EASTER_MONDAY",
  "ASCENSION_DAY",
  "WHIT_SUNDAY",
  "MIDSUMMER_DAY",
  "ALL_SAINTS_DAY",
];
const FIXED: Readonly<Record<string, string>> = {
  NEW_YEARS_DAY: "01-01",
  EPIPHANY: "01-06",
  MAY_DAY: "05-01",
  NATIONAL_DAY: "06-06",
  CHRISTMAS_DAY: "12-25",
  BOXING_DAY: "12-26",
};

for (const [year, dates] of Object.entries(PRINTED))
  test(`the red days of ${year} are those that are printed, and no other day is`, () => {
    const expected = [...Object.entries(FIXED), ...dates.map((date, i) => [NAMES[i]!, date] as const)];
    for (const [name, date] of expected) expect(named(`${year}-${date}`), date).toContain(name);
    const red = [];
    for (let at = day(`${year}-01-01`); at <= day(`${year}-12-31`); at++)
      if (holidayOf(at) & holidays.RED_DAYS) red.push(new Date(at * 86_400_000).toISOString().slice(5, 10));
    expect(red).toEqual([...new Set(expected.map(([, date]) => date))].sort());
  });

test("the eves are where printed calendars have them", () => {
  // helgdagen.se 2024; kalender-365.se 2026 and 2028
  expect(named("2024-01-05")).toEqual(["EPIPHANY_EVE"]);
  expect(named("2024-03-28")).toEqual(["MAUNDY_THURSDAY"]);
  expect(named("2024-03-30")).toEqual(["EASTER_EVE"]);
  expect(named("2024-04-30")).toEqual(["WALPURGIS_EVE"]);
  expect(named("2024-05-18")).toEqual(["WHIT_EVE"]);
  expect(named("2024-06-21")).toEqual(["MIDSUMMER_EVE"]);
  expect(named("2024-11-01")).toEqual(["ALL_SAINTS_EVE"]);
  expect(named("2024-12-24")).toEqual(["CHRISTMAS_EVE"]);
  expect(named("2024-12-31")).toEqual(["NEW_YEARS_EVE"]);
  expect(named("2026-04-02")).toEqual(["MAUNDY_THURSDAY"]);
  expect(named("2026-06-19")).toEqual(["MIDSUMMER_EVE"]);
  expect(named("2026-10-30")).toEqual(["ALL_SAINTS_EVE"]);
  expect(named("2028-04-13")).toEqual(["MAUNDY_THURSDAY"]);
  expect(named("2028-06-23")).toEqual(["MIDSUMMER_EVE"]);
  expect(named("2029-06-22")).toEqual(["MIDSUMMER_EVE"]);
});

test("there are 22 of them every year, and two may fall on one day", () => {
  expect(named("2008-05-01")).toEqual(["MAY_DAY", "ASCENSION_DAY"]); // Easter Day was 23 March
  for (let year = 2005; year < 2100; year++) {
    let all = 0;
    let count = 0;
    for (let at = day(`${year}-01-01`); at <= day(`${year}-12-31`); at++) {
      const bits = holidayOf(at);
      all |= bits;
      for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
    }
    expect([year, all, count]).toEqual([year, 2 ** 22 - 1, 22]);
  }
});

test("Easter is right at its earliest and latest, and where the computus makes its two exceptions", () => {
  expect(named("2038-04-25")).toEqual(["EASTER_DAY"]); // the latest there is
  expect(named("2038-06-13")).toEqual(["WHIT_SUNDAY"]);
  expect(named("2049-04-18")).toEqual(["EASTER_DAY"]);
  expect(named("2076-04-19")).toEqual(["EASTER_DAY"]);
  expect(named("2008-03-23")).toEqual(["EASTER_DAY"]);
});
