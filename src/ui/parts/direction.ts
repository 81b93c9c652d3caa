import type * as Piu from "piu/MC";
import type { Strings } from "../strings/strings.js";
import { theme } from "../theme.js";
import { Choice } from "./choice.js";
import { textAt } from "./text.js";

/** Which way the power flows, said by an arrow at a house, by a word and by the colour of both. */
export class Direction {
  readonly contents: readonly Piu.Content[];
  readonly #arrow: Choice;
  readonly #word: Choice;

  constructor(strings: Strings) {
    const arrow = (variant: number) => new Content(null, { left: 8, top: 4, skin: theme.direction, variant });
    this.#arrow = new Choice([arrow(0), arrow(1)]);
    this.#word = new Choice([
      textAt(84, 39, theme.largeFlow, strings.buying),
      textAt(84, 39, theme.largeFlow, strings.selling),
    ]);
    this.contents = [...this.#arrow.contents, ...this.#word.contents];
  }

  /** Shows IMPORT or EXPORT in that state's colour; -1 shows nothing. */
  show(flow: number, state: number): void {
    this.#arrow.show(flow, state);
    this.#word.show(flow, state);
  }
}
