/** What a power may change in W from reading to reading without being an edge, and the share of a step that it may. */
const QUIET = 50;
const QUIET_SHARE = 0.1;
/** An edge takes two telegrams at most, or so many ms where telegrams come faster: what changes for longer is a ramp. */
const LONGEST_EDGE = 2;
const LONGEST_EDGE_TIME = 10_000;
/** The longest time in ms between two readings of which the first one says anything of the second. */
const LONGEST_GAP = 60_000;
/** Milliseconds until a change is forgotten, and from and up to how many W it counts as unrest: a single step is none. */
const CALM = 120_000;
const LEAST_UNREST = 10;
const MOST_UNREST = 300;
/** A step is no less than this share of the unrest before it. */
const SHARE_OF_UNREST = 0.5;

/**
 * Finds the steps in one power: from a reading that differed little from the one before, over a steep edge, to two readings
 * that differ little. So the inrush of a motor, a spike and slow drift are no steps, nor is a ramp: a car that charges
 * faster and faster, an inverter. Where the power rose and fell for the last two minutes, as under clouds, a step must be
 * larger than that.
 */
export class StepFinder {
  /** The last reading in W, and its ms. */
  #last = 0;
  #time = Number.NEGATIVE_INFINITY;
  /** The last quiet reading before the edge, and its ms; how many readings the edge has, 0 when there is none. */
  #before = 0;
  #left = 0;
  #edge = 0;
  /** Changes of the last minutes in W, fading; and what a step of this edge must be for them. */
  #unrest = 0;
  #least = 0;

  /** Takes a power in W at `now` in ms; returns by how many W it stepped with the reading before, 0 for no step. */
  accept(power: number, now: number): number {
    const last = this.#last;
    const time = this.#time;
    const gap = now - time;
    this.#last = power;
    this.#time = now;
    if (gap > LONGEST_GAP) {
      this.#edge = 0;
      this.#unrest = 0;
      return 0;
    }
    const change = Math.abs(power - last);
    const unrest = this.#unrest * (1 - gap / CALM);
    this.#unrest = change < LEAST_UNREST ? unrest : unrest + Math.min(change, MOST_UNREST);
    if (this.#edge === 0) {
      if (change < QUIET) return 0;
      this.#before = last;
      this.#left = time;
      this.#edge = 1;
      this.#least = unrest * SHARE_OF_UNREST;
      return 0;
    }
    if (change > Math.max(QUIET, QUIET_SHARE * Math.abs(last - this.#before))) {
      this.#edge++;
      return 0;
    }
    const isSteep = this.#edge <= LONGEST_EDGE || time - this.#left <= LONGEST_EDGE_TIME;
    const step = Math.round((last + power) / 2) - this.#before;
    this.#edge = 0;
    return isSteep && Math.abs(step) >= this.#least ? step : 0;
  }
}
