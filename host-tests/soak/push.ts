import { crc16X25 } from "meter/crc16";

/** Where the date-time of the DataNotification stands in Kamstrup's lists, behind flag, header, LLC and invoke id. */
const DATE_TIME = 17;
/** References of the objects that can be set, as their last bytes; each is followed by its value's tag. */
const CLOCK = [1, 0, 0, 255];
const POWER_IMPORT = [1, 7, 0, 255];
const POWER_EXPORT = [2, 7, 0, 255];
const ENERGY_IMPORT = [1, 8, 0, 255];
const ENERGY_EXPORT = [2, 8, 0, 255];

/** A HAN-NVE list in its frame whose values can be set in place, with the check sequence that belongs to them. */
export class Push {
  readonly bytes: Uint8Array;
  readonly #view: DataView;
  readonly #date = new Date(0);
  readonly #clock: number;
  readonly #powerImport: number;
  readonly #powerExport: number;
  readonly #energyImport: number;
  readonly #energyExport: number;

  /** Takes over the bytes of a frame with list 1 or 2. */
  constructor(frame: Uint8Array) {
    this.bytes = frame;
    this.#view = new DataView(frame.buffer);
    this.#clock = this.#find(CLOCK);
    this.#powerImport = this.#find(POWER_IMPORT);
    this.#powerExport = this.#find(POWER_EXPORT);
    this.#energyImport = this.#find(ENERGY_IMPORT);
    this.#energyExport = this.#find(ENERGY_EXPORT);
  }

  /** Sets meter time in seconds since 1970, energies in Wh and net power in W; allocates nothing. */
  set(time: number, energyImport: number, energyExport: number, power: number): void {
    this.#setDate(DATE_TIME, time);
    if (this.#clock >= 0) this.#setDate(this.#clock + 1, time);
    this.#setValue(this.#powerImport, power > 0 ? power : 0);
    this.#setValue(this.#powerExport, power < 0 ? -power : 0);
    this.#setValue(this.#energyImport, energyImport);
    this.#setValue(this.#energyExport, energyExport);
    const end = this.bytes.length - 3;
    this.#view.setUint16(end, crc16X25(this.#view, 1, end), true);
  }

  /** Where the value behind a reference stands, -1 if the list has none: its tag comes before it, of text the length too. */
  #find(reference: readonly number[]): number {
    const { bytes } = this;
    for (let i = DATE_TIME; i < bytes.length - 12; i++)
      if (reference.every((byte, at) => bytes[i + at] === byte) && bytes[i - 4] === 9) return i + reference.length + 1;
    return -1;
  }

  #setValue(at: number, value: number): void {
    if (at >= 0) this.#view.setUint32(at, value);
  }

  #setDate(at: number, time: number): void {
    const date = this.#date;
    date.setTime(time * 1000);
    this.#view.setUint16(at, date.getUTCFullYear());
    this.bytes[at + 2] = date.getUTCMonth() + 1;
    this.bytes[at + 3] = date.getUTCDate();
    this.bytes[at + 4] = date.getUTCDay() || 7;
    this.bytes[at + 5] = date.getUTCHours();
    this.bytes[at + 6] = date.getUTCMinutes();
    this.bytes[at + 7] = date.getUTCSeconds();
  }
}
