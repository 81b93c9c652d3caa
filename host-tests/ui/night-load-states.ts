import type { Household } from "../../src/household/household.js";
import { NIGHT_LOAD } from "../../src/ui/screens/screen.js";
import { AlikeHours, open, price, TODAY } from "./books.js";
import type { ScreenState } from "./screen-states.js";

/** The states in which real Piu took pictures of Night load. */
export const nightLoadStates: readonly ScreenState[] = [
  {
    name: "night-load",
    language: "sv",
    place: NIGHT_LOAD,
    set(household) {
      priced(household);
      nights(household, TODAY, [240, 236, 240, 232, 236, 228, 232, 220, 184, 184, 180, 184, 180, 180]);
    },
  },
  {
    name: "night-load-risen",
    language: "sv",
    place: NIGHT_LOAD,
    set(household) {
      priced(household);
      nights(household, TODAY, [1140, 1136, 1140, 1132, 1136, 1128, 1132, 1120, 1136, 1284, 1280, 1284, 1280, 1280]);
    },
  },
  {
    name: "night-load-first-week",
    language: "sv",
    place: NIGHT_LOAD,
    set(household) {
      priced(household);
      nights(household, TODAY, [240, undefined, 232, 236]);
    },
  },
  {
    name: "night-load-english",
    language: "en",
    place: NIGHT_LOAD,
    set(household) {
      open(household, 0, 0, 200);
      nights(household, TODAY - 1, [88, 92, 88, 88, 96, undefined, 88, 92, 96, 88, 88, 92, 88, 88]);
    },
  },
  {
    name: "night-load-most",
    language: "sv",
    place: NIGHT_LOAD,
    set(household) {
      priced(household);
      nights(household, TODAY, [8000, 8100, 8000, 9000, 9100, 9000, 9900, 9900, 9900, 9900, 9900, 9900, 9900, 9800]);
    },
  },
  { name: "night-load-waiting", language: "sv", place: NIGHT_LOAD, set() {} },
];

function priced(household: Household): void {
  open(household, 0, 0, 200);
  price(household, new AlikeHours(TODAY - 14, 460));
}

/** Nights that end with that of a legal day, in W; undefined where nothing is known. */
function nights(household: Household, last: number, watts: readonly (number | undefined)[]): void {
  watts.forEach((watt, i) => {
    if (watt !== undefined) household.accounts.nightLoad.restoreNight(last - watts.length + 1 + i, watt);
  });
}
