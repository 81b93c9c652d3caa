import { OVERVIEW } from "../../src/ui/screens/screen.js";
import { AlikeHours, TODAY as BOOKS_DAY, open, price } from "./books.js";
import { evening, switched } from "./find-states.js";
import { aims } from "./goal-states.js";
import { TODAY } from "./house-past.js";
import { phasesRead } from "./phases-states.js";
import { JANUARY, powerMonth } from "./power-month.js";
import type { ScreenState } from "./screen-states.js";

const AT_19_32 = TODAY * 86_400 + 70_320;

/** The states in which real Piu took pictures of the overview. */
export const overviewStates: readonly ScreenState[] = [
  {
    name: "overview",
    language: "sv",
    place: OVERVIEW,
    set(household) {
      switched(household, evening);
      household.today.energyImport = 7_840;
      phasesRead(household, [9.2, 226.3, 2080], [4.1, 233, -940], [4.6, 230.6, 1060]);
      household.legalTime = AT_19_32;
      household.age = 4_000;
    },
  },
  {
    name: "overview-hour",
    language: "sv",
    place: OVERVIEW,
    set(household) {
      phasesRead(household, [9.2, 226.3, 2080], [4.1, 233, -940], [4.6, 230.6, 1060]);
      powerMonth(household, "Ellevio", "2026-01-15T14:32", 1500, 2207, JANUARY);
    },
  },
  {
    name: "overview-quarter",
    language: "en",
    place: OVERVIEW,
    set: (household) => powerMonth(household, "Belgien", "2026-01-15T14:38", 1500, 12_400, []),
  },
  {
    name: "overview-stale",
    language: "sv",
    place: OVERVIEW,
    set(household) {
      switched(household, evening.slice(-1));
      household.today.energyImport = 116_200;
      phasesRead(household, [24.8, 226.3, 5600], [4.1, 233, -940], [4.6, 230.6, 1060]);
      household.legalTime = AT_19_32;
      household.age = 42_000;
    },
  },
  {
    name: "overview-lost",
    language: "sv",
    place: OVERVIEW,
    set(household) {
      phasesRead(household, [24.8, 226.3, 5600], [4.1, 233, -940], [4.6, 230.6, 1060]);
      household.legalTime = AT_19_32;
      household.age = 99 * 60_000;
    },
  },
  {
    name: "overview-learned",
    language: "sv",
    place: OVERVIEW,
    set(household) {
      phasesRead(household, [9.2, 226.3, 2080], [4.1, 233, -940], [4.6, 230.6, 1060]);
      aims(household, new AlikeHours(BOOKS_DAY - 35, 460));
      price(household, new AlikeHours(BOOKS_DAY - 14, 460));
      household.accounts.nightLoad.restoreNight(BOOKS_DAY, 180);
    },
  },
  {
    name: "overview-earned",
    language: "en",
    place: OVERVIEW,
    set(household) {
      phasesRead(household, [9.2, 226.3, 2080], [4.1, 233, -940], [4.6, 230.6, 1060]);
      open(household, 0, 4000, -3400);
      price(household, new AlikeHours(BOOKS_DAY - 14, 460, 2900));
      household.accounts.nightLoad.restoreNight(BOOKS_DAY, 1480);
    },
  },
  { name: "overview-waiting", language: "en", place: OVERVIEW, set() {} },
];
