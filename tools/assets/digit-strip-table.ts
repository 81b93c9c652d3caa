import type { Strip } from "./digit-strip.js";

const HEAD = `// Made by tools/assets.ts from the same glyphs as the pictures; npm run assets writes it again.

/** Measures in pixels of a picture that holds the ten digits and then the marks "," "." ":" "–", or the first of them. */
export interface DigitStrip {
  /** From cell to cell in the picture. */
  readonly pitch: number;
  /** Rows from the cell's top to the baseline. */
  readonly rise: number;
  /** Rows of a digit's cell. */
  readonly digitHeight: number;
  /** Rows of a mark's cell; a comma reaches further down than a digit. */
  readonly markHeight: number;
  /** Width of a digit where at most three stand alone, without a mark. */
  readonly wide: number;
  /** Width of each cell's character. */
  readonly advances: readonly number[];
}
`;

/** Writes the TypeScript module that tells the screens where each digit is. */
export function writeDigitStripTable(strips: readonly { name: string; strip: Strip }[]): string {
  return `${HEAD}${strips.map(({ name, strip }) => entry(name.toUpperCase(), strip)).join("")}`;
}

function entry(name: string, strip: Strip): string {
  return `
/** The digits of size ${name}. */
export const DIGITS_${name}: DigitStrip = Object.freeze({
  pitch: ${strip.pitch},
  rise: ${strip.rise},
  digitHeight: ${strip.digitHeight},
  markHeight: ${strip.markHeight},
  wide: ${strip.wide},
  advances: Object.freeze([${strip.advances.join(", ")}]),
});
`;
}
