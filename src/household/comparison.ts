import { dayOfMonth, firstDay, firstHour, hourOf, legalDay, legalHour, monthOf } from "./calendar.js";
import { EnergySum } from "./energy-sum.js";
import type { Hours } from "./hours.js";

const WEEK = 7;
const MONTHS_PER_YEAR = 12;
/** Share of the hours of both periods that must be known for a comparison to say something. */
const ENOUGH = 0.95;
/** Less than this, in Wh, is no ground for a percentage. */
const LEAST = 100;

/** A period's import beside that of the same period before. All hours are finished ones of meter time since 1970. */
export class Comparison {
  /** More than before, in Wh; less is negative; undefined when too little is known of either. */
  difference: number | undefined = undefined;
  /** The same in % of what was before; undefined when that was next to nothing. */
  percent: number | undefined = undefined;
  readonly now = new EnergySum();
  readonly before = new EnergySum();
  readonly #hours: Hours;

  constructor(hours: Hours) {
    this.#hours = hours;
  }

  /** An hour beside that hour of the day before. */
  hour(hour: number): void {
    const before = hourOf(legalDay(hour) - 1, legalHour(hour));
    this.#compare(hour, hour + 1, before, before + 1);
  }

  /** A day, up to an hour that is excluded, beside the same weekday of the week before. */
  day(day: number, to = firstHour(day + 1)): void {
    const from = firstHour(day);
    const before = firstHour(day - WEEK);
    const isWhole = to >= firstHour(day + 1);
    this.#compare(from, to, before, isWhole ? firstHour(day - WEEK + 1) : before + (to - from));
  }

  /** A month, up to an hour that is excluded, beside the month before up to the same day and hour. */
  month(month: number, to = firstHour(firstDay(month + 1))): void {
    this.#month(month, month - 1, to);
  }

  /** A month, up to an hour that is excluded, beside the same month of the year before. */
  year(month: number, to = firstHour(firstDay(month + 1))): void {
    this.#month(month, month - MONTHS_PER_YEAR, to);
  }

  #month(month: number, other: number, to: number): void {
    const end = firstDay(other + 1);
    const isWhole = monthOf(legalDay(to)) > month;
    const last = Math.min(firstDay(other) + dayOfMonth(legalDay(to)) - 1, end);
    const otherTo = isWhole || last === end ? firstHour(end) : hourOf(last, legalHour(to));
    this.#compare(firstHour(firstDay(month)), to, firstHour(firstDay(other)), otherTo);
  }

  #compare(from: number, to: number, otherFrom: number, otherTo: number): void {
    const { now, before } = this;
    now.set(this.#hours, from, to);
    before.set(this.#hours, otherFrom, otherTo);
    this.difference = undefined;
    this.percent = undefined;
    if (!isEnough(now) || !isEnough(before)) return;
    this.difference = now.energyImport - before.energyImport;
    if (before.energyImport >= LEAST) this.percent = (this.difference / before.energyImport) * 100;
  }
}

function isEnough({ hours, known }: EnergySum): boolean {
  return hours > 0 && known >= ENOUGH * hours;
}
