import type * as Piu from "piu/MC";
import { COMMA, type Figure, figureOf } from "../figure.js";
import { decimalMark, isInKilowatts, powerFigure } from "../format.js";
import type { Strings } from "../strings/strings.js";
import { FLOW, theme } from "../theme.js";
import { Choice } from "./choice.js";
import { Digits } from "./digits.js";
import { textAt } from "./text.js";

const LEFT = 3;
const UNIT_GAP = 5;
/** Three digits, and three digits with decimals, which are as wide with any mark. */
const SHORT: Figure = figureOf(888, 0, COMMA);
const LONG: Figure = figureOf(888, 2, COMMA);
/** The hero's width. */
const WIDEST = 240;

/** From here on, in W, there is no room, and no house: a fuse of 63 A carries 43 kW. */
const MOST = 999_500;

const WATTS = 0;
const KILOWATTS = 1;
const KILOWATTS_WITHOUT_DECIMALS = 2;

/** The one number that owns the screen: a power in W or kW, never smoothed. */
export class Hero {
  readonly contents: readonly Piu.Content[];
  readonly #mark: number;
  readonly #digits: Digits;
  readonly #long: number;
  readonly #unit: Choice;
  #inKilowatts = false;

  constructor(strings: Strings, baseline: number) {
    this.#mark = decimalMark(strings.decimalComma);
    const digits = theme.isNarrow ? theme.largeDigits : theme.hugeDigits;
    this.#digits = new Digits(digits, FLOW, { left: LEFT, baseline, width: WIDEST });
    this.#long = this.#digits.widthOf(LONG);
    const short = this.#digits.widthOf(SHORT);
    const unit = (width: number, word: string) => textAt(LEFT + width + UNIT_GAP, baseline, theme.largeFlow, word);
    this.#unit = new Choice([
      unit(short, strings.watt),
      unit(this.#long, strings.kilowatt),
      unit(short, strings.kilowatt),
    ]);
    this.contents = [this.#digits.port, ...this.#unit.contents];
  }

  /** Shows a power in W, 0 or above, in the colour of a state; undefined and what no house can draw show nothing. */
  show(power: number | undefined, state: number): void {
    if (power === undefined || power >= MOST) {
      this.#digits.show(0, state);
      this.#unit.show(-1);
      return;
    }
    this.#inKilowatts = isInKilowatts(power, this.#inKilowatts);
    const figure = powerFigure(power, this.#inKilowatts, this.#mark);
    const isLong = this.#digits.widthOf(figure) === this.#long;
    this.#digits.show(figure, state);
    this.#unit.show(this.#inKilowatts ? (isLong ? KILOWATTS : KILOWATTS_WITHOUT_DECIMALS) : WATTS, state);
  }
}
