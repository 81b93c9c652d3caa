import type * as Piu from "piu/MC";
import { BLANK, COMMA, type Figure, firstOf } from "../figure.js";
import type { DigitType } from "../theme.js";
import type { DigitStrip } from "./digit-strips.js";
import { painted } from "./painted.js";

/** Where a number stands: its left end, its baseline, and how wide it may become. */
export interface DigitPlace {
  readonly left: number;
  readonly baseline: number;
  readonly width: number;
}

/** A number drawn digit by digit in fixed cells. A change repaints the cells that changed and allocates nothing. */
export class Digits extends Behavior {
  readonly port: Piu.Port;
  readonly #strip: DigitStrip;
  readonly #texture: Piu.Texture;
  readonly #colors: readonly number[];
  #figure: Figure = 0;
  #state = 0;

  constructor(type: DigitType, colors: readonly number[], { left, baseline, width }: DigitPlace) {
    super();
    this.#strip = type.strip;
    this.#texture = type.texture;
    this.#colors = colors;
    const { rise, markHeight } = type.strip;
    this.port = painted(this, left, baseline - rise, width, markHeight);
  }

  /** Shows a figure in the colour of a state; the figure 0 shows nothing. */
  show(figure: Figure, state = 0): void {
    if (figure === this.#figure && state === this.#state) return;
    this.#invalidate(figure, state !== this.#state);
    this.#figure = figure;
    this.#state = state;
  }

  /** How wide a figure is, in pixels. */
  widthOf(figure: Figure): number {
    const digit = this.#digitWidth(figure);
    let width = 0;
    for (let rest = figure; rest !== 0; rest <<= 4) width += this.#advance(firstOf(rest), digit);
    return width;
  }

  onDraw(port: Piu.Port, x: number, _y: number, width: number): void {
    const strip = this.#strip;
    const color = this.#colors[this.#state]!;
    const digit = this.#digitWidth(this.#figure);
    let pen = 0;
    for (let rest = this.#figure; rest !== 0; rest <<= 4) {
      const character = firstOf(rest);
      const advance = this.#advance(character, digit);
      if (character !== BLANK && pen < x + width && pen + advance > x) {
        const cell = strip.advances[character - 1]!;
        const source = (character - 1) * strip.pitch;
        const left = pen + ((advance - cell) >> 1);
        port.drawTexture(this.#texture, color, left, 0, source, 0, cell, this.#heightOf(character));
      }
      pen += advance;
    }
  }

  /** Marks the cells that differ between what is shown and the next figure, or all of both. */
  #invalidate(next: Figure, all: boolean): void {
    const digit = this.#digitWidth(this.#figure);
    const nextDigit = this.#digitWidth(next);
    let pen = 0;
    let nextPen = 0;
    for (let rest = this.#figure, nextRest = next; rest !== 0 || nextRest !== 0; rest <<= 4, nextRest <<= 4) {
      const character = firstOf(rest);
      const nextCharacter = firstOf(nextRest);
      const advance = this.#advance(character, digit);
      const nextAdvance = this.#advance(nextCharacter, nextDigit);
      if (all || character !== nextCharacter || pen !== nextPen || advance !== nextAdvance) {
        this.#invalidateCell(character, pen, advance);
        this.#invalidateCell(nextCharacter, nextPen, nextAdvance);
      }
      pen += advance;
      nextPen += nextAdvance;
    }
  }

  #invalidateCell(character: number, pen: number, advance: number): void {
    if (character !== 0 && character !== BLANK) this.port.invalidate(pen, 0, advance, this.#heightOf(character));
  }

  #heightOf(character: number): number {
    return character < COMMA ? this.#strip.digitHeight : this.#strip.markHeight;
  }

  #advance(character: number, digit: number): number {
    if (character === 0) return 0;
    return character < COMMA || character === BLANK ? digit : this.#strip.advances[character - 1]!;
  }

  /** Three digits without a mark stand further apart. */
  #digitWidth(figure: Figure): number {
    let length = 0;
    for (let rest = figure; rest !== 0; rest <<= 4) {
      const character = firstOf(rest);
      length++;
      if (length > 3 || (character >= COMMA && character !== BLANK)) return this.#strip.advances[0]!;
    }
    return this.#strip.wide;
  }
}
