import { HOUR } from "../../src/ui/screens/screen.js";
import { JANUARY, powerMonth } from "./power-month.js";
import type { ScreenState } from "./screen-states.js";

/** The states in which real Piu took pictures of Hour. */
export const hourStates: readonly ScreenState[] = [
  {
    name: "hour",
    language: "sv",
    place: HOUR,
    set: (household) => powerMonth(household, "Ellevio", "2026-01-15T14:32", 1500, 2207, JANUARY),
  },
  {
    name: "hour-peak",
    language: "sv",
    place: HOUR,
    set: (household) => powerMonth(household, "Ellevio", "2026-01-15T17:41", 2450, 6852, JANUARY),
  },
  {
    name: "hour-same-day",
    language: "en",
    place: HOUR,
    set: (household) => powerMonth(household, "Ellevio", "2026-01-14T19:57", 12_300, 9800, JANUARY),
  },
  {
    name: "hour-night",
    language: "en",
    place: HOUR,
    set: (household) => powerMonth(household, "Ellevio", "2026-01-15T23:20", 1240, 3600, JANUARY),
  },
  {
    name: "hour-quiet",
    language: "sv",
    place: HOUR,
    set: (household) =>
      powerMonth(household, "Mölndal", "2026-01-15T02:32", 620, 700, [
        [14, 17, 4410],
        [5, 7, 4050],
        [8, 18, 3870],
      ]),
  },
  {
    name: "hour-weekend",
    language: "en",
    place: HOUR,
    set: (household) => powerMonth(household, "Mölndal", "2026-01-17T14:32", 8620, 700, [[9, 9, 12_410, true]]),
  },
  {
    name: "hour-first",
    language: "sv",
    place: HOUR,
    set: (household) => powerMonth(household, "Göteborg", "2026-01-02T14:32", 1500, 2207, [[1, 18, 2870]]),
  },
  {
    name: "hour-none",
    language: "en",
    place: HOUR,
    set: (household) => powerMonth(household, "Göteborg", "2026-01-01T00:59", 500, 400, []),
  },
  {
    name: "hour-free",
    language: "sv",
    place: HOUR,
    set: (household) => powerMonth(household, "Ellevio", "2026-01-15T14:58", 1500, 2207, JANUARY),
  },
  {
    name: "hour-five",
    language: "sv",
    place: HOUR,
    set: (household) =>
      powerMonth(household, "Malung", "2026-01-15T17:41", 9450, 15_852, [
        [14, 17, 11_410],
        [5, 7, 9050],
        [11, 18, 8870, true],
        [12, 12, 7600],
        [3, 9, 10_100, true],
      ]),
  },
  {
    name: "hour-partly",
    language: "sv",
    place: HOUR,
    set: (household) => powerMonth(household, "Ellevio", "2026-01-15T17:41", 10_450, 9852, JANUARY, 61),
  },
  {
    name: "hour-split",
    language: "sv",
    place: HOUR,
    set: (household) =>
      powerMonth(household, "Jönköping", "2026-01-15T14:32", 1500, 2207, [
        [14, 17, 4410],
        [5, 7, 4050],
        [11, 18, 5870],
      ]),
  },
  {
    name: "hour-quarter",
    language: "en",
    place: HOUR,
    set: (household) => powerMonth(household, "Belgien", "2026-01-15T14:38", 1500, 6200, JANUARY),
  },
  {
    name: "hour-stale",
    language: "sv",
    place: HOUR,
    set(household) {
      powerMonth(household, "Ellevio", "2026-01-15T14:32", 1500, 2207, JANUARY);
      household.age = 40_000;
    },
  },
  {
    name: "hour-lost",
    language: "sv",
    place: HOUR,
    set(household) {
      powerMonth(household, "Ellevio", "2026-01-15T14:32", 1500, 2207, JANUARY);
      household.age = 80_000;
    },
  },
  {
    name: "hour-no-tariff",
    language: "sv",
    place: HOUR,
    set: (household) => powerMonth(household, "", "2026-01-15T14:32", 1500, 2207, []),
  },
  {
    name: "hour-no-clock",
    language: "sv",
    place: HOUR,
    set(household) {
      household.age = 1000;
      household.netPower = 2207;
    },
  },
  { name: "hour-waiting", language: "en", place: HOUR, set() {} },
];
