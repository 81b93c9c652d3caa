import type * as Piu from "piu/MC";
import { type HourProjection, NEW_PEAK, OPEN, WITHIN } from "../../household/hour-projection.js";
import { figureOf, POINT } from "../figure.js";
import { decimalMark, powerFigure } from "../format.js";
import type { Strings } from "../strings/strings.js";
import { BLACKS, theme, WHITES } from "../theme.js";
import { Choice } from "./choice.js";
import { Phrase } from "./phrase.js";
import { textEndingAt } from "./text.js";

const LABEL = 68;
const VALUE = 108;
const BLOCK_TOP = 54;
const BLOCK_HEIGHT = 60;
const WIDE_BLOCK = 116;
const NARROW_BLOCK = 98;
/** What a fuse carries in W for each A: three phases of 230 V. */
const WATTS_PER_AMPERE = 690;

/** What tariffs may be in. */
const CURRENCIES: readonly string[] = Object.freeze(["kr", "€"]);

const ROOM = 0;
const WILL_BE = 1;
const NONE = -1;

/** What may still be drawn in the running slot before it is a new peak, or what the new peak costs. */
export class Room {
  readonly contents: readonly Piu.Content[];
  readonly #labels: Choice;
  readonly #power: Phrase;
  readonly #free: Choice;
  readonly #block: Piu.Container;
  readonly #cost: Phrase;
  readonly #mark: number;
  readonly #most: number;

  /** Behind a main fuse in A. */
  constructor(strings: Strings, mainFuse: number) {
    const { right, smallGrey, mediumWhite, mediumBlack, mediumDigits, smallBlack, isNarrow } = theme;
    this.#mark = decimalMark(strings.decimalComma);
    this.#most = mainFuse * WATTS_PER_AMPERE;
    this.#labels = new Choice([
      textEndingAt(right, LABEL, smallGrey, isNarrow ? strings.room : strings.roomBeforePeak),
      textEndingAt(right, LABEL, smallGrey, strings.willBePeak),
    ]);
    this.#power = new Phrase({
      right,
      baseline: VALUE,
      digits: mediumDigits,
      colors: WHITES,
      text: mediumWhite,
      units: [strings.kilowatt],
      width: 60,
      gap: 5,
    });
    this.#free = new Choice([textEndingAt(right, VALUE, mediumWhite, strings.free)]);
    const width = isNarrow ? NARROW_BLOCK : WIDE_BLOCK;
    this.#cost = new Phrase({
      centre: width >> 1,
      baseline: VALUE - 2 - BLOCK_TOP,
      digits: mediumDigits,
      colors: BLACKS,
      text: mediumBlack,
      prefix: "+",
      units: CURRENCIES.map((currency) => ` ${currency}`),
      width: 75,
      gap: 0,
    });
    const word = { left: 0, width, top: 2, height: 28, style: smallBlack, string: strings.newPeak };
    this.#block = new Container(null, {
      left: right - width,
      top: BLOCK_TOP,
      width,
      height: BLOCK_HEIGHT,
      skin: theme.fault,
      contents: [new Label(null, word), ...this.#cost.contents],
    });
    this.#block.visible = false;
    this.contents = [...this.#labels.contents, ...this.#power.contents, ...this.#free.contents, this.#block];
  }

  /** Shows what a projection leaves, in the colours of a state, and costs in a currency; undefined shows nothing. */
  show(projection: HourProjection | undefined, currency: string, state: number): void {
    const is = projection?.state;
    this.#labels.show(is === WITHIN ? ROOM : is === OPEN ? WILL_BE : NONE);
    const room = is === WITHIN ? projection?.room : undefined;
    const isFree = room !== undefined && room >= this.#most;
    this.#power.show(room === undefined || isFree ? 0 : powerFigure(room, true, this.#mark), 0, state);
    this.#free.show(isFree ? 0 : NONE, state);
    const isNew = is === NEW_PEAK;
    if (this.#block.visible !== isNew) this.#block.visible = isNew;
    const cost = isNew ? Math.round((projection?.costMore ?? 0) / 100) : 0;
    this.#cost.show(cost === 0 ? 0 : figureOf(cost, 0, POINT), Math.max(CURRENCIES.indexOf(currency), 0));
  }
}
