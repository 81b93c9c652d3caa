import { GAP } from "./hours.js";

/** Hours of a day of meter time, which never has more or fewer. */
export const HOURS_PER_DAY = 24;
/** Bytes of a kept day. */
export const DAY_RECORD = 112;

/** How far registers and integrated power of an hour were apart. */
export const UNCHECKED = 0;
export const CLOSE = 1;
export const OFF = 2;
export const FAR = 3;

const NIGHT = 2;
const IMPORT = 4;
const EXPORT = IMPORT + 2 * HOURS_PER_DAY;
const QUALITY = EXPORT + 2 * HOURS_PER_DAY;
/** Bits of an hour's source in its half byte; the deviation stands above them. */
const SOURCE_BITS = 2;
const SOURCE_MASK = 3;
const HALF = 15;
/** The most energy of an hour that is written, in Wh: a main fuse of 63 A carries 43 kWh. */
const MOST = 0xffff;
/** Stands for a night of which no load is known. */
const NO_LOAD = 0xffff;

/**
 * A day of meter time as it is kept, in 112 bytes, little-endian: the day since 1970 and its night's load in W (16 bits
 * each), 24 imports and 24 exports in Wh (16 bits each), and half a byte for each hour: source and deviation.
 */
export class DayRecord {
  readonly bytes = new Uint8Array(DAY_RECORD);
  readonly #view = new DataView(this.bytes.buffer);

  /** Days of meter time since 1970; 0 for none. */
  get day(): number {
    return this.#view.getUint16(0, true);
  }

  /** The lowest stable load of the night in W; undefined when it is not known. */
  get nightLoad(): number | undefined {
    const load = this.#view.getUint16(NIGHT, true);
    return load === NO_LOAD ? undefined : load;
  }

  set nightLoad(watts: number | undefined) {
    this.#view.setUint16(NIGHT, watts === undefined ? NO_LOAD : Math.min(Math.max(watts, 0), NO_LOAD - 1), true);
  }

  /** Begins a day of which nothing is known yet. */
  begin(day: number): void {
    this.bytes.fill(0);
    this.#view.setUint16(0, day, true);
    this.nightLoad = undefined;
  }

  /** Writes an hour of the day, 0 to 23. */
  set(hour: number, energyImport: number, energyExport: number, source: number, deviation: number): void {
    this.#view.setUint16(IMPORT + 2 * hour, Math.min(energyImport, MOST), true);
    this.#view.setUint16(EXPORT + 2 * hour, Math.min(energyExport, MOST), true);
    const at = QUALITY + (hour >> 1);
    const shift = (hour & 1) * 4;
    const quality = source | (deviation << SOURCE_BITS);
    this.bytes[at] = (this.bytes[at]! & ~(HALF << shift)) | (quality << shift);
  }

  /** Wh imported in an hour of the day; undefined for a gap. */
  importAt(hour: number): number | undefined {
    return this.sourceAt(hour) === GAP ? undefined : this.#view.getUint16(IMPORT + 2 * hour, true);
  }

  /** Wh exported in an hour of the day; undefined for a gap. */
  exportAt(hour: number): number | undefined {
    return this.sourceAt(hour) === GAP ? undefined : this.#view.getUint16(EXPORT + 2 * hour, true);
  }

  /** How the energy of an hour is known, as a source of `hours.ts`. */
  sourceAt(hour: number): number {
    return this.#quality(hour) & SOURCE_MASK;
  }

  /** UNCHECKED, CLOSE (less than 2 % apart), OFF (less than 10 %) or FAR. */
  deviationAt(hour: number): number {
    return this.#quality(hour) >> SOURCE_BITS;
  }

  #quality(hour: number): number {
    return (this.bytes[QUALITY + (hour >> 1)]! >> ((hour & 1) * 4)) & HALF;
  }
}

/** The class of a deviation in Wh of that energy; undefined when one of registers and power was missing. */
export function deviationClass(deviation: number | undefined, energy: number): number {
  if (deviation === undefined) return UNCHECKED;
  const share = Math.abs(deviation) / Math.max(energy, 50);
  return share < 0.02 ? CLOSE : share < 0.1 ? OFF : FAR;
}
