const ZERO = 0x30;

/** In place of a stamp that is none. */
export const UNREADABLE = -1;

/** Days of the year before each month, and seconds since 1970 at the start of 2000. */
const DAYS_BEFORE = Uint16Array.of(0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365);
const START_OF_2000 = 946_684_800;

/** Two digits as a number; a negative number unless both are digits. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - ZERO;
  const ones = bytes[at + 1]! - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

/**
 * The stamp `YYMMDDhhmmss` (DSMR 5.0.2, 6.4) at `bytes[start]`, as seconds since 1970 of the meter's wall clock;
 * `UNREADABLE` when there is no such day or time. The letter behind it, said to mark summer time, means nothing (SE 2.0,
 * table 1).
 */
export function readTimestamp(bytes: Uint8Array, start: number): number {
  const year = twoDigits(bytes, start);
  const month = twoDigits(bytes, start + 2);
  const day = twoDigits(bytes, start + 4);
  const hour = twoDigits(bytes, start + 6);
  const minute = twoDigits(bytes, start + 8);
  const second = twoDigits(bytes, start + 10);
  if (year < 0 || month < 1 || month > 12 || day < 1) return UNREADABLE;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return UNREADABLE;
  const leap = year % 4 === 0;
  const days = DAYS_BEFORE[month]! - DAYS_BEFORE[month - 1]! + (leap && month === 2 ? 1 : 0);
  if (day > days) return UNREADABLE;
  const leapDays = ((year + 3) >> 2) + (leap && month > 2 ? 1 : 0);
  const date = year * 365 + leapDays + DAYS_BEFORE[month - 1]! + day - 1;
  return START_OF_2000 + date * 86_400 + hour * 3600 + minute * 60 + second;
}
