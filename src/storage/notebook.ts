import { crc32 } from "./crc32.js";
import { SECTOR } from "./flash.js";
import { hasHeader, sequenceAt, strike, versionAt, writeHeader } from "./header.js";
import type { VerifiedFlash } from "./verified-flash.js";

/** The most bytes of a value, and the most keys. */
export const LONGEST_NOTE = 56;
export const MOST_NOTES = 112;

/** The way in which notes are laid out. */
const FORMAT = 1;
/** Sectors of a half. */
const HALF = 2;
/** Bytes of a slot: key (16 bits), length, 0, value, CRC-32 of these. The header of a half has the first one. */
const SLOT = 64;
const LENGTH = 2;
const VALUE = 4;
const CHECK = 60;
const SLOTS = (HALF * SECTOR) / SLOT;
/** Slots tried for one note. */
const TRIES = 8;

/**
 * Short values by key, of which the last one written counts. Each write takes a slot of one half of four sectors. When it is
 * full, what counts is copied into the other half, which is valid from its header on, and that is written last. A value of
 * no bytes is none. Starting writes nothing.
 */
export class Notebook {
  readonly #flash: VerifiedFlash;
  readonly #firstSector: number;
  /** The slots of what counts, one for each key that has a value: as many as are in use. */
  readonly #slots = new Uint8Array(MOST_NOTES);
  #inUse = 0;
  /** The half that counts. */
  #half = 1;
  #sequence = 0;
  /** Its slot that is written next; before there is one, none. */
  #next = SLOTS;

  /** Looks for what was kept there. */
  constructor(flash: VerifiedFlash, firstSector: number) {
    this.#flash = flash;
    this.#firstSector = firstSector;
    let newest = -1;
    for (let half = 0; half < 2; half++) {
      const header = this.#offset(half, 0);
      if (!hasHeader(flash, header) || versionAt(flash, header) !== FORMAT) continue;
      if (newest < 0 || sequenceAt(flash, header) > sequenceAt(flash, this.#offset(newest, 0))) newest = half;
    }
    if (newest >= 0) this.#open(newest);
  }

  /** Whether a key has a value. */
  has(key: number): boolean {
    return this.#find(key) >= 0;
  }

  /** Copies a value into a buffer; its length in bytes, -1 if there is none. */
  read(key: number, into: Uint8Array): number {
    const at = this.#find(key);
    if (at < 0) return -1;
    const { bytes } = this.#flash;
    const start = this.#offset(this.#half, this.#slots[at]!);
    const length = bytes[start + LENGTH]!;
    for (let i = 0; i < length; i++) into[i] = bytes[start + VALUE + i]!;
    return length;
  }

  /** Keeps the first bytes of a buffer; false if that is not possible. What has not changed is not written. */
  write(key: number, from: Uint8Array, length: number): boolean {
    const at = this.#find(key);
    if (this.#isSame(at, from, length)) return true;
    if (length > LONGEST_NOTE || (at < 0 && this.#inUse === MOST_NOTES)) return false;
    for (let tries = 0; tries < TRIES; tries++) {
      if (this.#next >= SLOTS && !this.#turn()) return false;
      const slot = this.#next++;
      this.#fill(key, from, length);
      if (this.#put(this.#half, slot)) {
        this.#enter(key, length, slot);
        return true;
      }
    }
    return false;
  }

  /** Forgets all; whether it is gone. What counts goes last, and with its header all at once. */
  forget(): boolean {
    const isOtherGone = this.#erase(1 - this.#half);
    return this.#erase(this.#half) && isOtherGone;
  }

  #offset(half: number, slot: number): number {
    return (this.#firstSector + half * HALF) * SECTOR + slot * SLOT;
  }

  /** Where a key stands among those in use; -1 for nowhere. */
  #find(key: number): number {
    const { view } = this.#flash;
    const start = this.#offset(this.#half, 0);
    for (let i = 0; i < this.#inUse; i++) if (view.getUint16(start + this.#slots[i]! * SLOT, true) === key) return i;
    return -1;
  }

  #isSame(at: number, from: Uint8Array, length: number): boolean {
    if (at < 0) return length === 0;
    const { bytes } = this.#flash;
    const start = this.#offset(this.#half, this.#slots[at]!);
    if (bytes[start + LENGTH] !== length) return false;
    for (let i = 0; i < length; i++) if (bytes[start + VALUE + i] !== from[i]) return false;
    return true;
  }

  #fill(key: number, from: Uint8Array, length: number): void {
    const { bytes, view } = this.#flash.slot;
    bytes.fill(0, 0, SLOT);
    view.setUint16(0, key, true);
    bytes[LENGTH] = length;
    for (let i = 0; i < length; i++) bytes[VALUE + i] = from[i]!;
    view.setInt32(CHECK, crc32(view, 0, CHECK), true);
  }

  #put(half: number, slot: number): boolean {
    return this.#flash.write(this.#offset(half, slot), this.#flash.slot.bytes, SLOT);
  }

  /** Notes that what counts for a key is in this slot. */
  #enter(key: number, length: number, slot: number): void {
    const found = this.#find(key);
    if (length === 0) {
      if (found >= 0) this.#slots[found] = this.#slots[--this.#inUse]!;
      return;
    }
    if (found < 0 && this.#inUse === MOST_NOTES) return;
    this.#slots[found < 0 ? this.#inUse++ : found] = slot;
  }

  /** Finds the values of a half. From here on it counts. */
  #open(half: number): void {
    const { bytes, view } = this.#flash;
    this.#half = half;
    this.#sequence = sequenceAt(this.#flash, this.#offset(half, 0));
    this.#inUse = 0;
    this.#next = 1;
    for (let slot = 1; slot < SLOTS; slot++) {
      const start = this.#offset(half, slot);
      if (this.#flash.isBlank(start, SLOT)) continue;
      this.#next = slot + 1;
      if (view.getInt32(start + CHECK, true) === crc32(view, start, start + CHECK))
        this.#enter(view.getUint16(start, true), bytes[start + LENGTH]!, slot);
    }
  }

  /** Erases a half; whether all of it is blank. */
  #erase(half: number): boolean {
    strike(this.#flash, this.#offset(half, 0));
    const first = this.#firstSector + half * HALF;
    for (let sector = first; sector < first + HALF; sector++) if (!this.#flash.erase(sector)) return false;
    return true;
  }

  /** Goes on in the other half, with what counts; false if that is not possible, and all stays as it is. */
  #turn(): boolean {
    const half = 1 - this.#half;
    const header = this.#offset(half, 0);
    if (!this.#erase(half)) return false;
    const { bytes } = this.#flash.slot;
    let next = 1;
    for (let i = 0; i < this.#inUse; ) {
      if (next >= SLOTS) return false;
      const start = this.#offset(this.#half, this.#slots[i]!);
      for (let byte = 0; byte < SLOT; byte++) bytes[byte] = this.#flash.bytes[start + byte]!;
      if (this.#put(half, next++)) i++;
    }
    if (!writeHeader(this.#flash, header, FORMAT, SLOT, this.#sequence + 1)) return false;
    this.#open(half);
    return true;
  }
}
