import type { FaultyFlash } from "../../simulator/devices/faulty-flash.js";
import { Journal, type JournalPlace, type Migrate } from "../../src/storage/journal.js";
import { Notebook } from "../../src/storage/notebook.js";
import { StorageHealth } from "../../src/storage/storage-health.js";
import { VerifiedFlash } from "../../src/storage/verified-flash.js";

/** A record that says which one it is: its number, and bytes that follow from it. */
export function record(number: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i++) bytes[i] = i < 4 ? number >>> (8 * i) : (number * (2 * i + 1)) >>> 3;
  return bytes;
}

/** The numbers of the records in a log, in its order; throws when one is not as it was made. */
export function numbersIn(
  log: { length: number; read(index: number, into: Uint8Array): void },
  length: number,
): number[] {
  const into = new Uint8Array(length);
  return Array.from({ length: log.length }, (_, index) => {
    log.read(index, into);
    const number = new DataView(into.buffer).getUint32(0, true);
    if (Buffer.compare(into, record(number, length)) !== 0) throw new Error(`record ${index} is not ${number}`);
    return number;
  });
}

/** Whole numbers from one to another, both included. */
export function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

export const openJournal = (flash: FaultyFlash, place: JournalPlace, migrate?: Migrate) =>
  new Journal(new VerifiedFlash(flash, new StorageHealth(true)), place, migrate);

export const openNotebook = (flash: FaultyFlash, firstSector = 0) =>
  new Notebook(new VerifiedFlash(flash, new StorageHealth(true)), firstSector);
