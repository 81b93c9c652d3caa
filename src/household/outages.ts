/** No register has told yet, or it was too short for that. */
export const UNTOLD = 0;
/** Electricity flowed on, but no reading came: a cable that was pulled, a display without supply, a silent meter. */
export const LINE_SILENT = 1;
/** The registers stood still, or nearly so: the grid had failed. */
export const GRID_FAILED = 2;

/** How many are kept. */
const KEPT = 8;
/** The grid had failed when less than this share flowed of what the house drew before or afterwards. */
const LEAST = 0.25;
const SECONDS_PER_HOUR = 3600;

/** Times of a minute and more without a reading, told apart by the registers. The last eight are kept. */
export class Outages {
  /** How many there were of each kind. */
  silences = 0;
  failures = 0;
  /** How many are kept, eight at most. */
  length = 0;
  readonly #from = new Float64Array(KEPT);
  readonly #to = new Float64Array(KEPT);
  readonly #kind = new Uint8Array(KEPT);
  #next = 0;
  /** Those of which the registers have not told, and the Wh that flow in so long a time as a rule. */
  #untold = 0;
  #usual = 0;

  /** Meter time in s of the last reading before one; 0 is the newest. */
  from(index: number): number {
    return this.#from[this.#place(index)]!;
  }

  /** Meter time in s of the first reading after it. */
  to(index: number): number {
    return this.#to[this.#place(index)]!;
  }

  /** UNTOLD, LINE_SILENT or GRID_FAILED. */
  kind(index: number): number {
    return this.#kind[this.#place(index)]!;
  }

  /** Notes one, with the power in W that the house drew or gave at the lower of its two ends. */
  note(from: number, to: number, power: number): void {
    this.#from[this.#next] = from;
    this.#to[this.#next] = to;
    this.#kind[this.#next] = UNTOLD;
    this.#next = (this.#next + 1) % KEPT;
    if (this.length < KEPT) this.length++;
    if (this.#untold < KEPT) this.#untold++;
    this.#usual += (power * (to - from)) / SECONDS_PER_HOUR;
  }

  /** Tells what kind those were that are untold: so many Wh flowed in them by registers that count in such a step. */
  tell(flowed: number, step: number): void {
    if (this.#untold === 0) return;
    const least = this.#usual * LEAST;
    const kind = flowed >= least && flowed >= step ? LINE_SILENT : least >= step ? GRID_FAILED : UNTOLD;
    for (let index = 0; index < this.#untold; index++) this.#kind[this.#place(index)] = kind;
    if (kind === LINE_SILENT) this.silences += this.#untold;
    if (kind === GRID_FAILED) this.failures += this.#untold;
    this.leaveUntold();
  }

  /** No register will ever tell of those that are untold. */
  leaveUntold(): void {
    this.#untold = 0;
    this.#usual = 0;
  }

  #place(index: number): number {
    return (this.#next - 1 - index + 2 * KEPT) % KEPT;
  }
}
