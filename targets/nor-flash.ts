import type { Flash } from "../src/storage/flash.js";

const SECTOR = 4096;
const BLANK = 0xff;

/** A NOR flash in memory, for hosts that have none: a write clears bits, and only erasing a sector sets them again. */
export class NorFlash implements Flash {
  readonly bytes: Uint8Array;

  /** Blank at first. */
  constructor(byteLength: number) {
    this.bytes = new Uint8Array(byteLength).fill(BLANK);
  }

  write(offset: number, from: Uint8Array, length: number): void {
    const { bytes } = this;
    if (offset < 0 || offset + length > bytes.length) throw new RangeError("outside of the flash");
    for (let i = 0; i < length; i++) bytes[offset + i] = bytes[offset + i]! & from[i]!;
  }

  erase(sector: number): void {
    const start = sector * SECTOR;
    if (start < 0 || start >= this.bytes.length) throw new RangeError("outside of the flash");
    this.bytes.fill(BLANK, start, start + SECTOR);
  }
}
