import type { MeterValues } from "../../simulator/virtual-meter/kamstrup-telegram.js";
import { SCENARIOS, type Scenario } from "../../simulator/virtual-meter/scenarios.js";
import { VirtualMeter } from "../../simulator/virtual-meter/virtual-meter.js";

/** In seconds. */
export const HOUR = 3600;
/** In seconds. */
export const DAY = 24 * HOUR;

/** A meter that starts at a meter time, in the villa unless told otherwise. */
export function meterAt(start: string, scenario: Scenario = SCENARIOS.villa, seed = 1): VirtualMeter {
  return new VirtualMeter({ scenario, seed, start });
}

/** Import less export in W. */
export function netPower({ activePowerImport, activePowerExport }: MeterValues): number {
  return activePowerImport - activePowerExport;
}

/** Mean net power in W of a new meter's first seconds, from its registers. */
export function meanPower(meter: VirtualMeter, seconds: number): number {
  const before = meter.truth;
  meter.advanceTo(seconds);
  const after = meter.truth;
  const rise = (field: "energyImport" | "energyExport") => after[field] - before[field];
  return ((rise("energyImport") - rise("energyExport")) * HOUR) / seconds;
}

/** Bytes as text. */
export function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("latin1");
}
