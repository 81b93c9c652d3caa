import { middle } from "./middle.js";

/** Less power than is normal. */
export const LOW = 0;
/** What is normal for a home. */
export const NORMAL = 1;
/** More power than is normal. */
export const HIGH = 2;

/** Blocks of the level's scale, which is the square root of the power up to what the main fuse can carry. */
export const BLOCKS = 22;

const PHASES = 3;
const NOMINAL_VOLTAGE = 230;
/** What is normal in W, until a home's own range is known. */
const NORMAL_FROM = 700;
const NORMAL_TO = 2500;

/**
 * How the net power compares with what is normal, either way; calmed by the median of the last three readings, of which
 * none is older than the last change between import and export.
 */
export class Level {
  /** Power on the scale, 0 to `BLOCKS`; 0 before the first reading. */
  blocks = 0;
  /** `LOW`, `NORMAL` or `HIGH`. */
  word = LOW;
  /** First block of the normal range. */
  normalFrom = 0;
  /** The block behind the normal range. */
  normalTo = 0;
  #full = 0;
  /** The normal range in W. */
  #lower = 0;
  #upper = 0;
  #first = 0;
  #second = 0;
  #median = 0;
  #count = 0;
  #isExport = false;

  /** A level for a main fuse in A per phase. */
  constructor(mainFuse: number) {
    this.setNormal(undefined, undefined);
    this.setFuse(mainFuse);
  }

  /** Sets the main fuse in A per phase. */
  setFuse(mainFuse: number): void {
    this.#full = mainFuse * PHASES * NOMINAL_VOLTAGE;
    this.#placeRange();
    if (this.#count > 0) this.blocks = Math.round(this.#position(this.#median));
  }

  /** Sets what is normal for this home, in W; undefined where that is not known. The word is told by the next reading. */
  setNormal(lower: number | undefined, upper: number | undefined): void {
    this.#lower = lower ?? NORMAL_FROM;
    this.#upper = upper ?? NORMAL_TO;
    this.#placeRange();
  }

  /** Takes the net power of a reading in W. */
  accept(netPower: number): void {
    const power = Math.abs(netPower);
    const isExport = netPower < 0;
    if (isExport !== this.#isExport) this.#count = 0;
    this.#isExport = isExport;
    const median = this.#count < 2 ? power : middle(this.#first, this.#second, power);
    this.#first = this.#second;
    this.#second = power;
    this.#median = median;
    if (this.#count < 2) this.#count++;
    this.blocks = Math.round(this.#position(median));
    this.word = median < this.#lower ? LOW : median <= this.#upper ? NORMAL : HIGH;
  }

  #placeRange(): void {
    this.normalFrom = Math.floor(this.#position(this.#lower));
    this.normalTo = Math.ceil(this.#position(this.#upper));
  }

  #position(power: number): number {
    return power >= this.#full ? BLOCKS : BLOCKS * Math.sqrt(power / this.#full);
  }
}
