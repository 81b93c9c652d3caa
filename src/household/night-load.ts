import { DAY, dayOf, HOUR, legalTime } from "./calendar.js";
import { INTEGRATED } from "./hours.js";

/** Nights that are known at most. */
export const NIGHTS = 28;
/** Nights of the trend, of which the first and the last few are compared. */
const TREND = 14;
const FEW = 5;
/** How many of these few must be known. */
const LEAST_FEW = 3;
/** Nights that tell a change, when none is missing. */
export const NIGHTS_FOR_CHANGE = TREND - FEW + LEAST_FEW;
/** Nights before the last few from which the usual load follows, at the least. */
const LEAST_USUAL = 7;
/**
 * How far above the usual load the last nights lie when it has risen for good: so many times what nights differ by, and at
 * least so many W, since a quarter of an hour counts in steps of 4 W and thermostats come and go.
 */
const SPREADS = 3;
const LEAST_RISE = 12;
/** A standard deviation, in median deviations of a normal distribution. */
const PER_DEVIATION = 1.4826;

const QUARTER = 900;
const QUARTERS_PER_HOUR = 4;
/** Legal hours of the night between which its load is looked for. */
const FROM = HOUR;
const TO = 5 * HOUR;
/** Quarters of a night that must be known: two of the four hours. */
const LEAST_QUARTERS = 8;
const UNKNOWN = 0xffff;
const YEAR = 8760;

/**
 * What the house draws when everybody sleeps: per night the least mean of a quarter of an hour between 01 and 05, legal
 * time, in W. Quarters that are not known in full do not count, nor do those with export or without import: there is sun,
 * or a battery.
 */
export class NightLoad {
  /** The legal day of the newest night, as days since 1970; undefined before the first. */
  day: number | undefined = undefined;
  /** By day modulo `NIGHTS`. */
  readonly #watts = new Uint16Array(NIGHTS).fill(UNKNOWN);
  /** What is judged now, the least first, and how much of it there is. */
  readonly #sorted = new Uint16Array(NIGHTS);
  #ordered = 0;
  /** The night that runs: its legal day, -1 by day; the least Wh of a quarter, and how many quarters there were. */
  #running = -1;
  #least = 0;
  #count = 0;

  /**
   * Takes a finished quarter of an hour, by its number in meter time, with its energies in Wh; undefined where nothing is
   * known. True when a night has ended with it whose load is known, which is then that of `day`.
   */
  accept(quarter: number, energyImport: number | undefined, energyExport: number | undefined, source: number): boolean {
    const night = nightOf(quarter);
    const hasEnded = night !== this.#running && this.#end();
    if (night < 0) return hasEnded;
    this.#running = night;
    if (source >= INTEGRATED && energyImport !== undefined && energyImport > 0 && !energyExport) {
      this.#least = this.#count === 0 ? energyImport : Math.min(this.#least, energyImport);
      this.#count++;
    }
    return nightOf(quarter + 1) === night ? hasEnded : this.#end();
  }

  /** Takes the load in W of the night of a legal day, as it was kept; nights may come in any order. */
  restoreNight(day: number, watts: number): void {
    const newest = this.day ?? day;
    if (day <= newest - NIGHTS) return;
    if (day - newest >= NIGHTS) this.#watts.fill(UNKNOWN);
    else for (let skipped = newest + 1; skipped < day; skipped++) this.#watts[skipped % NIGHTS] = UNKNOWN;
    this.#watts[day % NIGHTS] = Math.min(watts, UNKNOWN - 1);
    this.day = Math.max(newest, day);
  }

  /** The load in W so many nights before the newest, 0 for that one to `NIGHTS - 1`; undefined where it is not known. */
  wattsAt(ago: number): number | undefined {
    const { day } = this;
    const watts = day === undefined ? UNKNOWN : this.#watts[(day - ago) % NIGHTS]!;
    return watts === UNKNOWN ? undefined : watts;
  }

  /** Energy in kWh that the newest night's load takes in a year; undefined before the first night. */
  get energyAYear(): number | undefined {
    const watts = this.wattsAt(0);
    return watts === undefined ? undefined : (watts * YEAR) / 1000;
  }

  /** What that costs in kr at a price in öre/kWh; undefined before the first night and without a price. */
  moneyAYear(price: number | undefined): number | undefined {
    const energy = this.energyAYear;
    return energy === undefined || price === undefined ? undefined : (energy * price) / 100;
  }

  /**
   * By how many W the load has changed over 14 nights: the median of the last five less that of the first five; undefined
   * until three of both are known.
   */
  get change(): number | undefined {
    const first = this.#sort(TREND - FEW, TREND) < LEAST_FEW ? undefined : this.#median;
    const last = this.#sort(0, FEW) < LEAST_FEW ? undefined : this.#median;
    return first === undefined || last === undefined ? undefined : last - first;
  }

  /**
   * By how many W the load has risen for good: the median of the last five nights less that of the nights before them.
   * Undefined unless each of the five is above these by more than such nights differ, and by 12 W; and until seven of the
   * nights before are known.
   */
  get lastingRise(): number | undefined {
    const known = this.#sort(FEW, NIGHTS);
    if (known < LEAST_USUAL) return undefined;
    const usual = this.#median;
    for (let i = 0; i < known; i++) this.#sorted[i] = Math.abs(this.#sorted[i]! - usual);
    this.#order(known);
    const limit = usual + Math.max(LEAST_RISE, SPREADS * PER_DEVIATION * this.#median);
    return this.#sort(0, FEW) === FEW && this.#sorted[0]! > limit ? this.#median - usual : undefined;
  }

  /** Ends the running night, if there is one; whether its load is known. */
  #end(): boolean {
    const day = this.#running;
    const isKnown = day >= 0 && this.#count >= LEAST_QUARTERS;
    if (isKnown) this.restoreNight(day, Math.round(this.#least * QUARTERS_PER_HOUR));
    this.#running = -1;
    this.#count = 0;
    return isKnown;
  }

  /** Sorts what is known of the nights from so many to before so many ago, the least first; returns how many these are. */
  #sort(from: number, to: number): number {
    let known = 0;
    for (let ago = from; ago < to; ago++) {
      const watts = this.wattsAt(ago);
      if (watts !== undefined) this.#sorted[known++] = watts;
    }
    this.#order(known);
    return known;
  }

  #order(length: number): void {
    const sorted = this.#sorted;
    for (let i = 1; i < length; i++) {
      const value = sorted[i]!;
      let at = i;
      for (; at > 0 && sorted[at - 1]! > value; at--) sorted[at] = sorted[at - 1]!;
      sorted[at] = value;
    }
    this.#ordered = length;
  }

  /** The median of what was ordered last, in whole W. */
  get #median(): number {
    return (this.#sorted[(this.#ordered - 1) >> 1]! + this.#sorted[this.#ordered >> 1]!) >> 1;
  }
}

/** The legal day in whose night a quarter is, -1 for the day. */
function nightOf(quarter: number): number {
  const legal = legalTime(quarter * QUARTER);
  const time = legal % DAY;
  return time >= FROM && time < TO ? dayOf(legal) : -1;
}
