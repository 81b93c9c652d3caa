/**
 * A short number as it is written, up to eight characters packed into one integer so that it can be made, compared and
 * kept without allocating: four bits each, the first character in the highest. A digit is its value plus one, so that
 * zero bits are the end and the figure 0 is nothing at all. Characters follow the order of the digit strips.
 */
export type Figure = number;

/** A decimal comma, after the ten digits. */
export const COMMA = 11;
export const POINT = 12;
export const COLON = 13;
/** Stands for a number that is not known. */
export const DASH = 14;
/** A place as wide as a digit with nothing in it. */
export const BLANK = 15;

/** The character in front, 0 when there is none. The rest of the figure is `figure << 4`. */
export function firstOf(figure: Figure): number {
  return figure >>> 28;
}

/** The figure with one more character in front; its eighth and last is lost. */
export function prepend(character: number, figure: Figure): Figure {
  return (character << 28) | (figure >>> 4);
}

/** The figure of a whole number 0 or above that counts tenths (places 1), hundredths (2) or ones (0). */
export function figureOf(value: number, places: number, mark: number): Figure {
  let figure = 0;
  let rest = value;
  for (let place = 0; place <= places || rest > 0; place++) {
    if (place > 0 && place === places) figure = prepend(mark, figure);
    figure = prepend((rest % 10) + 1, figure);
    rest = Math.trunc(rest / 10);
  }
  return figure;
}
