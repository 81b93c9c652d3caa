import type { MeterReading } from "../meter/reading.js";
import type { Settings } from "../settings.js";
import { legalTime } from "./calendar.js";
import { DayEnergy } from "./day-energy.js";
import { EnergyCheck } from "./energy-check.js";
import { Level } from "./level.js";
import { Phases } from "./phases.js";
import { PowerTrace } from "./power-trace.js";

/** What the readings mean to the people who live here. Time comes in with each call; no call allocates. */
export class Household {
  /** Net power in W, import positive, export negative; undefined when the last reading carried no power. */
  netPower: number | undefined = undefined;
  /** Legal time in seconds since 1970 as a wall clock shows it; undefined until a reading has carried a stamp. */
  legalTime: number | undefined = undefined;
  /** Milliseconds since the last reading, -1 before the first. */
  age = -1;
  /** How the net power compares with what is normal. */
  readonly level: Level;
  /** The last hour's net power, one column a minute. */
  readonly trace = new PowerTrace();
  /** Today's import and export. */
  readonly today = new DayEnergy();
  /** Whether the registers fit the power. */
  readonly energyCheck = new EnergyCheck();
  /** What each phase carries, against the main fuse. */
  readonly phases: Phases;
  readonly #settings: Readonly<Settings>;
  #lastReading = -1;
  #stamp: number | undefined = undefined;
  #stampTaken = 0;

  /** A household whose meter and main fuse are as the settings say. */
  constructor(settings: Readonly<Settings>) {
    this.#settings = settings;
    this.level = new Level(settings.mainFuse);
    this.phases = new Phases(settings.mainFuse);
  }

  /** Takes a new reading at `now`, in ms of a clock that never goes back. */
  accept(reading: MeterReading, now: number): void {
    this.#lastReading = now;
    if (reading.timestamp !== undefined) {
      this.#stamp = this.#settings.meterKeepsSummerTime ? reading.timestamp : legalTime(reading.timestamp);
      this.#stampTaken = now;
      this.today.accept(this.#stamp, reading.energyImport, reading.energyExport);
    }
    this.energyCheck.accept(reading, now);
    this.netPower = netPower(reading);
    if (this.netPower !== undefined) {
      this.level.accept(this.netPower);
      this.trace.accept(this.netPower, now);
    }
    this.tick(now);
    this.phases.accept(reading, now, this.legalTime);
  }

  /** Lets time pass until `now`; to be called once a second and more. */
  tick(now: number): void {
    if (this.#lastReading >= 0) {
      this.age = now - this.#lastReading;
      this.trace.advance(now);
    }
    if (this.#stamp !== undefined) this.legalTime = this.#stamp + Math.floor((now - this.#stampTaken) / 1000);
  }
}

/**
 * Import less export in W: both can run at once (p1-port, troubles). Undefined when the reading does not carry the import,
 * unless it says that the house exports.
 */
function netPower(reading: MeterReading): number | undefined {
  const { activePowerImport, activePowerExport } = reading;
  if (activePowerImport === undefined && !(activePowerExport !== undefined && activePowerExport > 0)) return undefined;
  return (activePowerImport ?? 0) - (activePowerExport ?? 0);
}
