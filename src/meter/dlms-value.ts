// Tags of DLMS data (IEC 62056-6-2, 4.1.5).
export const NULL = 0;
export const ARRAY = 1;
export const STRUCTURE = 2;
const BOOLEAN = 3;
const BIT_STRING = 4;
const INT32 = 5;
const UINT32 = 6;
export const OCTET_STRING = 9;
export const VISIBLE_STRING = 10;
const UTF8_STRING = 12;
const BCD = 13;
export const INT8 = 15;
const INT16 = 16;
const UINT8 = 17;
const UINT16 = 18;
const INT64 = 20;
const UINT64 = 21;
export const ENUM = 22;
const FLOAT32 = 23;
const FLOAT64 = 24;
const DATE_TIME = 25;
const DATE = 26;
const TIME = 27;

/** In place of a position, for bytes that are no value. */
export const MALFORMED = -1;

/** Bytes of the numbers behind their tag, and whether these have a sign; 0 for a tag that is no whole number. */
const WIDTH = new Uint8Array(256);
const SIGNED = new Uint8Array(256);
for (const [tag, width, signed] of [
  [BOOLEAN, 1, 0],
  [INT8, 1, 1],
  [UINT8, 1, 0],
  [ENUM, 1, 0],
  [BCD, 1, 0],
  [INT16, 2, 1],
  [UINT16, 2, 0],
  [INT32, 4, 1],
  [UINT32, 4, 0],
  [INT64, 8, 1],
  [UINT64, 8, 0],
] as const) {
  WIDTH[tag] = width;
  SIGNED[tag] = signed;
}
/** Bytes behind a tag of fixed length that is no whole number. */
const FIXED = new Uint8Array(256);
FIXED[FLOAT32] = 4;
FIXED[FLOAT64] = 8;
FIXED[DATE_TIME] = 12;
FIXED[DATE] = 5;
FIXED[TIME] = 4;

/** One value of DLMS data, read in place. */
export class DlmsValue {
  tag = NULL;
  /** Whether it is a whole number, and which; a number beyond what is exact in a double is none. */
  isNumber = false;
  number = 0;
  /** Where its content starts, and its length in bytes; in elements for a structure or an array. */
  start = 0;
  length = 0;

  /** Reads the value at `bytes[at]`; returns what stands behind it, inside of a structure or an array, or `MALFORMED`. */
  read(bytes: Uint8Array, at: number, end: number): number {
    if (at >= end) return MALFORMED;
    const tag = bytes[at]!;
    this.tag = tag;
    this.isNumber = false;
    this.start = at + 1;
    this.length = WIDTH[tag]!;
    if (this.length > 0) return this.#readNumber(bytes, end);
    this.length = FIXED[tag]!;
    if (this.length > 0) return this.#behind(end);
    switch (tag) {
      case NULL:
        return at + 1;
      case ARRAY:
      case STRUCTURE:
        return this.#readLength(bytes, end) ? this.start : MALFORMED;
      case BIT_STRING:
        if (!this.#readLength(bytes, end)) return MALFORMED;
        this.length = (this.length + 7) >> 3;
        return this.#behind(end);
      case OCTET_STRING:
      case VISIBLE_STRING:
      case UTF8_STRING:
        return this.#readLength(bytes, end) ? this.#behind(end) : MALFORMED;
      default:
        return MALFORMED;
    }
  }

  #behind(end: number): number {
    const behind = this.start + this.length;
    return behind <= end ? behind : MALFORMED;
  }

  /** Reads a length (IEC 62056-5-3, A-XDR): one byte below 128, or how many bytes it has. */
  #readLength(bytes: Uint8Array, end: number): boolean {
    if (this.start >= end) return false;
    const first = bytes[this.start++]!;
    if (first < 0x80) {
      this.length = first;
      return true;
    }
    const count = first & 0x7f;
    if (count === 0 || count > 2 || this.start + count > end) return false;
    this.length = 0;
    for (let i = 0; i < count; i++) this.length = (this.length << 8) | bytes[this.start++]!;
    return true;
  }

  #readNumber(bytes: Uint8Array, end: number): number {
    const { start, length } = this;
    if (start + length > end) return MALFORMED;
    let number = 0;
    for (let i = start; i < start + length; i++) number = number * 256 + bytes[i]!;
    if (SIGNED[this.tag] === 1 && bytes[start]! & 0x80) number -= 256 ** length;
    this.number = number;
    this.isNumber = Math.abs(number) <= Number.MAX_SAFE_INTEGER;
    return start + length;
  }
}
