import { BLANK, COLON, COMMA, DASH, type Figure, figureOf, POINT, prepend } from "./figure.js";

const KILOWATTS_FROM = 995;
const WATTS_BELOW = 950;
const MINUTES_PER_DAY = 1440;

/** The decimal mark of a language, as a character of a figure. */
export function decimalMark(decimalComma: boolean): number {
  return decimalComma ? COMMA : POINT;
}

/**
 * Whether a power is written in kW: from what would round to 1000 W and then down to 950 W, so that a load around 1 kW
 * does not jump between units. The power in W is 0 or above; `before` is the answer for the number shown so far.
 */
export function isInKilowatts(power: number, before: boolean): boolean {
  return power >= (before ? WATTS_BELOW : KILOWATTS_FROM);
}

/**
 * A power 0 or above, in W rounded to tens or in kW with three digits: 2,20, then 12,5, then 123. Watts stand in three
 * places, so that the last digit never moves.
 */
export function powerFigure(power: number, inKilowatts: boolean, mark: number): Figure {
  if (!inKilowatts) {
    const figure = figureOf(round(power, 10) * 10, 0, mark);
    return power < 5 ? prepend(BLANK, prepend(BLANK, figure)) : power < 95 ? prepend(BLANK, figure) : figure;
  }
  const hundredths = round(power, 10);
  if (hundredths < 1000) return figureOf(hundredths, 2, mark);
  const tenths = round(power, 100);
  if (tenths < 1000) return figureOf(tenths, 1, mark);
  return figureOf(round(power, 1000), 0, mark);
}

/** From here on a load that is told in whole W is told in kW with one decimal. */
const LOAD_IN_KILOWATTS_FROM = 1000;

/** Whether a load in W is written in kW. */
export function isLoadInKilowatts(load: number): boolean {
  return load >= LOAD_IN_KILOWATTS_FROM;
}

/** A load 0 or above in W that does not change from telegram to telegram: in whole W, then in kW with one decimal. */
export function loadFigure(load: number, mark: number): Figure {
  return isLoadInKilowatts(load) ? figureOf(round(load, 100), 1, mark) : figureOf(load, 0, mark);
}

/** A whole number 0 or above as text, in groups of three digits. */
export function grouped(number: number): string {
  const digits = `${number}`;
  const ahead = digits.length - 3;
  return ahead <= 0 ? digits : `${grouped(Math.trunc(number / 1000))} ${digits.slice(ahead)}`;
}

/** An energy in Wh as kWh: one decimal, from 100 none; a dash when it is not known. */
export function energyFigure(energy: number | undefined, mark: number): Figure {
  if (energy === undefined) return prepend(DASH, 0);
  const tenths = round(energy, 100);
  return tenths < 1000 ? figureOf(tenths, 1, mark) : figureOf(round(energy, 1000), 0, mark);
}

/** An energy in Wh as MWh with three digits: 7,01, then 20,1. */
export function megawattHourFigure(energy: number, mark: number): Figure {
  return powerFigure(energy / 1000, true, mark);
}

/** A round energy in Wh, in so many Wh, with a decimal only if it has one: 2,5 and 25. */
export function roundFigure(energy: number, unit: number, mark: number): Figure {
  const tenths = Math.round((energy * 10) / unit);
  return tenths % 10 === 0 ? figureOf(tenths / 10, 0, mark) : figureOf(tenths, 1, mark);
}

/** Money 0 or above in kr: with two decimals, from 10 kr with one, from 100 kr with none. */
export function moneyFigure(money: number, mark: number): Figure {
  const hundredths = Math.round(money * 100);
  if (hundredths < 1000) return figureOf(hundredths, 2, mark);
  const tenths = Math.round(money * 10);
  return tenths < 1000 ? figureOf(tenths, 1, mark) : figureOf(Math.round(money), 0, mark);
}

/** A power or an energy in kW or kWh as text, with three digits as `powerFigure` has them. */
export function kiloText(value: number, decimalComma: boolean): string {
  const hundredths = round(value, 10);
  const text = hundredths < 1000 ? decimals(hundredths, 2) : decimals(round(value, 100), 1);
  return decimalComma ? text.replace(".", ",") : text;
}

/** Units of an age. */
export const SECONDS = 0;
export const MINUTES = 1;
export const HOURS = 2;

/** The unit in which an age in ms has two digits; hours may have more. */
export function ageUnit(age: number): number {
  return age < 100_000 ? SECONDS : age < 6_000_000 ? MINUTES : HOURS;
}

/** An age in ms, 0 or above, in whole units that have passed: 4, 99, then 1 minute. */
export function ageFigure(age: number): Figure {
  const unit = ageUnit(age);
  return figureOf(Math.trunc(age / (unit === SECONDS ? 1000 : unit === MINUTES ? 60_000 : 3_600_000)), 0, COMMA);
}

/** The time of day of a legal time in seconds: 14:32, 07:05. Nothing when it is not known. */
export function clockFigure(legalTime: number | undefined): Figure {
  if (legalTime === undefined) return 0;
  const minuteOfDay = Math.floor(legalTime / 60) % MINUTES_PER_DAY;
  const minutes = minuteOfDay % 60;
  const hours = (minuteOfDay - minutes) / 60;
  return twoDigits(hours, prepend(COLON, twoDigits(minutes, 0)));
}

/** A value 0 or above in whole units of so much, rounded; undefined stays undefined. */
export function rounded(value: number | undefined, unit: number): number | undefined {
  return value === undefined ? undefined : round(value, unit);
}

function decimals(value: number, places: number): string {
  return (value / 10 ** places).toFixed(places);
}

function twoDigits(value: number, behind: Figure): Figure {
  const ones = value % 10;
  return prepend((value - ones) / 10 + 1, prepend(ones + 1, behind));
}

function round(value: number, unit: number): number {
  return Math.trunc((value + unit / 2) / unit);
}
