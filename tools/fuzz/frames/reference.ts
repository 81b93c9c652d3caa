import { addTariffs, REGISTER_OF, REGISTERS, type Reading, type Unit } from "../registers.js";

/** What must become of what a frame carries: a reading, or a cause to reject it. */
export type Verdict = Reading | "encrypted" | "unknownContent";

/** A value of DLMS data: a number, bytes, nothing that is known, or elements. */
type Value =
  | { kind: "number"; value: bigint; tag: number }
  | { kind: "bytes"; bytes: Uint8Array; tag: number }
  | { kind: "other" }
  | { kind: "elements"; elements: Value[]; tag: number };

const CODES: Readonly<Record<Unit, readonly [code: number, decimals: number, unscaled: number]>> = {
  W: [27, 0, 1],
  var: [29, 0, 1],
  Wh: [30, 0, 1],
  varh: [32, 0, 1],
  V: [35, 1, 10],
  A: [33, 3, 10],
};
/** Bytes of the whole numbers, negative for those with a sign. */
const WHOLE: Readonly<Record<number, number>> = {
  3: 1,
  15: -1,
  17: 1,
  22: 1,
  16: -2,
  18: 2,
  5: -4,
  6: 4,
  20: -8,
  21: 8,
};
/** Bytes of what else has a fixed length. */
const FIXED: Readonly<Record<number, number>> = { 13: 1, 23: 4, 24: 8, 26: 5, 27: 4 };
const ARRAY = 1;
const STRUCTURE = 2;
const DATE_TIME = 25;
const INT8 = 15;
const ENUM = 22;
const DEEPEST = 8;
const OCTETS = 9;
const VISIBLE = 10;

class Malformed extends Error {}

/** Decodes what a frame carries, slowly, with a tree of objects and whole numbers of any size. */
export function judge(information: Uint8Array, energyScale: number): Verdict {
  const apdu = information[0] === 0xe6 && information[1] === 0xe7 ? information.subarray(3) : information;
  if (apdu[0] === 0xdb) return "encrypted";
  if (apdu[0] !== 0x0f) return "unknownContent";
  try {
    return new Reader(apdu, energyScale).reading();
  } catch (error) {
    if (error instanceof Malformed) return "unknownContent";
    throw error;
  }
}

class Reader {
  readonly #reading: Reading = { format: "dlms", checked: true };
  readonly #further = new Set<number>();
  readonly #bytes: Uint8Array;
  readonly #energyScale: number;
  #at = 5;
  #reference: readonly number[] | undefined;
  #raw: bigint | undefined;

  constructor(bytes: Uint8Array, energyScale: number) {
    this.#bytes = bytes;
    this.#energyScale = energyScale;
  }

  reading(): Reading {
    if (this.#bytes[this.#at] === OCTETS) this.#at++;
    const length = this.#byte();
    if (length !== 0 && length !== 12) throw new Malformed();
    if (length === 12) this.#stamp(this.#take(12));
    const value = this.#value(DEEPEST);
    if (this.#at !== this.#bytes.length) throw new Malformed();
    this.#walk(value);
    const reading = this.#reading;
    if (![...REGISTER_OF.values()].some((register) => reading[register] !== undefined)) throw new Malformed();
    addTariffs(reading, this.#further);
    return reading;
  }

  #take(count: number): Uint8Array {
    const bytes = this.#bytes.subarray(this.#at, this.#at + count);
    this.#at += count;
    if (bytes.length !== count) throw new Malformed();
    return bytes;
  }

  #byte(): number {
    return this.#take(1)[0]!;
  }

  #length(): number {
    const first = this.#byte();
    if (first < 128) return first;
    const count = first - 128;
    if (count !== 1 && count !== 2) throw new Malformed();
    return this.#take(count).reduce((length, byte) => length * 256 + byte, 0);
  }

