import {
  dataNotification,
  dateTime,
  type Element,
  NULL,
  obis,
  structure,
  text,
} from "../../../simulator/virtual-meter/dlms-data.js";
import type { Random } from "../random.js";
import { addTariffs, REGISTERS, type Reading, type Register, type Unit } from "../registers.js";

/** The APDU of a push as a meter sends it, and the truth about it. */
export interface Push {
  apdu: readonly number[];
  reading: Reading;
}

/** Codes of the units (IEC 62056-6-2, table 4), and the decimals in which a reading keeps them. */
const UNITS: Readonly<Record<Unit, readonly [code: number, decimals: number]>> = {
  W: [27, 0],
  var: [29, 0],
  Wh: [30, 0],
  varh: [32, 0],
  V: [35, 1],
  A: [33, 3],
};
/** What one counts in a push of Kamstrup, in steps of a reading: 1 W, 1 Wh as set, 1 V, 0.01 A (p1-port 3.2). */
const UNSCALED: Readonly<Record<Unit, number>> = { W: 1, var: 1, Wh: 1, varh: 1, V: 10, A: 10 };
/** Tags of whole numbers, their bytes, and whether they have a sign. */
const NUMBERS = [
  [0x06, 4, false],
  [0x12, 2, false],
  [0x10, 2, true],
  [0x05, 4, true],
  [0x11, 1, false],
  [0x0f, 1, true],
  [0x15, 8, false],
  [0x14, 8, true],
] as const;
const ARRAY = 0x01;
const INT8 = 0x0f;
const ENUM = 0x16;
const START = Date.UTC(2000, 0, 1) / 1000;
const SECONDS = 3_155_760_000;

/** A push with values of its own, as Kamstrup shapes it or as Aidon does; `energyScale` is how the meter is set. */
export function makePush(random: Random, energyScale: number): Push {
  const reading: Reading = { format: "dlms", checked: true };
  const stamp = START + random.below(SECONDS);
  const hasHeader = random.chance(0.8);
  if (hasHeader) reading.timestamp = stamp;
  const share = random.pick([1, 0.6, 0.2]);
  const registers = random.shuffled(Object.keys(REGISTERS) as Register[]).filter(() => random.chance(share));
  if (registers.length === 0) registers.push("activePowerImport");
  const body = random.chance(0.6)
    ? asKamstrup(registers, reading, energyScale, random)
    : asAidon(registers, reading, energyScale, random);
  addTariffs(reading, new Set());
  return { apdu: dataNotification(hasHeader ? dateTime(stamp) : [], body), reading };
}

/** One structure: the identifier of the list, then reference and value in turn. */
function asKamstrup(registers: readonly Register[], reading: Reading, scale: number, random: Random): number[] {
  reading.identification = random.pick(["Kamstrup_V0001", "K", `Kamstrup_V${random.below(10_000)}`]);
  const elements: Element[] = [text(reading.identification)];
  for (const register of registers) {
    while (random.chance(0.1)) elements.push(...strange(random));
    elements.push(reference(register, random), unscaled(register, reading, scale, random));
  }
  return elements.length < 128 ? structure(elements) : [0x02, 0x81, elements.length, ...elements.flat()];
}

/** An array with a structure for each register: reference, value, and perhaps scaler and unit. */
function asAidon(registers: readonly Register[], reading: Reading, scale: number, random: Random): number[] {
  const rows = registers.map((register) => {
    const name = reference(register, random);
    if (random.chance(0.2)) return structure([name, unscaled(register, reading, scale, random)]);
    const unit = REGISTERS[register][1];
    const [code, decimals] = UNITS[unit];
    const scaler = random.between(-3, 3);
    const { raw, element } = number(random);
    const value = raw * 10 ** (scaler + decimals);
    keep(reading, register, scaler + decimals < 0 ? Math.round(raw / 10 ** -(scaler + decimals)) : value);
    return structure([name, element, [0x02, 0x02, INT8, scaler & 0xff, ENUM, code]]);
  });
  return [ARRAY, rows.length, ...rows.flat()];
}

function reference(register: Register, random: Random): Element {
  const channel = random.pick([0, 1]);
  return obis(`1.${channel}.${REGISTERS[register][0].slice("1-0:".length)}.255`);
}

function unscaled(register: Register, reading: Reading, energyScale: number, random: Random): Element {
  const unit = REGISTERS[register][1];
  const { raw, element } = number(random);
  if (unit === "V" && raw > 1000) {
    if (raw >= 10_000 && raw <= 30_000) keep(reading, register, Math.round(raw / 10));
    else if (raw <= 3000) keep(reading, register, raw);
  } else keep(reading, register, raw * UNSCALED[unit] * (unit === "Wh" || unit === "varh" ? energyScale : 1));
  return element;
}

/** A current has no sign; nothing else of a meter is below 0. */
function keep(reading: Reading, register: Register, value: number): void {
  if (REGISTERS[register][1] === "A") reading[register] = Math.abs(value);
  else if (value >= 0) reading[register] = value;
}

/** A whole number of any width and sign, small enough that no scale makes it inexact. */
function number(random: Random): { raw: number; element: Element } {
  const [tag, width, isSigned] = random.pick(NUMBERS);
  const most = Math.min(2 ** (8 * width - (isSigned ? 1 : 0)), 2 ** 33);
  const raw = random.below(random.pick([most, Math.min(most, 300)])) - (isSigned && random.chance(0.3) ? most : 0);
  const bytes = Array.from({ length: width }, (_, i) => Number((BigInt(raw) >> BigInt(8 * (width - 1 - i))) & 0xffn));
  return { raw, element: [tag, ...bytes] };
}

/** What the display does not know: a reference and its value, or nulls. */
function strange(random: Random): Element[] {
  const value: Element[] = [
    text(random.text(random.below(20), "0123456789")),
    [0x17, 0x41, 0x20, 0, 0],
    structure([NULL, text("a"), structure([[0x03, 1]])]),
    [0x04, 9, 0xff, 0x80],
    [0x0d, 0x42],
  ];
  return random.chance(0.3)
    ? [NULL, NULL]
    : [obis(`1.1.${random.pick(["0.0.5", "96.1.1", "33.7.0", "1.6.0"])}.255`), random.pick(value)];
}
