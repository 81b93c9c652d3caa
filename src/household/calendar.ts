/** Seconds of a day and of an hour. */
export const DAY = 86_400;
export const HOUR = 3600;
/** Days since 1970 at the start of 2000. */
const START_OF_2000 = 10_957;
/** Days of a usual year before each month. */
const DAYS_BEFORE: readonly number[] = Object.freeze([0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]);

/** Days since 1970 of 1 January of a year from 2000 to 2099. */
function startOfYear(year: number): number {
  const since = year - 2000;
  return START_OF_2000 + since * 365 + ((since + 3) >> 2);
}

/** The last Sunday on or before a day; both in days since 1970, which was a Thursday. */
function sundayUntil(day: number): number {
  return day - ((day + 4) % 7);
}

/**
 * Swedish legal time from meter time, both in seconds as a wall clock shows them; for 2000 to 2099. Swedish meters keep
 * normal time (UTC+1) all year (SE 2.0, table 1); summer time runs from the last Sunday of March, 01:00 UTC, to that of
 * October (directive 2000/84/EC).
 */
export function legalTime(meterTime: number): number {
  const utc = meterTime - HOUR;
  const year = 2000 + Math.floor(((Math.floor(utc / DAY) - START_OF_2000) * 4) / 1461);
  const nextYear = startOfYear(year + 1);
  const begin = sundayUntil(nextYear - 276) * DAY + HOUR;
  const end = sundayUntil(nextYear - 62) * DAY + HOUR;
  return utc >= begin && utc < end ? meterTime + HOUR : meterTime;
}

/** Meter time (UTC+1 all year) of a legal time; of the two in the doubled hour of October that which is nearer to `near`. */
export function meterTime(legal: number, near: number): number {
  const early = legal - HOUR;
  if (legalTime(early) !== legal) return legal;
  if (legalTime(legal) !== legal) return early;
  return Math.abs(early - near) <= Math.abs(legal - near) ? early : legal;
}

/** The day of a time in seconds, as days since 1970. */
export function dayOf(time: number): number {
  return Math.floor(time / DAY);
}

/** The day of the week, 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: number): number {
  return (day + 3) % 7;
}

/** The week of the year, from 1, that weeks of Sweden have (ISO 8601): they begin on Mondays, the first has a Thursday. */
export function weekOf(day: number): number {
  const thursday = day - weekdayOf(day) + 3;
  return Math.floor((thursday - startOfYear(yearOf(thursday))) / 7) + 1;
}

/** The year of a day, from 2000 to 2099. */
export function yearOf(day: number): number {
  return 2000 + Math.floor(((day - START_OF_2000) * 4) / 1461);
}

/** The month of a day, as months since January 2000. */
export function monthOf(day: number): number {
  const year = yearOf(day);
  let month = (year - 2000) * 12 + Math.trunc((day - startOfYear(year)) / 32);
  while (firstDay(month + 1) <= day) month++;
  return month;
}

/** The first day of a month, the month as months since January 2000. */
export function firstDay(month: number): number {
  const year = 2000 + Math.floor(month / 12);
  const of = month % 12;
  const leap = of > 1 && year % 4 === 0 ? 1 : 0;
  return startOfYear(year) + DAYS_BEFORE[of]! + leap;
}

/** The day of the month, from 1. */
export function dayOfMonth(day: number): number {
  return day - firstDay(monthOf(day)) + 1;
}

/** The first hour of a legal day, as whole hours of meter time since 1970. */
export function firstHour(legalDay: number): number {
  return meterTime(legalDay * DAY, legalDay * DAY) / HOUR;
}

/** The hour of meter time since 1970 that is a legal hour of a legal day; the first of two, the next of none. */
export function hourOf(legalDay: number, legalHour: number): number {
  const legal = legalDay * DAY + legalHour * HOUR;
  return meterTime(legal, legal - DAY) / HOUR;
}

/** How many hours a legal day has: 23, 24 or 25. */
export function hoursIn(legalDay: number): number {
  return firstHour(legalDay + 1) - firstHour(legalDay);
}

/** The legal hour of the day, 0 to 23, of an hour of meter time since 1970. */
export function legalHour(hour: number): number {
  return Math.floor(legalTime(hour * HOUR) / HOUR) % 24;
}

/** The legal day of an hour of meter time since 1970. */
export function legalDay(hour: number): number {
  return dayOf(legalTime(hour * HOUR));
}
