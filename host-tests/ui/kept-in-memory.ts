import type { Kept, Notes, RecordLog } from "../../src/household/log.js";

/** Keeps all that a household has learned for as long as a test lasts. */
export class KeptInMemory implements Kept {
  readonly quarters: RecordLog = new Records();
  readonly days: RecordLog = new Records();
  readonly notes: Notes = new Values();
}

class Records implements RecordLog {
  readonly #records: Uint8Array[] = [];

  get length(): number {
    return this.#records.length;
  }

  read(index: number, into: Uint8Array): void {
    into.set(this.#records[index]!);
  }

  append(record: Uint8Array): boolean {
    this.#records.push(record.slice());
    return true;
  }
}

class Values implements Notes {
  readonly #values = new Map<number, Uint8Array>();

  read(key: number, into: Uint8Array): number {
    const value = this.#values.get(key);
    if (value === undefined) return -1;
    into.set(value);
    return value.length;
  }

  write(key: number, from: Uint8Array, length: number): boolean {
    this.#values.set(key, from.slice(0, length));
    return true;
  }
}
