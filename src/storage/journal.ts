import { crc32 } from "./crc32.js";
import { SECTOR } from "./flash.js";
import { HEADER, hasHeader, recordLengthAt, sequenceAt, strike, versionAt, writeHeader } from "./header.js";
import { SectorIndex } from "./sector-index.js";
import type { VerifiedFlash } from "./verified-flash.js";

/** Where a journal lies on a flash, and what its records are. */
export interface JournalPlace {
  readonly firstSector: number;
  /** Two at least: while one is erased, the others keep what they have. */
  readonly sectors: number;
  /** Bytes of a record, 12 to 124. */
  readonly recordLength: number;
  /** In which way records are laid out, 1 to 65,535: a new way has a higher one. */
  readonly version: number;
}

/** Makes of a record of an older version one of today. */
export type Migrate = (version: number, from: Uint8Array, into: Uint8Array) => void;

/** Bytes of the CRC-32 behind each record. */
const CHECK = 4;
/** Slots tried for one record: one that does not take it is left behind. */
const TRIES = 8;
/** Sectors tried when the newest one is full; more would erase much for one record where a flash erases and writes no more. */
const CANDIDATES = 2;
const NO_RECORD = "no such record";

/**
 * Records of one size in a ring of sectors, each behind a header with a sequence and each record before its check. Records
 * are only appended. When a sector is full the next one is erased for more, so that all wear alike; with it go the oldest
 * records. What is no whole record, because the power went or the flash is worn, is passed over. Starting writes nothing.
 */
export class Journal {
  /** How many records are kept. It falls when a sector is erased. */
  length = 0;
  readonly #flash: VerifiedFlash;
  readonly #place: JournalPlace;
  readonly #migrate: Migrate | undefined;
  readonly #index: SectorIndex;
  /** Takes a record of an older version; undefined where there is none. */
  readonly #older: Uint8Array | undefined;
  /** The slot in the newest sector that is written next. */
  #next: number;
  #sequence = 0;

