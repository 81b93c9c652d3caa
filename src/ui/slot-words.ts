import { HOUR, legalDay, legalHour, legalTime } from "../household/calendar.js";
import type { TariffComponent } from "../household/tariff.js";
import { weekdayWords } from "./date-words.js";
import { kiloText } from "./format.js";
import type { Strings } from "./strings/strings.js";

const QUARTER = HOUR / 4;
/** Behind what is a lower bound. */
export const UNCERTAIN = " ?";

/** When a slot is by legal time: an hour from when to when, 17–18, a quarter when it begins, 17:15. */
export function slotWords(slot: number, minutes: 60 | 15): string {
  if (minutes === 60) return hoursWords(legalHour(slot), legalHour(slot) + 1);
  const minuteOfDay = Math.floor(legalTime(slot * QUARTER) / 60) % 1440;
  return `${two(Math.trunc(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`;
}

/** Hours of the day in which a component counts: 07–20. */
export function componentWords({ from, to }: Readonly<TariffComponent>): string {
  return hoursWords(from, to);
}

/** A power in W with its unit, marked when it is a lower bound. */
export function kilowattWords(power: number, isCertain: boolean, strings: Strings): string {
  return `${kiloText(power, strings.decimalComma)} ${strings.kilowatt}${isCertain ? "" : UNCERTAIN}`;
}

/** When an hour is, seen from a legal day: i dag kl 07, i morgon kl 07, må 20 jan kl 07. */
export function hourWords(hour: number, today: number, strings: Strings): string {
  const day = legalDay(hour);
  const name = day === today ? strings.onToday : day === today + 1 ? strings.onTomorrow : weekdayWords(day, strings);
  return `${name} ${strings.atHour} ${two(legalHour(hour))}`;
}

function hoursWords(from: number, to: number): string {
  return `${two(from)}–${two(to)}`;
}

function two(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}
