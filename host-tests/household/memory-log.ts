import type { Notes, RecordLog } from "../../src/household/log.js";

/** A log in memory; a full one loses its oldest `sector` records at once, as on flash. */
export class MemoryLog implements RecordLog {
  readonly #records: Uint8Array[] = [];
  readonly #capacity: number;
  readonly #sector: number;

  constructor(capacity = 1000, sector = 35) {
    this.#capacity = capacity;
    this.#sector = sector;
  }

  get length(): number {
    return this.#records.length;
  }

  read(index: number, into: Uint8Array): void {
    const record = this.#records[index];
    if (record === undefined) throw new RangeError(`there is no record ${index} of ${this.length}`);
    into.set(record);
  }

  append(record: Uint8Array): boolean {
    if (this.length === this.#capacity) this.#records.splice(0, this.#sector);
    this.#records.push(record.slice());
    return true;
  }
}

/** Notes in memory. */
export class MemoryNotes implements Notes {
  readonly values = new Map<number, Uint8Array>();

  read(key: number, into: Uint8Array): number {
    const value = this.values.get(key);
    if (value === undefined) return -1;
    into.set(value);
    return value.length;
  }

  write(key: number, from: Uint8Array, length: number): boolean {
    this.values.set(key, from.slice(0, length));
    return true;
  }
}
