import type { StorageFault, StorageState, StorageStatus } from "../status/storage-status.js";

// in a preloaded module XS makes a literal anew each time it is evaluated inside a function
const NONE: StorageState = "none";
const KEPT: StorageState = "kept";
const DEGRADED: StorageState = "degraded";

/** How the flash does, as those say who write to it. */
export class StorageHealth implements StorageStatus {
  writes = 0;
  erases = 0;
  failures = 0;
  fault: StorageFault | undefined;
  readonly #hasFlash: boolean;
  /** A bit for each part of which something is in memory only. */
  #unkept = 0;

  constructor(hasFlash: boolean) {
    this.#hasFlash = hasFlash;
  }

  get state(): StorageState {
    if (!this.#hasFlash) return NONE;
    return this.#unkept === 0 ? KEPT : DEGRADED;
  }

  /** Counts a failure. */
  fail(fault: StorageFault): void {
    this.failures++;
    this.fault = fault;
  }

  /** Notes whether all of a part, which has a bit of its own, is on the flash. */
  note(part: number, isKept: boolean): void {
    this.#unkept = isKept ? this.#unkept & ~part : this.#unkept | part;
  }
}
