import { BLANK, type Flash, SECTOR } from "./flash.js";
import type { StorageHealth } from "./storage-health.js";

/** The most bytes that are written at once. */
const LONGEST = 128;
/** Four blank bytes. */
const BLANK_WORD = -1;

/** A flash of which one looks whether it has done what it should: what stands there counts, not what was thrown. */
export class VerifiedFlash {
  /** What stands on it, as in `Flash`, and the same to read numbers from. */
  readonly bytes: Uint8Array;
  readonly view: DataView;
  /** Takes what is to be written, for all who write: a header, or a record and its check. */
  readonly slot: { readonly bytes: Uint8Array; readonly view: DataView };
  readonly #flash: Flash;
  readonly #health: StorageHealth;

  constructor(flash: Flash, health: StorageHealth) {
    const { bytes } = flash;
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const slot = new Uint8Array(LONGEST);
    this.slot = { bytes: slot, view: new DataView(slot.buffer) };
    this.#flash = flash;
    this.#health = health;
  }

  /** Writes the first bytes of a buffer; whether they stand there now. */
  write(offset: number, from: Uint8Array, length: number): boolean {
    this.#health.writes++;
    try {
      this.#flash.write(offset, from, length);
    } catch {} // seen below
    for (let i = 0; i < length; i++)
      if (this.bytes[offset + i] !== from[i]) {
        this.#health.fail("write");
        return false;
      }
    return true;
  }

  /** Erases a sector; whether it is blank now. */
  erase(sector: number): boolean {
    this.#health.erases++;
    try {
      this.#flash.erase(sector);
    } catch {} // seen below
    if (this.isBlank(sector * SECTOR, SECTOR)) return true;
    this.#health.fail("erase");
    return false;
  }

  /** Whether nothing was written there since it was erased. */
  isBlank(offset: number, length: number): boolean {
    const end = offset + length;
    const last = end - 4;
    let i = offset;
    for (; i <= last; i += 4) if (this.view.getInt32(i) !== BLANK_WORD) return false;
    for (; i < end; i++) if (this.bytes[i] !== BLANK) return false;
    return true;
  }
}
