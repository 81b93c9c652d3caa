/** The reading carries no registers. */
export const ABSENT = 0;
/** The registers are those of an earlier reading, although power has flowed meanwhile. */
export const STALE = 1;
/** They cannot be the same registers as before. */
export const ODD = 2;
/** They are the same registers, and of now. */
export const FRESH = 3;
/** They are those of another meter. */
export const OTHER = 4;

/** More than any house draws or gives, in W, and what registers may leap besides, in Wh: as much in a minute. */
const LARGEST_POWER = 100_000;
const MARGIN = LARGEST_POWER / 60;
/** Readings in which odd registers must go on from each other until they are believed to be another meter's. */
const LASTS = 3;
const SECONDS_PER_HOUR = 3600;

/** Tells whether the energy registers of a reading are worth anything, from those before. Energies are in Wh. */
export class RegisterWatch {
  /** The last import and export that were good; they count only once `hasRegisters`. */
  energyImport = 0;
  energyExport = 0;
  hasRegisters = false;
  /** The step in which the registers count: 10 until a value has shown that it is 1. */
  step = 10;
  #time = 0;
  #now = 0;
  #oddImport = 0;
  #oddExport = 0;
  #oddNow = 0;
  #odd = 0;

  /** Tells registers from before a restart, and their meter time in s. */
  restore(time: number, energyImport: number, energyExport: number): void {
    this.#keep(energyImport, energyExport);
    this.#time = time;
    this.#now = Number.POSITIVE_INFINITY;
  }

  /**
   * Judges the registers of a reading, undefined when it has none, at a meter time in s and at `now` in ms; `measured` are
   * the Wh that the power has come to since the last good ones.
   */
  judge(energyImport: number | undefined, energyExport: number, time: number, now: number, measured: number): number {
    if (energyImport === undefined) return ABSENT;
    const moved = energyImport - this.energyImport + energyExport - this.energyExport;
    const seconds = Math.max(time - this.#time, (now - this.#now) / 1000);
    const isSame =
      !this.hasRegisters || goesOn(energyImport - this.energyImport, energyExport - this.energyExport, seconds);
    if (!isSame && !this.#hasLasted(energyImport, energyExport, now)) return ODD;
    this.#odd = 0;
    if (isSame && this.hasRegisters && moved === 0 && measured >= 2 * this.step) return STALE;
    this.#keep(energyImport, energyExport);
    this.#time = time;
    this.#now = now;
    return isSame ? FRESH : OTHER;
  }

  #hasLasted(energyImport: number, energyExport: number, now: number): boolean {
    const isSame =
      this.#odd > 0 &&
      goesOn(energyImport - this.#oddImport, energyExport - this.#oddExport, (now - this.#oddNow) / 1000);
    this.#odd = isSame ? this.#odd + 1 : 1;
    this.#oddImport = energyImport;
    this.#oddExport = energyExport;
    this.#oddNow = now;
    return this.#odd >= LASTS;
  }

  #keep(energyImport: number, energyExport: number): void {
    this.hasRegisters = true;
    this.energyImport = energyImport;
    this.energyExport = energyExport;
    if (energyImport % 10 !== 0 || energyExport % 10 !== 0) this.step = 1;
  }
}

/** Whether registers can have risen by so many Wh in so many seconds. */
function goesOn(byImport: number, byExport: number, seconds: number): boolean {
  if (byImport < 0 || byExport < 0) return false;
  return byImport + byExport <= (seconds * LARGEST_POWER) / SECONDS_PER_HOUR + MARGIN;
}
