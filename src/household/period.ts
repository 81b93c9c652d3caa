import type { Accounts } from "./accounts.js";
import { firstDay, firstHour, hourOf, hoursIn, legalDay, legalHour, monthOf } from "./calendar.js";
import { EnergySum } from "./energy-sum.js";
import { GAP, INTEGRATED } from "./hours.js";

/** What a period is, and its parts: a day of hours, a month of days, 13 months. */
export const OF_HOURS = 0;
export const OF_DAYS = 1;
export const OF_MONTHS = 2;

/** How much is known of a part. */
export const UNKNOWN = 0;
export const IN_PART = 1;
export const WHOLE = 2;

/** What a period is compared with: nothing, the weekday a week before, the month before, the year before. */
export const NOTHING = 0;
export const WEEK_BEFORE = 1;
export const MONTH_BEFORE = 2;
export const YEAR_BEFORE = 3;

const MOST_PARTS = 31;
const WEEK = 7;
const MONTHS_PER_YEAR = 12;
/** So many months, so that the last one stands beside itself a year before. */
const MONTHS = 13;
/** Share of its hours from which a day or a month is known, as for a comparison. */
const ENOUGH = 0.95;
/** From so many % on a change is not worth telling. */
const MOST_PERCENT = 1000;
const NONE = -1;

/**
 * A day, a month or 13 months in their parts, beside the same period before. To set it reads what is kept, and so is for
 * when it is shown for the first time and when an hour has ended; `refresh` is for each reading.
 */
export class Period {
  /** How many parts there are, and the one that runs, -1 for none. */
  length = 0;
  running = NONE;
  /** Wh of each part; of what is to come, and of gaps, 0. */
  readonly energyImport = new Float64Array(MOST_PARTS);
  readonly energyExport = new Float64Array(MOST_PARTS);
  /** UNKNOWN, IN_PART or WHOLE, for each part. */
  readonly known = new Uint8Array(MOST_PARTS);
  /** Wh imported in the same part before; -1 where that is not known. */
  readonly before = new Float64Array(MOST_PARTS);
  /** Wh of all parts; of 13 months, of the last twelve. */
  importSum = 0;
  exportSum = 0;
  /** The first day as days since 1970; of months, the last one as months since January 2000. */
  first = 0;
  month = 0;
  /** What it is compared with, and by how many % more was imported; less is negative. */
  reference = NOTHING;
  percent = 0;
  /** Whether anything is known of the time before it. */
  hasEarlier = false;
  readonly #household: { readonly accounts: Accounts };
  readonly #sum = new EnergySum();
  #kind = OF_HOURS;
  /** Wh of the running part without the running hour, and whether these are known. */
  #importBase = 0;
  #exportBase = 0;
  #knownBase = WHOLE;

  /** A period of what stands in the books of a household. */
  constructor(household: { readonly accounts: Accounts }) {
    this.#household = household;
  }

  /** Becomes the running period of a kind, or the one so many periods back; the books must be open. */
  set(kind: number, back: number): void {
    const today = legalDay(this.#household.accounts.runningHour);
    this.#kind = kind;
    this.running = NONE;
    this.reference = NOTHING;
    this.energyImport.fill(0);
    this.energyExport.fill(0);
    this.known.fill(UNKNOWN);
    this.before.fill(NONE);
    if (kind === OF_HOURS) this.#setDay(today - back);
    else if (kind === OF_DAYS) this.#setMonth(monthOf(today) - back);
    else this.#setYear(monthOf(today) - back * MONTHS_PER_YEAR);
    this.refresh();
  }

  /** Takes what the running hour has so far. */
  refresh(): void {
    const { running, energyImport, energyExport } = this;
    if (running !== NONE) {
      const { hours } = this.#household.accounts.ledger;
      energyImport[running] = this.#importBase + Math.max(hours.energyImport, 0);
      energyExport[running] = this.#exportBase + Math.max(hours.energyExport, 0);
      this.known[running] = hours.source >= INTEGRATED || this.#kind !== OF_HOURS ? this.#knownBase : IN_PART;
    }
    this.importSum = 0;
    this.exportSum = 0;
    for (let i = this.#kind === OF_MONTHS ? 1 : 0; i < this.length; i++) {
      this.importSum += energyImport[i]!;
      this.exportSum += energyExport[i]!;
    }
  }

  #setDay(day: number): void {
    const { history, comparison, runningHour } = this.#household.accounts;
    const start = firstHour(day);
    this.first = day;
    this.month = monthOf(day);
    this.length = hoursIn(day);
    this.hasEarlier = this.#isKnownBefore(start);
    for (let i = 0; i < this.length; i++) {
      const hour = start + i;
      const source = history.sourceAt(hour);
      this.known[i] = source === GAP ? UNKNOWN : source >= INTEGRATED ? WHOLE : IN_PART;
      this.energyImport[i] = history.importAt(hour) ?? 0;
      this.energyExport[i] = history.exportAt(hour) ?? 0;
      if (hour === runningHour) this.#setRunning(i, 0, 0, WHOLE);
    }
    for (let i = 0; i < this.length; i++) {
      const hour = hourOf(day - WEEK, legalHour(start + i));
      if (history.sourceAt(hour) >= INTEGRATED) this.before[i] = history.importAt(hour)!;
    }
    comparison.day(day, Math.min(runningHour, start + this.length));
    this.#compare(WEEK_BEFORE);
  }

