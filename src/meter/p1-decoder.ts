import { CosemObject } from "./cosem-object.js";
import { crc16Arc } from "./crc16.js";
import { Identification } from "./identification.js";
import { FURTHER_TARIFF, REGISTER_COUNT, REGISTER_FIELD, TIMESTAMP, TOTALS } from "./obis.js";
import type { MeterReading } from "./reading.js";
import type { Rejections } from "./rejections.js";
import { WHOLE } from "./ring-buffer.js";

const LF = 0x0a;
const CR = 0x0d;
const EXCLAMATION = 0x21;
const SLASH = 0x2f;
const ZERO = 0x30;
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
/** In a line too long to be kept whole, which no known object needs: waits for its end. */
const LONG_LINE = 3;
/** Behind `!` CR LF: the telegram has no check sequence, and what follows decides. */
const UNCHECKED = 4;

const NOT_SOUGHT = -1;
/** In place of a value that has not come; no value is below 0. */
const ABSENT = -1;

/** The CRC after the `/` with which every telegram begins. */
const CRC_OF_SLASH = crc16Arc(0, Uint8Array.of(SLASH), 0, 1);

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
  readonly #object = new CosemObject();
  /** The values of the telegram so far, by register. */
  readonly #staged = new Float64Array(REGISTER_COUNT);
  #timestamp = ABSENT;
  /** Energies that came in a third or further tariff, a bit for each total. */
  #furtherTariffs = 0;
  /** Lines that came behind the identification, blank ones not counted, and the readable registers among them. */
  #objects = 0;
  #values = 0;
  #state = OUTSIDE;
  #crc = 0;
  #hasBeenChecked = false;
  /** The first `/` of the run at or behind the last place where one was sought. */
  #slash = NOT_SOUGHT;

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
    this.#slash = NOT_SOUGHT;
    let at = start;
    while (at < end) {
      if (this.#state === OUTSIDE) {
        if (!this.#hasSlash(bytes, at, end)) return end;
        this.#begin();
        at = this.#slash + 1;
      }
      at = this.#lines(bytes, at, end);
      if (this.#state !== OUTSIDE || this.accepted !== accepted) return at;
    }
    return at;
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
    this.#staged.fill(ABSENT);
    this.#timestamp = ABSENT;
    this.#furtherTariffs = 0;
    this.#objects = 0;
    this.#values = 0;
    this.#identification.clear();
  }

  /** Takes lines of a telegram until the run or the telegram ends; returns how far it got. */
  #lines(bytes: Uint8Array, start: number, end: number): number {
    const object = this.#object;
    let unsummed = start;
    let at = start;
    while (at < end) {
      const state = this.#state;
      if (state === OBJECT) {
        if (object.read(bytes, at) && object.end <= end && object.end - at <= WHOLE) {
          this.#stage();
          at = object.end;
          continue;
        }
        if (bytes[at] === EXCLAMATION) {
          this.#crc = crc16Arc(this.#crc, bytes, unsummed, at);
          unsummed = at;
          const behind = this.#check(bytes, at, end);
          if (behind === at || this.#state === OUTSIDE) return behind;
          at = unsummed = behind;
          continue;
        }
      } else if (state === UNCHECKED) {
        if (bytes[at] !== SLASH) {
          this.#reject(CHECK_MISSING);
          return at;
        }
        this.#broken();
        this.#begin();
        return at + 1;
      }
      const lineFeed = bytes.indexOf(LF, at);
      const isWhole = lineFeed >= 0 && lineFeed < end;
      const lineEnd = isWhole ? lineFeed : end;
      const isLong = state === LONG_LINE || lineEnd - at >= WHOLE;
      if (!isWhole && !isLong) break;
      if (this.#hasSlash(bytes, at, lineEnd)) {
        this.#broken();
        return this.#slash;
      }
      if (state === OBJECT) this.#noteTariff();
      if (!isLong) this.#otherLine(bytes, at, lineEnd);
      this.#state = isWhole ? OBJECT : LONG_LINE;
      at = isWhole ? lineEnd + 1 : end;
    }
    this.#crc = crc16Arc(this.#crc, bytes, unsummed, at);
    return at;
  }

  /** Whether a `/` stands from `at` to before `end`; `#slash` is then the first. Sought at most once for each `/`. */
  #hasSlash(bytes: Uint8Array, at: number, end: number): boolean {
    if (this.#slash < at) {
      const slash = bytes.indexOf(SLASH, at);
      this.#slash = slash < 0 ? bytes.length : slash;
    }
    return this.#slash < end;
  }

  /** Stages the object that has been read. */
  #stage(): void {
    const { register, value } = this.#object;
    this.#objects++;
    if (register === TIMESTAMP) this.#timestamp = value;
    else {
      this.#staged[register] = value;
      this.#values++;
    }
  }

  /** Notes the tariff that a line names, though its value is not readable, or the line too long. */
  #noteTariff(): void {
    const total = this.#object.register - FURTHER_TARIFF;
    if (total >= 0 && total < TOTALS) this.#furtherTariffs |= 1 << total;
  }

  /** Takes a line that is no readable object: the identification, a blank one, one that is as if it had not come. */
  #otherLine(bytes: Uint8Array, start: number, lineFeed: number): void {
    const end = bytes[lineFeed - 1] === CR ? lineFeed - 1 : lineFeed;
    if (this.#state === IDENTIFICATION) this.#identification.stage(bytes, start, end);
    else if (end > start) this.#objects++;
  }

  /** Decides by the check sequence behind the `!` at `at`; returns what stands behind it, or `at` to wait for more. */
  #check(bytes: Uint8Array, at: number, end: number): number {
    if (at + 1 < end && bytes[at + 1] === CR) {
      if (at + 2 >= end) return at;
      if (bytes[at + 2] !== LF) {
        this.#reject(CHECK_MALFORMED);
        return at + 2;
      }
      this.#state = UNCHECKED;
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
      this.#hasBeenChecked = true;
      this.#commit(true);
    } else this.#reject(CHECK_FAILED);
    return at + 5;
  }

  /** A `/` or the end has come before the check sequence. */
  #broken(): void {
    const kamstrup = this.#identification.mayStartWith(LETTER_K, LETTER_A, LETTER_M);
    if (this.#objects === 0) this.#reject(EMPTY);
    else if (this.#state !== UNCHECKED) this.#reject(CUT);
    else if (this.#values === 0 || this.#hasBeenChecked || kamstrup) this.#reject(CHECK_MISSING);
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
      if (staged[total] === ABSENT && tariff1 !== ABSENT && tariff2 !== ABSENT)
        if ((this.#furtherTariffs & (1 << total)) === 0) staged[total] = tariff1 + tariff2;
    }
    for (let register = 0; register < REGISTER_COUNT; register++) {
      const value = staged[register]!;
      reading[REGISTER_FIELD[register]!] = value === ABSENT ? undefined : value;
    }
    reading.timestamp = this.#timestamp === ABSENT ? undefined : this.#timestamp;
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
