import type * as Piu from "piu/MC";
import { legalDay } from "../../household/calendar.js";
import type { TariffCount } from "../../household/tariff-count.js";
import { hourWords } from "../slot-words.js";
import type { Strings } from "../strings/strings.js";
import { theme } from "../theme.js";
import { HourBar } from "./hour-bar.js";
import { textAt } from "./text.js";

const LEFT = 8;
const WORDS = 88;
const AGAIN = 118;
const NONE = -1;

/** A running slot in which power does not count, and when it counts again. */
export class QuietHour {
  readonly content: Piu.Container;
  readonly #strings: Strings;
  readonly #again: Piu.Label;
  readonly #bar = new HourBar(126, 6, 0);
  #countsAgain = NONE;
  #day = NONE;

  constructor(strings: Strings) {
    const { largeWhite, smallGrey, right } = theme;
    const { ascent, lineHeight: height, style } = smallGrey;
    this.#strings = strings;
    this.#again = new Label(null, { left: LEFT, width: right - LEFT, top: AGAIN - ascent, height, style, string: "" });
    const contents = [textAt(LEFT, WORDS, largeWhite, strings.doesNotCount), this.#again, this.#bar.port];
    this.content = new Container(null, { left: 0, right: 0, top: 0, bottom: 0, contents });
  }

  /** Shows a running hour's energy so far if it is known, and the next hour that counts, if one does within a year. */
  show({ projection, minutes }: TariffCount, runningHour: number, isShown: boolean): void {
    this.#bar.show(isShown ? (projection.soFar * 60) / minutes : 0, 0, true);
    const countsAgain = projection.countsAgain ?? NONE;
    const day = legalDay(runningHour);
    if (countsAgain === this.#countsAgain && day === this.#day) return;
    this.#countsAgain = countsAgain;
    this.#day = day;
    this.#again.string = countsAgain === NONE ? "" : this.#wordsFor(countsAgain, day);
  }

  #wordsFor(hour: number, today: number): string {
    const { peaksCountAgain, countsAgain } = this.#strings;
    return `${theme.isNarrow ? countsAgain : peaksCountAgain} ${hourWords(hour, today, this.#strings)}`;
  }
}
