import type { MeterReading, RegisterField } from "../../src/meter/reading.js";

/** What a register counts or measures, without a prefix. */
export type Unit = "W" | "var" | "Wh" | "varh" | "V" | "A";

/** A field that one object fills with a whole number. */
export type Register = Exclude<RegisterField, "timestamp">;

/** Reference and unit of every register of a reading, written down from the standards and not from the decoder. */
export const REGISTERS: Readonly<Record<Register, readonly [reference: string, unit: Unit]>> = {
  energyImport: ["1-0:1.8.0", "Wh"],
  energyExport: ["1-0:2.8.0", "Wh"],
  reactiveEnergyImport: ["1-0:3.8.0", "varh"],
  reactiveEnergyExport: ["1-0:4.8.0", "varh"],
  energyImportT1: ["1-0:1.8.1", "Wh"],
  energyImportT2: ["1-0:1.8.2", "Wh"],
  energyExportT1: ["1-0:2.8.1", "Wh"],
  energyExportT2: ["1-0:2.8.2", "Wh"],
  reactiveEnergyImportT1: ["1-0:3.8.1", "varh"],
  reactiveEnergyImportT2: ["1-0:3.8.2", "varh"],
  reactiveEnergyExportT1: ["1-0:4.8.1", "varh"],
  reactiveEnergyExportT2: ["1-0:4.8.2", "varh"],
  activePowerImport: ["1-0:1.7.0", "W"],
  activePowerExport: ["1-0:2.7.0", "W"],
  reactivePowerImport: ["1-0:3.7.0", "var"],
  reactivePowerExport: ["1-0:4.7.0", "var"],
  activePowerImportL1: ["1-0:21.7.0", "W"],
  activePowerImportL2: ["1-0:41.7.0", "W"],
  activePowerImportL3: ["1-0:61.7.0", "W"],
  activePowerExportL1: ["1-0:22.7.0", "W"],
  activePowerExportL2: ["1-0:42.7.0", "W"],
  activePowerExportL3: ["1-0:62.7.0", "W"],
  reactivePowerImportL1: ["1-0:23.7.0", "var"],
  reactivePowerImportL2: ["1-0:43.7.0", "var"],
  reactivePowerImportL3: ["1-0:63.7.0", "var"],
  reactivePowerExportL1: ["1-0:24.7.0", "var"],
  reactivePowerExportL2: ["1-0:44.7.0", "var"],
  reactivePowerExportL3: ["1-0:64.7.0", "var"],
  voltageL1: ["1-0:32.7.0", "V"],
  voltageL2: ["1-0:52.7.0", "V"],
  voltageL3: ["1-0:72.7.0", "V"],
  currentL1: ["1-0:31.7.0", "A"],
  currentL2: ["1-0:51.7.0", "A"],
  currentL3: ["1-0:71.7.0", "A"],
};

/** The stamp's reference. */
export const STAMP = "0-0:1.0.0";
/** The register with a reference. */
export const REGISTER_OF: ReadonlyMap<string, Register> = new Map(
  Object.entries(REGISTERS).map(([register, [reference]]) => [reference, register as Register]),
);

/** The four energies, in the order of their references `1-0:1.8` to `1-0:4.8`. */
const ENERGIES = ["energyImport", "energyExport", "reactiveEnergyImport", "reactiveEnergyExport"] as const;

/** What a telegram says; a field that it does not carry is absent. */
export type Reading = { -readonly [Field in Exclude<keyof MeterReading, "sequence">]?: MeterReading[Field] };

const FIELDS = ["format", "checked", "identification", "timestamp", ...Object.keys(REGISTERS)] as (keyof Reading)[];

/** The fields in which two readings differ. */
export function differences(a: Reading, b: Reading): (keyof Reading)[] {
  return FIELDS.filter((field) => a[field] !== b[field]);
}

/** A total that did not come is the sum of tariffs 1 and 2, unless the energy has `further` ones (1 to 4, as in C). */
export function addTariffs(reading: Reading, further: ReadonlySet<number>): void {
  for (const [i, energy] of ENERGIES.entries()) {
    const tariff1 = reading[`${energy}T1`];
    const tariff2 = reading[`${energy}T2`];
    if (reading[energy] === undefined && tariff1 !== undefined && tariff2 !== undefined && !further.has(i + 1))
      reading[energy] = tariff1 + tariff2;
  }
}
