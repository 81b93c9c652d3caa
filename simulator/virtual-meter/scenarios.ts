import type { Habit } from "./appliance.js";
import type { MeterValues } from "./kamstrup-telegram.js";
import type { Load } from "./loads.js";

/** A house, and what its meter has counted so far. */
export interface Scenario {
  /** Meter time (UTC+1 all year) at which it begins unless told otherwise, as `2026-06-21T05:00`. */
  start: string;
  /** What there is to see, in a sentence for people. */
  about: string;
  /** Times real time at which that comes soon enough, and slowly enough, to be watched. */
  speed: number;
  loads: readonly Load[];
  /** The registers at the start, in Wh and varh. */
  registers: Pick<MeterValues, "energyImport" | "energyExport" | "reactiveEnergyImport" | "reactiveEnergyExport">;
  /** When the grid fails, in seconds since the start. */
  cuts: readonly { from: number; to: number }[];
}

const WORKDAYS = [1, 2, 3, 4, 5];
const WEEKEND = [6, 0];
const DAILY = [0, 1, 2, 3, 4, 5, 6];
const ALL = ["L1", "L2", "L3"] as const;

/** Meals on a usual day: breakfast, lunch at the weekend, dinner; `likely` of the times. */
function meals(likely: number): Habit[] {
  return [
    { days: WORKDAYS, hour: 6.7, spread: 0.5, chance: likely },
    { days: WEEKEND, hour: 9, spread: 1, chance: likely },
    { days: WEEKEND, hour: 12.7, spread: 0.7, chance: 0.7 * likely },
    { days: DAILY, hour: 17.8, spread: 0.8, chance: likely },
  ];
}

const KITCHEN: readonly Load[] = [
  { name: "fridge", kind: "compressor", on: ["L2"], power: 85, every: 50, runs: 17, reactive: 0.4 },
  { name: "freezer", kind: "compressor", on: ["L2"], power: 110, every: 75, runs: 30, reactive: 0.4 },
  { name: "kettle", kind: "appliance", on: ["L1"], power: 2000, minutes: [2, 4], habits: meals(0.95) },
  {
    name: "hob",
    kind: "appliance",
    on: ["L1", "L2"],
    power: 2900,
    minutes: [15, 40],
    thermostat: { hotAfter: 6, share: 0.45 },
    habits: [
      { days: DAILY, hour: 17.6, spread: 0.8, chance: 0.85 },
      { days: WEEKEND, hour: 12.5, spread: 0.7, chance: 0.6 },
    ],
  },
  {
    name: "oven",
    kind: "appliance",
    on: ["L2", "L3"],
    power: 2600,
    minutes: [35, 70],
    thermostat: { hotAfter: 10, share: 0.35 },
    habits: [
      { days: DAILY, hour: 17.4, spread: 0.9, chance: 0.35 },
      { days: WEEKEND, hour: 14, spread: 1.5, chance: 0.3 },
    ],
  },
  {
    name: "dishwasher",
    kind: "appliance",
    on: ["L3"],
    power: 1900,
    minutes: [50, 70],
    thermostat: { hotAfter: 15, share: 0.3 },
    habits: [{ days: DAILY, hour: 20, spread: 1, chance: 0.7 }],
  },
];

const HEAT_PUMP: readonly Load[] = [
  { name: "heat pump", kind: "heat pump", on: ALL, loss: 180, slowest: 550, fastest: 2900, reactive: 0.15 },
  {
    name: "hot water",
    kind: "appliance",
    on: ALL,
    power: 1800,
    minutes: [20, 50],
    reactive: 0.15,
    habits: [
      { days: DAILY, hour: 7.5, spread: 0.8, chance: 1 },
      { days: DAILY, hour: 20.5, spread: 1, chance: 0.9 },
    ],
  },
];

