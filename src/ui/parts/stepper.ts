import type * as Piu from "piu/MC";
import { figureOf } from "../figure.js";
import { theme, WHITES } from "../theme.js";
import { Choice } from "./choice.js";
import { Phrase } from "./phrase.js";
import { textAt, textWidth } from "./text.js";
import { Zone } from "./zone.js";

const LEFT = 8;
const WIDE = 72;
const NARROW = 52;
/** One button a side, or two, one above the other. */
const TOP = 64;
const HEIGHT = 84;
const HALF_TOP = 60;
const HALF_PITCH = 56;
const HALF_HEIGHT = 52;
const BASELINE = 136;
const UNIT_BASELINE = 168;
const WIDEST = 150;
const GAP = 6;
const WORD_TOP = 88;
const WORD_HEIGHT = 37;

/** What a stepper shows beside its number. */
export interface StepperDesign {
  /** By how much its buttons change the number, the largest first: one or two. */
  readonly steps: readonly number[];
  /** Beside the number, as a far word; or in small type below it. Both may be absent. */
  readonly farUnit?: string | undefined;
  readonly unit?: string | undefined;
  /** Stands in place of 0; absent where it is a number as any other. */
  readonly none?: string | undefined;
}

/** A large number between buttons that make it smaller and larger. */
export class Stepper {
  readonly contents: readonly Piu.Content[];
  readonly #buttons: readonly { readonly zone: Zone; readonly by: number }[];
  readonly #number: Phrase;
  readonly #unit: Choice;
  readonly #none: Choice;

  constructor({ steps, farUnit, unit, none }: StepperDesign) {
    const { width, largeDigits, largeWhite, smallGrey } = theme;
    const isSingle = steps.length === 1;
    const buttonWidth = theme.isNarrow ? NARROW : WIDE;
    const zone = (left: number, i: number) =>
      isSingle
        ? new Zone(left, TOP, buttonWidth, HEIGHT)
        : new Zone(left, HALF_TOP + i * HALF_PITCH, buttonWidth, HALF_HEIGHT);
    this.#buttons = steps.flatMap((step, i) => [
      { zone: zone(LEFT, i), by: -step },
      { zone: zone(theme.right - buttonWidth, i), by: step },
    ]);
    this.#number = new Phrase({
      centre: width >> 1,
      baseline: BASELINE,
      digits: largeDigits,
      colors: WHITES,
      text: largeWhite,
      units: farUnit === undefined ? [] : [farUnit],
      width: WIDEST,
      gap: GAP,
    });
    const below = (word: string) =>
      textAt((width - textWidth(smallGrey.style, word)) >> 1, UNIT_BASELINE, smallGrey, word);
    this.#unit = new Choice(unit === undefined ? [] : [below(unit)]);
    this.#none = new Choice(none === undefined ? [] : [inPlaceOfNumber(none, buttonWidth)]);
    this.contents = [
      ...this.#buttons.map((button) => signButton(button.zone, button.by, isSingle)),
      ...this.#number.contents,
      ...this.#unit.contents,
      ...this.#none.contents,
    ];
  }

  /** Shows a whole number 0 or above. */
  show(value: number): void {
    const isNone = value === 0 && this.#none.contents.length > 0;
    this.#number.show(isNone ? 0 : figureOf(value, 0, 0));
    this.#unit.show(isNone || this.#unit.contents.length === 0 ? -1 : 0);
    this.#none.show(isNone ? 0 : -1);
  }

  /** By how much a tap changes the number; 0 where no button is. */
  stepAt(x: number, y: number): number {
    return this.#buttons.find(({ zone }) => zone.holds(x, y))?.by ?? 0;
  }
}

function inPlaceOfNumber(string: string, buttonWidth: number): Piu.Content {
  const left = LEFT + buttonWidth;
  return new Label(null, {
    left,
    width: theme.width - 2 * left,
    top: WORD_TOP,
    height: WORD_HEIGHT,
    style: theme.mediumCentred,
    string,
  });
}

/** A plus or a minus; with the number where there are two buttons a side. */
function signButton({ left, top, width, height }: Zone, by: number, isSingle: boolean): Piu.Content {
  const sign = by < 0 ? "–" : "+";
  const string = isSingle ? sign : `${sign}${Math.abs(by)}`;
  const { mediumCentred, smallCentred, button: skin } = theme;
  const style = textWidth(mediumCentred, string) <= width - 2 * GAP ? mediumCentred : smallCentred;
  return new Label(null, { left, top, width, height, skin, style, string });
}
