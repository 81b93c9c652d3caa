import { legalDay, weekdayOf } from "../../src/household/calendar.js";
import { type Hours, REGISTER } from "../../src/household/hours.js";
import type { Household } from "../../src/household/household.js";
import { GOAL } from "../../src/ui/screens/screen.js";
import { AlikeHours, open, TODAY } from "./books.js";
import type { ScreenState } from "./screen-states.js";

/** Wh of an hour on each day of this week, from Monday; the weeks before are all alike. */
class WeekHours implements Hours {
  readonly #usual: number;
  readonly #week: readonly number[];

  constructor(usual: number, week: readonly number[]) {
    this.#usual = usual;
    this.#week = week;
  }

  importAt(hour: number): number {
    const day = legalDay(hour);
    return day < TODAY - weekdayOf(TODAY) ? this.#usual : this.#week[weekdayOf(day)]!;
  }

  exportAt(): number {
    return 0;
  }

  sourceAt(): number {
    return REGISTER;
  }
}

/** The states in which real Piu took pictures of Goal. */
export const goalStates: readonly ScreenState[] = [
  {
    name: "goal",
    language: "sv",
    place: GOAL,
    set: (household) => aims(household, new WeekHours(1690, [1500, 1400, 1620, 1400])),
  },
  {
    name: "goal-over",
    language: "en",
    place: GOAL,
    set: (household) => aims(household, new WeekHours(6200, [6500, 7400, 5000, 7400])),
  },
  {
    name: "goal-all-used",
    language: "sv",
    place: GOAL,
    set: (household) => aims(household, new WeekHours(400, [900, 900, 900, 900])),
  },
  {
    name: "goal-first-weeks",
    language: "sv",
    place: GOAL,
    set: (household) => aims(household, new AlikeHours(TODAY - 5, 400)),
  },
  { name: "goal-none", language: "sv", place: GOAL, set: (household) => open(household, 0, 0, 200) },
  { name: "goal-waiting", language: "en", place: GOAL, set() {} },
];

/** A goal of 8 % less than these hours have used. */
export function aims(household: Household, hours: Hours): void {
  open(household, 720, 0, 1300);
  const { goal, runningHour } = household.accounts;
  goal.saving = 8;
  goal.recompute(hours, runningHour);
}
