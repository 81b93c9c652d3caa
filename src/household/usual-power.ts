/** Steps of the scale, which is the square root of the power: step i begins at 9 i² W, the last one at 19,881 W. */
const STEPS = 48;
const ROOTS_PER_STEP = 3;
/** In place of a step: there is no import. */
const NO_IMPORT = -1;
/** The longest time in ms between two readings for which the first one speaks. */
const LONGEST_GAP = 60_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Days of readings before a home's own range is told, and the import among them in ms. */
const LEAST_DAYS = 14;
const LEAST_IMPORT = DAY;
/** What a day's readings still weigh a day later: half after two weeks. */
const KEPT = 0.952;
/** The middle half of the time. */
const LOWER = 0.25;
const UPPER = 0.75;

/** Bytes that `write` fills: version, days, hours of the running day, hours of import in two bytes, and the steps. */
export const USUAL_POWER_BYTES = 5 + STEPS;
const VERSION = 1;
const FIRST_STEP = 5;
const MOST_IN_BYTE = 255;

/**
 * What this home usually imports: for how long each power was drawn, of which the last weeks count most, and the two powers
 * between which it was for half of that time. A power counts until the next reading, however often readings come.
 */
export class UsualPower {
  /** W below which the power was for a quarter of the time with import; undefined until 14 days of readings are known. */
  lower: number | undefined = undefined;
  /** W above which it was for a quarter of that time; undefined as `lower`. */
  upper: number | undefined = undefined;
  /** Milliseconds at each step of the scale. */
  readonly #times = new Float32Array(STEPS);
  /** Whole days of readings, and milliseconds of readings since the last one. */
  #days = 0;
  #today = 0;
  #last = Number.NEGATIVE_INFINITY;
  #step = NO_IMPORT;

  /**
   * Takes the net power of a reading in W at `now`, in ms of a clock that never goes back. True when 24 hours of readings
   * are full: `lower` and `upper` are new, and it is time to keep them.
   */
  accept(netPower: number, now: number): boolean {
    const gap = now - this.#last;
    const step = this.#step;
    this.#last = now;
    this.#step = netPower > 0 ? Math.min(Math.trunc(Math.sqrt(netPower) / ROOTS_PER_STEP), STEPS - 1) : NO_IMPORT;
    if (gap > LONGEST_GAP) return false;
    if (step !== NO_IMPORT) this.#times[step]! += gap;
    this.#today += gap;
    if (this.#today < DAY) return false;
    this.#today -= DAY;
    if (this.#days < MOST_IN_BYTE) this.#days++;
    this.#age();
    this.#judge();
    return true;
  }

  /** Writes what is to be kept to the first `USUAL_POWER_BYTES` bytes: times in 255ths of the longest one. */
  write(into: Uint8Array): void {
    const times = this.#times;
    let longest = 1;
    for (let i = 0; i < STEPS; i++) longest = Math.max(longest, times[i]!);
    const hours = Math.round(this.#sum() / HOUR);
    into[0] = VERSION;
    into[1] = this.#days;
    into[2] = Math.trunc(this.#today / HOUR);
    into[3] = hours >> 8;
    into[4] = hours;
    for (let i = 0; i < STEPS; i++) into[FIRST_STEP + i] = Math.round((MOST_IN_BYTE * times[i]!) / longest);
  }

  /** Goes on from what was kept in so many bytes; false, and nothing changes, if it is not of this kind. */
  read(from: Uint8Array, length: number): boolean {
    if (length !== USUAL_POWER_BYTES || from[0] !== VERSION) return false;
    let sum = 0;
    for (let i = 0; i < STEPS; i++) sum += from[FIRST_STEP + i]!;
    const time = (((from[3]! << 8) | from[4]!) * HOUR) / Math.max(sum, 1);
    for (let i = 0; i < STEPS; i++) this.#times[i] = from[FIRST_STEP + i]! * time;
    this.#days = from[1]!;
    this.#today = from[2]! * HOUR;
    this.#judge();
    return true;
  }

  #age(): void {
    for (let i = 0; i < STEPS; i++) this.#times[i]! *= KEPT;
  }

  #judge(): void {
    const time = this.#sum();
    const isKnown = this.#days >= LEAST_DAYS && time >= LEAST_IMPORT;
    this.lower = isKnown ? this.#below(LOWER * time) : undefined;
    this.upper = isKnown ? this.#below(UPPER * time) : undefined;
  }

  #sum(): number {
    let sum = 0;
    for (let i = 0; i < STEPS; i++) sum += this.#times[i]!;
    return sum;
  }

  /** The power in W below which the import was for so many ms, taken as even within a step. */
  #below(time: number): number {
    const times = this.#times;
    let left = time;
    let step = 0;
    while (step < STEPS - 1 && times[step]! < left) left -= times[step++]!;
    const root = ROOTS_PER_STEP * (step + Math.min(left / Math.max(times[step]!, 1), 1));
    return Math.round(root * root);
  }
}
