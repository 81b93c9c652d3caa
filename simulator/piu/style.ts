import { type Paint, type PaintByState, paintByState, paintOf } from "./color.js";
import type { FrameBuffer } from "./frame-buffer.js";
import { type Font, fontOf, type Glyph } from "./resources.js";

const ELLIPSIS = "...";

/** How text is painted. */
export class Style {
  readonly #dictionary: Readonly<StyleDictionary>;
  readonly #paints: PaintByState;
  readonly #left: number;
  readonly #right: number;
  readonly #top: number;
  readonly #bottom: number;
  readonly #overParent = new WeakMap<Style, Style>();
  #font: Font | undefined;

  constructor(dictionary: StyleDictionary) {
    this.#dictionary = { ...dictionary };
    this.#paints = paintByState(dictionary.color ?? "black", "black");
    const { left = 0, right = 0, top = 0, bottom = 0 } = dictionary;
    this.#left = left;
    this.#right = right;
    this.#top = top;
    this.#bottom = bottom;
  }

  /** This style, with what it leaves out taken from `parent`. */
  under(parent: Style): Style {
    let style = this.#overParent.get(parent);
    if (style === undefined) {
      style = new Style({ ...parent.#dictionary, ...this.#dictionary });
      this.#overParent.set(parent, style);
    }
    return style;
  }

  /** Size of the string in this style, margins included. */
  measure(string: string): Size {
    const { width, height } = this.measureText(string);
    return { width: this.#left + width + this.#right, height: this.#top + height + this.#bottom };
  }

  /** Size of the string alone. */
  measureText(string: string): Size {
    return { width: this.#widthOf(string), height: this.font.lineHeight };
  }

  /** Paints the string in a box as a label does; what is too wide is cut with an ellipsis if `cut`, and starts left. */
  draw(
    frame: FrameBuffer,
    string: string,
    state: number,
    x: number,
    y: number,
    width: number,
    height: number,
    cut: boolean,
  ): void {
    const { horizontal = "center", vertical = "middle" } = this.#dictionary;
    const room = width - this.#left - this.#right;
    let shown = string;
    let spareWidth = room - this.#widthOf(string);
    if (cut && spareWidth < 0) {
      shown = this.#cut(string, room);
      spareWidth = 0;
    }
    const spareHeight = height - this.#top - this.font.lineHeight - this.#bottom;
    const dx = horizontal === "left" ? 0 : horizontal === "right" ? spareWidth : spareWidth >> 1;
    const dy = vertical === "top" ? 0 : vertical === "bottom" ? spareHeight : spareHeight >> 1;
    this.#drawRun(frame, shown, paintOf(this.#paints, state), x + this.#left + dx, y + this.#top + dy);
  }

  /** Paints the string with its line's top left at x, y; a width above 0 cuts it with an ellipsis. */
  drawString(frame: FrameBuffer, string: string, paint: Paint, x: number, y: number, width: number): void {
    const cut = width > 0 && this.#widthOf(string) > width;
    this.#drawRun(frame, cut ? this.#cut(string, width) : string, paint, x, y);
  }

  get font(): Font {
    if (this.#font === undefined) {
      const { font } = this.#dictionary;
      if (font === undefined) throw new Error("Text without a font: no style above it names one");
      this.#font = fontOf(font);
    }
    return this.#font;
  }

  #drawRun(frame: FrameBuffer, string: string, paint: Paint, x: number, y: number): void {
    let pen = x;
    for (const character of string) {
      const glyph = this.#glyph(character);
      const { offsetX, offsetY, width, height } = glyph;
      frame.drawMask(this.font.mask, paint, pen + offsetX, y + offsetY, glyph.x, glyph.y, width, height);
      pen += glyph.advance;
    }
  }

  #widthOf(string: string): number {
    let width = 0;
    for (const character of string) width += this.#glyph(character).advance;
    return width;
  }

  /** As many characters as are, with the ellipsis, narrower than the room. */
  #cut(string: string, room: number): string {
    let rest = room - this.#widthOf(ELLIPSIS);
    let kept = "";
    for (const character of string) {
      rest -= this.#glyph(character).advance;
      if (rest <= 0) break;
      kept += character;
    }
    return kept + ELLIPSIS;
  }

  #glyph(character: string): Glyph {
    const { font } = this;
    const glyph = font.glyphs.get(character.codePointAt(0)!);
    if (glyph === undefined) throw new Error(`Font "${font.name}" has no glyph for "${character}"`);
    return glyph;
  }
}
