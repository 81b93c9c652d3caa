import { dayOfMonth, monthOf, weekdayOf } from "../household/calendar.js";
import type { Strings } from "./strings/strings.js";

const MONTHS_PER_YEAR = 12;
const NUMBERS = "14.1.";
const NUMBER_AND_NAME = "14 jan";

/** A legal day, in days since 1970, as its language writes it: 14 jan, 14. jan, 14.1. */
export function dateWords(day: number, strings: Strings): string {
  const month = monthOf(day);
  if (strings.dates === NUMBERS) return `${dayOfMonth(day)}.${(month % MONTHS_PER_YEAR) + 1}.`;
  return `${dayOfMonth(day)}${strings.dates === NUMBER_AND_NAME ? "" : "."} ${monthName(month, strings)}`;
}

/** A legal day with its weekday: on 14 jan. */
export function weekdayWords(day: number, strings: Strings): string {
  return `${strings.weekdayNames[weekdayOf(day)]} ${dateWords(day, strings)}`;
}

/** The short name of a month since January 2000, as it stands behind a day. */
export function monthName(month: number, strings: Strings): string {
  return strings.monthNames[month % MONTHS_PER_YEAR]!;
}

/** A word as a title has it. */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
