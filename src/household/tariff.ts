import { firstHour, HOUR, legalTime, monthOf, weekdayOf } from "./calendar.js";
import { holidayOf } from "./holidays.js";

/** The most peaks that a component can ask for. */
export const MOST_PEAKS = 10;
/** All months: bit 0 is January. */
export const ALL_YEAR = 0xfff;
/** November to March. */
export const WINTER = 0b110000000111;
/** April to October. */
export const SUMMER = ALL_YEAR & ~WINTER;

/** What a tariff charges for: in which slots power counts, how many peaks are averaged, and what the mean costs. */
export interface TariffComponent {
  /** How many of a month's highest slots are averaged, from 1 to `MOST_PEAKS`. */
  peaks: number;
  /** Whether no two of them may lie on the same day. */
  distinctDays: boolean;
  /** The length of a slot in minutes: its mean power is what counts. */
  slot: 60 | 15;
  /** The hours of the day that count: from this one up to, but not with, that one. 0 and 24 are all; 22 and 6 go over midnight. */
  from: number;
  to: number;
  /** The months in which power counts and costs: bit 0 is January. */
  months: number;
  /** Whether Saturdays and Sundays do not count. */
  weekdaysOnly: boolean;
  /** The holidays that do not count, in bits of holidays.ts. */
  holidays: number;
  /** The hours of the day whose power counts only in part, as `from` and `to`; 0 and 0 are none. */
  nightFrom: number;
  nightTo: number;
  /** The part of it that counts, 0 to 1. */
  nightWeight: number;
  /** Whether hours, days and months are the meter's, normal time all year; else legal time. */
  meterTime: boolean;
  /** Price of 1 kW for a month, in hundredths of the currency. */
  price: number;
  /** In place of a price: the powers in W, rising, from which each step holds; none for a price per kW. */
  stepPowers: number[];
  /** What each step costs a month, in hundredths of the currency. */
  stepCosts: number[];
  /** A month's mean in W that is charged at least. */
  leastPower: number;
  /** Over how many months' means the power that is charged is averaged, the running one among them: 1 or 12. */
  meanOfMonths: 1 | 12;
}

/** A power tariff as data: plain values, so that each can be edited and all can be copied. No components: no power tariff. */
export interface Tariff {
  /** What a tile can show: at most nine letters. */
  name: string;
  /** Who charges it. */
  company: string;
  /** The year of its numbers. */
  year: number;
  /** What its amounts are in: `kr` or `€`. */
  currency: string;
  /** At most two. */
  components: TariffComponent[];
}

const NO_STEPS = Object.freeze([]) as readonly number[] as number[];
const DEFAULTS: Readonly<TariffComponent> = Object.freeze({
  peaks: 3,
  distinctDays: true,
  slot: 60,
  from: 0,
  to: 24,
  months: ALL_YEAR,
  weekdaysOnly: false,
  holidays: 0,
  nightFrom: 0,
  nightTo: 0,
  nightWeight: 1,
  meterTime: false,
  price: 0,
  stepPowers: NO_STEPS,
  stepCosts: NO_STEPS,
  leastPower: 0,
  meanOfMonths: 1,
});

/** A component of its own: the mean of the three highest hours on different days of a month, but for what is given. */
export function componentWith(values: Partial<TariffComponent>): TariffComponent {
  const component = { ...DEFAULTS, ...values };
  component.stepPowers = [...component.stepPowers];
  component.stepCosts = [...component.stepCosts];
  return component;
}

/** A copy of a tariff that can be edited. */
export function copyTariff(tariff: Readonly<Tariff>): Tariff {
  return { ...tariff, components: tariff.components.map(componentWith) };
}

/** The hour of meter time in which a slot of a component lies. */
export function hourOfSlot(component: Readonly<TariffComponent>, slot: number): number {
  return component.slot === 60 ? slot : Math.floor(slot / 4);
}

/** Hours since 1970 as the clock shows them by which a component counts, of an hour of meter time. */
export function clockHour(component: Readonly<TariffComponent>, hour: number): number {
  return component.meterTime ? hour : Math.floor(legalTime(hour * HOUR) / HOUR);
}

/** The first hour of meter time of a day of the clock by which a component counts. */
export function firstHourOf(component: Readonly<TariffComponent>, day: number): number {
  return component.meterTime ? day * 24 : firstHour(day);
}

/** The part of an hour's power that counts: 0 for none, 1 for all, and the night's weight. */
export function weightAt(component: Readonly<TariffComponent>, hour: number): number {
  const clock = clockHour(component, hour);
  const ofDay = clock % 24;
  if (!isWithin(ofDay, component.from, component.to)) return 0;
  if (!countsOn(component, Math.floor(clock / 24))) return 0;
  return isWithin(ofDay, component.nightFrom, component.nightTo) ? component.nightWeight : 1;
}

/** The first hour behind an hour at which power counts again; undefined when none does within a year. */
export function nextCounting(component: Readonly<TariffComponent>, hour: number): number | undefined {
  const first = Math.floor(clockHour(component, hour) / 24);
  let at = hour + 1;
  for (let day = first; day <= first + 366; day++) {
    if (!countsOn(component, day)) continue;
    at = Math.max(at, firstHourOf(component, day));
    const end = firstHourOf(component, day + 1);
    for (; at < end; at++) if (weightAt(component, at) > 0) return at;
  }
  return undefined;
}

/** Whether a component costs anything in a month, in months since January 2000. */
export function chargesIn(component: Readonly<TariffComponent>, month: number): boolean {
  return ((component.months >> (month % 12)) & 1) === 1;
}

/** The power in W that is charged for a month's mean, with those of the months before it, NaN where unknown, from `first` on. */
export function chargedPower(
  component: Readonly<TariffComponent>,
  mean: number,
  earlier: Float32Array,
  first: number,
): number {
  const { leastPower, meanOfMonths } = component;
  let sum = Math.max(mean, leastPower);
  let months = 1;
  for (let i = first; i < first + meanOfMonths - 1; i++) {
    if (Number.isNaN(earlier[i]!)) continue;
    sum += Math.max(earlier[i]!, leastPower);
    months++;
  }
  return sum / months;
}

/** What a power in W costs for a month, in hundredths of the currency. */
export function monthlyCost(component: Readonly<TariffComponent>, power: number): number {
  const { stepPowers, stepCosts } = component;
  if (stepPowers.length === 0) return (component.price * power) / 1000;
  let step = 0;
  while (step + 1 < stepPowers.length && power >= stepPowers[step + 1]!) step++;
  return stepCosts[step]!;
}

/** Whether a component counts on a day of its clock. */
function countsOn(component: Readonly<TariffComponent>, day: number): boolean {
  if (component.weekdaysOnly && weekdayOf(day) > 4) return false;
  if (component.months !== ALL_YEAR && !chargesIn(component, monthOf(day))) return false;
  return component.holidays === 0 || (holidayOf(day) & component.holidays) === 0;
}

/** Whether an hour of the day lies between two others, over midnight when the second is the smaller one. */
function isWithin(ofDay: number, from: number, to: number): boolean {
  return from <= to ? ofDay >= from && ofDay < to : ofDay >= from || ofDay < to;
}
