import { NO_REGISTER, REGISTER_UNIT, registerAt, TIMESTAMP } from "./obis.js";
import { readTimestamp, UNREADABLE } from "./timestamp.js";

const LF = 0x0a;
const CR = 0x0d;
const OPEN = 0x28;
const CLOSE = 0x29;
const STAR = 0x2a;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const COLON = 0x3a;
const LOWER_CASE = 0x20;
const K = 0x6b;
const SUMMER = 0x53;
const WINTER = 0x57;

/** Decimals that are looked at: one more than any unit holds, to round by. */
const DECIMALS = 4;
const POWER_OF_10 = Uint32Array.of(1, 10, 100, 1000, 10_000);
const LARGEST = Number.MAX_SAFE_INTEGER;

/** The letters of each unit in lower case, the decimals that its whole number holds, and whether it may come as kilo. */
const UNITS = Object.freeze([
  Object.freeze({ letters: Uint8Array.of(0x77), decimals: 0, kilo: true }), // W
  Object.freeze({ letters: Uint8Array.of(0x76, 0x61, 0x72), decimals: 0, kilo: true }), // var
  Object.freeze({ letters: Uint8Array.of(0x77, 0x68), decimals: 0, kilo: true }), // Wh
  Object.freeze({ letters: Uint8Array.of(0x76, 0x61, 0x72, 0x68), decimals: 0, kilo: true }), // varh
  Object.freeze({ letters: Uint8Array.of(0x76), decimals: 1, kilo: false }), // V, in 0.1 V
  Object.freeze({ letters: Uint8Array.of(0x61), decimals: 3, kilo: false }), // A, in mA
]);

/** Reads one COSEM object of a telegram: `A-B:C.D.E(value*unit)` and the line's end. */
export class CosemObject {
  /** The register that the line names, even if its value is not readable; `NO_REGISTER` for a line of any other kind. */
  register = NO_REGISTER;
  /** Its value, as a whole number of the register's unit. */
  value = 0;
  /** Behind the line's end. */
  end = 0;

  /**
   * Reads the line that starts at `bytes[at]`, wherever it ends. Returns whether it is an object that the display
   * understands: then every byte up to `end` was what it must be, and `value` is right. Decimals that the unit does not
   * hold are rounded; a zero needs no unit.
   */
  read(bytes: Uint8Array, at: number): boolean {
    this.register = NO_REGISTER;
    if (bytes[at + 1] !== MINUS || bytes[at + 2] !== ZERO || bytes[at + 3] !== COLON) return false;
    let c = digit(bytes[at + 4]!);
    let i = at + 5;
    if (bytes[i] !== POINT) {
      c = c * 10 + digit(bytes[i]!);
      if (bytes[++i] !== POINT) return false;
    }
    const d = bytes[i + 1]! - ZERO;
    const e = digit(bytes[i + 3]!);
    if (c < 0 || e < 0 || bytes[i + 2] !== POINT || bytes[i + 4] !== OPEN) return false;
    const register = registerAt(bytes[at]! - ZERO, c, d, e);
    this.register = register;
    if (register === TIMESTAMP) return this.#timestamp(bytes, i + 5);
    return register < TIMESTAMP && this.#number(bytes, i + 5, REGISTER_UNIT[register]!);
  }

  /** Reads `value*unit)` and the line's end. */
  #number(bytes: Uint8Array, start: number, unit: number): boolean {
    let value = 0;
    let i = start;
    let byte = bytes[i]!;
    while (byte === ZERO) byte = bytes[++i]!;
    while (byte >= ZERO && byte <= NINE) {
      value = value * 10 + (byte - ZERO);
      byte = bytes[++i]!;
    }
    if (i === start) return false;
    let decimals = 0;
    if (byte === POINT) {
      byte = bytes[++i]!;
      for (; decimals < DECIMALS && byte >= ZERO && byte <= NINE; decimals++) {
        value = value * 10 + (byte - ZERO);
        byte = bytes[++i]!;
      }
      while (byte >= ZERO && byte <= NINE) byte = bytes[++i]!;
    }
    if (byte !== STAR) return value === 0 && this.#lineEnd(bytes, i, 0);

    const { letters, decimals: held, kilo } = UNITS[unit]!;
    let shift = held - decimals;
    byte = bytes[++i]! | LOWER_CASE;
    if (kilo && byte === K) {
      shift += 3;
      byte = bytes[++i]! | LOWER_CASE;
    }
    for (let letter = 0; letter < letters.length; letter++) {
      if (byte !== letters[letter]) return false;
      byte = bytes[++i]! | LOWER_CASE;
    }
    if (value > LARGEST) return false;
    if (shift > 0) value *= POWER_OF_10[shift]!;
    else if (shift < 0) value = Math.floor((value + POWER_OF_10[-shift]! / 2) / POWER_OF_10[-shift]!);
    return value <= LARGEST && this.#lineEnd(bytes, i, value);
  }

  #timestamp(bytes: Uint8Array, start: number): boolean {
    const value = readTimestamp(bytes, start);
    if (value === UNREADABLE) return false;
    const behind = start + 12;
    const byte = bytes[behind]!;
    return this.#lineEnd(bytes, byte === SUMMER || byte === WINTER ? behind + 1 : behind, value);
  }

  /** Reads `)`, CR and LF, or `)` and LF, at `bytes[i]`; only then the value stands. */
  #lineEnd(bytes: Uint8Array, i: number, value: number): boolean {
    if (bytes[i] !== CLOSE) return false;
    const feed = bytes[i + 1] === CR ? i + 2 : i + 1;
    if (bytes[feed] !== LF) return false;
    this.value = value;
    this.end = feed + 1;
    return true;
  }
}

/** The value of a digit, far below 0 for any other byte. */
function digit(byte: number): number {
  return byte >= ZERO && byte <= NINE ? byte - ZERO : -1000;
}
