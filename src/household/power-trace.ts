/** Columns of the trace, one a minute. */
export const COLUMNS = 60;
const MINUTE = 60_000;
const NOTHING = -1;

/** The lowest and highest net power of each of the last 60 minutes; import positive, export negative. */
export class PowerTrace {
  /** Grows whenever a column changed. */
  sequence = 0;
  readonly #min = new Int32Array(COLUMNS);
  /** Below `#min` in a column without any reading. */
  readonly #max = new Int32Array(COLUMNS).fill(NOTHING);
  #minute = NOTHING;
  #newest = 0;

  /** Takes the net power in W of a reading at `now`, in ms of a clock that never goes back. */
  accept(netPower: number, now: number): void {
    this.advance(now);
    const column = this.#newest;
    const empty = this.#max[column]! < this.#min[column]!;
    if (empty || netPower < this.#min[column]!) {
      this.#min[column] = netPower;
      this.sequence++;
    }
    if (empty || netPower > this.#max[column]!) {
      this.#max[column] = netPower;
      this.sequence++;
    }
  }

  /** Moves on to the minute of `now`; minutes without a reading stay empty. */
  advance(now: number): void {
    const minute = Math.floor(now / MINUTE);
    if (this.#minute === minute) return;
    const missed = this.#minute === NOTHING || minute - this.#minute > COLUMNS ? COLUMNS : minute - this.#minute;
    for (let i = 0; i < missed; i++) {
      this.#newest = this.#newest + 1 === COLUMNS ? 0 : this.#newest + 1;
      this.#min[this.#newest] = 0;
      this.#max[this.#newest] = NOTHING;
    }
    this.#minute = minute;
    this.sequence++;
  }

  /** Whether column `i` holds a reading; 0 is the oldest, `COLUMNS - 1` the running minute. */
  has(i: number): boolean {
    const column = this.#column(i);
    return this.#max[column]! >= this.#min[column]!;
  }

  /** Lowest net power in W of a column that holds a reading. */
  min(i: number): number {
    return this.#min[this.#column(i)]!;
  }

  /** Highest net power in W of a column that holds a reading. */
  max(i: number): number {
    return this.#max[this.#column(i)]!;
  }

  #column(i: number): number {
    const column = this.#newest + 1 + i;
    return column < COLUMNS ? column : column - COLUMNS;
  }
}
