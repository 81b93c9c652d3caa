/** The longest time in ms between two readings over which the power is taken to have changed evenly. */
const LONGEST_GAP = 60_000;
/** How far apart in s good registers may be to tell those at an edge between them, and lists of once an hour behind it. */
const NEAR = 60;
const MILLISECONDS_PER_HOUR = 3_600_000;

/**
 * What has flowed, from reading to reading: the power summed up in Wh, how often that sum has a gap, and the last good
 * registers with the sum at their time. All the ledgers of a home share one.
 */
export class EnergyFlow {
  /** Meter time of the last reading in s. */
  time = 0;
  /** Wh summed up since the start. */
  importSum = 0;
  exportSum = 0;
  /** Gaps in the sums so far; the start is one. */
  gaps = 0;
  /** Whether the sums have a gap between the last two readings. */
  isGap = false;
  /** Meter time of the reading before the last one. */
  from = 0;

  /** The last good registers in Wh, the meter time at which they held, and what sums and gaps were then. */
  hasRegisters = false;
  registerTime = 0;
  registerImport = 0;
  registerExport = 0;
  importThen = 0;
  exportThen = 0;
  gapsThen = 0;
  /** Whether readings without registers have come since: their lists have them once an hour. */
  isSparse = false;

  #now = Number.NEGATIVE_INFINITY;
  #powerNow = Number.NEGATIVE_INFINITY;
  #powerImport = 0;
  #powerExport = 0;
  /** Sums at the reading before, and how the power went on from there. */
  #importFrom = 0;
  #exportFrom = 0;
  #importBefore = 0;
  #exportBefore = 0;
  #hours = 0;

  /** Takes the powers of a reading in W, undefined when it has none: they stay as they were for up to a minute. */
  accept(time: number, now: number, powerImport: number | undefined, powerExport: number | undefined): void {
    this.from = this.time;
    this.time = time;
    this.#importFrom = this.importSum;
    this.#exportFrom = this.exportSum;
    this.#importBefore = this.#powerImport;
    this.#exportBefore = this.#powerExport;
    this.isGap = now - this.#powerNow > LONGEST_GAP;
    if (powerImport !== undefined || (powerExport !== undefined && powerExport > 0)) {
      this.#powerNow = now;
      this.#powerImport = powerImport ?? 0;
      this.#powerExport = powerExport ?? 0;
    }
    this.#hours = this.isGap ? 0 : (now - this.#now) / MILLISECONDS_PER_HOUR;
    this.#now = now;
    if (this.isGap) this.gaps++;
    this.importSum = this.importAt(time);
    this.exportSum = this.exportAt(time);
  }

  /** Import summed up until a meter time between the last two readings. */
  importAt(time: number): number {
    return this.#importFrom + this.#share(this.#importBefore, this.#powerImport, time);
  }

  /** The same for export. */
  exportAt(time: number): number {
    return this.#exportFrom + this.#share(this.#exportBefore, this.#powerExport, time);
  }

  /** Takes registers that held at a meter time, when the sums were these. */
  keep(time: number, energyImport: number, energyExport: number, importSum: number, exportSum: number): void {
    this.hasRegisters = true;
    this.registerTime = time;
    this.registerImport = energyImport;
    this.registerExport = energyExport;
    this.importThen = importSum;
    this.exportThen = exportSum;
    this.gapsThen = this.gaps;
    this.isSparse = false;
  }

  /** Whether the last good registers are near enough to those of this reading to tell what they were at an edge between. */
  get isNear(): boolean {
    return this.hasRegisters && this.time - this.registerTime <= NEAR;
  }

  /** Whether the registers of this reading are those of an edge: read there, or sent once an hour soon behind it. */
  isOf(edge: number): boolean {
    const behind = this.time - edge;
    return behind === 0 || (this.isSparse && !this.isNear && behind <= NEAR);
  }

  /** Moves what has been by a jump of the meter's clock in s, before the reading that has jumped. */
  shift(jump: number): void {
    this.time += jump;
    this.registerTime += jump;
  }

  /** Wh from the reading before until a meter time, when the power went evenly from one value to the other. */
  #share(before: number, after: number, time: number): number {
    const span = this.time - this.from;
    const part = time >= this.time || span <= 0 ? 1 : (time - this.from) / span;
    return this.#hours * part * (before + ((after - before) * part) / 2);
  }
}
