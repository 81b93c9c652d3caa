import { type Appliance, appliance } from "./appliance.js";
import type { Power } from "./moment.js";
import { chance, drift, seedFor } from "./random.js";

/** A phase of the grid. */
export type Phase = "L1" | "L2" | "L3";

/** Small things that are always on. */
interface Base {
  kind: "base";
  /** Mean power in W. */
  power: number;
}

/** Lamps, while people are up and the sun is down. */
interface Lights {
  kind: "lights";
  /** Power in W of all lamps. */
  power: number;
}

/** A compressor that a thermostat starts again and again: fridge, freezer. */
interface Compressor {
  kind: "compressor";
  /** Power in W while it runs. */
  power: number;
  /** Minutes from start to start, and how many of them it runs. */
  every: number;
  runs: number;
}

/** A heat pump that follows the outdoor temperature by its speed, and where the slowest is too much by stopping. */
interface HeatPump {
  kind: "heat pump";
  /** Heat that the house loses, in W per degree between inside and outside. */
  loss: number;
  /** Electric power in W at the slowest and at the fastest. */
  slowest: number;
  fastest: number;
}

/** Solar panels on the roof, facing south, and their inverter. */
interface Solar {
  kind: "solar";
  /** Power in W of the panels at 1000 W/m2. */
  peak: number;
}

/** What draws power in a house, or gives it, and how it is wired. */
export type Load = (Base | Lights | Compressor | HeatPump | Solar | Appliance) & {
  /** Its name, from which its luck follows. */
  name: string;
  /** The phases it is on, in equal parts. */
  on: readonly Phase[];
  /** Reactive power in var for each W; capacitive is negative. */
  reactive?: number;
};

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;
/** Outdoor temperature in degrees Celsius from which sun, people and machines heat enough. */
const WARM = 14;
/** Lost between panels and grid. */
const SOLAR_LOSS = 0.12;

/** The power of a load in the house of a seed: a function of the time, whose luck follows from seed and name. */
export function powerOf(load: Load, houseSeed: number): Power {
  const seed = seedFor(houseSeed, load.name);
  switch (load.kind) {
    case "base":
      return ({ time }) => load.power * (0.8 + 0.36 * drift(seed, time / (20 * MINUTE)) + 0.04 * chance(seed, time));
    case "lights":
      return lights(load, seed);
    case "compressor":
      return compressor(load, seed);
    case "heat pump":
      return heatPump(load, seed);
    case "solar":
      return ({ irradiance }) => (-load.peak * (1 - SOLAR_LOSS) * irradiance) / 1000;
    case "appliance":
      return appliance(load, seed);
  }
}

function lights({ power }: Lights, seed: number): Power {
  const LAMPS = 8;
  return ({ time, legal, sunHeight }) => {
    const hour = (legal % DAY) / HOUR + drift(seed, time / HOUR) - 0.5;
    if (sunHeight > 0.1 || hour < 6.3 || hour > 22.7) return 0;
    const lit = Math.round(LAMPS * (0.3 + 0.7 * drift(seed, time / (30 * MINUTE))));
    return (power * lit) / LAMPS;
  };
}

function compressor({ power, every, runs }: Compressor, seed: number): Power {
  return ({ time }) => {
    const minute = time / MINUTE + every * drift(seed, time / (6 * HOUR));
    return minute % every < runs ? power * (1.06 - (0.1 * (minute % every)) / runs) : 0;
  };
}

function heatPump({ loss, slowest, fastest }: HeatPump, seed: number): Power {
  const CYCLE = 40 * MINUTE;
  return ({ time, temperature }) => {
    const coefficient = Math.min(Math.max(3.1 + 0.07 * temperature, 1.8), 4.5);
    const wanted = (loss * Math.max(WARM - temperature, 0)) / coefficient;
    const ripple = 0.98 + 0.04 * drift(seed, time / 30);
    if (wanted >= slowest) return Math.min(wanted, fastest) * ripple;
    const running = wanted / slowest > (time / CYCLE + drift(seed, time / (8 * HOUR))) % 1;
    return running ? slowest * ripple : 0;
  };
}
