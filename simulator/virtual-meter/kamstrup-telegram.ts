import { Crc16Arc } from "../../src/meter/crc16.js";
import type { RegisterField } from "../../src/meter/reading.js";

/** How a kind of value is written. */
interface Form {
  readonly unit: string;
  /** Digits before the point, and behind it. */
  readonly digits: number;
  readonly decimals: number;
  /** What one in the last digit counts in the field's unit. */
  readonly step: number;
}

const KWH: Form = { unit: "kWh", digits: 8, decimals: 3, step: 1 };
const KVARH: Form = { unit: "kVArh", digits: 8, decimals: 3, step: 1 };
const KW: Form = { unit: "kW", digits: 4, decimals: 3, step: 1 };
const KVAR: Form = { unit: "kVAr", digits: 4, decimals: 3, step: 1 };
const V: Form = { unit: "V", digits: 3, decimals: 1, step: 1 };
const A: Form = { unit: "A", digits: 3, decimals: 1, step: 100 };

/** The objects behind the stamp, in Kamstrup's order, which is that of the Swedish recommendation (SE 2.0, table 1). */
const OBJECTS = [
  ["1.8.0", "energyImport", KWH],
  ["2.8.0", "energyExport", KWH],
  ["3.8.0", "reactiveEnergyImport", KVARH],
  ["4.8.0", "reactiveEnergyExport", KVARH],
  ["1.7.0", "activePowerImport", KW],
  ["2.7.0", "activePowerExport", KW],
  ["3.7.0", "reactivePowerImport", KVAR],
  ["4.7.0", "reactivePowerExport", KVAR],
  ["21.7.0", "activePowerImportL1", KW],
  ["41.7.0", "activePowerImportL2", KW],
  ["61.7.0", "activePowerImportL3", KW],
  ["22.7.0", "activePowerExportL1", KW],
  ["42.7.0", "activePowerExportL2", KW],
  ["62.7.0", "activePowerExportL3", KW],
  ["23.7.0", "reactivePowerImportL1", KVAR],
  ["43.7.0", "reactivePowerImportL2", KVAR],
  ["63.7.0", "reactivePowerImportL3", KVAR],
  ["24.7.0", "reactivePowerExportL1", KVAR],
  ["44.7.0", "reactivePowerExportL2", KVAR],
  ["64.7.0", "reactivePowerExportL3", KVAR],
  ["32.7.0", "voltageL1", V],
  ["52.7.0", "voltageL2", V],
  ["72.7.0", "voltageL3", V],
  ["31.7.0", "currentL1", A],
  ["51.7.0", "currentL2", A],
  ["71.7.0", "currentL3", A],
] as const satisfies readonly (readonly [reference: string, field: RegisterField, form: Form])[];

/** What a Kamstrup telegram says, in the fields and units of a reading; a current is a multiple of 100 mA. */
export type MeterValues = Record<"timestamp" | (typeof OBJECTS)[number][1], number>;

/** A value in its field's unit, as the telegram has it. */
function number(value: number, { unit, digits, decimals, step }: Form): string {
  const text = String(Math.round(value / step)).padStart(digits + decimals, "0");
  return `${text.slice(0, -decimals)}.${text.slice(-decimals)}*${unit}`;
}

/** `YYMMDDhhmmss` and W: Kamstrup keeps normal time all year and says so. */
function stamp(timestamp: number): string {
  return `${new Date(timestamp * 1000).toISOString().slice(2, 19).replaceAll(/\D/g, "")}W`;
}

/** The telegram of Kamstrup's P1 push list that carries these values, byte for byte as an OMNIPOWER sends it. */
export function kamstrupTelegram(values: Readonly<MeterValues>): Uint8Array {
  const objects = OBJECTS.map(([reference, field, form]) => `1-0:${reference}(${number(values[field], form)})\r\n`);
  const body = `/KAM5\r\n\r\n0-0:1.0.0(${stamp(values.timestamp)})\r\n${objects.join("")}!`;
  const bytes = new TextEncoder().encode(body);
  const crc = new Crc16Arc();
  crc.take(new DataView(bytes.buffer), 0, bytes.length);
  const check = crc.value.toString(16).toUpperCase().padStart(4, "0");
  return new TextEncoder().encode(`${body}${check}\r\n`);
}
