import { CIPHERED, cipheredLength } from "./ciphering.js";
import { CosemObject, NOT_UNDERSTOOD } from "./cosem-object.js";
import { Crc16Arc } from "./crc16.js";
import { FLAG, MORE, NO_FRAME, readHeader } from "./hdlc-frame.js";
import { behindWholeLines, endOfLine, LINE } from "./line-end.js";
import { FURTHER_TARIFF, REGISTER_COUNT } from "./obis.js";
import type { MeterReading } from "./reading.js";
import type { Rejections } from "./rejections.js";
import { PRESENT, Staging } from "./staging.js";

const LF = 0x0a;
const CR = 0x0d;
const EXCLAMATION = 0x21;
/** Begins a telegram. */
export const SLASH = 0x2f;
const ZERO = 0x30;
const LETTER_A = 0x41;
const LETTER_K = 0x4b;
const LETTER_M = 0x4d;
const LOWER_CASE = 0x20;

/** Outside of a telegram. */
const OUTSIDE = 0;
/** Waits for the end of the first line. */
const IDENTIFICATION = 1;
/** Waits for a COSEM object, or for `!`. */
const OBJECT = 2;
/** In a line too long to be kept whole, which no known object needs: waits for its end. */
const LONG_LINE = 3;
/** Behind `!` CR LF: the telegram has no check sequence, and what follows decides. */
const UNCHECKED = 4;