  #value(depth: number): Value {
    const tag = this.#byte();
    const width = WHOLE[tag];
    if (width !== undefined) {
      const digits = Buffer.from(this.#take(Math.abs(width))).toString("hex");
      const value = BigInt(`0x${digits}`);
      return { kind: "number", value: width < 0 ? BigInt.asIntN(-8 * width, value) : value, tag };
    }
    if (tag === ARRAY || tag === STRUCTURE) {
      const count = this.#length();
      if (depth === 0) throw new Malformed();
      return { kind: "elements", elements: Array.from({ length: count }, () => this.#value(depth - 1)), tag };
    }
    if (tag === DATE_TIME) return { kind: "bytes", bytes: this.#take(12), tag };
    if (tag === OCTETS || tag === VISIBLE || tag === 12)
      return { kind: "bytes", bytes: this.#take(this.#length()), tag };
    if (tag === 4) this.#take(Math.ceil(this.#length() / 8));
    else if (FIXED[tag] !== undefined) this.#take(FIXED[tag]);
    else if (tag !== 0) throw new Malformed();
    return { kind: "other" };
  }

  #walk(value: Value): void {
    if (value.kind === "elements") {
      const [scaler, unit, ...others] = value.elements;
      const isPair = value.tag === STRUCTURE && others.length === 0;
      if (isPair && scaler?.kind === "number" && scaler.tag === INT8 && unit?.kind === "number" && unit.tag === ENUM)
        this.#scale(Number(scaler.value), Number(unit.value));
      else for (const element of value.elements) this.#walk(element);
    } else if (value.kind === "number") this.#number(value.value);
    else if (value.kind === "bytes") this.#string(value.bytes, value.tag);
  }

  #string(bytes: Uint8Array, tag: number): void {
    if (tag === OCTETS && bytes.length === 6) {
      this.#reference = [...bytes];
      this.#raw = undefined;
      const [a, , c, d, e, f] = this.#reference as [number, number, number, number, number, number];
      if (a === 1 && c >= 1 && c <= 4 && d === 8 && e >= 3 && e <= 9 && f === 255) this.#further.add(c);
    } else if (this.#reference === undefined) {
      if (tag === VISIBLE && bytes.length < 256) this.#reading.identification = Buffer.from(bytes).toString("latin1");
    } else if (bytes.length === 12 && `${this.#reference.filter((_, i) => i !== 1)}` === "0,1,0,0,255")
      this.#stamp(bytes);
  }

  get #register() {
    const [a, , c, d, e, f] = this.#reference ?? [];
    return a === 1 && f === 255 ? REGISTER_OF.get(`1-0:${c}.${d}.${e}`) : undefined;
  }

  #number(raw: bigint): void {
    const register = this.#register;
    if (register === undefined || this.#raw !== undefined || (raw < 0n ? -raw : raw) > Number.MAX_SAFE_INTEGER) return;
    this.#raw = raw;
    const unit = REGISTERS[register][1];
    const isEnergy = unit === "Wh" || unit === "varh";
    if (unit === "V" && raw > 1000n) this.#set(fineVoltage(Number(raw)));
    else this.#set(Number(raw) * CODES[unit][2] * (isEnergy ? this.#energyScale : 1));
  }

  #scale(scaler: number, code: number): void {
    const register = this.#register;
    if (register === undefined || this.#raw === undefined) return;
    const [own, decimals] = CODES[REGISTERS[register][1]];
    const exponent = scaler + decimals;
    if (code !== own || Math.abs(exponent) > 9) this.#set(Number.NaN);
    else this.#set(exponent < 0 ? Math.round(Number(this.#raw) / 10 ** -exponent) : Number(this.#raw) * 10 ** exponent);
  }

  #set(value: number): void {
    const register = this.#register!;
    const size = REGISTERS[register][1] === "A" ? Math.abs(value) : value;
    if (size >= 0 && size <= Number.MAX_SAFE_INTEGER) this.#reading[register] = size;
    else delete this.#reading[register];
  }

  #stamp(bytes: Uint8Array): void {
    const [high, low, month, day, , hour, minute, second] = bytes as unknown as readonly number[];
    const year = high! * 256 + low!;
    const time = Date.UTC(year, month! - 1, day!, hour!, minute!, second!);
    const date = new Date(time);
    const same = date.getUTCMonth() === month! - 1 && date.getUTCDate() === day && date.getUTCHours() === hour;
    if (year < 2000 || year > 2099 || !same || minute! > 59 || second! > 59) return;
    this.#reading.timestamp = time / 1000;
  }
}

/** In 0.1 V: a number that can be no whole volts counts 0.01 V or 0.1 V, whichever gives 100 to 300 V. */
function fineVoltage(raw: number): number {
  const [hundredths, tenths] = [raw / 100, raw / 10];
  if (hundredths >= 100 && hundredths <= 300) return Math.round(raw / 10);
  return tenths >= 100 && tenths <= 300 ? raw : Number.NaN;
}
