import { CIPHERED } from "./ciphering.js";
import { ARRAY, DlmsValue, ENUM, INT8, MALFORMED, OCTET_STRING, STRUCTURE, VISIBLE_STRING } from "./dlms-value.js";
import { LINE } from "./line-end.js";
import { ENERGIES, NO_REGISTER, REGISTER_AT, REGISTER_COUNT, REGISTER_UNIT, TIMESTAMP } from "./obis.js";
import type { MeterReading } from "./reading.js";
import type { Rejections } from "./rejections.js";
import { Staging } from "./staging.js";
import { readDateTime, UNREADABLE } from "./timestamp.js";

// Behind the header of a frame (IEC 62056-46): destination, source, quality.
const LLC_TO = 0xe6;
const LLC_FROM = 0xe7;
/** Tag of an APDU that tells data unasked (IEC 62056-5-3, 6.5). */
const DATA_NOTIFICATION = 0x0f;
/** Bytes of a notification's tag, invoke id and priority. */
const NOTIFICATION = 5;
const DATE_TIME_LENGTH = 12;
const OBIS_LENGTH = 6;
/** Group A of what is about electricity, and of what is about the meter itself. */
const ELECTRICITY = 1;
const ABSTRACT = 0;
/** Group C of the clock, D of momentary and counted values, F of what belongs to no billing period. */
const CLOCK = 1;
const MOMENTARY = 7;
const COUNTED = 8;
const NO_BILLING_PERIOD = 0xff;
/** Bytes of a scaler (integer) and a unit (enum) with their tags. */
const SCALER_AND_UNIT = 4;
/** The unit of a voltage, and the most that one can be when it counts whole volts. */
const VOLT = 35;
const MOST_VOLTS = 1000;
/** How deep structures may stand in each other. */
const DEPTH = 8;
// Hoisted: a string within a function of a preloaded module costs a slot each time.
const DLMS = "dlms";
const LARGEST = Number.MAX_SAFE_INTEGER;
const POWER_OF_10 = Float64Array.of(1, 10, 100, 1000, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9);

/** Decodes the DLMS pushes of meters: structures in which an OBIS reference stands before each value. */
export class DlmsDecoder {
  /** Pushes accepted. */
  accepted = 0;
  /** What one in the energies of a push without scalers counts, in Wh and varh: 1 in Sweden, 10 in Norway. */
  energyScale = 1;
  readonly #reading: MeterReading;
  readonly #rejections: Rejections;
  readonly #staging = new Staging();
  readonly #value = new DlmsValue();
  /** The register that the last reference named, and what came for it, until the next one. */
  #register = NO_REGISTER;
  #raw: number | undefined = undefined;
  #hasReference = false;

  /** Commits to `reading` and counts in `rejections`. */
  constructor(reading: MeterReading, rejections: Rejections) {
    this.#reading = reading;
    this.#rejections = rejections;
  }

  /** Decodes what a frame carries, from `bytes[start]` to before `bytes[end]`, its check sequence being right. */
  decode(bytes: Uint8Array, start: number, end: number): void {
    const apdu = bytes[start] === LLC_TO && bytes[start + 1] === LLC_FROM ? start + 3 : start;
    if (bytes[apdu] === CIPHERED) {
      this.#rejections.encrypted++;
      return;
    }
    if (!this.#read(bytes, apdu, end)) {
      this.#rejections.unknownContent++;
      return;
    }
    this.#staging.commit(this.#reading, DLMS, true);
    this.accepted++;
  }

  /** Stages a notification; returns whether all of it was data, and a known register among that. */
  #read(bytes: Uint8Array, start: number, end: number): boolean {
    const staging = this.#staging;
    staging.clear();
    this.#register = NO_REGISTER;
    this.#hasReference = false;
    if (bytes[start] !== DATA_NOTIFICATION) return false;
    let at = start + NOTIFICATION;
    if (bytes[at] === OCTET_STRING) at++;
    const header = bytes[at++];
    if (header === DATE_TIME_LENGTH) {
      if (at + DATE_TIME_LENGTH > end) return false;
      this.#stamp(bytes, at);
      at += DATE_TIME_LENGTH;
    } else if (header !== 0) return false;
    if (this.#data(bytes, at, end, DEPTH) !== end) return false;
    return staging.has(REGISTER_COUNT);
  }

