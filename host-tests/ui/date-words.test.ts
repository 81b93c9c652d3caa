import { describe, expect, test } from "vitest";
import type { Language } from "../../src/settings.js";
import { LANGUAGES } from "../../src/settings.js";
import { dateWords, monthName, weekdayWords } from "../../src/ui/date-words.js";
import { stringsIn } from "../../src/ui/strings/languages.js";

const day = (date: string) => Date.parse(`${date}T00:00Z`) / 86_400_000;

describe("a day as each language writes it:", () => {
  test.each<[Language, string, string]>([
    ["sv", "14 jan", "fre 4 dec"],
    ["en", "14 Jan", "Fri 4 Dec"],
    ["da", "14. jan", "fre 4. dec"],
    ["no", "14. jan", "fre 4. des"],
    ["fi", "14.1.", "pe 4.12."],
  ])("%s", (language, january, december) => {
    const strings = stringsIn(language);
    expect(dateWords(day("2026-01-14"), strings)).toBe(january);
    expect(weekdayWords(day("2026-12-04"), strings)).toBe(december);
  });
});

test.each(LANGUAGES)("in %s there are seven days, twelve months, and no month twice", (language) => {
  const { weekdayNames, weekdays, lastWeekdays, monthNames } = stringsIn(language);
  for (const days of [weekdayNames, weekdays, lastWeekdays]) expect(days.length).toBe(7);
  expect(new Set(Array.from({ length: 12 }, (_, month) => monthName(312 + month, stringsIn(language)))).size).toBe(12);
  expect(monthNames.length).toBe(12);
});
