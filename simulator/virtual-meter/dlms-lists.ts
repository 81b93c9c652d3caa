import {
  dataNotification,
  dateTime,
  type Element,
  NULL,
  obis,
  octets,
  structure,
  text,
  u16,
  u32,
} from "./dlms-data.js";
import { hdlcFrame } from "./hdlc-frame.js";
import type { MeterValues } from "./kamstrup-telegram.js";

/** How a meter fills its lists. */
export interface ListOptions {
  /** What one in a register counts, in Wh and varh: 1 as in Sweden, 10 as in Norway. */
  energyScale?: 1 | 10;
  /**
   * A meter of one phase sends null-data in place of reference and value of each object of L2 and L3 (seen on a
   * 6861111BN242101040: UtilitechAS/amsreader-firmware, frames/Kamstrup-1p.raw). "import" leaves these out, and all
   * that is not active import, as the one-phase example of the HAN-NVE description prints it.
   */
  phases?: 3 | 1 | "import";
  /** GS1 number (1.1.0.0.5.255) of 16 digits, and meter type (1.1.96.1.1.255) of 18 letters. */
  gs1?: string;
  type?: string;
  /** Meter number of push 1 (1.1.0.0.1.255). */
  meterNumber?: number;
  /** Status of the clock in each date-time; 1 says that the time is not valid. */
  clockStatus?: number;
}

/** An object of a list: its reference without `1.1.` and `.255`, and its value. */
type Row = readonly [reference: string, value: (values: Readonly<MeterValues>, options: ListOptions) => Element];
type Field = keyof MeterValues;

const VERSION = text("Kamstrup_V0001");
/** Objects of L2 and L3. */
const OTHER_PHASES = /^[4-7]\d\./;
/** What the one-phase example of the HAN-NVE description has. */
const IMPORT_ONLY = /^(1|31|32)\./;

/** In W or var. */
const power = (reference: string, field: Field): Row => [reference, (values) => u32(values[field])];
/** In so many Wh or varh as the meter is set to. */
const energy = (reference: string, field: Field): Row => [
  reference,
  (values, { energyScale = 1 }) => u32(Math.floor(values[field] / energyScale)),
];
/** In 0.01 A. */
const current = (reference: string, field: Field): Row => [reference, (values) => u32(Math.round(values[field] / 10))];
/** In V. */
const voltage = (reference: string, field: Field): Row => [reference, (values) => u16(Math.round(values[field] / 10))];
/** In 0.01, of one phase or of all; 1 when nothing flows (captures). */
const powerFactor = (reference: string, phase: "" | "L1" | "L2" | "L3"): Row => [
  reference,
  (values) => {
    const active = values[`activePowerImport${phase}`] - values[`activePowerExport${phase}`];
    const reactive = values[`reactivePowerImport${phase}`] - values[`reactivePowerExport${phase}`];
    const apparent = Math.hypot(active, reactive);
    return u16(apparent === 0 ? 100 : Math.round((100 * Math.abs(active)) / apparent));
  },
];
/** A third of the total, L1 with what is left over: the virtual meter does not count phases, and real ones add up. */
const third = (reference: string, field: Field, isL1 = false): Row => [
  reference,
  (values, { energyScale = 1, phases = 3 }) => {
    const total = Math.floor(values[field] / energyScale);
    const share = phases === 3 ? Math.floor(total / 3) : 0;
    return u32(isL1 ? total - 2 * share : share);
  },
];