  /** Takes one value and all that is in it; returns what stands behind, or `MALFORMED`. */
  #data(bytes: Uint8Array, start: number, end: number, depth: number): number {
    const value = this.#value;
    let at = value.read(bytes, start, end);
    const { tag } = value;
    if (at === MALFORMED || (tag !== STRUCTURE && tag !== ARRAY)) {
      if (at !== MALFORMED) this.#take(bytes);
      return at;
    }
    if (depth === 0) return MALFORMED;
    const count = value.length;
    if (tag === STRUCTURE && count === 2 && bytes[at] === INT8 && bytes[at + 2] === ENUM)
      return this.#scale(bytes, at, end);
    for (let i = 0; i < count && at !== MALFORMED; i++) at = this.#data(bytes, at, end, depth - 1);
    return at;
  }

  /** Takes what is neither structure nor array: a reference, or the value of the one before. */
  #take(bytes: Uint8Array): void {
    const { tag, start, length, isNumber, number } = this.#value;
    if (tag === OCTET_STRING && length === OBIS_LENGTH) this.#refer(bytes, start);
    else if (tag === VISIBLE_STRING && !this.#hasReference && length < LINE)
      this.#staging.identification.stage(bytes, start, start + length);
    else if (this.#register === TIMESTAMP && length === DATE_TIME_LENGTH) this.#stamp(bytes, start);
    else if (this.#register < REGISTER_COUNT && isNumber && this.#raw === undefined) {
      const unit = REGISTER_UNIT[this.#register]!;
      this.#raw = number;
      if (unit.dlms === VOLT && number > MOST_VOLTS) {
        this.#stage(Math.round(number / 10)); // 0.01 V, as some meters send it without saying so (amsreader#814)
        return;
      }
      this.#stage(number * unit.unscaled * (this.#register < ENERGIES ? this.energyScale : 1));
    }
  }

  /** Takes the reference A-B:C.D.E.F at `bytes[start]`, of any channel B. */
  #refer(bytes: Uint8Array, start: number): void {
    const c = bytes[start + 2]!;
    const d = bytes[start + 3]!;
    const e = bytes[start + 4]!;
    this.#hasReference = true;
    this.#raw = undefined;
    this.#register = NO_REGISTER;
    if (bytes[start + 5] !== NO_BILLING_PERIOD) return;
    if (bytes[start] === ABSTRACT) this.#register = c === CLOCK && d === 0 && e === 0 ? TIMESTAMP : NO_REGISTER;
    else if (bytes[start] === ELECTRICITY && c < 100 && (d === MOMENTARY || d === COUNTED) && e < 10)
      this.#register = REGISTER_AT[(c << 5) | ((d - MOMENTARY) << 4) | e]!;
    this.#staging.note(this.#register);
  }

  /** Takes the scaler and unit at `bytes[at]` for the value before them; returns what stands behind, or `MALFORMED`. */
  #scale(bytes: Uint8Array, at: number, end: number): number {
    if (at + SCALER_AND_UNIT > end) return MALFORMED;
    const raw = this.#raw;
    if (raw !== undefined) {
      const unit = REGISTER_UNIT[this.#register]!;
      const exponent = ((bytes[at + 1]! << 24) >> 24) + unit.decimals;
      this.#stage(bytes[at + 3] === unit.dlms ? scaled(raw, exponent) : Number.NaN);
    }
    return at + SCALER_AND_UNIT;
  }

  /** Stages a value of the last reference; one that no field can hold is absent. */
  #stage(value: number): void {
    this.#staging.values[this.#register] = Math.abs(value) <= LARGEST ? value : undefined;
  }

  #stamp(bytes: Uint8Array, start: number): void {
    const time = readDateTime(bytes, start);
    if (time !== UNREADABLE) this.#staging.values[TIMESTAMP] = time;
  }
}

/** A whole number times a power of ten, rounded to a whole number; NaN beyond what any meter sends. */
function scaled(value: number, exponent: number): number {
  if (exponent >= 0) return exponent < POWER_OF_10.length ? value * POWER_OF_10[exponent]! : Number.NaN;
  return -exponent < POWER_OF_10.length ? Math.round(value / POWER_OF_10[-exponent]!) : Number.NaN;
}
