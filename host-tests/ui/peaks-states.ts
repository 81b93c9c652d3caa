import { PEAKS } from "../../src/ui/screens/screen.js";
import { JANUARY, type MonthHour, powerMonth } from "./power-month.js";
import type { ScreenState } from "./screen-states.js";

/** The second button. */
const SECOND: readonly [number, number] = [271, 140];
const FOUR: readonly MonthHour[] = [...JANUARY, [9, 20, 3010, true]];

/** The states in which real Piu took pictures of Peaks. */
export const peaksStates: readonly ScreenState[] = [
  {
    name: "peaks",
    language: "sv",
    place: PEAKS,
    set: (household) => powerMonth(household, "Ellevio", "2026-01-15T14:32", 1500, 2207, JANUARY),
  },
  {
    name: "peaks-struck",
    language: "sv",
    place: PEAKS,
    set: (household) => powerMonth(household, "Ellevio", "2026-01-15T14:32", 1500, 2207, JANUARY),
    taps: [SECOND],
  },
  {
    name: "peaks-four",
    language: "en",
    place: PEAKS,
    set: (household) => powerMonth(household, "Ellevio", "2026-01-15T14:32", 1500, 2207, FOUR),
    taps: [SECOND],
  },
  {
    name: "peaks-fourth",
    language: "en",
    place: PEAKS,
    set: (household) => powerMonth(household, "Ellevio", "2026-01-15T14:32", 1500, 2207, FOUR),
    taps: [SECOND],
    steps: 1,
  },
  {
    name: "peaks-split",
    language: "sv",
    place: PEAKS,
    set: (household) =>
      powerMonth(household, "Jönköping", "2026-01-15T14:32", 1500, 2207, [...JANUARY, [10, 12, 12_470, true]]),
    steps: 1,
  },
  {
    name: "peaks-none",
    language: "sv",
    place: PEAKS,
    set: (household) => powerMonth(household, "Göteborg", "2026-01-01T00:59", 500, 400, []),
  },
];
