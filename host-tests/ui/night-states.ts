import type { LinkState } from "../../src/status/link-state.js";
import { NOW } from "../../src/ui/screens/screen.js";
import { nowStates, reads, today } from "./now-states.js";
import type { ScreenState } from "./screen-states.js";

const FAULTS: readonly LinkState[] = ["waiting", "noCable", "silent", "weakSupply"];
const FORMS = ["import", "export", "english", "no-power", "no-clock", "stale", "silent60"];

/** Now and the states of the link by night, when nobody touches the display. */
export const nightStates: readonly ScreenState[] = [
  {
    name: "night",
    language: "sv",
    place: NOW,
    isNight: true,
    set(household) {
      reads(household, 180, 2, 0);
      today(household, 640, 0, "02:14");
    },
  },
  ...nowStates
    .filter(({ name }) => FORMS.includes(name))
    .map((state): ScreenState => ({ ...state, name: `night-${state.name}`, place: NOW, isNight: true })),
  ...FAULTS.map(
    (link): ScreenState => ({ name: `night-${link}`, language: "sv", place: NOW, isNight: true, link, set() {} }),
  ),
  {
    name: "night-checksFailing",
    language: "en",
    place: NOW,
    isNight: true,
    link: "checksFailing",
    failing: 70,
    set() {},
  },
  {
    name: "night-stopped",
    language: "sv",
    place: NOW,
    isNight: true,
    link: "stopped",
    set(household) {
      today(household, 7_840, 3_120, "02:14");
      household.age = 135 * 60_000;
    },
  },
];
