import { Crc16Arc } from "meter/crc16";

const ZERO = 0x30;
const EXCLAMATION = 0x21;
const LETTER = 0x41 - 10;

/** Where values stand in the Kamstrup capture. */
const STAMP = 19;
const ENERGY_IMPORT = 45;
const ENERGY_EXPORT = 74;
const POWER_IMPORT = 165;
const POWER_EXPORT = 189;
/** The same of L1; each phase behind stands so much further. */
const PHASE_IMPORT = 266;
const PHASE_EXPORT = 341;
const PHASE_POWER_PITCH = 25;
const PHASE_CURRENT = 641;
const PHASE_CURRENT_PITCH = 21;

/** A Kamstrup telegram whose values can be set in place, with the check sequence that belongs to them. */
export class Telegram {
  readonly bytes: Uint8Array;
  readonly #view: DataView;
  readonly #crc = new Crc16Arc();
  readonly #date = new Date(0);

  /** Takes over the bytes of a capture of one telegram. */
  constructor(capture: Uint8Array) {
    this.bytes = capture;
    this.#view = new DataView(capture.buffer);
  }

  /** Sets a phase's net power in W and its current in 0.1 A, for the next `set`; L1 is 0. Allocates nothing. */
  setPhase(phase: number, power: number, current: number): void {
    this.#number(PHASE_IMPORT + phase * PHASE_POWER_PITCH, 4, power > 0 ? power : 0);
    this.#number(PHASE_EXPORT + phase * PHASE_POWER_PITCH, 4, power < 0 ? -power : 0);
    const at = PHASE_CURRENT + phase * PHASE_CURRENT_PITCH;
    this.#digits(at, 3, Math.floor(current / 10));
    this.#digits(at + 4, 1, current);
  }

  /** Sets meter time in seconds since 1970, energies in Wh and net power in W; allocates nothing. */
  set(time: number, energyImport: number, energyExport: number, power: number): void {
    const date = this.#date;
    date.setTime(time * 1000);
    this.#digits(STAMP, 2, date.getUTCFullYear() - 2000);
    this.#digits(STAMP + 2, 2, date.getUTCMonth() + 1);
    this.#digits(STAMP + 4, 2, date.getUTCDate());
    this.#digits(STAMP + 6, 2, date.getUTCHours());
    this.#digits(STAMP + 8, 2, date.getUTCMinutes());
    this.#digits(STAMP + 10, 2, date.getUTCSeconds());
    this.#number(ENERGY_IMPORT, 8, energyImport);
    this.#number(ENERGY_EXPORT, 8, energyExport);
    this.#number(POWER_IMPORT, 4, power > 0 ? power : 0);
    this.#number(POWER_EXPORT, 4, power < 0 ? -power : 0);
    this.#check();
  }

  /** Thousandths behind a point, before it so many digits. */
  #number(at: number, digits: number, value: number): void {
    this.#digits(at, digits, Math.floor(value / 1000));
    this.#digits(at + digits + 1, 3, value % 1000);
  }

  #digits(at: number, count: number, value: number): void {
    let rest = value;
    for (let i = at + count - 1; i >= at; i--) {
      this.bytes[i] = ZERO + (rest % 10);
      rest = Math.floor(rest / 10);
    }
  }

  #check(): void {
    const end = this.bytes.indexOf(EXCLAMATION) + 1;
    this.#crc.clear();
    this.#crc.take(this.#view, 0, end);
    let crc = this.#crc.value;
    for (let i = end + 3; i >= end; i--) {
      const digit = crc & 15;
      this.bytes[i] = digit < 10 ? ZERO + digit : LETTER + digit;
      crc >>= 4;
    }
  }
}
