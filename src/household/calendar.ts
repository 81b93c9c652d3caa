const DAY = 86_400;
const HOUR = 3600;
/** Days since 1970 at the start of 2000. */
const START_OF_2000 = 10_957;

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