  #setMonth(month: number): void {
    const { history, comparison, runningHour } = this.#household.accounts;
    const first = firstDay(month);
    const today = legalDay(runningHour);
    const end = Math.min(runningHour, firstHour(firstDay(month + 1)));
    this.first = first;
    this.month = month;
    this.length = firstDay(month + 1) - first;
    this.hasEarlier = this.#isKnownBefore(firstHour(first));
    for (let i = 0; i < this.length && first + i <= today; i++) {
      const sum = this.#sum;
      sum.set(history, firstHour(first + i), Math.min(firstHour(first + i + 1), runningHour));
      this.#take(i, sum.energyImport, sum.energyExport, sum.known, sum.hours);
      if (first + i === today) this.#setRunning(i, sum.energyImport, sum.energyExport, this.known[i]!);
    }
    comparison.year(month, end);
    this.#compare(YEAR_BEFORE);
    if (this.reference === NOTHING) {
      comparison.month(month, end);
      this.#compare(MONTH_BEFORE);
    }
    this.#setDaysBefore(this.reference === MONTH_BEFORE ? month - 1 : month - MONTHS_PER_YEAR);
  }

  #setDaysBefore(month: number): void {
    const first = firstDay(month);
    const count = Math.min(this.length, firstDay(month + 1) - first);
    for (let i = 0; i < count; i++) {
      this.#sum.set(this.#household.accounts.history, firstHour(first + i), firstHour(first + i + 1));
      if (isWhole(this.#sum.known, this.#sum.hours)) this.before[i] = this.#sum.energyImport;
    }
  }

  #setYear(last: number): void {
    const { months, month, runningHour } = this.#household.accounts;
    const running = monthOf(legalDay(runningHour));
    const start = last - MONTHS + 1;
    this.month = last;
    this.first = firstDay(start);
    this.length = MONTHS;
    this.hasEarlier = false;
    for (let i = 0; i < MONTHS; i++) {
      if (start + i === running) {
        this.#take(i, month.energyImport, month.energyExport, month.known, month.hours);
        this.#setRunning(i, month.energyImport, month.energyExport, this.known[i]!);
      } else if (months.read(start + i))
        this.#take(i, months.energyImport, months.energyExport, months.known, hoursInMonth(start + i));
      const before = start + i - MONTHS_PER_YEAR;
      if (!months.read(before)) continue;
      if (i < MONTHS_PER_YEAR) this.hasEarlier = true;
      if (isWhole(months.known, hoursInMonth(before))) this.before[i] = months.energyImport;
    }
    this.#compareYear(last === running);
  }

  /** Compares twelve months, the last one as far as it has come, if all of them and of those before are known. */
  #compareYear(isRunning: boolean): void {
    const last = MONTHS - 1;
    const { comparison, runningHour } = this.#household.accounts;
    let now = 0;
    let before = 0;
    for (let i = 1; i < (isRunning ? last : MONTHS); i++) {
      if (this.known[i] !== WHOLE || this.before[i]! < 0) return;
      now += this.energyImport[i]!;
      before += this.before[i]!;
    }
    if (isRunning && runningHour > firstHour(firstDay(this.month))) {
      comparison.year(this.month, runningHour);
      if (comparison.difference === undefined) return;
      now += comparison.now.energyImport;
      before += comparison.before.energyImport;
    }
    if (before > 0) this.#tell(YEAR_BEFORE, ((now - before) / before) * 100);
  }

  #compare(reference: number): void {
    const { percent } = this.#household.accounts.comparison;
    if (percent !== undefined) this.#tell(reference, percent);
  }

  #tell(reference: number, percent: number): void {
    if (percent >= MOST_PERCENT) return;
    this.reference = reference;
    this.percent = percent;
  }

  #setRunning(part: number, energyImport: number, energyExport: number, known: number): void {
    this.running = part;
    this.#importBase = energyImport;
    this.#exportBase = energyExport;
    this.#knownBase = Math.max(known, IN_PART);
  }

  #take(part: number, energyImport: number, energyExport: number, known: number, hours: number): void {
    this.energyImport[part] = energyImport;
    this.energyExport[part] = energyExport;
    const isEmpty = known === 0 && energyImport === 0 && energyExport === 0;
    this.known[part] = isWhole(known, hours) ? WHOLE : isEmpty ? UNKNOWN : IN_PART;
  }

  #isKnownBefore(hour: number): boolean {
    const { firstHour: first } = this.#household.accounts.history;
    return first > 0 && first < hour;
  }
}

/** Whether enough is known of so many hours; none at all leave nothing open. */
function isWhole(known: number, hours: number): boolean {
  return known >= ENOUGH * hours;
}

function hoursInMonth(month: number): number {
  return firstHour(firstDay(month + 1)) - firstHour(firstDay(month));
}
