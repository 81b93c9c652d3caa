import { crc32 } from "./crc32.js";
import { SECTOR } from "./flash.js";
import { HEADER, hasHeader, recordLengthAt, sequenceAt, strike, versionAt, writeHeader } from "./header.js";
import { Slot } from "./slot.js";
import type { VerifiedFlash } from "./verified-flash.js";

/** Where a journal lies on a flash, and what its records are. */
export interface JournalPlace {
  readonly firstSector: number;
  /** Two at least: while one is erased, the others keep what they have. */
  readonly sectors: number;
  /** Bytes of a record, 12 at least. */
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
  /** A header, or a record and its check, on its way to the flash. */
  readonly #slot: Slot;
  /** A record of an older version. */
  readonly #older: Uint8Array;
  /** The sectors with a header, the oldest first: as many as are in use. */
  readonly #order: Uint8Array;
  #inUse = 0;
  /** By sector: its whole records, and the slot behind the last of them. */
  readonly #counts: Uint16Array;
  readonly #ends: Uint16Array;
  /** By sector and slot: a bit that says whether a whole record is there. */
  readonly #whole: Uint8Array;
  readonly #wholeBytes: number;
  /** The slot in the newest sector that is written next. */
  #next: number;
  #sequence = 0;

  /** Looks for what was kept there. Records of older versions are kept as far as they can be migrated. */
  constructor(flash: VerifiedFlash, place: JournalPlace, migrate?: Migrate) {
    this.#flash = flash;
    this.#place = place;
    this.#migrate = migrate;
    const { sectors, recordLength } = place;
    this.#order = new Uint8Array(sectors);
    this.#counts = new Uint16Array(sectors);
    this.#ends = new Uint16Array(sectors);
    let longest = 0;
    let shortest = recordLength;
    for (let sector = 0; sector < sectors; sector++) {
      if (!hasHeader(flash, this.#offset(sector))) continue;
      this.#adopt(sector);
      const length = recordLengthAt(flash, this.#offset(sector));
      shortest = Math.min(shortest, length);
      if (versionAt(flash, this.#offset(sector)) < place.version) longest = Math.max(longest, length);
    }
    this.#slot = new Slot(Math.max(HEADER, recordLength + CHECK));
    this.#older = new Uint8Array(longest);
    this.#wholeBytes = Math.ceil(slotsFor(shortest) / 8);
    this.#whole = new Uint8Array(sectors * this.#wholeBytes);
    this.#next = slotsFor(recordLength);
    for (let i = 0; i < this.#inUse; i++) this.#scan(this.#order[i]!);
  }

  /** Copies a record into a buffer; 0 is the oldest that is kept. */
  read(index: number, into: Uint8Array): void {
    let left = index;
    for (let i = 0; i < this.#inUse; i++) {
      const sector = this.#order[i]!;
      const count = this.#counts[sector]!;
      if (left < count) {
        this.#copy(sector, this.#slotOf(sector, left), into);
        return;
      }
      left -= count;
    }
    throw new RangeError(NO_RECORD);
  }

  /** Appends a record; false if the flash does not take it. */
  append(record: Uint8Array): boolean {
    const { recordLength } = this.#place;
    const { bytes, view } = this.#slot;
    const slots = slotsFor(recordLength);
    for (let tries = 0; tries < TRIES; tries++) {
      if (this.#next >= slots && !this.#begin()) return false;
      const sector = this.#order[this.#inUse - 1]!;
      const slot = this.#next++;
      const offset = this.#offset(sector) + HEADER + slot * (recordLength + CHECK);
      for (let i = 0; i < recordLength; i++) bytes[i] = record[i]!;
      view.setInt32(recordLength, crc32(view, 0, recordLength), true);
      if (this.#flash.write(offset, bytes, recordLength + CHECK)) {
        this.#mark(sector, slot);
        return true;
      }
    }
    return false;
  }

  #offset(sector: number): number {
    return (this.#place.firstSector + sector) * SECTOR;
  }

  /** Puts a sector with a header among those in use, by its sequence. */
  #adopt(sector: number): void {
    const order = this.#order;
    const sequence = sequenceAt(this.#flash, this.#offset(sector));
    let at = this.#inUse++;
    for (; at > 0 && sequenceAt(this.#flash, this.#offset(order[at - 1]!)) > sequence; at--) order[at] = order[at - 1]!;
    order[at] = sector;
    this.#sequence = Math.max(this.#sequence, sequence);
  }

  /** Finds the records of a sector; the last sector that is scanned is the one that is written. */
  #scan(sector: number): void {
    const { view } = this.#flash;
    const { version, recordLength } = this.#place;
    const header = this.#offset(sector);
    const length = recordLengthAt(this.#flash, header);
    const found = versionAt(this.#flash, header);
    const isOfToday = found === version && length === recordLength;
    this.#next = slotsFor(recordLength);
    if (!isOfToday && (found >= version || this.#migrate === undefined)) return;
    let next = 0;
    for (let slot = 0; slot < slotsFor(length); slot++) {
      const start = header + HEADER + slot * (length + CHECK);
      if (this.#flash.isBlank(start, length + CHECK)) continue;
      next = slot + 1;
      if (view.getInt32(start + length, true) === crc32(view, start, start + length)) this.#mark(sector, slot);
    }
    if (isOfToday) this.#next = next;
  }

  #mark(sector: number, slot: number): void {
    const at = sector * this.#wholeBytes + (slot >> 3);
    this.#whole[at] = this.#whole[at]! | (1 << (slot & 7));
    this.#ends[sector] = slot + 1;
    this.#counts[sector] = this.#counts[sector]! + 1;
    this.length++;
  }

  /** The slot of a sector's record, counted from 0. */
  #slotOf(sector: number, record: number): number {
    if (this.#counts[sector] === this.#ends[sector]) return record;
    const start = sector * this.#wholeBytes;
    let left = record;
    for (let slot = 0; ; slot++)
      if ((this.#whole[start + (slot >> 3)]! & (1 << (slot & 7))) !== 0 && left-- === 0) return slot;
  }

  #copy(sector: number, slot: number, into: Uint8Array): void {
    const { bytes } = this.#flash;
    const header = this.#offset(sector);
    const length = recordLengthAt(this.#flash, header);
    const version = versionAt(this.#flash, header);
    const start = header + HEADER + slot * (length + CHECK);
    const isOlder = version !== this.#place.version;
    const to = isOlder ? this.#older : into;
    for (let i = 0; i < length; i++) to[i] = bytes[start + i]!;
    if (isOlder) this.#migrate!(version, to, into);
  }

  /** Begins a sector behind the newest one; false if none can be. */
  #begin(): boolean {
    const { sectors } = this.#place;
    const newest = this.#inUse > 0 ? this.#order[this.#inUse - 1]! : sectors - 1;
    for (let step = 1; step <= CANDIDATES && step < sectors; step++)
      if (this.#start((newest + step) % sectors)) return true;
    return false;
  }

  #start(sector: number): boolean {
    const { firstSector, recordLength, version } = this.#place;
    this.#drop(sector);
    strike(this.#flash, this.#offset(sector), this.#slot);
    if (!this.#flash.erase(firstSector + sector)) return false;
    writeHeader(this.#slot, version, recordLength, this.#sequence + 1);
    if (!this.#flash.write(this.#offset(sector), this.#slot.bytes, HEADER)) return false;
    this.#adopt(sector);
    this.#next = 0;
    return true;
  }

  /** Forgets a sector that is about to be erased. */
  #drop(sector: number): void {
    this.length -= this.#counts[sector]!;
    this.#counts[sector] = 0;
    this.#ends[sector] = 0;
    this.#whole.fill(0, sector * this.#wholeBytes, (sector + 1) * this.#wholeBytes);
    const at = this.#order.indexOf(sector);
    if (at < 0 || at >= this.#inUse) return;
    this.#order.copyWithin(at, at + 1, this.#inUse);
    this.#inUse--;
  }
}

/** How many records of a length a sector takes. */
function slotsFor(recordLength: number): number {
  return Math.floor((SECTOR - HEADER) / (recordLength + CHECK));
}
