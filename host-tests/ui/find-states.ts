import type { Household } from "../../src/household/household.js";
import { MeterReading } from "../../src/meter/reading.js";
import { EVENTS, FIND } from "../../src/ui/screens/screen.js";
import { TODAY } from "./house-past.js";
import type { ScreenState } from "./screen-states.js";

/** The states in which real Piu took pictures of the hunt and of the events. */
export const findStates: readonly ScreenState[] = [
  { name: "find", language: "sv", place: FIND, set: (household) => hunt(household, 1240, 1060, 4000) },
  { name: "find-more", language: "en", place: FIND, set: (household) => hunt(household, 1240, 1247, 0) },
  { name: "find-selling", language: "sv", place: FIND, set: (household) => hunt(household, -3300, 5140, 9000) },
  { name: "find-same", language: "sv", place: FIND, set: (household) => hunt(household, 640, 640, 2000) },
  {
    name: "find-stale",
    language: "sv",
    place: FIND,
    set(household) {
      hunt(household, 640, 480, 42_000);
    },
  },
  { name: "find-waiting", language: "en", place: FIND, set() {} },
  {
    name: "find-no-power",
    language: "sv",
    place: FIND,
    set(household) {
      household.age = 2000;
    },
  },
  { name: "events", language: "sv", place: EVENTS, set: (household) => switched(household, evening) },
  {
    name: "events-before",
    language: "en",
    place: EVENTS,
    set: (household) => switched(household, evening),
    steps: 2,
  },
  { name: "events-empty", language: "sv", place: EVENTS, set() {} },
  {
    name: "events-no-clock",
    language: "en",
    place: EVENTS,
    set(household) {
      const steps: readonly Step[] = [
        [1_500_000, 1, 12_400],
        [1_800_000, 5, -900],
      ];
      switched(household, steps, false);
    },
  },
];

/** A hunt that froze a power and has come to another, so many ms ago. */
export function hunt(household: Household, frozen: number, power: number, ago: number): void {
  for (let i = 6; i > 2; i--) household.hunt.accept(frozen, -ago - i * 10_000);
  household.hunt.start(-ago - 30_000);
  for (let i = 2; i >= 0; i--) household.hunt.accept(power, -ago - i * 10_000);
  household.age = ago;
}

/** ms since midnight, the phases in bits, and W. */
type Step = readonly [time: number, phases: number, watts: number];

const at = (hours: number, minutes: number) => (hours * 60 + minutes) * 60_000;
/** Two days and an evening. */
export const evening: readonly Step[] = [
  [at(-30, 0), 1, 2000],
  [at(-29, 30), 1, -2000],
  [at(-6, 20), 4, 640],
  [at(7, 12), 3, 1250],
  [at(16, 5), 1, 180],
  [at(17, 31), 4, -640],
  [at(17, 58), 7, 3600],
  [at(18, 20), 1, -1350],
  [at(18, 42), 2, 2100],
];

/** Has the phases step so, each held for some telegrams. */
export function switched(household: Household, steps: readonly Step[], hasClock = true): void {
  const reading = new MeterReading();
  const powers = [3000, 3000, 3000];
  for (const [when, phases, watts] of steps) {
    const begin = when - 60_000;
    for (let i = 0; i < 10; i++) {
      if (i === 6)
        for (let phase = 0; phase < 3; phase++) if (phases & (1 << phase)) powers[phase]! += watts / count(phases);
      const now = begin + i * 10_000;
      [reading.activePowerImportL1, reading.activePowerImportL2, reading.activePowerImportL3] = powers;
      household.phases.accept(reading, now, undefined);
      const time = hasClock ? TODAY * 86_400 + now / 1000 : undefined;
      household.events.accept(household.phases, undefined, now, time);
    }
  }
  household.legalTime = hasClock ? TODAY * 86_400 + 68_000 : undefined;
}

function count(phases: number): number {
  return (phases & 1) + ((phases >> 1) & 1) + (phases >> 2);
}
