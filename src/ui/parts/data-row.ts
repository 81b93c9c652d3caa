import type * as Piu from "piu/MC";
import { decimalMark } from "../format.js";
import type { Strings } from "../strings/strings.js";
import { theme, WHITES } from "../theme.js";
import { Amount } from "./amount.js";
import { textAt, textEndingAt, textWidth } from "./text.js";

const LEFT = 8;
const TEXT_LEFT = 72;
/** The widest value: 99 999 999,999. */
const WIDEST = 140;
const TOP = 68;
const PITCH = 25;
const GAP = 4;

/** The baseline of a page's row, from 0 on. */
export function rowBaseline(row: number): number {
  return TOP + row * PITCH;
}

/** The name of a row. */
export function rowName(row: number, name: string): Piu.Label {
  return textAt(LEFT, rowBaseline(row), theme.smallGrey, name);
}

/** The value of a row that is a text: it may change, and is cut where it is too long. */
export function rowText(row: number, string: string): Piu.Label {
  const top = rowBaseline(row) - theme.smallGrey.ascent;
  const width = theme.right - TEXT_LEFT;
  return new Label(null, {
    left: TEXT_LEFT,
    width,
    top,
    height: theme.smallGrey.lineHeight,
    style: theme.smallWhiteEnding,
    string,
  });
}

/** The value of a row that is a number. */
export class RowAmount {
  readonly contents: readonly Piu.Content[];
  readonly #amount: Amount;
  readonly #unit: Piu.Label | undefined;

  constructor(row: number, strings: Strings, unit?: string) {
    const baseline = rowBaseline(row);
    const right = unit === undefined ? theme.right : theme.right - textWidth(theme.smallWhite.style, unit) - GAP;
    this.#amount = new Amount(theme.smallDigits, WHITES, decimalMark(strings.decimalComma), {
      right,
      baseline,
      width: WIDEST,
    });
    this.#unit = unit === undefined ? undefined : textEndingAt(theme.right, baseline, theme.smallWhite, unit);
    this.contents = this.#unit === undefined ? [this.#amount.port] : [this.#amount.port, this.#unit];
  }

  /** Shows a whole number whose last digits are decimals, in the colour of a state; a dash when it is undefined. */
  show(value: number | undefined, decimals = 0, state = 0): void {
    this.#amount.show(value, decimals, state);
    if (this.#unit !== undefined && this.#unit.state !== state) this.#unit.state = state;
  }
}
