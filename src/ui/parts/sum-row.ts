import type * as Piu from "piu/MC";
import { capital } from "../date-words.js";
import type { Figure } from "../figure.js";
import type { Strings } from "../strings/strings.js";
import { SUMS, theme } from "../theme.js";
import { Choice } from "./choice.js";
import { Phrase } from "./phrase.js";
import { textAt, textWidth } from "./text.js";

const LEFT = 8;
const SPACE = 4;
const WIDEST = 82;

/** What stands before a sum: nothing, that it is more than that, that it was earned, or that it was bought. */
export const ALL = -1;
export const AT_LEAST = 0;
export const PLUS = 1;
export const BOUGHT = 2;

/** What it is a sum of: kr, kr of which it is not certain whether they are more or less, or kWh. */
export const KRONA = 0;
export const UNCERTAIN_KRONA = 1;
export const KILOWATT_HOUR = 2;

/** A period, and what its energy has cost or earned, or how much energy that was. */
export class SumRow {
  readonly contents: readonly Piu.Content[];
  readonly #label: Piu.Label;
  readonly #before: Choice;
  readonly #sum: Phrase;

  constructor(strings: Strings, baseline: number) {
    const { smallGrey, smallSum } = theme;
    const words = [strings.atLeast, strings.plus, strings.boughtSum];
    const wordX = LEFT + widest([strings.todayLabel, ...strings.monthNames.map(capital)]) + SPACE;
    this.#label = textAt(LEFT, baseline, smallGrey, "");
    this.#before = new Choice(words.map((word) => textAt(wordX, baseline, smallSum, word)));
    this.#sum = new Phrase({
      left: wordX + widest(words) + SPACE,
      baseline,
      digits: theme.mediumDigits,
      colors: SUMS,
      text: theme.mediumSum,
      units: [strings.krona, strings.uncertainKrona, strings.kilowattHour],
      width: WIDEST,
      gap: SPACE,
    });
    this.contents = [this.#label, ...this.#before.contents, ...this.#sum.contents];
  }

  /** Names the period; to be called when it is another one. */
  name(period: string): void {
    this.#label.string = period;
  }

  /** Shows a sum with what stands before and behind it, in the colour of a state of `SUMS`; the figure 0 shows nothing. */
  show(sum: Figure, before: number, unit: number, state: number): void {
    this.#before.show(sum === 0 ? -1 : before, state);
    this.#sum.show(sum, unit, state);
  }
}

function widest(words: readonly string[]): number {
  return Math.max(...words.map((word) => textWidth(theme.smallGrey.style, word)));
}
