import { crc16X25 } from "./crc16.js";

/** Begins and ends a frame. */
export const FLAG = 0x7e;
const TYPE = 0xa0;
const TYPE_MASK = 0xf0;
const SEGMENT = 0x08;
const LENGTH_HIGH = 0x07;
/** Lowest bit of an address's last byte. */
const LAST = 0x01;

/** In place of a place behind a header: more bytes are needed, these are none of a frame, the check does not hold. */
export const MORE = -1;
export const NO_FRAME = -2;
export const HEADER_FAILED = -3;

/** Bytes from flag to flag, both of them included, of the frame whose format field stands behind `bytes[flag]`. */
export function frameLength(bytes: Uint8Array, flag: number): number {
  return (((bytes[flag + 1]! & LENGTH_HIGH) << 8) | bytes[flag + 2]!) + 2;
}

/** Whether the frame says that what it carries goes on in the next one. */
export function isSegment(bytes: Uint8Array, flag: number): boolean {
  return (bytes[flag + 1]! & SEGMENT) !== 0;
}

/**
 * Reads the header of the frame of type 3 (IEC 62056-46, 6.4.3) that begins with the flag at `bytes[flag]`: format,
 * two addresses of 1, 2 or 4 bytes, control, HCS. Returns where the information starts, which a frame without any has
 * behind its end, or `MORE`, `NO_FRAME` or `HEADER_FAILED`; `view` is on the same bytes.
 */
export function readHeader(bytes: Uint8Array, view: DataView, flag: number, end: number): number {
  if (flag + 1 >= end) return MORE;
  if ((bytes[flag + 1]! & TYPE_MASK) !== TYPE) return NO_FRAME;
  let at = behindAddress(bytes, flag + 3, end);
  if (at > 0) at = behindAddress(bytes, at, end);
  if (at < 0) return at;
  const check = at + 1;
  if (check + 2 > end) return MORE;
  return isRight(view, flag + 1, check) ? check + 2 : HEADER_FAILED;
}

/** Whether the two bytes at `check` are the check sequence of those from `start` to before them. */
export function isRight(view: DataView, start: number, check: number): boolean {
  return crc16X25(view, start, check) === view.getUint16(check, true);
}

function behindAddress(bytes: Uint8Array, start: number, end: number): number {
  for (let length = 1; length <= 4; length++) {
    const last = start + length - 1;
    if (last >= end) return MORE;
    if (bytes[last]! & LAST) return length === 3 ? NO_FRAME : last + 1;
  }
  return NO_FRAME;
}
