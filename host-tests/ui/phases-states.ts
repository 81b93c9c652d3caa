import type { Household } from "../../src/household/household.js";
import { MeterReading } from "../../src/meter/reading.js";
import { PHASES } from "../../src/ui/screens/screen.js";
import type { ScreenState } from "./screen-states.js";

const NOON = 20_454 * 86_400 + 43_200;

/** A phase as a meter tells of it: current in A, voltage in V, net power in W. */
type Told = readonly [ampere: number, volt: number, watt: number];

/** The states in which real Piu took pictures of Phases. */
export const phasesStates: readonly ScreenState[] = [
  {
    name: "phases",
    language: "sv",
    place: PHASES,
    set: (household) => phasesRead(household, [9.2, 226.3, 2080], [4.1, 233, -940], [4.6, 230.6, 1060]),
  },
  {
    name: "phases-high",
    language: "sv",
    place: PHASES,
    set(household) {
      phasesRead(household, [18.8, 221.4, 4150], [24.3, 218.9, 5290], [16.1, 223, 12_480]);
      household.phases.timeAbove = 127 * 60_000;
    },
  },
  {
    name: "phases-stale",
    language: "sv",
    place: PHASES,
    set(household) {
      phasesRead(household, [9.2, 226.3, 2080], [4.1, 233, -940], [4.6, 230.6, 1060]);
      household.age = 30_000;
    },
  },
  { name: "phases-waiting", language: "sv", place: PHASES, set() {} },
  {
    name: "phase-one",
    language: "sv",
    place: PHASES,
    set: (household) => phasesRead(household, [9.2, 226.3, 2080]),
  },
  {
    name: "phase-one-stale",
    language: "sv",
    place: PHASES,
    set(household) {
      phasesRead(household, [16.4, 226.3, 3680]);
      household.age = 40_000;
    },
  },
  {
    name: "phase-one-english",
    language: "en",
    place: PHASES,
    set: (household) => phasesRead(household, [24.8, 239.6, -5930]),
  },
  {
    name: "phases-english",
    language: "en",
    place: PHASES,
    set: (household) => phasesRead(household, [14.2, 231, -3280], [0, 232.5, 0], [17.9, 230.1, -4100]),
  },
  {
    name: "phases-currents-only",
    language: "en",
    place: PHASES,
    set(household) {
      household.age = 1000;
      const reading = Object.assign(new MeterReading(), { currentL1: 3000, currentL2: 1000, currentL3: 0 });
      household.phases.accept(reading, 0, undefined);
    },
  },
];

/** A reading of a second ago that tells of one phase or of three. */
export function phasesRead(household: Household, ...told: readonly Told[]): void {
  const reading = new MeterReading();
  told.forEach(([ampere, volt, watt], i) => {
    const phase = `L${i + 1}` as "L1" | "L2" | "L3";
    reading[`current${phase}`] = Math.round(ampere * 1000);
    reading[`voltage${phase}`] = Math.round(volt * 10);
    reading[`activePowerImport${phase}`] = Math.max(watt, 0);
    reading[`activePowerExport${phase}`] = Math.max(-watt, 0);
  });
  household.age = 1000;
  household.phases.accept(reading, 0, NOON);
}
