/** Bytes that are erased at once. */
export const SECTOR = 4096;

/** What an erased byte reads as. */
export const BLANK = 0xff;

/** A NOR flash, or a partition of one. */
export interface Flash {
  /** What stands on it now; its length is that of the flash. Only `write` and `erase` may change it. */
  readonly bytes: Uint8Array;
  /** Writes the first bytes of a buffer; a bit can become 0 and not 1. Throws when the flash fails. */
  write(offset: number, from: Uint8Array, length: number): void;
  /** Makes all bits of a sector 1. Throws when the flash fails. */
  erase(sector: number): void;
}
