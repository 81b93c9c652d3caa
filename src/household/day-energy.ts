const DAY = 86_400;
/** A day is known from its start when the readings on both sides of midnight stand no further apart, in seconds. */
const LARGEST_GAP = 60;

/** Import and export since midnight, legal time, from differences of the energy registers. */
export class DayEnergy {
  /** Import in Wh; undefined before a reading has carried the register. */
  energyImport: number | undefined = undefined;
  /** Export in Wh; undefined before a reading has carried the register. */
  energyExport: number | undefined = undefined;
  /** Legal time in seconds from which the energies count; undefined before the first stamp. */
  since: number | undefined = undefined;
  /** Whether they count from midnight; else from `since`, when the display first saw the meter on this day. */
  complete = false;
  #last = 0;
  #importAtStart: number | undefined = undefined;
  #exportAtStart: number | undefined = undefined;

  /** Takes the registers of a reading in Wh, undefined when it carried none, at a legal time in seconds. */
  accept(time: number, energyImport: number | undefined, energyExport: number | undefined): void {
    const since = this.since;
    const gap = time - this.#last;
    this.#last = time;
    if (since === undefined || gap < 0 || Math.floor(time / DAY) !== Math.floor(since / DAY))
      this.#start(time, since !== undefined && gap >= 0 && gap <= LARGEST_GAP);
    if (fell(energyImport, this.#importAtStart) || fell(energyExport, this.#exportAtStart)) this.#start(time, false);

    if (energyImport !== undefined) {
      if (this.#importAtStart === undefined) this.#importAtStart = energyImport;
      this.energyImport = energyImport - this.#importAtStart;
    }
    if (energyExport !== undefined) {
      if (this.#exportAtStart === undefined) this.#exportAtStart = energyExport;
      this.energyExport = energyExport - this.#exportAtStart;
    }
  }

  #start(time: number, complete: boolean): void {
    this.since = time;
    this.complete = complete;
    this.#importAtStart = undefined;
    this.#exportAtStart = undefined;
    this.energyImport = undefined;
    this.energyExport = undefined;
  }
}

/** Whether a register stands lower than it did: another meter, or one that was reset. */
function fell(register: number | undefined, before: number | undefined): boolean {
  return register !== undefined && before !== undefined && register < before;
}
