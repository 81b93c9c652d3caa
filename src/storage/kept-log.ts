import type { Journal } from "./journal.js";
import type { StorageHealth } from "./storage-health.js";
import { VolatileLog } from "./volatile-log.js";

/** What a log needs to know to go on without a flash. */
export interface KeptLogOptions {
  readonly recordLength: number;
  /** How many of the newest records that are not on the flash stay in memory. */
  readonly inMemory: number;
  /** What it is called in the storage's health: a bit. */
  readonly part: number;
  readonly health: StorageHealth;
}

/**
 * A journal, and behind it in memory what it does not take; each record that comes is a new attempt. Without a journal all
 * is in memory. That memory is taken only when it is needed.
 */
export class KeptLog {
  readonly #journal: Journal | undefined;
  readonly #options: KeptLogOptions;
  #memory: VolatileLog | undefined;
  /** A record on its way from memory to the journal. */
  #late: Uint8Array | undefined;

  constructor(journal: Journal | undefined, options: KeptLogOptions) {
    this.#journal = journal;
    this.#options = options;
  }

  /** How many records can be read. It may fall when one is appended. */
  get length(): number {
    return (this.#journal?.length ?? 0) + (this.#memory?.length ?? 0);
  }

  /** Copies a record into a buffer; 0 is the oldest. */
  read(index: number, into: Uint8Array): void {
    const kept = this.#journal?.length ?? 0;
    if (index >= kept && this.#memory !== undefined) this.#memory.read(index - kept, into);
    else this.#journal!.read(index, into);
  }

  /** Appends a record; false if a power cut would lose it. */
  append(record: Uint8Array): boolean {
    const { recordLength, inMemory, part, health } = this.#options;
    const isKept = this.#keep(record);
    if (!isKept) {
      this.#memory ??= new VolatileLog(recordLength, inMemory);
      this.#memory.append(record);
    }
    health.note(part, isKept);
    return isKept;
  }

  /** Writes what the journal has not taken before, and then this; false if it does not take all. */
  #keep(record: Uint8Array): boolean {
    const journal = this.#journal;
    const memory = this.#memory;
    if (journal === undefined) return false;
    if (memory !== undefined) {
      this.#late ??= new Uint8Array(this.#options.recordLength);
      while (memory.length > 0) {
        memory.read(0, this.#late);
        if (!journal.append(this.#late)) return false;
        memory.drop();
      }
    }
    return journal.append(record);
  }
}
