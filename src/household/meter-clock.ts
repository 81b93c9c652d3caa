import { meterTime } from "./calendar.js";

/** The earliest stamp that is believed, 1 January 2020: a clock that has lost its time begins in the past. */
const EARLIEST = 1_577_836_800;
/** How far a stamp may be from where our own clock expects it, in s, and for each second since the last reading. */
const TOLERANCE = 30;
const DRIFT = 0.01;
/** Readings in which a clock must keep to another time until it is believed. */
const LASTS = 3;

/**
 * Meter time from stamps and from our own clock, which never goes back. Stamps may come in some readings only; one that
 * is odd and does not last is ignored, and a clock that is put right by some seconds does not go back: it waits.
 */
export class MeterClock {
  /** Meter time of the last reading in s; it counts only once `hasTime`. */
  time = 0;
  /** False until a stamp has come: nothing is known of the hours then. */
  hasTime = false;
  /** By how many seconds the meter's clock has jumped with the last reading; 0 when it has not. */
  jump = 0;
  /** Jumps so far. */
  jumps = 0;
  /** Whether the meter's own clock moves to summer time. */
  keepsSummerTime = false;
  #now = 0;
  /** A time before the first stamp, near to which that is. */
  #near: number | undefined = undefined;
  /** How far from our own clock the last odd stamp was, and how many readings have agreed on it. */
  #oddBy = 0;
  #odd = 0;

  /** Tells the last meter time that is known from before a restart, in s. */
  restore(time: number): void {
    this.#near = time;
  }

  /** Takes the stamp of a reading, undefined when it has none, at `now` in ms. */
  accept(stamp: number | undefined, now: number): void {
    const passed = (now - this.#now) / 1000;
    this.#now = now;
    this.jump = 0;
    const expected = this.time + passed;
    if (stamp === undefined || stamp < EARLIEST) {
      if (this.hasTime) this.time = expected;
    } else if (this.hasTime) {
      this.#compare(this.keepsSummerTime ? meterTime(stamp, expected) : stamp, expected, passed);
    } else {
      this.hasTime = true;
      this.time = this.keepsSummerTime ? meterTime(stamp, this.#near ?? stamp) : stamp;
    }
  }

  #compare(time: number, expected: number, passed: number): void {
    const off = time - expected;
    const tolerance = TOLERANCE + DRIFT * passed;
    if (Math.abs(off) <= tolerance) {
      this.#odd = 0;
      if (time > this.time) this.time = time;
      return;
    }
    this.#odd = this.#odd > 0 && Math.abs(off - this.#oddBy) <= tolerance ? this.#odd + 1 : 1;
    this.#oddBy = off;
    if (this.#odd < LASTS) {
      this.time = expected;
      return;
    }
    this.#odd = 0;
    this.jump = off;
    this.jumps++;
    this.time = time;
  }
}
