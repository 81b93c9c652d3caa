import type * as Piu from "piu/MC";
import { figureOf } from "../figure.js";
import type { Strings } from "../strings/strings.js";
import { GREYS, smallDigits, smallGrey } from "../theme.js";
import { Phrase } from "./phrase.js";

const MINUTE = 60_000;

/** For how long a phase was above 80 % of the fuse today. */
export class TimeAbove {
  readonly contents: readonly Piu.Content[];
  readonly #phrase: Phrase;

  constructor(strings: Strings, minutes: string) {
    this.#phrase = new Phrase({
      left: 8,
      baseline: 226,
      digits: smallDigits,
      colors: GREYS,
      text: smallGrey,
      prefix: strings.above80,
      units: [minutes],
      width: 44,
      gap: 4,
    });
    this.contents = this.#phrase.contents;
  }

  /** Shows a time in ms; nothing while it is not known. */
  show(time: number | undefined): void {
    this.#phrase.show(time === undefined ? 0 : figureOf(Math.trunc(time / MINUTE), 0, 0));
  }
}
