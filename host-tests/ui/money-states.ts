import { firstHour } from "../../src/household/calendar.js";
import { MONEY } from "../../src/ui/screens/screen.js";
import { AlikeHours, open, price, TODAY } from "./books.js";
import type { ScreenState } from "./screen-states.js";

/** The states in which real Piu took pictures of Money. */
export const moneyStates: readonly ScreenState[] = [
  {
    name: "money",
    language: "sv",
    place: MONEY,
    set(household) {
      open(household, 1420, 0, 2204);
      price(household, new AlikeHours(TODAY - 14, 460));
    },
  },
  {
    name: "money-export",
    language: "sv",
    place: MONEY,
    set(household) {
      open(household, 0, 1870, -3412);
      price(household, new AlikeHours(TODAY - 14, 300, 850));
    },
  },
  {
    name: "money-incomplete",
    language: "sv",
    place: MONEY,
    set(household) {
      open(household, 1420, 0, 11_600);
      price(household, new AlikeHours(TODAY, 2460));
    },
  },
  {
    name: "money-incomplete-english",
    language: "en",
    place: MONEY,
    set(household) {
      open(household, 420, 1200, -640);
      price(household, new AlikeHours(TODAY - 6, 1460, 1200));
      household.age = 31_000;
    },
  },
  {
    name: "money-earned",
    language: "sv",
    place: MONEY,
    set(household) {
      open(household, 0, 1870, -5412);
      price(household, new AlikeHours(TODAY - 6, 300, 1950));
    },
  },
  {
    name: "money-most",
    language: "sv",
    place: MONEY,
    set(household) {
      open(household, 21_420, 0, 41_000);
      price(household, new AlikeHours(TODAY - 14, 18_460));
    },
  },
  {
    name: "money-no-prices",
    language: "sv",
    place: MONEY,
    set(household) {
      open(household, 1420, 0, 2204);
      household.accounts.month.set(new AlikeHours(TODAY - 3, 460), firstHour(TODAY - 14), firstHour(TODAY) + 14);
      household.today.energyImport = 7840;
      household.today.complete = true;
    },
  },
  { name: "money-waiting", language: "sv", place: MONEY, set() {} },
];
