import { nveList1, nveList2, push1 } from "./dlms-lists.js";
import { House, type PerPhase } from "./house.js";
import { kamstrupTelegram, type MeterValues } from "./kamstrup-telegram.js";
import { meterTime } from "./meter-time.js";
import { Register } from "./register.js";
import type { Scenario } from "./scenarios.js";

/** What a meter can be set to send: P1 telegrams, the HAN-NVE lists 1 and 2, or DLMS push 1 (5512-2584). */
export type PushList = "p1" | "nve" | "push1";

/** What a virtual meter measures, and how it tells it. */
export interface VirtualMeterOptions {
  scenario: Scenario;
  /** A whole number from which weather and luck follow. */
  seed?: number;
  /** Meter time (UTC+1 all year) at which it starts, as `2026-06-21T05:00`; the scenario's own unless given. */
  start?: string | undefined;
  /** Whole seconds before that from which `coast` leads up to it; none unless given. */
  past?: number;
  /** What it sends at first; P1 unless given. */
  list?: PushList;
  /** How far it has come already; its start is there. */
  state?: MeterState | undefined;
  /** What one in a register of HAN-NVE and push 1 counts, in Wh and varh: 1 as in Sweden unless given, 10 in Norway. */
  energyScale?: 1 | 10;
}

/** How far a virtual meter has come, so that another can go on from there. */
export interface MeterState {
  /** Meter time in s. */
  readonly time: number;
  /** Import, export, reactive import and reactive export, in watt and var seconds. */
  readonly registers: readonly [number, number, number, number];
}

const NOTHING = new Uint8Array(0);
/** Seconds from the return of the power to the first telegram. */
const START_UP = 20;
/** Seconds of meter time from telegram to telegram (SE 2.0). */
const INTERVAL = 10;
const HOUR = 3600;
/** Seconds past the hour at which HAN-NVE list 2 is sent (5512-2584; captures have 25 and 35 too). */
const LIST_2 = 5;
/** A step of the currents that the telegram tells, in mA. */
const CURRENT_STEP = 100;

/**
 * A house and the OMNIPOWER that measures it: each second the power of the phases in whole W and var, whose sum decides
 * whether the registers of import or of export count (vector summation).
 */
export class VirtualMeter {
  /** What it sends; may be changed at any time, as a grid company does from afar. */
  list: PushList;
  readonly #energyScale: 1 | 10;
  readonly #house: House;
  readonly #cuts: Scenario["cuts"];
  readonly #start: number;
  /** When its scenario began, from which the failures of the grid are counted. */
  readonly #scenarioStart: number;
  readonly #activeImport: Register;
  readonly #activeExport: Register;
  readonly #reactiveImport: Register;
  readonly #reactiveExport: Register;
  #seconds = 0;

  /** A meter that has just started, with the registers of its scenario. */
  constructor(options: VirtualMeterOptions) {
    const { scenario, seed = 1, start = scenario.start, past = 0, list = "p1", energyScale = 1 } = options;
    const { energyImport, energyExport, reactiveEnergyImport, reactiveEnergyExport } = scenario.registers;
    this.list = list;
    this.#energyScale = energyScale;
    this.#house = new House(scenario.loads, seed);
    this.#cuts = scenario.cuts;
    this.#scenarioStart = meterTime(start);
    this.#start = options.state?.time ?? this.#scenarioStart;
    this.#seconds = -past;
    this.#activeImport = new Register(energyImport);
    this.#activeExport = new Register(energyExport);
    this.#reactiveImport = new Register(reactiveEnergyImport);
    this.#reactiveExport = new Register(reactiveEnergyExport);
    if (options.state !== undefined) this.#resume(options.state);
    this.#measure();
  }

  /** How far it has come. */
  get state(): MeterState {
    const registers = this.#registers.map(({ wattSeconds }) => wattSeconds) as [number, number, number, number];
    return { time: this.time, registers };
  }

  /** Meter time in whole seconds since 1970. */
  get time(): number {
    return this.#start + this.#seconds;
  }

  /** False while the grid fails. */
  get hasGrid(): boolean {
    return !this.#isCut(0);
  }

  /** Lets time pass until so many seconds after the start, whole second by whole second; never goes back. */
  advanceTo(seconds: number): void {
    while (this.#seconds + 1 <= seconds) {
      this.#count(1);
      this.#pass(1);
    }
  }

