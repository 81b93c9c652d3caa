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
  return timeOf(
    twoDigits(bytes, start),
    twoDigits(bytes, start + 2),
    twoDigits(bytes, start + 4),
    twoDigits(bytes, start + 6),
    twoDigits(bytes, start + 8),
    twoDigits(bytes, start + 10),
  );
}

/**
 * The date-time of DLMS (Blue Book 12.2, 4.1.6.1), 12 bytes at `bytes[start]`, as seconds since 1970 of the meter's wall
 * clock; `UNREADABLE` when there is no such day or time, or one that is not specified. Weekday, hundredths, deviation
 * from UTC and status may be anything.
 */
export function readDateTime(bytes: Uint8Array, start: number): number {
  const year = (bytes[start]! << 8) | bytes[start + 1]!;
  if (year < 2000 || year > 2099) return UNREADABLE;
  return timeOf(
    year - 2000,
    bytes[start + 2]!,
    bytes[start + 3]!,
    bytes[start + 5]!,
    bytes[start + 6]!,
    bytes[start + 7]!,
  );
}

/** Seconds since 1970 of a year from 2000 on, month, day and time; `UNREADABLE` when there is none such. */
function timeOf(year: number, month: number, day: number, hour: number, minute: number, second: number): number {
  if (year < 0 || month < 1 || month > 12 || day < 1) return UNREADABLE;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return UNREADABLE;
  const leap = year % 4 === 0;
  const days = DAYS_BEFORE[month]! - DAYS_BEFORE[month - 1]! + (leap && month === 2 ? 1 : 0);
  if (day > days) return UNREADABLE;
  const leapDays = ((year + 3) >> 2) + (leap && month > 2 ? 1 : 0);
  const date = year * 365 + leapDays + DAYS_BEFORE[month - 1]! + day - 1;
  return START_OF_2000 + date * 86_400 + hour * 3600 + minute * 60 + second;
}
