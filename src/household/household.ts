import type { MeterReading } from "../meter/reading.js";
import type { Settings } from "../settings.js";
import { legalTime } from "./calendar.js";
import { DayEnergy } from "./day-energy.js";
import { Level } from "./level.js";
import { PowerTrace } from "./power-trace.js";

/** What the readings mean to the people who live here. Time comes in with each call; nothing here allocates. */
export class Household {
  /** Net power in W, import positive, export negative; undefined before the first reading that carries power. */
  netPower: number | undefined = undefined;
  /** Legal time in seconds since 1970 as a wall clock shows it; undefined when no reading has carried a stamp. */
  legalTime: number | undefined = undefined;
  /** Milliseconds since the last reading, -1 before the first. */
  age = -1;
  /** How the net power compares with what is normal for a home. */
  readonly level = new Level();
  /** The last hour's net power, one column a minute. */
  readonly trace = new PowerTrace();
  /** Today's import and export. */
  readonly today = new DayEnergy();
}
