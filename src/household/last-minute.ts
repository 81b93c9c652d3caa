/** Points of the sums, ten seconds apart and more: those of a minute and one before. */
const POINTS = 8;
const APART = 9_500;
const MINUTE = 60_000;
const MILLISECONDS_PER_HOUR = 3_600_000;

/** The mean power of the last minute, or of as much of it as is known. */
export class LastMinute {
  readonly #times = new Float64Array(POINTS);
  readonly #imports = new Float64Array(POINTS);
  readonly #exports = new Float64Array(POINTS);
  #length = 0;
  #newest = 0;
  #now = 0;
  #importSum = 0;
  #exportSum = 0;

  /** Takes the sums of import and export in Wh at `now` in ms; after a gap in them all begins anew. */
  accept(importSum: number, exportSum: number, now: number, isGap: boolean): void {
    this.#now = now;
    this.#importSum = importSum;
    this.#exportSum = exportSum;
    if (isGap) this.#length = 0;
    if (this.#length > 0 && now - this.#times[this.#newest]! < APART) return;
    this.#newest = (this.#newest + 1) % POINTS;
    this.#times[this.#newest] = now;
    this.#imports[this.#newest] = importSum;
    this.#exports[this.#newest] = exportSum;
    if (this.#length < POINTS) this.#length++;
  }

  /** Mean power imported in W; undefined as long as only one reading is known. */
  get powerImport(): number | undefined {
    return this.#mean(this.#imports, this.#importSum);
  }

  /** Mean power exported in W; undefined in the same way. */
  get powerExport(): number | undefined {
    return this.#mean(this.#exports, this.#exportSum);
  }

  #mean(sums: Float64Array, sum: number): number | undefined {
    let place = this.#newest;
    for (let back = 1; back < this.#length && this.#now - this.#times[place]! < MINUTE; back++)
      place = (place + POINTS - 1) % POINTS;
    const passed = this.#now - this.#times[place]!;
    return this.#length > 0 && passed > 0 ? ((sum - sums[place]!) * MILLISECONDS_PER_HOUR) / passed : undefined;
  }
}
