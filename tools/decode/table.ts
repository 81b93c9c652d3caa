import type { MeterReading } from "../../src/meter/reading.js";
import { readingJson } from "./reading-json.js";

const PHASES = ["", "L1", "L2", "L3"] as const;

/** How a field is written for people: name, divisor to the unit, decimals, unit. */
const ROWS: readonly (readonly [label: string, field: string, divisor: number, decimals: number, unit: string])[] = [
  ["power import", "activePowerImport", 1000, 3, "kW"],
  ["power export", "activePowerExport", 1000, 3, "kW"],
  ["reactive power import", "reactivePowerImport", 1000, 3, "kvar"],
  ["reactive power export", "reactivePowerExport", 1000, 3, "kvar"],
  ["voltage", "voltage", 10, 1, "V"],
  ["current", "current", 1000, 3, "A"],
];
const ENERGIES: readonly (readonly [label: string, field: string, unit: string])[] = [
  ["energy import", "energyImport", "kWh"],
  ["energy export", "energyExport", "kWh"],
  ["reactive energy import", "reactiveEnergyImport", "kvarh"],
  ["reactive energy export", "reactiveEnergyExport", "kvarh"],
];

function cell(value: unknown, divisor: number, decimals: number): string {
  return (typeof value === "number" ? (value / divisor).toFixed(decimals) : "").padStart(15);
}

/** A reading as a small table for people; rows and columns that were not received are left out or blank. */
export function readingTable(reading: MeterReading): string {
  const fields = readingJson(reading);
  const title = [fields.identification ?? "(no identification)", fields.timestamp ?? "(no stamp)"];
  if (!reading.checked) title.push("(no check sequence)");
  const lines = [title.join("  ")];
  const add = (label: string, cells: string[], unit: string) => {
    if (cells.some((text) => text.trim() !== "")) lines.push(`  ${label.padEnd(24)}${cells.join("")}  ${unit}`);
  };
  lines.push(`  ${"".padEnd(24)}${["total", "tariff 1", "tariff 2"].map((head) => head.padStart(15)).join("")}`);
  for (const [label, field, unit] of ENERGIES)
    add(
      label,
      ["", "T1", "T2"].map((suffix) => cell(fields[field + suffix], 1000, 3)),
      unit,
    );
  lines.push(`  ${"".padEnd(24)}${["total", "L1", "L2", "L3"].map((head) => head.padStart(15)).join("")}`);
  for (const [label, field, divisor, decimals, unit] of ROWS)
    add(
      label,
      PHASES.map((suffix) => cell(fields[field + suffix], divisor, decimals)),
      unit,
    );
  return `${lines.join("\n")}\n`;
}
