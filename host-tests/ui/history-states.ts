import { firstHour } from "../../src/household/calendar.js";
import { MeterReading } from "../../src/meter/reading.js";
import { HISTORY } from "../../src/ui/screens/screen.js";
import { live, TODAY } from "./house-past.js";
import type { ScreenState } from "./screen-states.js";

/** The middles of the buttons, which are there on both panels. */
const DAY_BUTTON: readonly [number, number] = [85, 206];
export const MONTH_BUTTON: readonly [number, number] = [150, 206];
export const YEAR_BUTTON: readonly [number, number] = [205, 206];
export const BACK_BUTTON: readonly [number, number] = [30, 206];

/** The states in which real Piu took pictures of the history. */
export const historyStates: readonly ScreenState[] = [
  {
    name: "history-day",
    language: "sv",
    place: HISTORY,
    set: (household) => live(household, { days: 400, months: 25 }),
    taps: [DAY_BUTTON],
  },
  {
    name: "history-day-gaps",
    language: "en",
    place: HISTORY,
    set: (household) =>
      live(household, {
        days: 9,
        gaps: [firstHour(TODAY) + 3, firstHour(TODAY) + 4],
        parts: [firstHour(TODAY) + 5, firstHour(TODAY) + 11, firstHour(TODAY) + 7],
      }),
  },
  {
    name: "history-first-day",
    language: "sv",
    place: HISTORY,
    set: (household) =>
      live(household, { days: 0, beganNow: true, gaps: hoursOfToday(11), parts: [firstHour(TODAY) + 11] }),
  },
  {
    name: "history-month",
    language: "sv",
    place: HISTORY,
    set: (household) => live(household, { days: 400, months: 25 }),
    taps: [MONTH_BUTTON],
  },
  {
    name: "history-month-young",
    language: "en",
    place: HISTORY,
    set: (household) => live(household, { days: 47, running: 1 }),
    taps: [MONTH_BUTTON],
  },
  {
    name: "history-month-widest",
    language: "en",
    place: HISTORY,
    set: (household) => live(household, { days: 47, times: 9 }),
    taps: [MONTH_BUTTON, BACK_BUTTON],
  },
  {
    name: "history-year",
    language: "sv",
    place: HISTORY,
    set: (household) => live(household, { days: 400, months: 25 }),
    taps: [YEAR_BUTTON],
  },
  {
    name: "history-day-before",
    language: "en",
    place: HISTORY,
    set: (household) => live(household, { days: 400, months: 25 }),
    taps: [BACK_BUTTON],
  },
  {
    name: "history-year-before",
    language: "en",
    place: HISTORY,
    set: (household) => live(household, { days: 400, months: 25 }),
    taps: [YEAR_BUTTON, BACK_BUTTON],
  },
  {
    name: "history-no-clock",
    language: "sv",
    place: HISTORY,
    set(household) {
      household.accept(Object.assign(new MeterReading(), { activePowerImport: 640 }), -1000);
      household.age = 1000;
    },
  },
  { name: "history-waiting", language: "en", place: HISTORY, set() {} },
];

/** The first hours of today. */
function hoursOfToday(count: number): number[] {
  return Array.from({ length: count }, (_, i) => firstHour(TODAY) + i);
}
