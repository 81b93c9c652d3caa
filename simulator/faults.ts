import type { Desk } from "./desk.js";
import { REQUEST } from "./devices/request-line.js";

/** Something that goes wrong on the desk while its button is pressed. */
export interface Fault {
  /** What the fault does, or undoes. */
  set(desk: Desk, isPressed: boolean): void;
  /** What to expect, in a sentence for people. */
  readonly says: string;
  /** What happens when it is mended. */
  readonly mended: string;
}

const GREY = "After 30 s the number turns grey, after 60 s it is gone.";
const BACK = "The next telegram brings the number back.";

/** The faults by the name of their button. */
export const FAULTS: Readonly<Record<string, Fault>> = {
  pull: {
    set: ({ cable }, isPressed) => {
      cable.isPulled = isPressed;
    },
    says: `The cable is pulled, no byte comes any more. ${GREY}`,
    mended: `The cable is plugged in. ${BACK}`,
  },
  noise: {
    set: ({ cable }, isPressed) => {
      cable.isNoisy = isPressed;
    },
    says: "Bits flip on the line: nine of ten telegrams fail their check. What fails is never shown: the number grows old.",
    mended: `The line is clean. ${BACK}`,
  },
  stop: {
    set: ({ cable }, isPressed) => {
      cable.isStopped = isPressed;
    },
    says: `The meter has stopped sending, though it is asked to. ${GREY}`,
    mended: `The meter sends again. ${BACK}`,
  },
  weak: {
    set: ({ supply }, isPressed) => {
      supply.isWeak = isPressed;
    },
    says: `The supply is weak: Data Request has less than the ${REQUEST.least.toFixed(1)} V that a meter wants, so it is silent. ${GREY}`,
    mended: `The supply is good, Data Request is seen. ${BACK}`,
  },
  cut: {
    set: ({ supply }, isPressed) => {
      supply.isCut = isPressed;
    },
    says: "The display has no power. The meter goes on counting.",
    mended: "The display has started anew, and waits for a telegram. The day's sums begin where it began.",
  },
};
