import { Mask, paddedWidth } from "./mask.js";
import type { Typeface } from "./typeface.js";

/** What a strip is made of: which digits' cells, and what stands in them. */
export interface StripDesign {
  /** Ends the file name and the name of the table's entry. */
  readonly name: string;
  readonly typeface: Typeface;
  /** The marks that follow the ten digits, in the order of MARKS. */
  readonly marks: string;
  /** Width of a digit's cell; the typeface's own when absent. */
  readonly digit?: number;
  /** Width of the comma's and the point's cell; the typeface's own when absent. */
  readonly comma?: number;
  /** Width of a digit in a number of at most three digits and no mark; as digit when absent. */
  readonly wide?: number;
}

/** A strip as picture and as the measures that the screen needs. */
export interface Strip {
  readonly mask: Mask;
  readonly pitch: number;
  readonly rise: number;
  readonly digitHeight: number;
  readonly markHeight: number;
  readonly advances: readonly number[];
  readonly wide: number;
}

/** The order of the marks in every strip; a strip may end early. */
export const MARKS = ",.:–";

/** Draws digits and marks side by side in cells of one pitch. */
export function makeDigitStrip({ typeface, marks, digit, comma, wide }: StripDesign): Strip {
  if (!MARKS.startsWith(marks)) throw new Error(`marks "${marks}" are not in order`);
  const digits = [..."0123456789"].map((character) => typeface.glyph(character, digit));
  const others = [...marks].map((character) =>
    typeface.glyph(character, character === "," || character === "." ? comma : undefined),
  );
  const glyphs = [...digits, ...others];
  const pitch = Math.max(...glyphs.map((glyph) => glyph.advance));
  const rise = -Math.min(...glyphs.map((glyph) => glyph.top));
  const depth = (of: typeof glyphs) => Math.max(...of.map((glyph) => glyph.top + glyph.height));
  const mask = new Mask(paddedWidth(pitch * glyphs.length), rise + depth(glyphs));
  glyphs.forEach((glyph, i) => {
    if (glyph.left < 0 || glyph.left + glyph.width > glyph.advance)
      throw new Error(`U+${glyph.code.toString(16)} is wider than its cell`);
    mask.put(glyph.covered, glyph.width, glyph.height, i * pitch + glyph.left, rise + glyph.top);
  });
  return {
    mask,
    pitch,
    rise,
    digitHeight: rise + depth(digits),
    markHeight: mask.height,
    advances: glyphs.map((glyph) => glyph.advance),
    wide: wide ?? digits[0]!.advance,
  };
}
