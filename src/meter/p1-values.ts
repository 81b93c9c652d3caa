import { REGISTER_UNIT } from "./obis.js";

const STAR = 0x2a;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const LOWER_CASE = 0x20;
const K = 0x6b;

/** What a value that is not a number in a fitting unit gives: an error word, an empty group, another unit. */
export const UNREADABLE = -1;

const LARGEST = Number.MAX_SAFE_INTEGER;

/** The letters of a unit in lower case from the last to the first, and the decimals that its whole number holds. */
const UNITS = [
  { letters: Uint8Array.of(0x77), decimals: 0, kilo: true }, // W
  { letters: Uint8Array.of(0x72, 0x61, 0x76), decimals: 0, kilo: true }, // var
  { letters: Uint8Array.of(0x68, 0x77), decimals: 0, kilo: true }, // Wh
  { letters: Uint8Array.of(0x68, 0x72, 0x61, 0x76), decimals: 0, kilo: true }, // varh
  { letters: Uint8Array.of(0x76), decimals: 1, kilo: false }, // V, in 0.1 V
  { letters: Uint8Array.of(0x61), decimals: 3, kilo: false }, // A, in mA
] as const;

/**
 * The value of a register from the group that starts behind `(` at `start` and ends before `)` at `end`, as a whole
 * number of the register's unit; decimals that the unit does not hold are rounded. `UNREADABLE` unless the group is
 * digits, a point, and a unit that fits; a zero needs no unit.
 */
export function parseRegister(bytes: Uint8Array, start: number, end: number, register: number): number {
  const unit = UNITS[REGISTER_UNIT[register]!]!;
  const letters = unit.letters;
  const count = letters.length;
  let decimals = unit.decimals;
  let star = end - 1;
  for (let i = 0; i < count; i++, star--) {
    if ((bytes[star]! | LOWER_CASE) !== letters[i]) return isZero(bytes, start, end) ? 0 : UNREADABLE;
  }
  if (unit.kilo && (bytes[star]! | LOWER_CASE) === K) {
    star--;
    decimals += 3;
  }
  if (bytes[star] !== STAR || star <= start) return UNREADABLE;

  let value = 0;
  let i = start;
  let byte = bytes[i]!;
  while (byte === ZERO) byte = bytes[++i]!;
  while (byte >= ZERO && byte <= NINE) {
    value = value * 10 + (byte - ZERO);
    byte = bytes[++i]!;
  }
  if (i === start) return UNREADABLE;
  if (byte === POINT) {
    byte = bytes[++i]!;
    while (decimals > 0 && byte >= ZERO && byte <= NINE) {
      value = value * 10 + (byte - ZERO);
      byte = bytes[++i]!;
      decimals--;
    }
    if (i < star) {
      if (byte > 0x34) value++;
      while (byte >= ZERO && byte <= NINE) byte = bytes[++i]!;
    }
  }
  if (i !== star) return UNREADABLE;
  for (; decimals > 0; decimals--) value *= 10;
  return value <= LARGEST ? value : UNREADABLE;
}

/** Whether a group is a zero without unit, as some meters send it: digits 0 and at most one point. */
function isZero(bytes: Uint8Array, start: number, end: number): boolean {
  let points = 0;
  for (let i = start; i < end; i++) {
    if (bytes[i] === POINT) points++;
    else if (bytes[i] !== ZERO) return false;
  }
  return points < 2 && end - start > points;
}

/** Days of the year before each month, and seconds since 1970 at the start of 2000. */
const DAYS_BEFORE = Uint16Array.of(0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365);
const START_OF_2000 = 946_684_800;

/** Two digits as a number; a negative number unless both are digits. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - ZERO;
  const ones = bytes[at + 1]! - ZERO;
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
}

/**
 * The stamp `YYMMDDhhmmssX` (DSMR 5.0.2, 6.4) from `start` to before `end`, as seconds since 1970 of the meter's wall
 * clock; `UNREADABLE` when there is no such day or time. X, said to mark summer time, is not used (SE 2.0, table 1).
 */
export function parseTimestamp(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  if (length !== 13 && length !== 12) return UNREADABLE;
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
