const DAY = 86_400;
/**
 * A day is known from its start when the registers on both sides of midnight stand no further apart, or when they come no
 * later in it, in seconds: HAN-NVE sends them five seconds past the hour.
 */
const LARGEST_GAP = 60;
/** More than any house draws or gives, in W: a register that rises faster is another one. */
const LARGEST_POWER = 100_000;

/** Import and export since midnight, legal time, from differences of the energy registers. */
export class DayEnergy {
  /** Import in Wh; undefined before a reading has carried the register. */
  energyImport: number | undefined = undefined;
  /** Export in Wh; undefined before a reading has carried the register. */
  energyExport: number | undefined = undefined;
  /** Legal time in seconds from which the energies count; undefined before the first stamp. */
  since: number | undefined = undefined;
  /** Whether they count from midnight; else from `since`, when the display first saw these registers on this day. */
  complete = false;
  /** When the registers came last. */
  #time = 0;
  readonly #import = new DayRegister();
  readonly #export = new DayRegister();

  /** Goes on from registers in Wh that were kept, at a legal time in seconds. */
  restore(time: number, energyImport: number, energyExport: number): void {
    this.since = time;
    this.complete = time % DAY === 0;
    this.#time = time;
    this.#import.start(false, energyImport);
    this.#export.start(false, energyExport);
  }

  /** Takes the registers of a reading in Wh, undefined when it carried none, at a legal time in seconds. */
  accept(time: number, energyImport: number | undefined, energyExport: number | undefined): void {
    const { since } = this;
    const isNewDay = since === undefined || Math.floor(time / DAY) !== Math.floor(since / DAY);
    if (energyImport === undefined && energyExport === undefined) {
      if (isNewDay) this.#forget();
      return;
    }
    const gap = Math.max(time - this.#time, 0);
    const isKnown = this.#import.continues(energyImport, gap) && this.#export.continues(energyExport, gap);
    if (isNewDay || !isKnown) {
      const goesOn = isNewDay && isKnown;
      const fromLast = goesOn && gap <= LARGEST_GAP && time >= this.#time;
      this.complete = fromLast || (goesOn && time % DAY <= LARGEST_GAP);
      this.since = time;
      this.#import.start(fromLast, energyImport);
      this.#export.start(fromLast, energyExport);
    }
    this.#time = time;
    this.energyImport = this.#import.accept(energyImport);
    this.energyExport = this.#export.accept(energyExport);
  }

  /** A day of which no register is known yet; until one comes, there is nothing to tell. */
  #forget(): void {
    this.since = undefined;
    this.complete = false;
    this.energyImport = undefined;
    this.energyExport = undefined;
  }
}

/** One register over a day. */
class DayRegister {
  #first: number | undefined = undefined;
  #last: number | undefined = undefined;

  /** Whether a value, in Wh, can be that of the same register so many seconds later; no value says nothing against it. */
  continues(value: number | undefined, gap: number): boolean {
    if (value === undefined) return true;
    if (this.#last === undefined || value < this.#last) return false;
    return value - this.#last <= ((gap + LARGEST_GAP) * LARGEST_POWER) / 3600;
  }

  /** Begins a day: with the last value of the day before, so that no energy falls between two days, or with this one. */
  start(fromLast: boolean, value: number | undefined): void {
    if (!fromLast) this.#last = value;
    this.#first = this.#last;
  }

  /** Takes a value, undefined when none came; returns the Wh since the day's start, undefined before the first value. */
  accept(value: number | undefined): number | undefined {
    if (value !== undefined) this.#last = value;
    return this.#first === undefined || this.#last === undefined ? undefined : this.#last - this.#first;
  }
}
