import type { EnergySum } from "./energy-sum.js";
import type { Notes } from "./log.js";

/** Months that are kept: five years, and the running one. */
const KEPT = 61;
const LENGTH = 24;

/**
 * A month as it is kept, in 24 bytes, little-endian: months since January 2000 and known hours (16 bits each), import and
 * export in Wh (32 bits each), and what no hour was given of both (32 bits each), with the highest peak in W (32 bits).
 */
export class Months {
  /** The month that was read. */
  month = 0;
  /** How many of its hours are known. */
  known = 0;
  /** Wh, of the hours that are known. */
  energyImport = 0;
  energyExport = 0;
  /** Wh that the registers counted while no hour could be told. */
  unplacedImport = 0;
  unplacedExport = 0;
  /** The highest mean power of a quarter or an hour that counted for the tariff, in W. */
  peak = 0;
  readonly #notes: Notes;
  readonly #key: number;
  readonly #bytes = new Uint8Array(LENGTH);
  readonly #view = new DataView(this.#bytes.buffer);

  /** The months among some notes, from a key on. */
  constructor(notes: Notes, key: number) {
    this.#notes = notes;
    this.#key = key;
  }

  /** Reads a month into the fields; false if it is not kept. */
  read(month: number): boolean {
    const view = this.#view;
    if (this.#notes.read(this.#keyOf(month), this.#bytes) !== LENGTH || view.getUint16(0, true) !== month) return false;
    this.month = month;
    this.known = view.getUint16(2, true);
    this.energyImport = view.getUint32(4, true);
    this.energyExport = view.getUint32(8, true);
    this.unplacedImport = view.getInt32(12, true);
    this.unplacedExport = view.getInt32(16, true);
    this.peak = view.getUint32(20, true);
    return true;
  }

  /** Keeps what the hours of a month have used. */
  keep(month: number, { energyImport, energyExport, known }: EnergySum): void {
    this.month = month;
    this.known = known;
    this.energyImport = energyImport;
    this.energyExport = energyExport;
    this.write();
  }

  /** Keeps what the fields say; the month of five years before goes. */
  write(): void {
    const view = this.#view;
    view.setUint16(0, this.month, true);
    view.setUint16(2, this.known, true);
    view.setUint32(4, this.energyImport, true);
    view.setUint32(8, this.energyExport, true);
    view.setInt32(12, this.unplacedImport, true);
    view.setInt32(16, this.unplacedExport, true);
    view.setUint32(20, this.peak, true);
    this.#notes.write(this.#keyOf(this.month), this.#bytes, LENGTH);
  }

  #keyOf(month: number): number {
    return this.#key + (month % KEPT);
  }
}
