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

/** 2 to the power of 32. */
const HIGH = 0x1_0000_0000;

/** Bytes behind a tag of fixed length; 0 for any other. */
const WIDTH = new Uint8Array(256);
for (const [tag, width] of [
  [BOOLEAN, 1],
  [INT8, 1],
  [UINT8, 1],
  [ENUM, 1],
  [BCD, 1],
  [INT16, 2],
  [UINT16, 2],
  [INT32, 4],
  [UINT32, 4],
  [FLOAT32, 4],
  [TIME, 4],
  [DATE, 5],
  [INT64, 8],
  [UINT64, 8],
  [FLOAT64, 8],
  [DATE_TIME, 12],
] as const)
  WIDTH[tag] = width;

/** One value of DLMS data, read in place. */
export class DlmsValue {
  tag = NULL;
  /** The whole number that it is; NaN for any other value, and beyond what is exact in a double. */
  number = Number.NaN;
  /** Where its content starts, and its length in bytes; in elements for a structure or an array. */
  start = 0;
  length = 0;

  /** Reads the value at `at`; returns what stands behind it, inside of a structure or an array, or `MALFORMED`. */
  read(view: DataView, at: number, end: number): number {
    if (at >= end) return MALFORMED;
    const tag = view.getUint8(at);
    const start = at + 1;
    const length = WIDTH[tag]!;
    this.tag = tag;
    if (length > 0) {
      this.start = start;
      this.length = length;
      if (start + length > end) return MALFORMED;
      this.number = numberAt(view, tag, start);
      return start + length;
    }
    this.number = Number.NaN;
    switch (tag) {
      case OCTET_STRING:
      case VISIBLE_STRING:
      case UTF8_STRING:
        return this.#readLength(view, start, end) ? this.#behind(end) : MALFORMED;
      case ARRAY:
      case STRUCTURE:
        return this.#readLength(view, start, end) ? this.start : MALFORMED;
      case BIT_STRING:
        if (!this.#readLength(view, start, end)) return MALFORMED;
        this.length = (this.length + 7) >> 3;
        return this.#behind(end);
      case NULL:
        this.start = start;
        this.length = 0;
        return start;
      default:
        return MALFORMED;
    }
  }

  #behind(end: number): number {
    const behind = this.start + this.length;
    return behind <= end ? behind : MALFORMED;
  }

  /** Reads a length (IEC 62056-5-3, A-XDR): one byte below 128, or how many bytes it has. */
  #readLength(view: DataView, at: number, end: number): boolean {
    if (at >= end) return false;
    const first = view.getUint8(at);
    const count = first < 0x80 ? 0 : first & 0x7f;
    this.start = at + 1 + count;
    if ((count === 0 && first >= 0x80) || count > 2 || this.start > end) return false;
    this.length = count === 0 ? first : count === 1 ? view.getUint8(at + 1) : view.getUint16(at + 1);
    return true;
  }
}

/** The whole number of a tag at `at`, NaN for one that is none or not exact in a double; numbers that meters send first. */
function numberAt(view: DataView, tag: number, at: number): number {
  switch (tag) {
    case UINT32:
      return view.getUint32(at);
    case UINT16:
      return view.getUint16(at);
    case INT16:
      return view.getInt16(at);
    case INT32:
      return view.getInt32(at);
    case INT8:
      return view.getInt8(at);
    case UINT8:
    case ENUM:
    case BOOLEAN:
      return view.getUint8(at);
    case UINT64:
      return exact(view.getUint32(at) * HIGH + view.getUint32(at + 4));
    case INT64:
      return exact(view.getInt32(at) * HIGH + view.getUint32(at + 4));
    default:
      return Number.NaN;
  }
}

function exact(number: number): number {
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : Number.NaN;
}
