import { DeskDisplay } from "./desk-display.js";
import { registers, told } from "./meter-states.js";
import { phasesRead } from "./phases-states.js";
import { JANUARY, powerMonth } from "./power-month.js";

/** A display with a reading, on a screen. */
export function displayAt(place: number): DeskDisplay {
  const display = new DeskDisplay("sv");
  phasesRead(display.household, [9.2, 226.3, 2080], [4.1, 233, -940], [4.6, 230.6, 1060]);
  powerMonth(display.household, "Ellevio", "2026-01-15T14:32", 1500, 2200, JANUARY);
  told(display.meter);
  registers(display.household, display.meter);
  display.go(place);
  display.show();
  return display;
}
