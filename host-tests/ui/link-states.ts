import type { LinkState } from "../../src/status/link-state.js";
import { NOW } from "../../src/ui/screens/screen.js";
import { today } from "./now-states.js";
import type { ScreenState } from "./screen-states.js";

const FAULTS: readonly LinkState[] = ["noCable", "silent", "wrongSpeed", "encrypted", "weakSupply"];

/** The states of the link, each with its page in both languages. */
export const linkStates: readonly ScreenState[] = (["sv", "en"] as const).flatMap((language): ScreenState[] => [
  ...FAULTS.map((link): ScreenState => ({ name: `${link}-${language}`, language, place: NOW, link, set() {} })),
  {
    name: `checksFailing-${language}`,
    language,
    place: NOW,
    link: "checksFailing",
    failing: 70,
    set() {},
  },
  {
    name: `stopped-${language}`,
    language,
    place: NOW,
    link: "stopped",
    set(household) {
      today(household, 7_840, 3_120, "09:45");
      household.age = 135 * 60_000;
    },
  },
]);