  /** Looks for what was kept there. Records of older versions are kept as far as they can be migrated. */
  constructor(flash: VerifiedFlash, place: JournalPlace, migrate?: Migrate) {
    this.#flash = flash;
    this.#place = place;
    this.#migrate = migrate;
    const { sectors, recordLength } = place;
    let shortest = recordLength;
    let longest = 0;
    for (let sector = 0; sector < sectors; sector++) {
      const header = this.#headerOf(sector);
      if (!hasHeader(flash, header)) continue;
      const length = recordLengthAt(flash, header);
      shortest = Math.min(shortest, length);
      if (versionAt(flash, header) < place.version) longest = Math.max(longest, length);
    }
    this.#older = longest > 0 ? new Uint8Array(longest) : undefined;
    this.#index = new SectorIndex(sectors, slotsFor(shortest));
    this.#next = slotsFor(recordLength);
    for (let sector = 0; sector < sectors; sector++) if (hasHeader(flash, this.#headerOf(sector))) this.#adopt(sector);
    for (let i = 0; i < this.#index.inUse; i++) this.#scan(this.#index.sectorAt(i));
  }

  /** Copies a record into a buffer; 0 is the oldest that is kept. */
  read(index: number, into: Uint8Array): void {
    let left = index;
    for (let i = 0; i < this.#index.inUse; i++) {
      const sector = this.#index.sectorAt(i);
      const count = this.#index.count(sector);
      if (left < count) {
        this.#copy(sector, this.#index.slotOf(sector, left), into);
        return;
      }
      left -= count;
    }
    throw new RangeError(NO_RECORD);
  }

  /** Appends a record; false if the flash does not take it. */
  append(record: Uint8Array): boolean {
    const { recordLength } = this.#place;
    const { bytes, view } = this.#flash.slot;
    for (let tries = 0; tries < TRIES; tries++) {
      if (this.#next >= slotsFor(recordLength) && !this.#begin()) return false;
      const sector = this.#index.sectorAt(this.#index.inUse - 1);
      const slot = this.#next++;
      for (let i = 0; i < recordLength; i++) bytes[i] = record[i]!;
      view.setInt32(recordLength, crc32(view, 0, recordLength), true);
      if (!this.#flash.write(slotIn(this.#headerOf(sector), slot, recordLength), bytes, recordLength + CHECK)) continue;
      this.#index.mark(sector, slot);
      this.length++;
      return true;
    }
    return false;
  }

  /** Where the header of a sector stands: at its start. */
  #headerOf(sector: number): number {
    return (this.#place.firstSector + sector) * SECTOR;
  }

  /** Takes a sector with a header into use, at its place by the sequence. */
  #adopt(sector: number): void {
    const sequence = sequenceAt(this.#flash, this.#headerOf(sector));
    let place = this.#index.inUse;
    while (place > 0 && sequenceAt(this.#flash, this.#headerOf(this.#index.sectorAt(place - 1))) > sequence) place--;
    this.#index.insert(sector, place);
    this.#sequence = Math.max(this.#sequence, sequence);
  }

  /** Finds the records of a sector; the last sector that is scanned is the one that is written. */
  #scan(sector: number): void {
    const { view } = this.#flash;
    const { version, recordLength } = this.#place;
    const header = this.#headerOf(sector);
    const length = recordLengthAt(this.#flash, header);
    const found = versionAt(this.#flash, header);
    const isOfToday = found === version && length === recordLength;
    const slots = slotsFor(length);
    this.#next = slotsFor(recordLength);
    if (!isOfToday && (found >= version || this.#migrate === undefined)) return;
    let next = 0;
    for (let slot = 0; slot < slots; slot++) {
      const start = slotIn(header, slot, length);
      if (this.#flash.isBlank(start, length + CHECK)) continue;
      next = slot + 1;
      if (view.getInt32(start + length, true) !== crc32(view, start, start + length)) continue;
      this.#index.mark(sector, slot);
      this.length++;
    }
    if (isOfToday) this.#next = next;
  }

  #copy(sector: number, slot: number, into: Uint8Array): void {
    const { bytes } = this.#flash;
    const header = this.#headerOf(sector);
    const length = recordLengthAt(this.#flash, header);
    const version = versionAt(this.#flash, header);
    const start = slotIn(header, slot, length);
    const isOlder = version !== this.#place.version;
    const to = isOlder ? this.#older! : into;
    for (let i = 0; i < length; i++) to[i] = bytes[start + i]!;
    if (isOlder) this.#migrate!(version, to, into);
  }

  /** Begins a sector behind the newest one; false if none can be. */
  #begin(): boolean {
    const { sectors } = this.#place;
    const { inUse } = this.#index;
    const newest = inUse > 0 ? this.#index.sectorAt(inUse - 1) : sectors - 1;
    for (let step = 1; step <= CANDIDATES && step < sectors; step++)
      if (this.#start((newest + step) % sectors)) return true;
    return false;
  }

  #start(sector: number): boolean {
    const { firstSector, recordLength, version } = this.#place;
    const flash = this.#flash;
    const header = this.#headerOf(sector);
    this.length -= this.#index.count(sector);
    this.#index.remove(sector);
    strike(flash, header);
    if (!flash.erase(firstSector + sector)) return false;
    if (!writeHeader(flash, header, version, recordLength, this.#sequence + 1)) return false;
    this.#adopt(sector);
    this.#next = 0;
    return true;
  }
}

/** How many records of a length a sector takes. */
function slotsFor(recordLength: number): number {
  return Math.floor((SECTOR - HEADER) / (recordLength + CHECK));
}

/** Where a slot stands behind a header, with records of a length. */
function slotIn(header: number, slot: number, recordLength: number): number {
  return header + HEADER + slot * (recordLength + CHECK);
}
