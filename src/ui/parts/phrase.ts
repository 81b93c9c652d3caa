import type * as Piu from "piu/MC";
import type { Figure } from "../figure.js";
import type { DigitType, TextType } from "../theme.js";
import { Choice } from "./choice.js";
import { Digits } from "./digits.js";
import { textAt, textWidth } from "./text.js";

/** What a phrase is made of, and where it stands. */
export interface PhraseDesign {
  /** What stands still: x of the left end, of the right one, or of the middle. */
  readonly left?: number;
  readonly right?: number;
  readonly centre?: number;
  readonly baseline: number;
  readonly digits: DigitType;
  /** Colours of the number by state. */
  readonly colors: readonly number[];
  readonly text: TextType;
  /** Stands before the number. */
  readonly prefix?: string;
  /** Stand behind the number, one at a time; there may be none. */
  readonly units: readonly string[];
  /** How wide the number may become, and what lies between it and its words. */
  readonly width: number;
  readonly gap: number;
}

/** A number between words, which keep their distance when it becomes wider. A change allocates nothing. */
export class Phrase {
  readonly contents: readonly Piu.Content[];
  readonly #digits: Digits;
  readonly #prefix: Choice;
  readonly #units: Choice;
  readonly #unitWidths: readonly number[];
  readonly #gap: number;
  readonly #prefixWidth: number;
  readonly #left: number | undefined;
  readonly #right: number;
  readonly #centre: number | undefined;
  #prefixX = 0;
  #numberX = 0;
  #unitX = 0;

  constructor(design: PhraseDesign) {
    const { baseline, gap, text, units, prefix } = design;
    const { left, right = 0 } = design;
    this.#left = left;
    this.#right = right;
    this.#centre = design.centre;
    this.#gap = gap;
    this.#prefixWidth = prefix === undefined ? 0 : textWidth(text.style, prefix) + gap;
    this.#prefix = new Choice(prefix === undefined ? [] : [textAt(0, baseline, text, prefix)]);
    this.#digits = new Digits(design.digits, design.colors, { left: 0, baseline, width: design.width });
    this.#units = new Choice(units.map((unit) => textAt(0, baseline, text, unit)));
    this.#unitWidths = units.map((unit) => textWidth(text.style, unit));
    this.contents = [...this.#prefix.contents, this.#digits.port, ...this.#units.contents];
  }

  /** Shows a figure with that unit behind it, in the colours of a state; the figure 0 shows nothing. */
  show(figure: Figure, unit = 0, state = 0): void {
    const isShown = figure !== 0;
    if (isShown) this.#place(this.#digits.widthOf(figure), unit);
    this.#digits.show(figure, state);
    this.#prefix.show(isShown && this.#prefixWidth > 0 ? 0 : -1, state);
    this.#units.show(isShown && this.#unitWidths.length > 0 ? unit : -1, state);
  }

  #place(width: number, unit: number): void {
    const behind = this.#unitWidths.length === 0 ? 0 : this.#gap + this.#unitWidths[unit]!;
    const all = this.#prefixWidth + width + behind;
    const right = this.#centre === undefined ? this.#right : this.#centre + ((all + 1) >> 1);
    const prefixX = this.#left ?? right - all;
    const numberX = prefixX + this.#prefixWidth;
    const unitX = numberX + width + this.#gap;
    if (prefixX !== this.#prefixX) moveAll(this.#prefix.contents, prefixX - this.#prefixX);
    if (numberX !== this.#numberX) this.#digits.port.moveBy(numberX - this.#numberX, 0);
    if (unitX !== this.#unitX) moveAll(this.#units.contents, unitX - this.#unitX);
    this.#prefixX = prefixX;
    this.#numberX = numberX;
    this.#unitX = unitX;
  }
}

function moveAll(contents: readonly Piu.Content[], right: number): void {
  for (let i = 0; i < contents.length; i++) contents[i]!.moveBy(right, 0);
}