const VILLA: readonly Load[] = [
  { name: "base", kind: "base", on: ALL, power: 210, reactive: -0.2 },
  { name: "television", kind: "base", on: ["L3"], power: 60, reactive: -0.3 },
  { name: "lights", kind: "lights", on: ["L1", "L3"], power: 160, reactive: -0.4 },
  ...KITCHEN,
  ...HEAT_PUMP,
  {
    name: "washing machine",
    kind: "appliance",
    on: ["L3"],
    power: 2100,
    minutes: [60, 80],
    thermostat: { hotAfter: 18, share: 0.1 },
    habits: [
      { days: WORKDAYS, hour: 18.8, spread: 1, chance: 0.3 },
      { days: WEEKEND, hour: 11, spread: 2, chance: 0.8 },
    ],
  },
  {
    name: "sauna",
    kind: "appliance",
    on: ALL,
    power: 6600,
    minutes: [90, 130],
    thermostat: { hotAfter: 40, share: 0.55 },
    habits: [
      { days: [5], hour: 18.8, spread: 0.5, chance: 0.4 },
      { days: [6], hour: 17, spread: 1, chance: 0.6 },
    ],
  },
];

const SOLAR: Load = { name: "solar", kind: "solar", on: ALL, peak: 8000, reactive: -0.02 };

/** A plug-in hybrid that charges with 10 A on one phase. */
const HYBRID: Load = {
  name: "hybrid",
  kind: "appliance",
  on: ["L1"],
  power: 2300,
  reactive: -0.03,
  minutes: [60, 200],
  habits: [
    { days: WORKDAYS, hour: 16.6, spread: 0.8, chance: 0.7 },
    { days: WEEKEND, hour: 13, spread: 2, chance: 0.5 },
  ],
};

/** A car that charges when the night is cheap. */
const CAR: Load = {
  name: "car",
  kind: "appliance",
  on: ALL,
  power: 10_700,
  reactive: -0.03,
  minutes: [90, 300],
  habits: [{ days: DAILY, hour: 22.2, spread: 0.1, chance: 0.85 }],
};

/** The houses that the page knows. */
export const SCENARIOS = {
  /** A villa with heat pump, solar panels and a plug-in hybrid. */
  villa: {
    start: "2026-06-21T05:00",
    about: "A villa with heat pump, solar panels and a plug-in hybrid: it buys by night, and sells when the sun is up.",
    speed: 360,
    loads: [...VILLA, HYBRID, SOLAR],
    registers: {
      energyImport: 38_214_605,
      energyExport: 21_937_118,
      reactiveEnergyImport: 1_204_331,
      reactiveEnergyExport: 4_871_902,
    },
    cuts: [],
  },
  /** A flat with district heating. */
  flat: {
    start: "2026-03-10T16:00",
    about: "A flat with district heating on an afternoon in March: lamps and dinner are to come.",
    speed: 60,
    loads: [
      { name: "base", kind: "base", on: ["L1"], power: 90, reactive: -0.2 },
      { name: "lights", kind: "lights", on: ["L3"], power: 90, reactive: -0.4 },
      ...KITCHEN,
    ],
    registers: {
      energyImport: 9_412_377,
      energyExport: 0,
      reactiveEnergyImport: 16_204,
      reactiveEnergyExport: 2_310_448,
    },
    cuts: [],
  },
  /** A villa with heat pump and a car that charges at night. */
  car: {
    start: "2026-01-14T21:00",
    about: "A villa on an evening in January: a little after ten its car begins to charge.",
    speed: 360,
    loads: [...VILLA, CAR],
    registers: {
      energyImport: 71_003_842,
      energyExport: 0,
      reactiveEnergyImport: 1_911_060,
      reactiveEnergyExport: 3_402_517,
    },
    cuts: [],
  },
  /** The villa with heat pump, two minutes before the grid fails for five. */
  "power-cut": {
    start: "2026-11-22T17:30",
    about: "A villa where the grid fails after two minutes, for five.",
    speed: 10,
    loads: VILLA,
    registers: {
      energyImport: 52_660_190,
      energyExport: 0,
      reactiveEnergyImport: 1_530_874,
      reactiveEnergyExport: 2_998_213,
    },
    cuts: [{ from: 120, to: 420 }],
  },
} as const satisfies Readonly<Record<string, Scenario>>;

/** The name of a house that the page knows. */
export type ScenarioName = keyof typeof SCENARIOS;
