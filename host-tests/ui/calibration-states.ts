import { CALIBRATION } from "../../src/ui/screens/screen.js";
import type { TouchPanel } from "../../src/ui/touch-panel.js";
import type { ScreenState } from "./screen-states.js";

/** A panel whose owner never hits the last cross. */
export const cornersMissed: TouchPanel = {
  wantsLesson: false,
  crosses: [
    { x: 30, y: 30 },
    { x: 290, y: 30 },
    { x: 290, y: 210 },
    { x: 30, y: 210 },
  ],
  teach: (cross) => cross < 3,
};

/** The states in which real Piu took pictures of the lesson of a touch panel. */
export const calibrationStates: readonly ScreenState[] = [
  { name: "calibration", language: "sv", place: CALIBRATION, set() {} },
  { name: "calibration-third", language: "sv", place: CALIBRATION, set() {}, fingers: 2 },
  { name: "calibration-missed", language: "en", place: CALIBRATION, set() {}, fingers: 4 },
];
