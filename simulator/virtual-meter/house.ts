import { type Load, type Phase, powerOf } from "./loads.js";
import { Moment, type Power } from "./moment.js";
import { drift, seedFor } from "./random.js";

const PHASES: readonly Phase[] = ["L1", "L2", "L3"];
/** What the grid gives when the house draws nothing, in V, and how far that wanders either way. */
const OPEN_VOLTAGE = 231;
const VOLTAGE_DRIFT = 3;
/** Of the cable to the house and the grid behind it, in ohm. */
const RESISTANCE = 0.25;
/** Filters of what is plugged in on each phase, in var. */
const FILTERS = -25;

/** A value of L1, L2 and L3. */
export type PerPhase = [l1: number, l2: number, l3: number];

interface Circuit {
  readonly power: Power;
  readonly reactive: number;
  readonly on: readonly number[];
}

/** What a house draws on its three phases, as a function of the time: the same whatever was asked before. */
export class House {
  /** Active power of L1, L2 and L3 in whole W; negative when the house gives it. */
  readonly active: PerPhase = [0, 0, 0];
  /** Reactive power of the phases in whole var; capacitive is negative. */
  readonly reactive: PerPhase = [0, 0, 0];
  readonly #moment: Moment;
  readonly #circuits: readonly Circuit[];
  readonly #gridSeed: number;
  #hasGrid = true;

  /** A house with these loads, whose luck and weather follow from a seed. */
  constructor(loads: readonly Load[], seed: number) {
    this.#moment = new Moment(seed);
    this.#gridSeed = seedFor(seed, "grid");
    this.#circuits = loads.map((load) => ({
      power: powerOf(load, seed),
      reactive: load.reactive ?? 0,
      on: load.on.map((phase) => PHASES.indexOf(phase)),
    }));
  }

  /** Sets the powers to those of a meter time in whole seconds; without the grid nothing flows. */
  step(time: number, hasGrid: boolean): void {
    const { active, reactive } = this;
    const moment = this.#moment;
    moment.set(time);
    this.#hasGrid = hasGrid;
    active.fill(0);
    reactive.fill(hasGrid ? FILTERS : 0);
    if (!hasGrid) return;
    for (const circuit of this.#circuits) {
      const share = circuit.power(moment) / circuit.on.length;
      if (share === 0) continue;
      for (const phase of circuit.on) {
        active[phase]! += share;
        reactive[phase]! += Math.abs(share) * circuit.reactive;
      }
    }
    for (let phase = 0; phase < PHASES.length; phase++) {
      active[phase] = Math.round(active[phase]!);
      reactive[phase] = Math.round(reactive[phase]!);
    }
  }

  /** Voltage of phase 0, 1 or 2 in V: it falls by what the house draws there, and rises by what it gives. */
  voltage(phase: number): number {
    if (!this.#hasGrid) return 0;
    const open = OPEN_VOLTAGE + VOLTAGE_DRIFT * (2 * drift(this.#gridSeed + phase, this.#moment.time / 900) - 1);
    return open - (RESISTANCE * this.active[phase]!) / open;
  }

  /** Current of phase 0, 1 or 2 in A, without a sign. */
  current(phase: number): number {
    return this.#hasGrid ? Math.hypot(this.active[phase]!, this.reactive[phase]!) / this.voltage(phase) : 0;
  }
}
