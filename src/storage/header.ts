import { crc32 } from "./crc32.js";
import type { VerifiedFlash } from "./verified-flash.js";

/** Bytes of a header. Little endian: mark, version (16 bits), length of a record (16 bits), sequence, CRC-32 of these. */
export const HEADER = 16;

const MARK = 0x4a44_4548; // "HEDJ"
const VERSION = 4;
const RECORD_LENGTH = 6;
const SEQUENCE = 8;
const CHECK = 12;

/** Whether a whole header stands at an offset. */
export function hasHeader({ view }: VerifiedFlash, offset: number): boolean {
  return (
    view.getInt32(offset, true) === MARK && view.getInt32(offset + CHECK, true) === crc32(view, offset, offset + CHECK)
  );
}

/** The version in which the records behind a header are laid out. */
export function versionAt({ view }: VerifiedFlash, offset: number): number {
  return view.getUint16(offset + VERSION, true);
}

/** How long the records behind a header are, in bytes, without their check. */
export function recordLengthAt({ view }: VerifiedFlash, offset: number): number {
  return view.getUint16(offset + RECORD_LENGTH, true);
}

/** Which header of its ring it is: each is one more than the one before. */
export function sequenceAt({ view }: VerifiedFlash, offset: number): number {
  return view.getUint32(offset + SEQUENCE, true);
}

/** Writes a header; whether it stands there. */
export function writeHeader(
  flash: VerifiedFlash,
  offset: number,
  version: number,
  recordLength: number,
  sequence: number,
): boolean {
  const { bytes, view } = flash.slot;
  view.setInt32(0, MARK, true);
  view.setUint16(VERSION, version, true);
  view.setUint16(RECORD_LENGTH, recordLength, true);
  view.setUint32(SEQUENCE, sequence, true);
  view.setInt32(CHECK, crc32(view, 0, CHECK), true);
  return flash.write(offset, bytes, HEADER);
}

/**
 * Strikes a header out before its sector is erased: when the power goes in the middle of that, what is left of the sector
 * may read as anything, and other each time.
 */
export function strike(flash: VerifiedFlash, offset: number): void {
  if (hasHeader(flash, offset)) flash.write(offset, flash.slot.bytes.fill(0, 0, HEADER), HEADER);
}
