import { type Figure, firstOf } from "../../src/ui/figure.js";

const CHARACTERS = "0123456789,.:– ";

/** A figure as text; a blank place is a space. */
export function written(figure: Figure): string {
  let text = "";
  for (let rest = figure; rest !== 0; rest <<= 4) text += CHARACTERS[firstOf(rest) - 1];
  return text;
}
