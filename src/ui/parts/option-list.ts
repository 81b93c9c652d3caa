import type * as Piu from "piu/MC";
import { theme } from "../theme.js";
import { optionRow } from "./option-row.js";
import { linesOf, textAt } from "./text.js";
import { Zone } from "./zone.js";

const LEFT = 8;
const TOP = 50;
const PITCH = 61;
const HEIGHT = 58;
const ROWS = 3;
/** The buttons that leaf. */
const LEAF_WIDTH = 56;
const UP_HEIGHT = 89;
const DOWN_TOP = 142;
const DOWN_HEIGHT = 88;
const GAP = 4;
const NOTE = 196;
const NOTE_PITCH = 26;
const NONE = -1;

/** A list of options, three at a time, of which one may be chosen; with a note below it there are two. */
export class OptionList {
  readonly content: Piu.Container;
  readonly #options: readonly string[];
  readonly #up: Zone;
  readonly #down: Zone;
  #zones: readonly Zone[] = [];
  #first = 0;
  #rows = ROWS;
  #chosen = NONE;
  #note: string | undefined;
  #isWarning = false;

  constructor(options: readonly string[]) {
    const left = theme.right - LEAF_WIDTH;
    this.#options = options;
    this.#up = new Zone(left, TOP, LEAF_WIDTH, UP_HEIGHT);
    this.#down = new Zone(left, DOWN_TOP, LEAF_WIDTH, DOWN_HEIGHT);
    this.content = new Container(null, { left: 0, right: 0, top: 0, bottom: 0 });
  }

  /** Shows what is chosen, -1 for nothing, and a note, which may be a warning. */
  show(chosen: number, note: string | undefined, isWarning: boolean): void {
    this.#chosen = chosen;
    this.#note = note;
    this.#isWarning = isWarning;
    this.#rows = note === undefined ? ROWS : ROWS - 1;
    this.#first = Math.max(chosen, 0) - (Math.max(chosen, 0) % this.#rows);
    this.#lay();
  }

  /** The option at a point; -1 for none. */
  optionAt(x: number, y: number): number {
    const row = this.#zones.findIndex((zone) => zone.holds(x, y));
    return row < 0 ? NONE : this.#first + row;
  }

  /** Leafs if a button that does is at a point; whether there is one. */
  tap(x: number, y: number): boolean {
    if (!this.#hasPages) return false;
    const step = this.#up.holds(x, y) ? -1 : this.#down.holds(x, y) ? 1 : 0;
    if (step !== 0) this.turn(step);
    return step !== 0;
  }

  /** Leafs through the options, up to their ends. */
  turn(step: number): void {
    const first = this.#first + step * this.#rows;
    if (first < 0 || first >= this.#options.length) return;
    this.#first = first;
    this.#lay();
  }

  /** Which part of the options is seen, and how many there are. */
  get page(): number {
    return this.#first / this.#rows;
  }

  get pages(): number {
    return Math.ceil(this.#options.length / this.#rows);
  }

  get #hasPages(): boolean {
    return this.pages > 1;
  }

  #lay(): void {
    const { content } = this;
    const width = theme.right - LEFT - (this.#hasPages ? LEAF_WIDTH + GAP : 0);
    const shown = this.#options.slice(this.#first, this.#first + this.#rows);
    this.#zones = shown.map((_, row) => new Zone(LEFT, TOP + row * PITCH, width, HEIGHT));
    content.empty();
    shown.forEach((option, row) => {
      content.add(optionRow(this.#zones[row]!, option, this.#first + row === this.#chosen));
    });
    if (this.#hasPages) {
      if (this.#first > 0) content.add(leafButton(this.#up, 0));
      if (this.page + 1 < this.pages) content.add(leafButton(this.#down, 1));
    }
    if (this.#note === undefined) return;
    const type = this.#isWarning ? theme.smallYellow : theme.smallGrey;
    linesOf(this.#note, type, theme.right - LEFT).forEach((line, i) => {
      content.add(textAt(LEFT, NOTE + i * NOTE_PITCH, type, line));
    });
  }
}

/** A frame that can be touched, with the arrow that leads up (variant 0) or down (1) in it. */
function leafButton({ left, top, width, height }: Zone, variant: number): Piu.Content {
  const { leaf, button } = theme;
  const sign = new Content(null, { left: (width - 24) >> 1, top: (height - 14) >> 1, skin: leaf, variant });
  return new Container(null, { left, top, width, height, skin: button, contents: [sign] });
}
