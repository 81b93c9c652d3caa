import Partition from "flash";
import type { Flash } from "../../src/storage/flash.js";

/**
 * A partition of the chip's flash, read where it is mapped into memory: ESP-IDF keeps that up to date with what is written.
 * While it writes or erases, nothing runs that is not in RAM.
 */
export class PartitionFlash implements Flash {
  readonly bytes: Uint8Array;
  readonly #partition: Partition;

  /** Throws if there is no such partition. */
  constructor(name: string) {
    this.#partition = new Partition(name);
    this.bytes = new Uint8Array(this.#partition.map());
  }

  write(offset: number, from: Uint8Array, length: number): void {
    this.#partition.write(offset, length, from);
  }

  erase(sector: number): void {
    this.#partition.erase(sector);
  }
}

/** Opens a partition; undefined if there is none of the name, or it cannot be mapped. */
export function openPartition(name: string): Flash | undefined {
  try {
    return new PartitionFlash(name);
  } catch {
    return undefined;
  }
}
