import { LINES, type Line, lineNear } from "./line.js";

/**
 * Bursts in a row that cannot be read before a line is left on which readings came: noise makes pulses shorter, never
 * longer, so a slower speed is believed at once, a faster one the second time. Where nothing was ever read, one is enough.
 */
const PATIENCE = 3;
const FASTER_PATIENCE = 2;

/**
 * Finds how the meter's line is spoken. The speed is measured; the polarity belongs to the wiring, and is tried the other way
 * only when the speed is right and bytes come with errors all the same. Where nothing can be measured, all are tried in turn.
 */
export class LineFinder {
  #place = 0;
  #isFlipped = false;
  #isProven = false;
  #missed = 0;
  /** Where it last was right, or began. */
  #home: number;

  /** Begins with a setting that `setting` gave once; with P1 when there is none. */
  constructor(setting?: number) {
    const isKnown = setting !== undefined && Number.isInteger(setting) && setting >= 0 && setting < 2 * LINES.length;
    this.#home = isKnown ? setting : 0;
    this.#goHome();
  }

  /** How to listen. */
  get line(): Line {
    return LINES[this.#place]!;
  }

  /** Whether to listen with the other polarity than that of the wiring. */
  get isFlipped(): boolean {
    return this.#isFlipped;
  }

  /** Both as one number, to be remembered. */
  get setting(): number {
    return (this.#place << 1) | (this.#isFlipped ? 1 : 0);
  }

  /** A reading came: this is how the line is spoken. */
  found(): void {
    this.#isProven = true;
    this.#missed = 0;
    this.#home = this.setting;
  }

  /** Nothing comes any more: what was tried last was for noise. Returns whether to listen otherwise from now on. */
  settle(): boolean {
    this.#missed = 0;
    if (this.setting === this.#home) return false;
    this.#goHome();
    return true;
  }

  /**
   * A burst came with errors of framing, and nothing in it could be read; `bitRate` is what was measured of it in bits per
   * second, 0 for nothing. Returns whether to listen otherwise from now on.
   */
  miss(bitRate: number): boolean {
    const measured = lineNear(bitRate);
    this.#missed++;
    if (this.#isProven && this.#missed < this.#patienceFor(measured)) return false;
    this.#missed = 0;
    this.#isProven = false;
    if (measured === this.#place) this.#isFlipped = !this.#isFlipped;
    else if (measured >= 0) this.#place = measured;
    else this.#next();
    return true;
  }

  #goHome(): void {
    this.#place = this.#home >> 1;
    this.#isFlipped = (this.#home & 1) === 1;
  }

  #patienceFor(measured: number): number {
    if (measured < 0 || measured === this.#place) return PATIENCE;
    return LINES[measured]!.baud < this.line.baud ? 1 : FASTER_PATIENCE;
  }

  #next(): void {
    this.#place = this.#place + 1 === LINES.length ? 0 : this.#place + 1;
    if (this.#place === 0) this.#isFlipped = !this.#isFlipped;
  }
}
