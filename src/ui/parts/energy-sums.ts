import type * as Piu from "piu/MC";
import { decimalMark, energyFigure, megawattHourFigure, roundFigure } from "../format.js";
import type { Strings } from "../strings/strings.js";
import { EXPORT, FLOW, GREYS, IMPORT, theme } from "../theme.js";
import { Digits } from "./digits.js";
import { Phrase } from "./phrase.js";
import { textAt, textWidth } from "./text.js";

const BASELINE = 70;
const LEFT = 8;
const SOLD_LEFT = 136;
/** On a small display, which has no room for the words, and arrows instead. */
const NARROW_SOLD_LEFT = 104;
const ARROW = 14;
const SPACE = 4;
const WIDEST = 56;
/** From so many Wh on the scale, or in all, they are written in MWh. */
const MEGAWATT_HOUR = 1_000_000;
const LARGE_SUM = 10_000_000;
const KILOWATT_HOUR = 1000;

/** What a period has bought and sold, and the value of its scale; all in the unit that stands behind what was sold. */
export class EnergySums {
  readonly contents: readonly Piu.Content[];
  readonly #mark: number;
  readonly #bought: Digits;
  readonly #sold: Phrase;
  readonly #scale: Phrase;

  constructor(strings: Strings) {
    this.#mark = decimalMark(strings.decimalComma);
    const contents: Piu.Content[] = [];
    const word = (left: number, string: string, state: number) => {
      const label = theme.isNarrow
        ? new Content(null, { left, top: BASELINE - ARROW, skin: theme.smallArrow, variant: state })
        : textAt(left, BASELINE, theme.smallFlow, string);
      label.state = state;
      contents.push(label);
      const x = left + SPACE + (theme.isNarrow ? ARROW : textWidth(theme.smallFlow.style, string));
      return x;
    };
    const baseline = BASELINE;
    const boughtLeft = word(LEFT, strings.bought, IMPORT);
    this.#bought = new Digits(theme.smallDigits, FLOW, { left: boughtLeft, baseline, width: WIDEST });
    this.#sold = new Phrase({
      left: word(theme.isNarrow ? NARROW_SOLD_LEFT : SOLD_LEFT, strings.sold, EXPORT),
      baseline,
      digits: theme.smallDigits,
      colors: FLOW,
      text: theme.smallFlow,
      units: [strings.kilowattHour, strings.megawattHour],
      width: WIDEST,
      gap: SPACE,
    });
    this.#scale = new Phrase({
      right: theme.right,
      baseline: BASELINE,
      digits: theme.smallDigits,
      colors: GREYS,
      text: theme.smallGrey,
      units: [],
      width: 40,
      gap: 0,
    });
    this.contents = [...contents, this.#bought.port, ...this.#sold.contents, ...this.#scale.contents];
  }

  /** Shows sums and scale in Wh. */
  show(bought: number, sold: number, scale: number): void {
    const isLarge = scale >= MEGAWATT_HOUR || bought >= LARGE_SUM || sold >= LARGE_SUM;
    const mark = this.#mark;
    this.#bought.show(isLarge ? megawattHourFigure(bought, mark) : energyFigure(bought, mark), IMPORT);
    this.#sold.show(isLarge ? megawattHourFigure(sold, mark) : energyFigure(sold, mark), isLarge ? 1 : 0, EXPORT);
    this.#scale.show(roundFigure(scale, isLarge ? MEGAWATT_HOUR : KILOWATT_HOUR, mark));
  }
}
