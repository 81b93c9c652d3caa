import type { RegisterField } from "./reading.js";

/** A unit of the telegram, as `REGISTER_UNIT` names it. A letter `k` in front is understood for W, var, Wh and varh. */
export const W = 0;
/** Reactive power. */
export const VAR = 1;
/** Active energy. */
export const WH = 2;
/** Reactive energy. */
export const VARH = 3;
/** Voltage, kept in 0.1 V. */
export const V = 4;
/** Current, kept in mA. */
export const A = 5;

/** OBIS reference, field and unit of every register that the display understands: one line each. */
const REGISTERS: readonly (readonly [reference: string, field: RegisterField, unit: number])[] = [
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
/** Number of registers; a register is an index below it. */
export const REGISTER_COUNT = REGISTERS.length;
/** The field of a reading that a register fills. */
export const REGISTER_FIELD: readonly RegisterField[] = Object.freeze(REGISTERS.map(([, field]) => field));
/** The unit in which a register comes. */
export const REGISTER_UNIT = Uint8Array.from(REGISTERS, ([, , unit]) => unit);

/** In place of a register: the stamp `0-0:1.0.0`. */
export const TIMESTAMP = 0xf0;
/** In place of a register: tariff 3 to 9 of the energy `FURTHER_TARIFF + total`, which is only noted. */
export const FURTHER_TARIFF = 0xf4;
/** In place of a register where there is none. */
export const NO_REGISTER = 0xff;

/** Registers by C, D and E of the OBIS reference `1-0:C.D.E`, for C of two digits, D 7 or 8 and E of one digit. */
const REGISTER_AT = new Uint8Array(100 << 5).fill(NO_REGISTER);
for (let register = 0; register < REGISTER_COUNT; register++) {
  const [c, d, e] = REGISTERS[register]![0].slice("1-0:".length).split(".");
  REGISTER_AT[position(Number(c), Number(d), Number(e))] = register;
}
for (let total = 0; total < TOTALS; total++)
  for (let tariff = 3; tariff <= 9; tariff++) REGISTER_AT[position(total + 1, 8, tariff)] = FURTHER_TARIFF + total;

function position(c: number, d: number, e: number): number {
  return (c << 5) | ((d - 7) << 4) | e;
}

/** The register with the OBIS reference `A-0:C.D.E`, each of one digit but C below 100; `NO_REGISTER` if unknown. */
export function registerAt(a: number, c: number, d: number, e: number): number {
  if (a === 1) return d === 7 || d === 8 ? REGISTER_AT[position(c, d, e)]! : NO_REGISTER;
  return a === 0 && c === 1 && d === 0 && e === 0 ? TIMESTAMP : NO_REGISTER;
}
