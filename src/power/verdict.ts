import type { Refusal } from "../status/power-status.js";
import { drawAtPort, type End, figuresOf, isKnown, type PowerBudget, TYPICAL, WORST } from "./budget.js";

/** What may be taken from the meter, in mA: at any moment (data sheet of the HAN module P1), and on average. */
export const METER_LIMIT = Object.freeze({ peak: 75, mean: 50 });
/** The light in % below which a display is of no use by day. */
export const LEAST_LIGHT = 10;

/** Whether the meter can feed a board. */
export interface Verdict {
  readonly supply: "meter" | "external";
  /** Empty when the meter can; what is not known comes last. */
  readonly refusals: readonly Refusal[];
  /** The most light in % that keeps within the meter's limits, by what is known of the board. */
  readonly mostLight: number;
  /** The fastest clock in MHz, up to the one the firmware is built for, at which that light is not below the least. */
  readonly clock: number;
}

/** Judges a board. */
export function judge(power: PowerBudget): Verdict {
  const clock = meterClock(power);
  const refusals: Refusal[] = [];
  if (drawAtPort(power, clock, LEAST_LIGHT, TYPICAL) > METER_LIMIT.mean) refusals.push("mean");
  if (drawAtPort(power, clock, LEAST_LIGHT, WORST) > METER_LIMIT.peak) refusals.push("peak");
  if ((power.start.worst ?? 0) > METER_LIMIT.peak) refusals.push("start");
  if (!figuresOf(power, clock).every(isKnown)) refusals.push("unknown");
  const supply = refusals.length === 0 ? "meter" : "external";
  return { supply, refusals, mostLight: mostLight(power, clock), clock };
}

/** The fastest clock up to the one built for that leaves the least light; the slowest if none does. */
function meterClock(power: PowerBudget): number {
  let clock = power.chip[0]!.megahertz;
  for (const { megahertz } of power.chip)
    if (megahertz <= power.clock && mostLight(power, megahertz) >= LEAST_LIGHT) clock = megahertz;
  return clock;
}

function mostLight(power: PowerBudget, clock: number): number {
  const fits = (light: number, end: End, limit: number) => drawAtPort(power, clock, light, end) <= limit;
  let light = 100;
  while (light > 0 && !(fits(light, TYPICAL, METER_LIMIT.mean) && fits(light, WORST, METER_LIMIT.peak))) light--;
  return light;
}