// Hoisted: a string within a function of a preloaded module costs a slot each time.
const P1 = "p1";
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
  readonly #staging = new Staging();
  readonly #object = new CosemObject();
  /** Whether a line came behind the identification that was neither blank nor a readable object. */
  #hasOtherLines = false;
  #state = OUTSIDE;
  readonly #crc = new Crc16Arc();
  #hasBeenChecked = false;
  #isSilent = false;
  /** What is being decoded, and the same for reading four bytes at once. */
  #bytes: Uint8Array = new Uint8Array(0);
  #view: DataView = new DataView(this.#bytes.buffer);

  /** Commits to `reading` and counts in `rejections`. */
  constructor(reading: MeterReading, rejections: Rejections) {
    this.#reading = reading;
    this.#rejections = rejections;
  }

  /** Whether a telegram is in progress. */
  get isInside(): boolean {
    return this.#state !== OUTSIDE;
  }

  /**
   * Decodes the run from `bytes[start]` to before `bytes[end]` until the telegram ends, or another begins; where none is
   * in progress, `bytes[start]` is the `/` of one; `view` is on the same bytes. Returns how far it got; while it is inside
   * of a telegram only the start of a line is left, at most 255 bytes, which the next run must bring again.
   */
  decode(bytes: Uint8Array, view: DataView, start: number, end: number): number {
    this.#bytes = bytes;
    this.#view = view;
    if (this.#state !== OUTSIDE) return this.#lines(bytes, start, end);
    this.#begin(start);
    return this.#lines(bytes, start + 1, end);
  }

  /**
   * Whether no byte has come for long: then a telegram that has ended without check sequence is decided, and a line that
   * has not ended is looked through for the start of another telegram or a frame.
   */
  set isSilent(isSilent: boolean) {
    this.#isSilent = isSilent;
    if (isSilent && this.#state === UNCHECKED) this.#broken();
  }

  /** The stream has ended: a telegram in progress is decided. */
  end(): void {
    if (this.#state !== OUTSIDE) this.#broken();
  }

  #begin(slash: number): void {
    this.#state = IDENTIFICATION;
    this.#crc.clear();
    this.#crc.take(this.#view, slash, slash + 1);
    this.#staging.clear();
    this.#hasOtherLines = false;
  }

  /** Takes lines of a telegram until the run or the telegram ends; returns how far it got. */
  #lines(bytes: Uint8Array, start: number, end: number): number {
    const view = this.#view;
    const whole = behindWholeLines(bytes, start, end);
    let unsummed = start;
    let at = start;
    while (at < end) {
      const state = this.#state;
      if (state === UNCHECKED) {
        if (bytes[at] !== SLASH) {
          this.#reject(CHECK_MISSING);
          return at;
        }
        const { accepted } = this;
        this.#broken();
        this.#begin(at++);
        if (this.accepted !== accepted) return at;
        unsummed = at;
        continue;
      }
      if (state === OBJECT) {
        at = this.#objects(bytes, at, whole);
        if (at === end) break;
        if (bytes[at] === EXCLAMATION) {
          this.#crc.take(view, unsummed, at);
          unsummed = at;
          const behind = this.#check(bytes, at, end);
          if (behind === at || this.#state === OUTSIDE) return behind;
          at = unsummed = behind;
          continue;
        }
      }
      if (at >= whole && state !== LONG_LINE && end - at < LINE) {
        const start = this.#isSilent ? this.#endOfLine(bytes, at, end) : end;
        if (start === end || (bytes[start] !== SLASH && this.#otherAt(start, end) < 0)) break;
        this.#broken();
        return start;
      }
      const lineEnd = this.#endOfLine(bytes, at, end);
      if (lineEnd < end && bytes[lineEnd] !== LF) {
        if (bytes[lineEnd] === SLASH || this.#otherAt(lineEnd, end) !== MORE) {
          this.#broken();
          return lineEnd;
        }
        if (state === LONG_LINE || lineEnd - at >= LINE) {
          if (state === OBJECT) this.#noteTariff(at, end);
          this.#state = LONG_LINE;
          at = lineEnd;
        }
        break; // something else may begin here
      }
      if (state === OBJECT) {
        this.#noteTariff(at, end);
        if (lineEnd < end && lineEnd - at < LINE) this.#hasOtherLines = true;
      } else if (state === IDENTIFICATION && lineEnd - at < LINE)
        this.#staging.identification.stage(bytes, at, bytes[lineEnd - 1] === CR ? lineEnd - 1 : lineEnd);
      this.#state = lineEnd < end ? OBJECT : LONG_LINE;
      at = lineEnd < end ? lineEnd + 1 : end;
    }
    this.#crc.take(view, unsummed, at);
    return at;
  }

  /**
   * Takes whole lines behind the identification: stages what the readable objects say, and that others came. Returns
   * `end`, or where a line starts that begins with `!`, holds a `/` or is too long.
   */
  #objects(bytes: Uint8Array, start: number, end: number): number {
    const object = this.#object;
    const staged = this.#staging.values;
    const view = this.#view;
    let at = start;
    while (at < end) {
      const close = object.read(bytes, view, at, end);
      if (close !== NOT_UNDERSTOOD) {
        const feed = bytes[close + 1] === CR ? close + 2 : close + 1;
        if (bytes[feed] === LF && feed - at < LINE) {
          staged[object.register] = object.value;
          at = feed + 1;
          continue;
        }
      }
      if (bytes[at] === EXCLAMATION) return at;
      const lineEnd = endOfLine(bytes, view, at, end);
      if (bytes[lineEnd] !== LF || lineEnd - at >= LINE) return at;
      if (object.register >= FURTHER_TARIFF) staged[object.register] = PRESENT;
      if (lineEnd > at + 1 || (lineEnd === at + 1 && bytes[at] !== CR)) this.#hasOtherLines = true;
      at = lineEnd + 1;
    }
    return at;
  }

  /** Where a line ends, another telegram begins or a frame does, or may do so; or `end`. */
  #endOfLine(bytes: Uint8Array, start: number, end: number): number {
    let at = endOfLine(bytes, this.#view, start, end);
    for (; at < end && bytes[at] !== LF && bytes[at] !== SLASH; at = endOfLine(bytes, this.#view, at + 1, end)) {
      const start = bytes[at] === CIPHERED ? at : at - 1;
      if (start === at || bytes[start] === FLAG) {
        const other = this.#otherAt(start, end);
        if (other >= 0 || other === MORE) return start;
      }
    }
    return at === end && bytes[end - 1] === FLAG ? end - 1 : at;
  }

  /** Whether at a flag a frame begins, or at its tag something ciphered: at least 0, `MORE`, or another negative number. */
  #otherAt(start: number, end: number): number {
    if (this.#bytes[start] === FLAG) return readHeader(this.#bytes, this.#view, start, end);
    return cipheredLength(this.#bytes, start, end) || NO_FRAME;
  }

  /** Notes the tariff that a line too long to be kept names. */
  #noteTariff(at: number, end: number): void {
    const object = this.#object;
    object.read(this.#bytes, this.#view, at, end);
    this.#staging.note(object.register);
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
    this.#crc.take(this.#view, at, at + 1);
    if (this.#crc.value === expected) {
      this.#hasBeenChecked = true;
      this.#commit(true);
    } else this.#reject(CHECK_FAILED);
    return at + 5;
  }

  /** A `/` or the end has come before the check sequence. */
  #broken(): void {
    const kamstrup = this.#staging.identification.mayStartWith(LETTER_K, LETTER_A, LETTER_M);
    if (!this.#hasOtherLines && !this.#staging.has(FURTHER_TARIFF)) this.#reject(EMPTY);
    else if (this.#state !== UNCHECKED) this.#reject(CUT);
    else if (!this.#staging.has(REGISTER_COUNT) || this.#hasBeenChecked || kamstrup) this.#reject(CHECK_MISSING);
    else this.#commit(false);
  }

  #reject(cause: keyof Rejections): void {
    this.#rejections[cause]++;
    this.#state = OUTSIDE;
  }

  #commit(checked: boolean): void {
    this.#staging.commit(this.#reading, P1, checked);
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
