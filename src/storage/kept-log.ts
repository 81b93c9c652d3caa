import type { Journal } from "./journal.js";
import type { StorageHealth } from "./storage-health.js";
import { VolatileLog } from "./volatile-log.js";

/**
 * A journal, and behind it in memory what it does not take; each record that comes is a new attempt. Without a journal all
 * is in memory. That memory is taken only when it is needed.
 */
export class KeptLog {
  readonly #journal: Journal | undefined;
  readonly #recordLength: number;
  readonly #inMemory: number;
  readonly #health: StorageHealth;
  readonly #part: number;
  #memory: VolatileLog | undefined;
  /** A record on its way from memory to the journal. */
  #late: Uint8Array | undefined;

  /**
   * Records of a length, of which so many of the newest stay in memory when they are not on the flash. `part` is a bit, what
   * the log is called in the storage's health.
   */
  constructor(
    journal: Journal | undefined,
    recordLength: number,
    inMemory: number,
    health: StorageHealth,
    part: number,
  ) {
    this.#journal = journal;
    this.#recordLength = recordLength;
    this.#inMemory = inMemory;
    this.#health = health;
    this.#part = part;
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
    const isKept = this.#keep(record);
    if (!isKept) {
      this.#memory ??= new VolatileLog(this.#recordLength, this.#inMemory);
      this.#memory.append(record);
    }
    this.#health.note(this.#part, isKept);
    return isKept;
  }

  /** Writes what the journal has not taken before, and then this; false if it does not take all. */
  #keep(record: Uint8Array): boolean {
    const journal = this.#journal;
    const memory = this.#memory;
    if (journal === undefined) return false;
    if (memory !== undefined) {
      this.#late ??= new Uint8Array(this.#recordLength);
      while (memory.length > 0) {
        memory.read(0, this.#late);
        if (!journal.append(this.#late)) return false;
        memory.drop();
      }
    }
    return journal.append(record);
  }
}
