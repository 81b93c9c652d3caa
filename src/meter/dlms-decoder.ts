import { CIPHERED } from "./ciphering.js";
import { ARRAY, DlmsValue, ENUM, INT8, MALFORMED, OCTET_STRING, STRUCTURE, VISIBLE_STRING } from "./dlms-value.js";
import { LINE } from "./line-end.js";
import { hasLlc, LLC } from "./llc.js";
import { ENERGIES, NO_REGISTER, REGISTER_AT, REGISTER_COUNT, REGISTER_UNIT, TIMESTAMP } from "./obis.js";
import type { MeterReading } from "./reading.js";
import type { Rejections } from "./rejections.js";
import { Staging } from "./staging.js";
import { readDateTime, UNREADABLE } from "./timestamp.js";

/** Tag of an APDU that tells data unasked (IEC 62056-5-3, 6.5). */
const DATA_NOTIFICATION = 0x0f;
/** Bytes of a notification's tag, invoke id and priority. */
const NOTIFICATION = 5;
const DATE_TIME_LENGTH = 12;
/** Tag and length of an octet string that holds a reference, as one number, and the bytes of all that. */
const REFERENCE_TAG = (OCTET_STRING << 8) | 6;
const REFERENCE = 8;
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
/** Between these a phase of a house has its voltage, in V. */
const LEAST_GRID = 100;
const MOST_GRID = 300;
/** The unit of a current. */
const AMPERE = 33;
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
  /** What is being decoded, the same for reading several bytes at once, and where it ends. */
  #bytes: Uint8Array = new Uint8Array(0);
  #view: DataView = new DataView(this.#bytes.buffer);
  #end = 0;
  /** The register that the last reference named, and what came for it, until the next one. */
  #register = NO_REGISTER;
  #raw: number | undefined = undefined;
  #hasReference = false;

  /** Commits to `reading` and counts in `rejections`. */
  constructor(reading: MeterReading, rejections: Rejections) {
    this.#reading = reading;
    this.#rejections = rejections;
  }

  /**
   * Decodes what a frame carries, from `bytes[start]` to before `bytes[end]`, its check sequence being right; `view` is on
   * the same bytes.
   */
  decode(bytes: Uint8Array, view: DataView, start: number, end: number): void {
    const apdu = hasLlc(bytes, start) ? start + LLC : start;
    if (bytes[apdu] === CIPHERED) {
      this.#rejections.encrypted++;
      return;
    }
    this.#bytes = bytes;
    this.#view = view;
    this.#end = end;
    if (!this.#read(apdu)) {
      this.#rejections.unknownContent++;
      return;
    }
    this.#staging.commit(this.#reading, DLMS, true);
    this.accepted++;
  }

  /** Stages the notification at `start`; returns whether all of it was data, and a known register among that. */
  #read(start: number): boolean {
    const bytes = this.#bytes;
    const end = this.#end;
    const staging = this.#staging;
    staging.clear();
    this.#register = NO_REGISTER;
    this.#raw = undefined;
    this.#hasReference = false;
    if (bytes[start] !== DATA_NOTIFICATION) return false;
    let at = start + NOTIFICATION;
    if (bytes[at] === OCTET_STRING) at++;
    const header = bytes[at++];
    if (header === DATE_TIME_LENGTH) {
      if (at + DATE_TIME_LENGTH > end) return false;
      this.#stamp(at);
      at += DATE_TIME_LENGTH;
    } else if (header !== 0) return false;
    if (this.#data(at, DEPTH) !== end) return false;
    return staging.has(REGISTER_COUNT);
  }

  /** Takes one value and all that is in it; returns what stands behind, or `MALFORMED`. */
  #data(start: number, depth: number): number {
    const value = this.#value;
    const at = value.read(this.#view, start, this.#end);
    if (at === MALFORMED) return MALFORMED;
    if (value.tag === STRUCTURE || value.tag === ARRAY) return this.#elements(at, depth);
    this.#take();
    return at;
  }

  /** Takes the elements of the structure or array that has just been read; returns what stands behind, or `MALFORMED`. */
  #elements(start: number, depth: number): number {
    const view = this.#view;
    const lastReference = this.#end - REFERENCE;
    const { tag, length } = this.#value;
    let at = start;
    if (depth === 0) return MALFORMED;
    if (tag === STRUCTURE && length === 2 && this.#bytes[at] === INT8 && this.#bytes[at + 2] === ENUM)
      return this.#scale(at);
    for (let i = 0; i < length && at !== MALFORMED; i++)
      if (at <= lastReference && view.getUint16(at) === REFERENCE_TAG) {
        this.#refer(at + 2);
        at += REFERENCE;
      } else at = this.#data(at, depth - 1);
    return at;
  }

  /** Takes what is neither structure nor array nor reference, most often the value of the reference before it. */
  #take(): void {
    const { tag, start, length, number } = this.#value;
    const register = this.#register;
    if (register < REGISTER_COUNT) {
      if (Number.isNaN(number) || this.#raw !== undefined) return;
      const unit = REGISTER_UNIT[register]!;
      this.#raw = number;
      if (unit.dlms === VOLT && number > MOST_VOLTS) this.#stage(finerVoltage(number));
      else this.#stage(number * unit.unscaled * (register < ENERGIES ? this.energyScale : 1));
    } else if (register === TIMESTAMP && length === DATE_TIME_LENGTH) this.#stamp(start);
    else if (tag === VISIBLE_STRING && !this.#hasReference && length < LINE)
      this.#staging.identification.stage(this.#bytes, start, start + length);
  }

  /** Takes the reference A-B:C.D.E.F at `at`, of any channel B. */
  #refer(at: number): void {
    const view = this.#view;
    const c = view.getUint8(at + 2);
    const d = view.getUint8(at + 3);
    const e = view.getUint8(at + 4);
    this.#hasReference = true;
    this.#raw = undefined;
    this.#register = NO_REGISTER;
    if (view.getUint8(at + 5) !== NO_BILLING_PERIOD) return;
    const medium = view.getUint8(at);
    if (medium === ABSTRACT) {
      if (c === CLOCK && d === 0 && e === 0) this.#register = TIMESTAMP;
    } else if (medium === ELECTRICITY && c < 100 && (d === MOMENTARY || d === COUNTED) && e < 10) {
      this.#register = REGISTER_AT[(c << 5) | ((d - MOMENTARY) << 4) | e]!;
      this.#staging.note(this.#register);
    }
  }

  /** Takes the scaler and unit at `at` for the value before them; returns what stands behind, or `MALFORMED`. */
  #scale(at: number): number {
    if (at + SCALER_AND_UNIT > this.#end) return MALFORMED;
    const raw = this.#raw;
    if (raw !== undefined) {
      const unit = REGISTER_UNIT[this.#register]!;
      const exponent = this.#view.getInt8(at + 1) + unit.decimals;
      this.#stage(this.#bytes[at + 3] === unit.dlms ? scaled(raw, exponent) : Number.NaN);
    }
    return at + SCALER_AND_UNIT;
  }

  /** Stages a value of the last reference; one that no field can hold is absent. A current has no sign, nothing else is below 0. */
  #stage(value: number): void {
    const kept = value < 0 && REGISTER_UNIT[this.#register]!.dlms === AMPERE ? -value : value;
    this.#staging.values[this.#register] = kept >= 0 && kept <= LARGEST ? kept : undefined;
  }

  #stamp(at: number): void {
    const time = readDateTime(this.#bytes, at);
    if (time !== UNREADABLE) this.#staging.values[TIMESTAMP] = time;
  }
}

/**
 * In 0.1 V, a voltage that is too high to count whole volts: it counts 0.01 V, as some meters send it without saying so
 * (amsreader#814), or 0.1 V. NaN where neither is a voltage of any grid.
 */
function finerVoltage(value: number): number {
  if (value >= 100 * LEAST_GRID && value <= 100 * MOST_GRID) return Math.round(value / 10);
  return value >= 10 * LEAST_GRID && value <= 10 * MOST_GRID ? value : Number.NaN;
}

/** A whole number times a power of ten, rounded to a whole number; NaN beyond what any meter sends. */
function scaled(value: number, exponent: number): number {
  if (exponent >= 0) return exponent < POWER_OF_10.length ? value * POWER_OF_10[exponent]! : Number.NaN;
  return -exponent < POWER_OF_10.length ? Math.round(value / POWER_OF_10[-exponent]!) : Number.NaN;
}
