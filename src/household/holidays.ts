import { firstDay, monthOf, weekdayOf } from "./calendar.js";

/** Days that Swedish tariffs may exclude, one bit each: the red days of act 1989:253, and the eves. */
export const NEW_YEARS_DAY = 1 << 0;
export const EPIPHANY_EVE = 1 << 1;
export const EPIPHANY = 1 << 2;
export const MAUNDY_THURSDAY = 1 << 3;
export const GOOD_FRIDAY = 1 << 4;
export const EASTER_EVE = 1 << 5;
export const EASTER_DAY = 1 << 6;
export const EASTER_MONDAY = 1 << 7;
export const WALPURGIS_EVE = 1 << 8;
export const MAY_DAY = 1 << 9;
export const ASCENSION_DAY = 1 << 10;
export const WHIT_EVE = 1 << 11;
export const WHIT_SUNDAY = 1 << 12;
export const NATIONAL_DAY = 1 << 13;
export const MIDSUMMER_EVE = 1 << 14;
export const MIDSUMMER_DAY = 1 << 15;
export const ALL_SAINTS_EVE = 1 << 16;
export const ALL_SAINTS_DAY = 1 << 17;
export const CHRISTMAS_EVE = 1 << 18;
export const CHRISTMAS_DAY = 1 << 19;
export const BOXING_DAY = 1 << 20;
export const NEW_YEARS_EVE = 1 << 21;

/** The red days of the calendar; Sundays are not among them unless they have a name. */
export const RED_DAYS =
  NEW_YEARS_DAY |
  EPIPHANY |
  GOOD_FRIDAY |
  EASTER_DAY |
  EASTER_MONDAY |
  MAY_DAY |
  ASCENSION_DAY |
  WHIT_SUNDAY |
  NATIONAL_DAY |
  MIDSUMMER_DAY |
  ALL_SAINTS_DAY |
  CHRISTMAS_DAY |
  BOXING_DAY;

const MARCH = 2;
const JUNE = 5;
const OCTOBER = 9;
const NOVEMBER = 10;
const FRIDAY = 4;
const SATURDAY = 5;

/**
 * What a day is, days since 1970 from 2000 to 2099: 0 for no holiday, else a bit, or two when one falls on another. Since
 * 2005, when 6 June took the place of Whit Monday.
 */
export function holidayOf(day: number): number {
  const month = monthOf(day);
  const date = day - firstDay(month) + 1;
  return fixed((month % 12) * 100 + date) | movable(day, month, date);
}

/** Holidays of a date, the month (0 for January) times 100 and the day of the month. */
function fixed(date: number): number {
  switch (date) {
    case 1:
      return NEW_YEARS_DAY;
    case 5:
      return EPIPHANY_EVE;
    case 6:
      return EPIPHANY;
    case 330:
      return WALPURGIS_EVE;
    case 401:
      return MAY_DAY;
    case 506:
      return NATIONAL_DAY;
    case 1124:
      return CHRISTMAS_EVE;
    case 1125:
      return CHRISTMAS_DAY;
    case 1126:
      return BOXING_DAY;
    case 1131:
      return NEW_YEARS_EVE;
    default:
      return 0;
  }
}

/** Holidays that hang on Easter, and those which are always a Friday or Saturday. */
function movable(day: number, month: number, date: number): number {
  const ofYear = month % 12;
  const weekday = weekdayOf(day);
  if (ofYear === OCTOBER || ofYear === NOVEMBER) {
    const ofOctober = ofYear === OCTOBER ? date : date + 31;
    if (weekday === FRIDAY && ofOctober >= 30 && ofOctober <= 36) return ALL_SAINTS_EVE;
    return weekday === SATURDAY && ofOctober >= 31 && ofOctober <= 37 ? ALL_SAINTS_DAY : 0;
  }
  if (ofYear < MARCH || ofYear > JUNE) return 0;
  if (ofYear === JUNE && date >= 19) {
    if (weekday === FRIDAY && date <= 25) return MIDSUMMER_EVE;
    return weekday === SATURDAY && date >= 20 && date <= 26 ? MIDSUMMER_DAY : 0;
  }
  return fromEaster(day - easterDay(Math.floor(month / 12)));
}

/** Holidays so many days after Easter Day. */
function fromEaster(days: number): number {
  switch (days) {
    case -3:
      return MAUNDY_THURSDAY;
    case -2:
      return GOOD_FRIDAY;
    case -1:
      return EASTER_EVE;
    case 0:
      return EASTER_DAY;
    case 1:
      return EASTER_MONDAY;
    case 39:
      return ASCENSION_DAY;
    case 48:
      return WHIT_EVE;
    case 49:
      return WHIT_SUNDAY;
    default:
      return 0;
  }
}

/** Easter Day of a year, in years since 2000: the Sunday after the paschal full moon of the Gregorian computus, to 2199. */
function easterDay(year: number): number {
  const golden = (year + 2000) % 19;
  let age = (19 * golden + 24) % 30;
  if (age === 29 || (age === 28 && golden > 10)) age--;
  const fullMoon = firstDay(year * 12 + MARCH) + 20 + age;
  return fullMoon + 7 - ((weekdayOf(fullMoon) + 1) % 7);
}
