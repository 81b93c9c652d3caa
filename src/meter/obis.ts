import type { RegisterField } from "./reading.js";

/** What a value of the telegram counts: its unit in lower case, and the decimals that its whole number holds. */
export interface Unit {
  /** The letters as one number, `pack("kwh")`, so that they are compared in one step. */
  readonly letters: number;
  /** The letters with a `k` for kilo in front; `NEVER` where that is not understood. */
  readonly kilo: number;
  readonly decimals: number;
  /** The unit as DLMS counts it (IEC 62056-6-2, table 4). */
  readonly dlms: number;
  /** What one counts, in the last decimal, in a Kamstrup push, which has no scalers (p1-port 3.2): 0.01 A, 1 V. */
  readonly unscaled: number;
}

const NEVER = -1;

/** Letters in lower case as one number, eight bits each. */
function pack(letters: string): number {
  let packed = 0;
  for (let i = 0; i < letters.length; i++) packed = packed * 256 + letters.charCodeAt(i);
  return packed;
}

function withKilo(letters: string, dlms: number): Unit {
  return Object.freeze({ letters: pack(letters), kilo: pack(`k${letters}`), decimals: 0, dlms, unscaled: 1 });
}

const W = withKilo("w", 27);
const VAR = withKilo("var", 29);
const WH = withKilo("wh", 30);
const VARH = withKilo("varh", 32);
/** Voltage, kept in 0.1 V. */
const V: Unit = Object.freeze({ letters: pack("v"), kilo: NEVER, decimals: 1, dlms: 35, unscaled: 10 });
/** Current, kept in mA. */
const A: Unit = Object.freeze({ letters: pack("a"), kilo: NEVER, decimals: 3, dlms: 33, unscaled: 10 });

/** OBIS reference, field and unit of every register that the display understands: one line each. */
const REGISTERS: readonly (readonly [reference: string, field: RegisterField, unit: Unit])[] = [
  ["1-0:1.8.0", "energyImport", WH],
  ["1-0:2.8.0", "energyExport", WH],
  ["1-0:3.8.0", "reactiveEnergyImport", VARH],
  ["1-0:4.8.0", "reactiveEnergyExport", VARH],
  ["1-0:1.8.1", "energyImportT1", WH],
  ["1-0:2.8.1", "energyExportT1", WH],
  ["1-0:3.8.1", "reactiveEnergyImportT1", VARH],
  ["1-0:4.8.1", "reactiveEnergyExportT1", VARH],
  ["1-0:1.8.2", "energyImportT2", WH],
  ["1-0:2.8.2", "energyExportT2", WH],
  ["1-0:3.8.2", "reactiveEnergyImportT2", VARH],
  ["1-0:4.8.2", "reactiveEnergyExportT2", VARH],
  ["1-0:1.7.0", "activePowerImport", W],
  ["1-0:2.7.0", "activePowerExport", W],
  ["1-0:3.7.0", "reactivePowerImport", VAR],
  ["1-0:4.7.0", "reactivePowerExport", VAR],
  ["1-0:21.7.0", "activePowerImportL1", W],
  ["1-0:41.7.0", "activePowerImportL2", W],
  ["1-0:61.7.0", "activePowerImportL3", W],
  ["1-0:22.7.0", "activePowerExportL1", W],
  ["1-0:42.7.0", "activePowerExportL2", W],
  ["1-0:62.7.0", "activePowerExportL3", W],
  ["1-0:23.7.0", "reactivePowerImportL1", VAR],
  ["1-0:43.7.0", "reactivePowerImportL2", VAR],
  ["1-0:63.7.0", "reactivePowerImportL3", VAR],
  ["1-0:24.7.0", "reactivePowerExportL1", VAR],
  ["1-0:44.7.0", "reactivePowerExportL2", VAR],
  ["1-0:64.7.0", "reactivePowerExportL3", VAR],
  ["1-0:32.7.0", "voltageL1", V],
  ["1-0:52.7.0", "voltageL2", V],
  ["1-0:72.7.0", "voltageL3", V],
  ["1-0:31.7.0", "currentL1", A],
  ["1-0:51.7.0", "currentL2", A],
  ["1-0:71.7.0", "currentL3", A],
];

/** Registers 0 to 3 are the totals of the energies; tariffs 1 and 2 of each stand `TOTALS` and `2 * TOTALS` further. */
export const TOTALS = 4;
/** Registers below this are energies. */
export const ENERGIES = 3 * TOTALS;
/** Number of registers; a register is an index below it. */
export const REGISTER_COUNT = REGISTERS.length;
/** A register's reference without medium and channel: `1.8.0`. */
export const REGISTER_REFERENCE: readonly string[] = Object.freeze(REGISTERS.map(([id]) => id.slice("1-0:".length)));
/** The field of a reading that a register fills. */
export const REGISTER_FIELD: readonly RegisterField[] = Object.freeze(REGISTERS.map(([, field]) => field));
/** The unit in which a register comes. */
export const REGISTER_UNIT: readonly Unit[] = Object.freeze(REGISTERS.map(([, , unit]) => unit));

/** Behind the registers: the stamp `0-0:1.0.0`. */
export const TIMESTAMP = REGISTER_COUNT;
/** Behind it: tariff 3 to 9 of the energy `FURTHER_TARIFF + total`, of which only is noted that it came. */
export const FURTHER_TARIFF = TIMESTAMP + 1;
/** Behind all of these: any other object. */
export const NO_REGISTER = FURTHER_TARIFF + TOTALS;

/**
 * Registers by the OBIS reference `1-0:C.D.E`, for C of one or two digits, D 7 or 8 and E of one digit, at
 * `C << 5 | (D - 7) << 4 | E`; `NO_REGISTER` where there is none.
 */
export const REGISTER_AT = new Uint8Array(100 << 5).fill(NO_REGISTER);
for (let register = 0; register < REGISTER_COUNT; register++) {
  const [c, d, e] = REGISTER_REFERENCE[register]!.split(".");
  REGISTER_AT[(Number(c) << 5) | ((Number(d) - 7) << 4) | Number(e)] = register;
}
for (let total = 0; total < TOTALS; total++)
  for (let tariff = 3; tariff <= 9; tariff++)
    REGISTER_AT[((total + 1) << 5) | (1 << 4) | tariff] = FURTHER_TARIFF + total;
