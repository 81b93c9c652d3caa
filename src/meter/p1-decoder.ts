import { crc16Arc } from "./crc16.js";
import { Identification } from "./identification.js";
import { NO_REGISTER, REGISTER_COUNT, REGISTER_FIELD, registerAt } from "./obis.js";
import { parseRegister, parseTimestamp, UNREADABLE } from "./p1-values.js";
import type { MeterReading } from "./reading.js";
import type { Rejections } from "./rejections.js";
import { WHOLE } from "./ring-buffer.js";

const LF = 0x0a;
const CR = 0x0d;
const EXCLAMATION = 0x21;
const OPEN = 0x28;
const CLOSE = 0x29;
const MINUS = 0x2d;
const POINT = 0x2e;
const SLASH = 0x2f;
const ZERO = 0x30;
const ONE = 0x31;
const COLON = 0x3a;
const LETTER_A = 0x41;
const LETTER_K = 0x4b;
const LETTER_M = 0x4d;
const LOWER_CASE = 0x20;

/** Outside of a telegram: waits for `/`. */
const OUTSIDE = 0;
/** Waits for the end of the first line. */
const IDENTIFICATION = 1;
/** Waits for a COSEM object, or for `!`. */
const OBJECT = 2;
/** In a line too long to matter: waits for its end. */
const LONG_LINE = 3;
/** Behind `!` CR LF: the telegram has no check sequence, and what follows decides. */
const UNCHECKED = 4;

/** A longer line is skipped: no known object needs a quarter of it. A shorter one waits until a run holds it whole. */
const LINE_LIMIT = WHOLE - 1;
/** The CRC after the `/` with which every telegram begins. */
const CRC_OF_SLASH = crc16Arc(0, Uint8Array.of(SLASH), 0, 1);
/** Registers 0 to 3 are totals; the tariffs 1 and 2 of each stand four and eight registers further. */
const TOTALS = 4;

// Hoisted: a string within a function of a preloaded module costs a slot each time.
const CUT = "cut";
const EMPTY = "empty";
const CHECK_FAILED = "checkFailed";
const CHECK_MALFORMED = "checkMalformed";
const CHECK_MISSING = "checkMissing";

/**
 * Decodes P1 telegrams (DSMR 5.0.2, 6.2; SE 2.0). Values are staged while a telegram runs, and committed to the reading
 * when its check sequence holds. Every failure leaves through `#reject`; `/` starts anew from wherever it was.
 */
export class P1Decoder {
  /** Telegrams accepted. */
  accepted = 0;
  readonly #reading: MeterReading;
  readonly #rejections: Rejections;
  readonly #identification = new Identification();
  /** The values of the telegram so far, by register. */
  readonly #staged = new Float64Array(REGISTER_COUNT);
  #timestamp = UNREADABLE;
  /** Energies that came in a third or further tariff: bit C for 1-0:C.8.E. */
  #furtherTariffs = 0;
  /** Lines that came behind the identification, blank ones not counted, and the readable registers among them. */
  #objects = 0;
  #values = 0;
  #state = OUTSIDE;
  #crc = 0;
  #lineHasChecks = false;

  /** Commits to `reading` and counts in `rejections`. */
  constructor(reading: MeterReading, rejections: Rejections) {
    this.#reading = reading;
    this.#rejections = rejections;
  }

