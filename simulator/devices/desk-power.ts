import type { Figure, PowerBudget } from "../../src/power/budget.js";

function nothing(name: string): Figure {
  return { name, typical: 0, worst: 0, evidence: "derived", source: "a page takes nothing from a meter's port" };
}

/** The page as a board: it takes nothing, and measures its supply as one whose regulator wants 4.0 V. */
export const DESK_POWER: PowerBudget = {
  name: "The desk",
  chip: [{ ...nothing("Chip"), megahertz: 80 }],
  clock: 80,
  regulator: {
    kind: "linear",
    output: 3300,
    own: nothing("Regulator"),
    lowestInput: {
      ...nothing("Lowest input, mV"),
      typical: 4000,
      worst: 4000,
      source: "as DSMR 5.7.1 wants for Data Request",
    },
  },
  backlight: { ...nothing("Light at 100 %"), dimming: "pulses" },
  regulated: [],
  direct: [],
  start: nothing("Start"),
};
