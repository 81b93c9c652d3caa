import { NO_REGISTER, REGISTER_AT, REGISTER_UNIT, TIMESTAMP } from "./obis.js";
import { readTimestamp, UNREADABLE } from "./timestamp.js";

// Four bytes at once, as text.
const ELECTRICITY = 0x312d303a; // 1-0:
const CLOCK = 0x302d303a; // 0-0:
const STAMP = 0x302e3028; // 0.0(
const MOMENTARY = 0x372e3028; // 7.0(
const COUNTED = 0x382e3028; // 8.0(
/** Leaves out which digit the third of four bytes is. */
const ANY_DIGIT = ~0xf00;

const CLOSE = 0x29;
const STAR = 0x2a;
const POINT = 0x2e;
const ZERO = 0x30;
const SUMMER = 0x53;
const WINTER = 0x57;
const LOWER_CASE = 0x20;

/** Decimals that are looked at: one more than any unit holds, to round by. */
const DECIMALS = 4;
const KILO = 3;
const POWER_OF_10 = Uint32Array.of(1, 10, 100, 1000, 10_000);
const LARGEST = Number.MAX_SAFE_INTEGER;

/** Bytes of the longest reference and its parenthesis, `1-0:21.7.0(`, and of the shortest with a line feed behind. */
const REFERENCE = 11;
/** In place of a position, for a line that is no object that the display understands. */
export const NOT_UNDERSTOOD = -1;

/** Reads one COSEM object of a telegram: `A-B:C.D.E(value*unit)`. */
export class CosemObject {
  /** The register that the line names, even if its value is not readable; `NO_REGISTER` for a line of any other kind. */
  register = NO_REGISTER;
  /** Its value, as a whole number of the register's unit. */
  value = 0;

  /**
   * Reads the object that starts at `bytes[at]`, of a line that ends before `end`; `view` is on the same bytes. Returns
   * where its `)` stands when every byte up to there was what it must be: then `value` is right. Decimals that the unit
   * does not hold are rounded; a zero needs no unit.
   */
  read(bytes: Uint8Array, view: DataView, at: number, end: number): number {
    this.register = NO_REGISTER;
    if (end - at < REFERENCE) return NOT_UNDERSTOOD;
    const medium = view.getInt32(at);
    if (medium !== ELECTRICITY && medium !== CLOCK) return NOT_UNDERSTOOD;
    let i = at + 4;
    let c = bytes[i]! - ZERO;
    if (c >>> 0 > 9) return NOT_UNDERSTOOD;
    if (bytes[++i] !== POINT) {
      const ones = bytes[i]! - ZERO;
      if (ones >>> 0 > 9 || bytes[++i] !== POINT) return NOT_UNDERSTOOD;
      c = c * 10 + ones;
    }
    const rest = view.getInt32(i + 1);
    if (medium === CLOCK) return c === 1 && rest === STAMP ? this.#timestamp(bytes, i + 5) : NOT_UNDERSTOOD;
    const kind = rest & ANY_DIGIT;
    if (kind !== MOMENTARY && kind !== COUNTED) return NOT_UNDERSTOOD;
    const register = REGISTER_AT[(c << 5) | (kind === COUNTED ? 16 : 0) | ((rest >> 8) & 15)]!;
    this.register = register;
    return register < TIMESTAMP ? this.#number(bytes, i + 5, register) : NOT_UNDERSTOOD;
  }

  /** Reads `value*unit`. */
  #number(bytes: Uint8Array, start: number, register: number): number {
    let value = 0;
    let i = start;
    while (bytes[i] === ZERO) i++;
    let digit = bytes[i]! - ZERO;
    for (; digit >= 0 && digit <= 9; digit = bytes[++i]! - ZERO) value = value * 10 + digit;
    if (i === start) return NOT_UNDERSTOOD;
    let decimals = 0;
    if (bytes[i] === POINT) {
      digit = bytes[++i]! - ZERO;
      for (; digit >= 0 && digit <= 9 && decimals < DECIMALS; decimals++) {
        value = value * 10 + digit;
        digit = bytes[++i]! - ZERO;
      }
      while (digit >= 0 && digit <= 9) digit = bytes[++i]! - ZERO;
    }
    if (bytes[i] !== STAR) {
      this.value = 0;
      return value === 0 && bytes[i] === CLOSE ? i : NOT_UNDERSTOOD;
    }
    let letters = 0;
    let byte = bytes[++i]!;
    for (; byte > CLOSE; byte = bytes[++i]!) letters = letters * 256 + (byte | LOWER_CASE);
    const unit = REGISTER_UNIT[register]!;
    let shift = unit.decimals - decimals;
    if (letters === unit.kilo) shift += KILO;
    else if (letters !== unit.letters) return NOT_UNDERSTOOD;
    if (byte !== CLOSE || value > LARGEST) return NOT_UNDERSTOOD;
    if (shift > 0) value *= POWER_OF_10[shift]!;
    else if (shift < 0) value = Math.floor((value + POWER_OF_10[-shift]! / 2) / POWER_OF_10[-shift]!);
    this.value = value;
    return value <= LARGEST ? i : NOT_UNDERSTOOD;
  }

  /** Reads the stamp. */
  #timestamp(bytes: Uint8Array, start: number): number {
    this.register = TIMESTAMP;
    this.value = readTimestamp(bytes, start);
    let i = start + 12;
    if (bytes[i] === SUMMER || bytes[i] === WINTER) i++;
    return this.value !== UNREADABLE && bytes[i] === CLOSE ? i : NOT_UNDERSTOOD;
  }
}
