import type { Phases } from "./phases.js";
import { StepFinder } from "./step-finder.js";

/** Events that are kept. */
export const EVENTS = 50;
/** Bits of the phases of an event; none where the meter does not tell of phases. */
export const ON_L1 = 1;
export const ON_L2 = 2;
export const ON_L3 = 4;

/** W in all from which a step is an event, and of one phase from which it is a part of one. */
const LEAST = 150;
const LEAST_PART = 50;
/** How much on and off may differ: so many W, or that share of what was switched on. */
const ALIKE = 50;
const ALIKE_SHARE = 0.1;
const NONE = 255;

/**
 * What was switched on and off: steps of 150 W and more that were held for two telegrams. What steps the same way on
 * several phases at once is one event. Index 0 is the newest.
 */
export class Events {
  /** How many there are, up to `EVENTS`. */
  length = 0;
  /** Grows with each event. */
  sequence = 0;
  /** Meter time in seconds, 0 where it was not known; W; bits of phases; the slot of the partner. */
  readonly #times = new Uint32Array(EVENTS);
  readonly #watts = new Int32Array(EVENTS);
  readonly #phases = new Uint8Array(EVENTS);
  readonly #partners = new Uint8Array(EVENTS);
  #newest = EVENTS - 1;
  readonly #L1 = new StepFinder();
  readonly #L2 = new StepFinder();
  readonly #L3 = new StepFinder();
  readonly #total = new StepFinder();
  /** Meter time of the last reading. */
  #time = 0;

  /**
   * Takes the phases and the net power in W of a reading at `now` in ms, and its meter time in seconds; undefined is what it
   * did not carry. True when an event was found, of the reading before.
   */
  accept(phases: Phases, netPower: number | undefined, now: number, meterTime: number | undefined): boolean {
    const power1 = phases.L1.power;
    const power2 = phases.L2.power;
    const power3 = phases.L3.power;
    const { sequence } = this;
    if (power1 !== undefined || power2 !== undefined || power3 !== undefined) {
      const step1 = power1 === undefined ? 0 : this.#L1.accept(power1, now);
      const step2 = power2 === undefined ? 0 : this.#L2.accept(power2, now);
      const step3 = power3 === undefined ? 0 : this.#L3.accept(power3, now);
      if (step1 !== 0 || step2 !== 0 || step3 !== 0) {
        this.#gather(step1, step2, step3, 1);
        this.#gather(step1, step2, step3, -1);
      }
    } else if (netPower !== undefined) {
      const step = this.#total.accept(netPower, now);
      if (Math.abs(step) >= LEAST) this.#add(step, 0);
    }
    this.#time = meterTime ?? 0;
    return sequence !== this.sequence;
  }

  /** Meter time in seconds since 1970 of the first reading with the new power; undefined where there was no clock. */
  timeAt(index: number): number | undefined {
    const time = this.#times[this.#slot(index)]!;
    return time === 0 ? undefined : time;
  }

  /** By how many W the power rose; negative for a fall. */
  wattsAt(index: number): number {
    return this.#watts[this.#slot(index)]!;
  }

  /** The phases as `ON_L1`, `ON_L2`, `ON_L3`; 0 where they are not known. */
  phasesAt(index: number): number {
    return this.#phases[this.#slot(index)]!;
  }

  /** The index of what switched off what this one switched on, or the other way round; -1 for none. */
  partnerAt(index: number): number {
    const partner = this.#partners[this.#slot(index)]!;
    return partner === NONE ? -1 : (this.#newest - partner + EVENTS) % EVENTS;
  }

  /** One event of the steps of the phases that go one way, if there are any. */
  #gather(step1: number, step2: number, step3: number, sign: number): void {
    let watts = 0;
    let phases = 0;
    if (step1 * sign >= LEAST_PART) {
      watts += step1;
      phases |= ON_L1;
    }
    if (step2 * sign >= LEAST_PART) {
      watts += step2;
      phases |= ON_L2;
    }
    if (step3 * sign >= LEAST_PART) {
      watts += step3;
      phases |= ON_L3;
    }
    if (watts * sign >= LEAST) this.#add(watts, phases);
  }

  #add(watts: number, phases: number): void {
    const slot = this.#newest + 1 === EVENTS ? 0 : this.#newest + 1;
    const forgotten = this.length === EVENTS ? this.#partners[slot]! : NONE;
    if (forgotten !== NONE) this.#partners[forgotten] = NONE;
    this.#newest = slot;
    if (this.length < EVENTS) this.length++;
    this.sequence++;
    this.#times[slot] = this.#time;
    this.#watts[slot] = watts;
    this.#phases[slot] = phases;
    this.#partners[slot] = NONE;
    if (watts < 0) this.#pair(slot);
  }

  /** Finds the last event that switched on what this one switches off, and has not been switched off yet. */
  #pair(slot: number): void {
    const off = -this.#watts[slot]!;
    for (let index = 1; index < this.length; index++) {
      const other = this.#slot(index);
      const on = this.#watts[other]!;
      if (on < 0 || this.#partners[other] !== NONE || this.#phases[other] !== this.#phases[slot]) continue;
      if (Math.abs(on - off) > Math.max(ALIKE, ALIKE_SHARE * on)) continue;
      this.#partners[other] = slot;
      this.#partners[slot] = other;
      return;
    }
  }

  #slot(index: number): number {
    const slot = this.#newest - index;
    return slot < 0 ? slot + EVENTS : slot;
  }
}
