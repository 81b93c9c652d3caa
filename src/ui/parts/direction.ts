import type * as Piu from "piu/MC";
import type { Strings } from "../strings/strings.js";
import { theme } from "../theme.js";
import { Choice } from "./choice.js";
import { textAt } from "./text.js";

const LEFT = 8;
const WORD_LEFT = 84;
/** From the arrow's top to the word's baseline. */
const BASELINE = 35;

/** Which way the power flows, said by an arrow at a house, by a word and by the colour of both. */
export class Direction {
  readonly contents: readonly Piu.Content[];
  readonly #arrow: Choice;
  readonly #word: Choice;

  constructor(strings: Strings, top: number) {
    const arrow = (variant: number) => new Content(null, { left: LEFT, top, skin: theme.direction, variant });
    const word = (string: string) => textAt(WORD_LEFT, top + BASELINE, theme.largeFlow, string);
    this.#arrow = new Choice([arrow(0), arrow(1)]);
    this.#word = new Choice([word(strings.buying), word(strings.selling)]);
    this.contents = [...this.#arrow.contents, ...this.#word.contents];
  }

  /** Shows IMPORT or EXPORT in that state's colour; -1 shows nothing. */
  show(flow: number, state: number): void {
    this.#arrow.show(flow, state);
    this.#word.show(flow, state);
  }
}
