import { GAP } from "./hours.js";

/** A finished hour or quarter of an hour. */
export class Slot {
  /** Which one: whole hours, or quarters of an hour, of meter time since 1970. */
  number = 0;
  /** Import in whole Wh. */
  energyImport = 0;
  /** Export in whole Wh. */
  energyExport = 0;
  /** How the energies are known: PARTLY, INTEGRATED or REGISTER of `hours.ts`. */
  source = GAP;
  /** Net import of the registers less that of the power summed up, in Wh; undefined when either does not cover all. */
  deviation: number | undefined = undefined;
}
