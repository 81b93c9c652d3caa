/** Bytes of a kept quarter of an hour. */
export const QUARTER_RECORD = 16;

/** What a record tells: a quarter, or an hour that no difference of registers gives. */
export const QUARTER = 0;
export const WHOLE_HOUR = 1;

const KIND_MASK = 1;
const SOURCE_SHIFT = 1;
const HOUR_SOURCE_SHIFT = 3;
const SOURCE_MASK = 3;
const HAS_REGISTERS = 32;
/** Quarters from 1970 to 2000, from which on they are counted in 24 bits. */
const BEFORE_2000 = 1_051_872;
const NUMBER = 1;
const REGISTERS = 4;
const ENERGIES = 12;
const MOST = 0xffff;

/**
 * A quarter of an hour as it is kept, in 16 bytes, little-endian: kind and sources (a byte), its number (24 bits), the
 * registers at its end in Wh (32 bits each), its import and export in Wh (16 bits each).
 */
export class QuarterRecord {
  readonly bytes = new Uint8Array(QUARTER_RECORD);
  readonly #view = new DataView(this.bytes.buffer);

  /** Writes a quarter, or an hour as the quarter with which it ended. */
  set(kind: number, number: number, energyImport: number, energyExport: number, source: number): void {
    const since = number - BEFORE_2000;
    this.bytes.fill(0);
    this.bytes[0] = kind | (source << SOURCE_SHIFT);
    this.bytes[NUMBER] = since;
    this.bytes[NUMBER + 1] = since >> 8;
    this.bytes[NUMBER + 2] = since >> 16;
    this.#view.setUint16(ENERGIES, Math.min(energyImport, MOST), true);
    this.#view.setUint16(ENERGIES + 2, Math.min(energyExport, MOST), true);
  }

  /** Adds the registers at its end, in Wh, below 2^32. */
  setRegisters(energyImport: number, energyExport: number): void {
    this.bytes[0]! |= HAS_REGISTERS;
    this.#view.setUint32(REGISTERS, energyImport, true);
    this.#view.setUint32(REGISTERS + 4, energyExport, true);
  }

  /** Whether it tells of the hour that ended with it, not of the quarter. */
  get isHour(): boolean {
    return (this.bytes[0]! & KIND_MASK) === WHOLE_HOUR;
  }

  /** Whole quarters of meter time since 1970. */
  get number(): number {
    return BEFORE_2000 + (this.bytes[NUMBER]! | (this.bytes[NUMBER + 1]! << 8) | (this.bytes[NUMBER + 2]! << 16));
  }

  /** How the energy is known, as a source of `hours.ts`. */
  get source(): number {
    return (this.bytes[0]! >> SOURCE_SHIFT) & SOURCE_MASK;
  }

  /** How the energy of the hour is known that ended with it; GAP while none did. */
  get hourSource(): number {
    return (this.bytes[0]! >> HOUR_SOURCE_SHIFT) & SOURCE_MASK;
  }

  set hourSource(source: number) {
    this.bytes[0]! |= source << HOUR_SOURCE_SHIFT;
  }

  /** Whether the registers at its end are known. */
  get hasRegisters(): boolean {
    return (this.bytes[0]! & HAS_REGISTERS) !== 0;
  }

  /** The import register at its end, in Wh. */
  get registerImport(): number {
    return this.#view.getUint32(REGISTERS, true);
  }

  /** The export register at its end, in Wh. */
  get registerExport(): number {
    return this.#view.getUint32(REGISTERS + 4, true);
  }

  /** In Wh. */
  get energyImport(): number {
    return this.#view.getUint16(ENERGIES, true);
  }

  /** In Wh. */
  get energyExport(): number {
    return this.#view.getUint16(ENERGIES + 2, true);
  }
}
