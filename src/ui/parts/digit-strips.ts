// Made by tools/assets.ts from the same glyphs as the pictures; npm run assets writes it again.

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

/** The digits of size S. */
export const DIGITS_S: DigitStrip = Object.freeze({
  pitch: 11,
  rise: 15,
  digitHeight: 16,
  markHeight: 18,
  wide: 11,
  advances: Object.freeze([11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 5, 5, 6, 11]),
});

/** The digits of size M. */
export const DIGITS_M: DigitStrip = Object.freeze({
  pitch: 15,
  rise: 20,
  digitHeight: 21,
  markHeight: 24,
  wide: 15,
  advances: Object.freeze([15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 7, 7, 8, 15]),
});

/** The digits of size L. */
export const DIGITS_L: DigitStrip = Object.freeze({
  pitch: 25,
  rise: 34,
  digitHeight: 35,
  markHeight: 41,
  wide: 25,
  advances: Object.freeze([25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 13, 13, 13, 25]),
});

/** The digits of size XL. */
export const DIGITS_XL: DigitStrip = Object.freeze({
  pitch: 50,
  rise: 67,
  digitHeight: 69,
  markHeight: 81,
  wide: 50,
  advances: Object.freeze([50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 20, 20]),
});

/** The digits of size XXL. */
export const DIGITS_XXL: DigitStrip = Object.freeze({
  pitch: 71,
  rise: 101,
  digitHeight: 103,
  markHeight: 122,
  wide: 76,
  advances: Object.freeze([71, 71, 71, 71, 71, 71, 71, 71, 71, 71, 27, 27]),
});
