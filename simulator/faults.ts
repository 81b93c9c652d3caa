import { LINES } from "../src/port/line.js";
import type { Desk } from "./desk.js";
import { REQUEST } from "./devices/request-line.js";

/** Something that goes wrong on the desk while its button is pressed. */
export interface Fault {
  /** Whether it is wrong now. */
  is(desk: Desk): boolean;
  set(desk: Desk, isWrong: boolean): void;
  /** What is wrong, as a sentence without its point; absent where that silences nothing. */
  readonly silences?: string;
  /** Whether it is of the meter, which cannot be done to a real one. */
  readonly isOfMeter: boolean;
}

/** How meters spoke before 2014: 9600 7E1. */
const SLOW = LINES[2]!;

/** The faults by the name of their button. */
export const FAULTS: Readonly<Record<"pull" | "noise" | "invert" | "slow" | "stop" | "weak" | "cut", Fault>> = {
  pull: {
    is: ({ cable }) => cable.isPulled,
    set: ({ cable }, isWrong) => {
      cable.isPulled = isWrong;
    },
    silences: "The cable is pulled",
    isOfMeter: false,
  },
  noise: {
    is: ({ cable }) => cable.isNoisy,
    set: ({ cable }, isWrong) => {
      cable.isNoisy = isWrong;
    },
    isOfMeter: false,
  },
  invert: {
    is: ({ cable }) => cable.isInverted,
    set: ({ cable }, isWrong) => {
      cable.isInverted = isWrong;
    },
    isOfMeter: true,
  },
  slow: {
    is: ({ cable }) => cable.otherwise !== undefined,
    set: ({ cable }, isWrong) => {
      cable.otherwise = isWrong ? SLOW : undefined;
    },
    isOfMeter: true,
  },
  stop: {
    is: ({ cable }) => cable.isStopped,
    set: ({ cable }, isWrong) => {
      cable.isStopped = isWrong;
    },
    silences: "The meter has stopped",
    isOfMeter: true,
  },
  weak: {
    is: ({ supply }) => supply.isWeak,
    set: ({ supply }, isWrong) => {
      supply.isWeak = isWrong;
    },
    silences: `The supply is weak: Data Request has less than ${REQUEST.least.toFixed(1)} V`,
    isOfMeter: true,
  },
  cut: {
    is: ({ supply }) => supply.isCut,
    set: ({ supply }, isWrong) => {
      supply.isCut = isWrong;
    },
    isOfMeter: false,
  },
};
