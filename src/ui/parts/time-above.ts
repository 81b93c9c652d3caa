import type * as Piu from "piu/MC";
import { figureOf } from "../figure.js";
import { decimalMark } from "../format.js";
import type { Strings } from "../strings/strings.js";
import { GREYS, theme } from "../theme.js";
import { Phrase } from "./phrase.js";

const MINUTE = 60_000;
const TENTH_OF_HOUR = 360_000;
/** From so many minutes on, hours are shown. */
const HOURS_FROM = 100;

/** For how long a phase was above 80 % of the fuse today. */
export class TimeAbove {
  readonly contents: readonly Piu.Content[];
  readonly #phrase: Phrase;
  readonly #mark: number;

  /** The units are those of minutes and of hours. */
  constructor(strings: Strings, units: readonly string[], baseline: number) {
    this.#mark = decimalMark(strings.decimalComma);
    this.#phrase = new Phrase({
      left: 8,
      baseline,
      digits: theme.smallDigits,
      colors: GREYS,
      text: theme.smallGrey,
      prefix: strings.above80,
      units,
      width: 44,
      gap: 4,
    });
    this.contents = this.#phrase.contents;
  }

  /** Shows a time in ms; nothing while it is not known. */
  show(time: number | undefined): void {
    if (time === undefined) this.#phrase.show(0);
    else if (time < HOURS_FROM * MINUTE) this.#phrase.show(figureOf(Math.trunc(time / MINUTE), 0, this.#mark));
    else this.#phrase.show(figureOf(Math.trunc(time / TENTH_OF_HOUR), 1, this.#mark), 1);
  }
}
