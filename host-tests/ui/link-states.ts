import type { LinkState } from "../../src/status/link-state.js";
import { NOW } from "../../src/ui/screens/screen.js";
import { reads, today } from "./now-states.js";
import type { ScreenState } from "./screen-states.js";

const FAULTS: readonly LinkState[] = ["noCable", "silent", "wrongSpeed", "encrypted"];
/** In these a number comes all the same. */
const BESIDE_NUMBER: readonly LinkState[] = ["checksFailing", "incomplete", "weakSupply"];

function besideNumber(link: LinkState): Omit<ScreenState, "name"> {
  return {
    language: "sv",
    place: NOW,
    link,
    failing: 70,
    set(household) {
      reads(household, 2204, 9, 1);
      today(household, 7_840, 3_120, "14:32");
    },
  };
}

/** The states of the link, each with its page. */
export const linkStates: readonly ScreenState[] = [
  ...FAULTS.map((link): ScreenState => ({ name: link, language: "sv", place: NOW, link, set() {} })),
  ...BESIDE_NUMBER.map((link): ScreenState => ({ ...besideNumber(link), name: link, taps: [[160, 120]] })),
  { ...besideNumber("weakSupply"), name: "now-see-why" },
  {
    name: "stopped",
    language: "sv",
    place: NOW,
    link: "stopped",
    set(household) {
      today(household, 7_840, 3_120, "09:45");
      household.age = 135 * 60_000;
    },
  },
];