const POWERS: readonly Row[] = [
  power("1.7.0", "activePowerImport"),
  power("2.7.0", "activePowerExport"),
  power("3.7.0", "reactivePowerImport"),
  power("4.7.0", "reactivePowerExport"),
];
const CURRENTS: readonly Row[] = [
  current("31.7.0", "currentL1"),
  current("51.7.0", "currentL2"),
  current("71.7.0", "currentL3"),
];
const VOLTAGES: readonly Row[] = [
  voltage("32.7.0", "voltageL1"),
  voltage("52.7.0", "voltageL2"),
  voltage("72.7.0", "voltageL3"),
];
const ENERGIES: readonly Row[] = [
  energy("1.8.0", "energyImport"),
  energy("2.8.0", "energyExport"),
  energy("3.8.0", "reactiveEnergyImport"),
  energy("4.8.0", "reactiveEnergyExport"),
];
const NVE: readonly Row[] = [...POWERS, ...CURRENTS, ...VOLTAGES];
/** Behind the clock of push 1. */
const PUSH_1: readonly Row[] = [
  ...VOLTAGES,
  ...CURRENTS,
  power("21.7.0", "activePowerImportL1"),
  power("41.7.0", "activePowerImportL2"),
  power("61.7.0", "activePowerImportL3"),
  powerFactor("33.7.0", "L1"),
  powerFactor("53.7.0", "L2"),
  powerFactor("73.7.0", "L3"),
  powerFactor("13.7.0", ""),
  power("22.7.0", "activePowerExportL1"),
  power("42.7.0", "activePowerExportL2"),
  power("62.7.0", "activePowerExportL3"),
  third("22.8.0", "energyExport", true),
  third("42.8.0", "energyExport"),
  third("62.8.0", "energyExport"),
  third("21.8.0", "energyImport", true),
  third("41.8.0", "energyImport"),
  third("61.8.0", "energyImport"),
];

function objects(rows: readonly Row[], values: Readonly<MeterValues>, options: ListOptions): Element[] {
  const { phases = 3 } = options;
  return rows.flatMap(([reference, value]) => {
    if (phases === "import" && !IMPORT_ONLY.test(reference)) return [];
    if (phases === 1 && OTHER_PHASES.test(reference)) return [NULL, NULL];
    return [obis(`1.1.${reference}.255`), value(values, options)];
  });
}

function clock({ timestamp }: Readonly<MeterValues>, { clockStatus }: ListOptions): number[] {
  return dateTime(timestamp, clockStatus);
}

function push(elements: readonly Element[], values: Readonly<MeterValues>, options: ListOptions): Uint8Array {
  return hdlcFrame(dataNotification(clock(values, options), structure(elements)));
}

function nveStart(values: Readonly<MeterValues>, options: ListOptions): Element[] {
  const { gs1 = "5706567000000000", type = "000000000000000000" } = options;
  const identity = [VERSION, obis("1.1.0.0.5.255"), text(gs1), obis("1.1.96.1.1.255"), text(type)];
  return [...identity, ...objects(NVE, values, options)];
}

/** HAN-NVE list 1, sent at each full ten seconds: powers, currents and voltages (interface description 3.1, ex. 1). */
export function nveList1(values: Readonly<MeterValues>, options: ListOptions = {}): Uint8Array {
  return push(nveStart(values, options), values, options);
}

/** HAN-NVE list 2, sent five seconds past each full hour: list 1, the clock and the registers (the same). */
export function nveList2(values: Readonly<MeterValues>, options: ListOptions = {}): Uint8Array {
  const time = [obis("0.1.1.0.0.255"), octets(clock(values, options))];
  return push([...nveStart(values, options), ...time, ...objects(ENERGIES, values, options)], values, options);
}

/**
 * DLMS push 1, sent at each full ten seconds: all of list 2 and of each phase, in the order and with the types of a
 * Danish meter (UtilitechAS/amsreader-firmware#216 and frames/Kamstup-Encrypted.raw). Assumed: the scales of HAN-NVE,
 * and for one phase null-data as there.
 */
export function push1(values: Readonly<MeterValues>, options: ListOptions = {}): Uint8Array {
  const { meterNumber = 12_345_678 } = options;
  const number = [obis("1.1.0.0.1.255"), u32(meterNumber)];
  const time = [obis("0.1.1.0.0.255"), octets(clock(values, options))];
  const elements = [
    VERSION,
    ...objects(ENERGIES, values, options),
    ...number,
    ...objects(POWERS, values, options),
    ...time,
    ...objects(PUSH_1, values, options),
  ];
  return push(elements, values, options);
}
