import { monthOf, weekdayOf, yearOf } from "../household/calendar.js";
import { MONTH_BEFORE, NOTHING, OF_DAYS, OF_HOURS, type Period, WEEK_BEFORE } from "../household/period.js";
import { capital, dateWords, monthName } from "./date-words.js";
import type { Strings } from "./strings/strings.js";

/** A day as it is called: by its name if it is one of the last two, else with its month: 12 jan. */
export function dayName(day: number, today: number, strings: Strings): string {
  if (day === today) return strings.today;
  return day === today - 1 ? strings.yesterday : dateWords(day, strings);
}

/** What a period of a kind is called, seen from today. */
export function periodName({ first, month }: Period, kind: number, today: number, strings: Strings): string {
  if (kind === OF_HOURS) return capital(dayName(first, today, strings));
  const running = monthOf(today);
  if (kind === OF_DAYS) {
    const name = capital(monthName(month, strings));
    return yearOf(first) === yearOf(today) ? name : `${name} ${yearOf(first)}`;
  }
  const year = yearOf(first);
  return month === running ? strings.year : `${year}–${(year + 1) % 100}`;
}

/** How a period compares with the one before, in words; the second way leaves out with which. Empty if with none. */
export function comparisonWords({ reference, percent, first, month }: Period, strings: Strings): [string, string] {
  if (reference === NOTHING) return ["", ""];
  const whole = Math.round(Math.abs(percent));
  const how = whole === 0 ? strings.asMuchAs : `${whole} % ${percent > 0 ? strings.moreThan : strings.lessThan}`;
  const before =
    reference === WEEK_BEFORE
      ? strings.lastWeekdays[weekdayOf(first)]!
      : reference === MONTH_BEFORE
        ? monthName(month - 1, strings)
        : strings.lastYear;
  return [`${how} ${before}`, how];
}