  /**
   * Decodes the run from `bytes[start]` to before `bytes[end]`, up to the next telegram accepted. Returns how far it
   * got; `start` when only the start of a line is left, at most 255 bytes, which the next run must bring again.
   */
  decode(bytes: Uint8Array, start: number, end: number): number {
    const accepted = this.accepted;
    for (let at = start; ; ) {
      let slash = bytes.indexOf(SLASH, at);
      if (slash < 0 || slash > end) slash = end;
      if (this.#state !== OUTSIDE) at = this.#lines(bytes, at, slash);
      if (this.accepted !== accepted) return at;
      if (slash === end) return this.#state === OUTSIDE ? end : at;
      if (this.#state !== OUTSIDE) this.#broken();
      if (this.accepted !== accepted) return slash;
      this.#begin();
      at = slash + 1;
    }
  }

  /** The line has been silent: a telegram that has ended without check sequence is decided. */
  silence(): void {
    if (this.#state === UNCHECKED) this.#broken();
  }

  /** The stream has ended: a telegram in progress is decided. */
  end(): void {
    if (this.#state !== OUTSIDE) this.#broken();
  }

  #begin(): void {
    this.#state = IDENTIFICATION;
    this.#crc = CRC_OF_SLASH;
    this.#staged.fill(UNREADABLE);
    this.#timestamp = UNREADABLE;
    this.#furtherTariffs = 0;
    this.#objects = 0;
    this.#values = 0;
    this.#identification.clear();
  }

  /** Takes lines of a telegram up to `end`, where the run ends or the next telegram starts; returns how far it got. */
  #lines(bytes: Uint8Array, start: number, end: number): number {
    let unsummed = start;
    let at = start;
    while (at < end) {
      const state = this.#state;
      if (state === UNCHECKED) {
        this.#reject(CHECK_MISSING);
        return end;
      }
      if (state === OBJECT && bytes[at] === EXCLAMATION) {
        this.#crc = crc16Arc(this.#crc, bytes, unsummed, at);
        unsummed = at;
        const behind = this.#check(bytes, at, end);
        if (behind === at || this.#state === OUTSIDE) return behind;
        at = unsummed = behind;
        continue;
      }
      const lineEnd = bytes.indexOf(LF, at);
      if (lineEnd < 0 || lineEnd >= end) {
        if (end - at <= LINE_LIMIT && state !== LONG_LINE) break;
        this.#state = LONG_LINE;
        at = end;
        break;
      }
      if (state !== LONG_LINE && lineEnd - at <= LINE_LIMIT) this.#line(bytes, at, lineEnd);
      this.#state = OBJECT;
      at = lineEnd + 1;
    }
    this.#crc = crc16Arc(this.#crc, bytes, unsummed, at);
    return at;
  }

  #line(bytes: Uint8Array, start: number, lineEnd: number): void {
    const end = bytes[lineEnd - 1] === CR ? lineEnd - 1 : lineEnd;
    if (this.#state === IDENTIFICATION) this.#identification.stage(bytes, start, end);
    else if (end > start) {
      this.#objects++;
      this.#object(bytes, start, end);
    }
  }

  /** Stages one COSEM object, `A-B:C.D.E(value*unit)`; what is not known or not readable is as if it had not come. */
  #object(bytes: Uint8Array, start: number, end: number): void {
    if (bytes[start + 1] !== MINUS || bytes[start + 2] !== ZERO || bytes[start + 3] !== COLON) return;
    let i = start + 5;
    let c = bytes[i - 1]! - ZERO;
    if (c < 0 || c > 9) return;
    if (bytes[i] !== POINT) {
      const ones = bytes[i]! - ZERO;
      if (ones < 0 || ones > 9 || bytes[++i] !== POINT) return;
      c = c * 10 + ones;
    }
    const d = bytes[i + 1]! - ZERO;
    const e = bytes[i + 3]! - ZERO;
    if (bytes[i + 2] !== POINT || bytes[i + 4] !== OPEN || bytes[end - 1] !== CLOSE) return;

    if (bytes[start] === ONE) {
      if (d === 8 && e > 2 && c <= TOTALS) this.#furtherTariffs |= 1 << c;
      const register = registerAt(c, d, e);
      if (register === NO_REGISTER) return;
      const value = parseRegister(bytes, i + 5, end - 1, register);
      if (value !== UNREADABLE) {
        this.#staged[register] = value;
        this.#values++;
      }
    } else if (bytes[start] === ZERO && c === 1 && d === 0 && e === 0) {
      const timestamp = parseTimestamp(bytes, i + 5, end - 1);
      if (timestamp !== UNREADABLE) this.#timestamp = timestamp;
    }
  }

  /** Decides by the check sequence behind the `!` at `at`; returns what stands behind it, or `at` to wait for more. */
  #check(bytes: Uint8Array, at: number, end: number): number {
    if (at + 1 < end && bytes[at + 1] === CR) {
      if (at + 2 >= end) return at;
      if (bytes[at + 2] === LF) this.#state = UNCHECKED;
      else this.#reject(CHECK_MALFORMED);
      return at + 3;
    }
    let expected = 0;
    for (let i = at + 1; i < at + 5; i++) {
      if (i >= end) return at;
      const digit = hexadecimalDigit(bytes[i]!);
      if (digit < 0) {
        this.#reject(CHECK_MALFORMED);
        return i;
      }
      expected = (expected << 4) | digit;
    }
    if (crc16Arc(this.#crc, bytes, at, at + 1) === expected) {
      this.#lineHasChecks = true;
      this.#commit(true);
    } else this.#reject(CHECK_FAILED);
    return at + 5;
  }

  /** A `/` or the end has come before the check sequence. */
  #broken(): void {
    const kamstrup = this.#identification.startsWith(LETTER_K, LETTER_A, LETTER_M);
    if (this.#objects === 0) this.#reject(EMPTY);
    else if (this.#state !== UNCHECKED) this.#reject(CUT);
    else if (this.#values === 0 || this.#lineHasChecks || kamstrup) this.#reject(CHECK_MISSING);
    else this.#commit(false);
  }

  #reject(cause: keyof Rejections): void {
    this.#rejections[cause]++;
    this.#state = OUTSIDE;
  }

  #commit(checked: boolean): void {
    const reading = this.#reading;
    const staged = this.#staged;
    for (let total = 0; total < TOTALS; total++) {
      const tariff1 = staged[total + TOTALS]!;
      const tariff2 = staged[total + 2 * TOTALS]!;
      if (staged[total] === UNREADABLE && tariff1 !== UNREADABLE && tariff2 !== UNREADABLE)
        if ((this.#furtherTariffs & (2 << total)) === 0) staged[total] = tariff1 + tariff2;
    }
    for (let register = 0; register < REGISTER_COUNT; register++) {
      const value = staged[register]!;
      reading[REGISTER_FIELD[register]!] = value === UNREADABLE ? undefined : value;
    }
    reading.timestamp = this.#timestamp === UNREADABLE ? undefined : this.#timestamp;
    reading.identification = this.#identification.commit(reading.identification);
    reading.checked = checked;
    reading.sequence++;
    this.accepted++;
    this.#state = OUTSIDE;
  }
}

/** The value of a hexadecimal digit in either case, -1 for any other byte. */
function hexadecimalDigit(byte: number): number {
  const digit = byte - ZERO;
  if (digit >= 0 && digit <= 9) return digit;
  const letter = (byte | LOWER_CASE) - 0x61;
  return letter >= 0 && letter <= 5 ? letter + 10 : -1;
}
