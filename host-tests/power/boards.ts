import type { Figure, PowerBudget } from "../../src/power/budget.js";

/** A figure of a board that does not exist. */
export function figure(name: string, typical: number | undefined, worst: number | undefined): Figure {
  const evidence = typical === undefined && worst === undefined ? "unknown" : "owner";
  return { name, typical, worst, evidence, source: "made for these tests" };
}

/**
 * A board that the meter can feed, and that does not exist. At 80 MHz and dark it takes 20 + 5 + 3.25 + 0.25 + 10 = 38.5 mA
 * typically and 30 + 6 + 3.25 + 0.5 + 10 = 49.75 mA at most; each percent of light adds 0.4 and 0.5 mA.
 */
export const LEAN: PowerBudget = {
  name: "lean",
  chip: [
    { ...figure("chip at 80 MHz", 20, 30), megahertz: 80 },
    { ...figure("chip at 160 MHz", 28, 44), megahertz: 160 },
  ],
  clock: 80,
  regulator: {
    kind: "linear",
    output: 3300,
    own: figure("regulator", 0.25, 0.5),
    lowestInput: figure("lowest input", 4000, 4400),
  },
  backlight: { ...figure("light", 40, 50), dimming: "pulses" },
  regulated: [figure("panel", 5, 6), figure("pull-up", 3.25, 3.25)],
  direct: [figure("Data Request", 10, 10)],
  start: figure("start", 60, 70),
};
/** What LEAN takes at the port at 80 MHz, reckoned without the code under test. */
export const leanTypical = (light: number) => 38.5 + 0.4 * light;
export const leanWorst = (light: number) => 49.75 + 0.5 * light;

/** The same board with a light that takes too much for the meter. */
export const GREEDY: PowerBudget = { ...LEAN, backlight: { ...figure("light", 130, 140), dimming: "pulses" } };
