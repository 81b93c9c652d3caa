import type { MeterReading } from "../meter/reading.js";
import type { Settings } from "../settings.js";
import { Accounts } from "./accounts.js";
import { dayOf, legalTime } from "./calendar.js";
import { DayEnergy } from "./day-energy.js";
import { EnergyCheck } from "./energy-check.js";
import { Events } from "./events.js";
import { Hunt } from "./hunt.js";
import { Level } from "./level.js";
import { type Kept, NOTHING_KEPT, type Notes } from "./log.js";
import { USUAL_POWER } from "./note-keys.js";
import { Phases } from "./phases.js";
import { PowerTrace } from "./power-trace.js";
import { USUAL_POWER_BYTES, UsualPower } from "./usual-power.js";

/** Registers are in the right scale unless an hour has told otherwise. */
const RIGHT = 1;
const MILLIAMPERES = 1000;

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
  /** What each hour has used, and what follows from it. */
  readonly accounts: Accounts;
  /** What was switched on and off. */
  readonly events = new Events();
  /** The hunt for what draws power unseen. */
  readonly hunt = new Hunt();
  readonly #notes: Notes;
  readonly #usualPower = new UsualPower();
  readonly #note = new Uint8Array(USUAL_POWER_BYTES);
  readonly #settings: Readonly<Settings>;
  #midnight = 0;
  #lastReading = -1;
  #stamp: number | undefined = undefined;
  #stampTaken = 0;

  /** A household whose meter and main fuse are as the settings say, with what was kept of it. */
  constructor(settings: Readonly<Settings>, kept: Kept = NOTHING_KEPT) {
    this.#settings = settings;
    this.#notes = kept.notes;
    this.accounts = new Accounts(settings, kept);
    this.level = new Level(settings.mainFuse);
    this.phases = new Phases(settings.mainFuse);
    const usual = this.#usualPower;
    if (usual.read(this.#note, kept.notes.read(USUAL_POWER, this.#note)))
      this.level.setNormal(usual.lower, usual.upper);
  }

  /** Takes a new reading at `now`, in ms of a clock that never goes back. */
  accept(reading: MeterReading, now: number): void {
    this.#lastReading = now;
    if (reading.timestamp !== undefined) {
      this.#stamp = this.#settings.meterKeepsSummerTime ? reading.timestamp : legalTime(reading.timestamp);
      this.#stampTaken = now;
      if (this.today.since === undefined) this.#restoreToday(this.#stamp);
      this.today.accept(this.#stamp, reading.energyImport, reading.energyExport);
    }
    this.energyCheck.accept(reading, now);
    this.netPower = netPower(reading);
    if (this.netPower !== undefined) {
      this.level.accept(this.netPower);
      this.trace.accept(this.netPower, now);
      this.hunt.accept(this.netPower, now);
      if (this.#usualPower.accept(this.netPower, now)) this.#keepUsualPower();
    }
    this.tick(now);
    this.phases.accept(reading, now, this.legalTime);
    this.accounts.ledger.trustsRegisters = (this.energyCheck.factor ?? RIGHT) === RIGHT;
    this.accounts.accept(reading, now, this.netPower);
    this.#restartToday();
    this.events.accept(this.phases, this.netPower, now, this.accounts.ledger.time);
  }

  /** Lets time pass until `now`; to be called once a second and more. */
  tick(now: number): void {
    if (this.#lastReading >= 0) {
      this.age = now - this.#lastReading;
      this.trace.advance(now);
    }
    this.accounts.catchUp();
    if (this.#stamp !== undefined) this.legalTime = this.#stamp + Math.floor((now - this.#stampTaken) / 1000);
  }

  /** Takes what the owner has changed in the settings. What has to be counted anew is, an hour after the other. */
  recount(): void {
    const { mainFuse } = this.#settings;
    this.level.setFuse(mainFuse);
    this.phases.fuse = mainFuse * MILLIAMPERES;
    this.accounts.recount();
  }

  /** Goes on with today's sums from the first registers of today that were kept: those of midnight, if they were. */
  #restoreToday(now: number): void {
    const edge = this.accounts.firstRegisters(dayOf(now));
    if (edge === undefined) return;
    const { time, energyImport, energyExport } = edge;
    this.today.restore(legalTime(time), energyImport, energyExport);
  }

  /** The registers at midnight may be known a moment later only, when today has begun already. */
  #restartToday(): void {
    const { midnight } = this.accounts;
    if (midnight.time === this.#midnight) return;
    this.#midnight = midnight.time;
    this.#keepUsualPower();
    this.today.startFrom(legalTime(midnight.time), midnight.energyImport, midnight.energyExport);
  }

  #keepUsualPower(): void {
    const usual = this.#usualPower;
    this.level.setNormal(usual.lower, usual.upper);
    usual.write(this.#note);
    this.#notes.write(USUAL_POWER, this.#note, USUAL_POWER_BYTES);
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
