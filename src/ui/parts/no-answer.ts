import type * as Piu from "piu/MC";
import { LOST, OLD } from "../age.js";
import type { Strings } from "../strings/strings.js";
import { theme } from "../theme.js";
import { Choice } from "./choice.js";
import { fitting, textAt, textWidth } from "./text.js";

const NONE = -1;
const FOR_30_S = 0;
const FOR_OVER_1_MIN = 1;
const NO_POWER = 2;
const LEFT = 8;
const LINE = 30;

/** Says that the number is old, or why there is none. */
export class NoAnswer {
  readonly contents: readonly Piu.Content[];
  readonly #words: Choice;

  /** Stands on a baseline if it has room there, else above. */
  constructor(strings: Strings, baseline: number, room: number) {
    const messages = [strings.noAnswerFor30s, strings.noAnswerForOver1min, strings.noPower];
    const lineOf = (words: string) => (textWidth(theme.smallWhite.style, words) <= room ? baseline : baseline - LINE);
    this.#words = new Choice(messages.map((words) => textAt(LEFT, lineOf(words), fitting(words, room), words)));
    this.contents = this.#words.contents;
  }

  /** Shows what there is to say of a reading at its age, in the colour of a state; whether there is anything. */
  show(age: number, hasPower: boolean, state = 0): boolean {
    const message = messageAt(age, hasPower);
    this.#words.show(message, state);
    return message !== NONE;
  }
}

/** Nothing while readings are fresh and tell the power. */
function messageAt(age: number, hasPower: boolean): number {
  if (age < OLD) return age < 0 ? FOR_OVER_1_MIN : hasPower ? NONE : NO_POWER;
  return age < LOST ? FOR_30_S : FOR_OVER_1_MIN;
}
