import type { EnergyFlow } from "./energy-flow.js";

/** A slot that runs, or has ended and waits for the registers at its end. Energies are in Wh, times in s of meter time. */
export class OpenSlot {
  /** Whole lengths of meter time since 1970; -1 before the first slot. */
  number = -1;
  /** The times from which and, once it has ended, until which something is known of it. */
  since = 0;
  until = 0;
  /** Whether a part of it is unknown for good. */
  isBroken = true;
  /** Whether it has registers to count from; and whether these are those at its start, else they are reckoned back. */
  hasBase = false;
  isExact = false;
  baseImport = 0;
  baseExport = 0;
  /** The sums of the power at its start, and, once it has ended, at its end. */
  importThen = 0;
  exportThen = 0;
  importEnd = 0;
  exportEnd = 0;
  #gapsThen = 0;
  #gapsEnd = 0;
  /** Whether the sums are those at its start, not later. */
  #isSummed = false;
  readonly #flow: EnergyFlow;

  constructor(flow: EnergyFlow) {
    this.#flow = flow;
  }

  /** Begins at its start, which lies between the last two readings; after a gap it is known from the last one. */
  beginAt(number: number, start: number): void {
    const flow = this.#flow;
    this.beginNow(number, flow.time);
    if (flow.isGap) return;
    this.since = start;
    this.importThen = flow.importAt(start);
    this.exportThen = flow.exportAt(start);
    this.#isSummed = true;
    this.isBroken = false;
  }

  /** Begins in its midst, with what is to come. */
  beginNow(number: number, time: number): void {
    const flow = this.#flow;
    this.number = number;
    this.since = time;
    this.hasBase = false;
    this.isExact = false;
    this.importThen = flow.importSum;
    this.exportThen = flow.exportSum;
    this.#gapsThen = flow.gaps;
    this.spoil();
  }

  /** Ends at a time between the last two readings. */
  endAt(end: number): void {
    const flow = this.#flow;
    this.until = flow.isGap ? flow.from : end;
    this.importEnd = flow.importAt(end);
    this.exportEnd = flow.exportAt(end);
    this.#gapsEnd = flow.gaps;
  }

  /** Ends at the last reading. */
  endNow(): void {
    const flow = this.#flow;
    this.until = flow.time;
    this.importEnd = flow.importSum;
    this.exportEnd = flow.exportSum;
    this.#gapsEnd = flow.gaps;
  }

  /** Takes the registers that it begins with: exactly, or reckoned back. */
  setBase(energyImport: number, energyExport: number, isExact: boolean): void {
    this.hasBase = true;
    this.isExact = isExact;
    this.baseImport = energyImport;
    this.baseExport = energyExport;
    if (isExact) this.isBroken = false;
    else if (this.#flow.gaps !== this.#gapsThen) this.isBroken = true;
  }

  /** A part of it is unknown for good, unless the registers at both its edges tell. */
  spoil(): void {
    this.isBroken = true;
    this.#isSummed = false;
  }

  /** Whether all of it is known until now, by the registers as far as they are known and by the sums. */
  get isWhole(): boolean {
    return this.#isWholeWith(this.#flow.gaps);
  }

  /** The same until its end. */
  get wasWhole(): boolean {
    return this.#isWholeWith(this.#gapsEnd);
  }

  /** Whether the sums alone tell all of it, from start to end. */
  get wasSummed(): boolean {
    return this.#isSummed && this.#gapsEnd === this.#gapsThen;
  }

  /** Import until now. */
  get importNow(): number {
    return this.#importUntil(this.#flow.importSum);
  }

  /** Import until its end, in whole Wh. */
  get importWas(): number {
    return Math.round(this.#importUntil(this.importEnd));
  }

  /** Export, in the same way. */
  get exportNow(): number {
    return this.#exportUntil(this.#flow.exportSum);
  }

  get exportWas(): number {
    return Math.round(this.#exportUntil(this.exportEnd));
  }

  #isWholeWith(gaps: number): boolean {
    return !this.isBroken && gaps === (this.hasBase ? this.#flow.gapsThen : this.#gapsThen);
  }

  #importUntil(sum: number): number {
    if (!this.hasBase) return sum - this.importThen;
    return this.#flow.registerImport - this.baseImport + (sum - this.#flow.importThen);
  }

  #exportUntil(sum: number): number {
    if (!this.hasBase) return sum - this.exportThen;
    return this.#flow.registerExport - this.baseExport + (sum - this.#flow.exportThen);
  }
}
