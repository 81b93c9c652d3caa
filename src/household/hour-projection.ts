import type { Peaks } from "./peaks.js";
import { nextCounting } from "./tariff.js";

/** No peak can come from the running slot: it does not count. */
export const QUIET = 0;
/** The slot will be a peak whatever it becomes: the month has too few yet, so there is no limit to keep below. */
export const OPEN = 1;
/** As things go, it stays below every peak that it would have to exceed. */
export const WITHIN = 2;
/** As things go, it becomes a new peak. */
export const NEW_PEAK = 3;

/** Over how many seconds the power is calmed. */
const CALM = 60;
const MOST_COMPONENTS = 2;

/**
 * What the running hour will come to, and what may still be drawn in it. It takes the power to go on as it was: calmed, so
 * that a change has had two thirds of its effect after a minute.
 */
export class HourProjection {
  /** What the slot comes to in Wh if things go on as they are. */
  energy = 0;
  /** Energy so far in Wh. */
  soFar = 0;
  /** Seconds until the slot's end. */
  rest = 0;
  /** Imported power in W with which the rest is reckoned. */
  calmPower = 0;
  /** QUIET, OPEN, WITHIN or NEW_PEAK. */
  state = QUIET;
  /** The mean power in W that the rest may have without a new peak; undefined where there is no limit: QUIET and OPEN. */
  room: number | undefined = undefined;
  /** The power in W, as the tariff weighs it, above which the slot is a new peak; undefined where there is no limit. */
  limit: number | undefined = undefined;
  /** What the new peak adds to the month's cost, in hundredths of the currency; 0 unless the state is NEW_PEAK. */
  costMore = 0;
  /** Which of the components sets the limit; -1 for none. */
  limiting = -1;
  /** The peak of that component which would give way; -1 for none. */
  replaced = -1;
  /** The next hour at which power counts, by its number, while it does not; else undefined. */
  countsAgain: number | undefined = undefined;
  readonly #peaks: readonly Peaks[];
  readonly #minutes: 60 | 15;
  /** By component: the energy in Wh above which the slot is a new peak, NaN where there is no limit, and which it replaces. */
  readonly #limits = new Float64Array(MOST_COMPONENTS);
  readonly #places = new Int8Array(MOST_COMPONENTS);
  readonly #weights = new Float64Array(MOST_COMPONENTS);
  readonly #sequences = new Float64Array(MOST_COMPONENTS).fill(-1);
  #slot = -1;
  #time = Number.NEGATIVE_INFINITY;
  #counts = false;

  /** Projects slots of so many minutes, for those of a tariff's components that count such slots: at most two. */
  constructor(minutes: 60 | 15, peaks: readonly Peaks[]) {
    this.#minutes = minutes;
    this.#peaks = peaks;
  }

  /** Takes the running slot's number, its energy so far in Wh, the seconds that have passed in it, and net power in W. */
  accept(slot: number, soFar: number, passed: number, power: number): void {
    this.#calm(slot * this.#minutes * 60 + passed, Math.max(power, 0));
    this.soFar = soFar;
    this.rest = Math.max(this.#minutes * 60 - passed, 0);
    this.energy = soFar + (this.calmPower * this.rest) / 3600;
    if (this.#isOld(slot)) this.#findLimits(slot);
    this.#judge();
  }

  /** The part of the running slot's power that a component counts; 0 where it counts none. */
  weightOf(component: number): number {
    return this.#weights[component]!;
  }

  #calm(time: number, power: number): void {
    const since = time - this.#time;
    this.#time = time;
    this.calmPower += (power - this.calmPower) * (since >= 0 && since < CALM ? since / CALM : 1);
  }

  /** Whether the limits belong to another slot, or to peaks that have changed since. */
  #isOld(slot: number): boolean {
    let isOld = slot !== this.#slot;
    for (let i = 0; i < this.#peaks.length; i++) {
      const { sequence } = this.#peaks[i]!;
      if (sequence !== this.#sequences[i]) isOld = true;
      this.#sequences[i] = sequence;
    }
    return isOld;
  }

  #findLimits(slot: number): void {
    this.#slot = slot;
    this.#counts = false;
    this.countsAgain = undefined;
    for (let i = 0; i < this.#peaks.length; i++) {
      const peaks = this.#peaks[i]!;
      const weight = peaks.component.slot === this.#minutes ? peaks.weightOf(slot) : 0;
      this.#weights[i] = weight;
      this.#places[i] = -1;
      this.#limits[i] = Number.NaN;
      if (weight === 0) continue;
      this.#counts = true;
      // the first peaks of a month replace nothing
      if (peaks.monthOf(slot) !== peaks.month) continue;
      const place = peaks.placeOf(slot);
      const { peaks: most, leastPower } = peaks.component;
      let limit = place < 0 ? Number.NaN : peaks.powerAt(place);
      // what is charged in any case is no new peak
      if (most === 1 && leastPower > 0) limit = place < 0 ? leastPower : Math.max(limit, leastPower);
      this.#places[i] = place;
      this.#limits[i] = (limit * this.#minutes) / 60 / weight;
    }
    if (!this.#counts) this.#findNext(slot);
  }

  #findNext(slot: number): void {
    const hour = this.#minutes === 60 ? slot : Math.floor(slot / 4);
    for (let i = 0; i < this.#peaks.length; i++) {
      const { component } = this.#peaks[i]!;
      const next = component.slot === this.#minutes ? nextCounting(component, hour) : undefined;
      if (next !== undefined && (this.countsAgain === undefined || next < this.countsAgain)) this.countsAgain = next;
    }
  }

  #judge(): void {
    this.state = this.#counts ? OPEN : QUIET;
    this.room = undefined;
    this.limit = undefined;
    this.costMore = 0;
    this.limiting = -1;
    this.replaced = -1;
    let lowest = Number.POSITIVE_INFINITY;
    for (let i = 0; i < this.#peaks.length; i++) {
      const limit = this.#limits[i]!;
      if (Number.isNaN(limit)) continue;
      if (limit < lowest) {
        lowest = limit;
        this.limiting = i;
        this.replaced = this.#places[i]!;
      }
      if (this.energy > limit) this.costMore += this.#costMore(i);
    }
    if (this.limiting < 0) return;
    this.state = this.energy > lowest ? NEW_PEAK : WITHIN;
    this.limit = (lowest * 60 * this.#weights[this.limiting]!) / this.#minutes;
    this.room = this.rest > 0 ? Math.max(((lowest - this.soFar) * 3600) / this.rest, 0) : 0;
  }

  /** What a new peak of a component adds, in hundredths of the currency. */
  #costMore(i: number): number {
    const peaks = this.#peaks[i]!;
    const power = (this.energy * 60 * this.#weights[i]!) / this.#minutes;
    return peaks.costWith(this.#places[i]!, power) - peaks.cost;
  }
}
