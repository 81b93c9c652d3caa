import type * as Piu from "piu/MC";
import { theme } from "../theme.js";
import { Choice } from "./choice.js";
import { textEndingAt } from "./text.js";
import { Zone } from "./zone.js";

const BASELINE = 34;
const WIDTH = 124;
const HEIGHT = 50;
const CHEVRON_WIDTH = 14;
const CHEVRON_TOP = 13;
const GAP = 10;
const ON = 1;

/** Words in the upper right corner that can be touched, one at a time or none; with the chevron that leads on, or alone. */
export class CornerWord {
  readonly contents: readonly Piu.Content[];
  readonly #zone = new Zone(theme.width - WIDTH, 0, WIDTH, HEIGHT);
  readonly #words: Choice;
  #isShown = false;

  constructor(words: readonly string[], leadsOn: boolean) {
    const { right, chevron, smallWhite } = theme;
    const left = right - CHEVRON_WIDTH;
    const end = leadsOn ? left - GAP : right;
    this.#words = new Choice(words.map((word) => textEndingAt(end, BASELINE, smallWhite, word)));
    const sign = new Content(null, { left, top: CHEVRON_TOP, skin: chevron, variant: ON });
    this.contents = leadsOn ? [...this.#words.contents, sign] : this.#words.contents;
  }

  /** Shows the word of that index; -1 shows none. */
  show(word: number): void {
    this.#isShown = word >= 0;
    this.#words.show(word);
  }

  /** Whether a tap at a point is meant for it. */
  holds(x: number, y: number): boolean {
    return this.#isShown && this.#zone.holds(x, y);
  }
}
