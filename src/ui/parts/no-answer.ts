import type * as Piu from "piu/MC";
import { LOST, OLD } from "../age.js";
import type { Strings } from "../strings/strings.js";
import { Choice } from "./choice.js";
import { fitting, textAt } from "./text.js";

const NONE = -1;
const FOR_30_S = 0;
const FOR_OVER_1_MIN = 1;
const LEFT = 8;

/** Says that the number is old, or that there is none. */
export class NoAnswer {
  readonly contents: readonly Piu.Content[];
  readonly #words: Choice;

  /** Stands on a baseline, and is no wider than the room. */
  constructor(strings: Strings, baseline: number, room: number) {
    const messages = [strings.noAnswerFor30s, strings.noAnswerForOver1min];
    this.#words = new Choice(messages.map((words) => textAt(LEFT, baseline, fitting(words, room), words)));
    this.contents = this.#words.contents;
  }

  /** Shows what there is to say at the age of a reading, in the colour of a state; whether there is anything. */
  show(age: number, state = 0): boolean {
    const message = messageAt(age);
    this.#words.show(message, state);
    return message !== NONE;
  }
}

/** Nothing while readings are fresh. */
function messageAt(age: number): number {
  if (age < OLD) return age < 0 ? FOR_OVER_1_MIN : NONE;
  return age < LOST ? FOR_30_S : FOR_OVER_1_MIN;
}
