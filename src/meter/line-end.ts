const LF = 0x0a;
const SLASH = 0x2f;
/** The lowest byte that is not ASCII. */
const BEYOND_ASCII = 0x80;

/** A line of so many bytes is not kept whole. */
export const LINE = 256;

// Four bytes at once.
const LINE_FEEDS = 0x0a0a0a0a;
const SLASHES = 0x2f2f2f2f;
const LOWEST_BITS = 0x01010101;
const HIGHEST_BITS = 0x80808080 | 0;

/** Where a line feed, a `/` or what is not ASCII stands first from `start` on, or `end`; `view` is on the same bytes. */
export function endOfLine(bytes: Uint8Array, view: DataView, start: number, end: number): number {
  const last = end - 4;
  let i = start;
  for (; i <= last; i += 4) {
    const word = view.getInt32(i);
    // one less than zero has the highest bit, as have bytes that are not ASCII: these are left to the loop below
    if ((((word ^ LINE_FEEDS) - LOWEST_BITS) | ((word ^ SLASHES) - LOWEST_BITS)) & HIGHEST_BITS) break;
  }
  while (i < end && bytes[i] !== LF && bytes[i] !== SLASH && bytes[i]! < BEYOND_ASCII) i++;
  return i;
}

/** Behind the last line feed before `end`; `start` when there is none. */
export function behindWholeLines(bytes: Uint8Array, start: number, end: number): number {
  let i = end - 1;
  while (i >= start && bytes[i] !== LF) i--;
  return i + 1;
}
