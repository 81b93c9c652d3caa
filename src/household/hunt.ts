import { middle } from "./middle.js";

/** Milliseconds without a reading after which nothing is said any more. */
const OLD = 30_000;
const SECOND = 1000;

/**
 * The hunt for what draws power unseen: freezes what the house draws, and tells by how much it has changed while plugs are
 * pulled. Every `now` is in ms of a clock that never goes back.
 */
export class Hunt {
  /** The frozen net power in W: the median of the last three readings; undefined until a hunt has started. */
  baseline: number | undefined = undefined;
  #started = 0;
  /** Net power of the last three readings in W, the newest last, and when that one came. */
  #first = 0;
  #second = 0;
  #third = 0;
  #last = Number.NEGATIVE_INFINITY;
  /** Milliseconds from telegram to telegram, the median of the last three gaps; undefined until two have come. */
  #interval: number | undefined = undefined;
  #olderGap = 0;
  #gap = 0;

  /** Takes the net power of a reading in W. */
  accept(netPower: number, now: number): void {
    const gap = now - this.#last;
    const isFirst = this.isStale(now);
    this.#first = isFirst ? netPower : this.#second;
    this.#second = isFirst ? netPower : this.#third;
    this.#third = netPower;
    this.#last = now;
    if (isFirst) return;
    this.#interval = this.#interval === undefined ? gap : middle(this.#olderGap, this.#gap, gap);
    this.#olderGap = this.#gap === 0 ? gap : this.#gap;
    this.#gap = gap;
  }

  /** Freezes what the house draws now, and starts anew; without fresh readings there is no hunt. */
  start(now: number): void {
    this.#started = now;
    this.baseline = this.isStale(now) ? undefined : middle(this.#first, this.#second, this.#third);
  }

  /** Whether the last reading is too old to say anything, or none has come. */
  isStale(now: number): boolean {
    return now - this.#last > OLD;
  }

  /** By how many W the last reading is above the frozen power, negative below; undefined without one, and when stale. */
  changeAt(now: number): number | undefined {
    return this.baseline === undefined || this.isStale(now) ? undefined : this.#third - this.baseline;
  }

  /** Whole seconds since the start; undefined while there is no hunt. */
  secondsSince(now: number): number | undefined {
    return this.baseline === undefined ? undefined : Math.floor((now - this.#started) / SECOND);
  }

  /** Seconds until the next telegram, rounded up, 0 when it is late; undefined until two have come, and when stale. */
  secondsToNext(now: number): number | undefined {
    const interval = this.#interval;
    if (interval === undefined || this.isStale(now)) return undefined;
    return Math.max(Math.ceil((this.#last + interval - now) / SECOND), 0);
  }
}