  /**
   * Lets its past go by in steps of so many whole seconds, as if power had changed evenly in each: a year takes a second or
   * two. Calls back after every step until that says false, and to the start at the latest.
   */
  coast(step: number, onStep: () => boolean): void {
    while (this.#seconds + step <= 0) {
      this.#count(step / 2);
      this.#pass(step);
      this.#count(step / 2);
      if (!onStep()) return;
    }
  }

  /** Counts the power of now for so many seconds. */
  #count(seconds: number): void {
    const active = total(this.#house.active);
    const reactive = total(this.#house.reactive);
    (active < 0 ? this.#activeExport : this.#activeImport).add(Math.abs(active) * seconds);
    (reactive < 0 ? this.#reactiveExport : this.#reactiveImport).add(Math.abs(reactive) * seconds);
  }

  #pass(seconds: number): void {
    this.#seconds += seconds;
    this.#measure();
  }

  /** Whether it sends at this second: each full ten seconds, and HAN-NVE list 2 besides. */
  get isDue(): boolean {
    return this.time % INTERVAL === 0 || this.#isList2;
  }

  /** The telegram or push list of now; no bytes while the grid fails, and until the meter has started again. */
  telegram(): Uint8Array {
    if (this.#isCut(START_UP)) return NOTHING;
    const { truth, list } = this;
    if (list === "p1") return kamstrupTelegram(truth);
    const encode = list === "push1" ? push1 : this.#isList2 ? nveList2 : nveList1;
    return encode(truth, { energyScale: this.#energyScale });
  }

  /** What the meter measures now and has counted, in the fields and units of a reading. */
  get truth(): MeterValues {
    const { active, reactive } = this.#house;
    const [p1, p2, p3] = active;
    const [q1, q2, q3] = reactive;
    return {
      timestamp: this.time,
      energyImport: this.#activeImport.wattHours,
      energyExport: this.#activeExport.wattHours,
      reactiveEnergyImport: this.#reactiveImport.wattHours,
      reactiveEnergyExport: this.#reactiveExport.wattHours,
      activePowerImport: imported(total(active)),
      activePowerExport: exported(total(active)),
      reactivePowerImport: imported(total(reactive)),
      reactivePowerExport: exported(total(reactive)),
      activePowerImportL1: imported(p1),
      activePowerImportL2: imported(p2),
      activePowerImportL3: imported(p3),
      activePowerExportL1: exported(p1),
      activePowerExportL2: exported(p2),
      activePowerExportL3: exported(p3),
      reactivePowerImportL1: imported(q1),
      reactivePowerImportL2: imported(q2),
      reactivePowerImportL3: imported(q3),
      reactivePowerExportL1: exported(q1),
      reactivePowerExportL2: exported(q2),
      reactivePowerExportL3: exported(q3),
      voltageL1: this.#voltage(0),
      voltageL2: this.#voltage(1),
      voltageL3: this.#voltage(2),
      currentL1: this.#current(0),
      currentL2: this.#current(1),
      currentL3: this.#current(2),
    };
  }

  #measure(): void {
    this.#house.step(this.time, this.hasGrid);
  }

  #resume({ registers }: MeterState): void {
    for (const [i, register] of this.#registers.entries()) register.wattSeconds = registers[i]!;
  }

  get #registers(): readonly [Register, Register, Register, Register] {
    return [this.#activeImport, this.#activeExport, this.#reactiveImport, this.#reactiveExport];
  }

  get #isList2(): boolean {
    return this.list === "nve" && this.time % HOUR === LIST_2;
  }

  #isCut(longer: number): boolean {
    const since = this.time - this.#scenarioStart;
    return this.#cuts.some(({ from, to }) => since >= from && since < to + longer);
  }

  #voltage(phase: number): number {
    return Math.round(this.#house.voltage(phase) * 10);
  }

  #current(phase: number): number {
    return Math.round((this.#house.current(phase) * 1000) / CURRENT_STEP) * CURRENT_STEP;
  }
}

function total([l1, l2, l3]: PerPhase): number {
  return l1 + l2 + l3;
}

function imported(power: number): number {
  return Math.max(power, 0);
}

function exported(power: number): number {
  return Math.max(-power, 0);
}
