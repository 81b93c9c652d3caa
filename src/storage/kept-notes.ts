import type { Notebook } from "./notebook.js";
import type { StorageHealth } from "./storage-health.js";

/** No key: these have 16 bits. */
const NONE = -1;

/** A notebook whose failures are told. Without a flash there is none, and nothing is kept. */
export class KeptNotes {
  readonly #notebook: Notebook | undefined;
  readonly #health: StorageHealth;
  readonly #part: number;
  /** The last note that was not kept, until it is. */
  #unkept = NONE;

  /** `part` is a bit, what the notes are called in the storage's health. */
  constructor(notebook: Notebook | undefined, health: StorageHealth, part: number) {
    this.#notebook = notebook;
    this.#health = health;
    this.#part = part;
  }

  /** Copies a value into a buffer; its length in bytes, -1 if there is none. */
  read(key: number, into: Uint8Array): number {
    return this.#notebook?.read(key, into) ?? -1;
  }

  /** Keeps the first bytes of a buffer, 56 at most; false if they could not be kept. What has not changed is not written. */
  write(key: number, from: Uint8Array, length: number): boolean {
    const isKept = this.#notebook?.write(key, from, length) ?? false;
    if (!isKept) this.#unkept = key;
    else if (this.#unkept === key) this.#unkept = NONE;
    this.#health.note(this.#part, this.#unkept === NONE);
    return isKept;
  }
}
