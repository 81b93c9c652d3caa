import type * as Piu from "piu/MC";
import { DASH } from "../figure.js";
import type { DigitType } from "../theme.js";
import { painted } from "./painted.js";

/** Between groups of three digits, in pixels. */
const GROUP_GAP = 4;
const DASH_CELL = DASH - 1;

/** Where an amount stands: its right end, its baseline, and how wide it may become. */
export interface AmountPlace {
  readonly right: number;
  readonly baseline: number;
  readonly width: number;
}

/**
 * A number that ends at a fixed place, so that its last digit and its unit never move. A change repaints
 * the digits that changed and allocates nothing.
 */
export class Amount extends Behavior {
  readonly port: Piu.Port;
  readonly #type: DigitType;
  readonly #colors: readonly number[];
  readonly #mark: number;
  readonly #width: number;
  #value: number | undefined = undefined;
  #decimals = 0;
  #state = 0;

  /** The decimal mark is a character of a figure. */
  constructor(type: DigitType, colors: readonly number[], mark: number, { right, baseline, width }: AmountPlace) {
    super();
    this.#type = type;
    this.#colors = colors;
    this.#mark = mark - 1;
    this.#width = width;
    const { rise, markHeight } = type.strip;
    this.port = painted(this, right - width, baseline - rise, width, markHeight);
  }

  /** Shows a whole number 0 or above whose last digits are decimals; a dash when it is undefined or does not fit. */
  show(number: number | undefined, decimals = 0, state = 0): void {
    const value = number === undefined || this.#fits(number, decimals) ? number : undefined;
    const before = this.#value;
    const all = decimals !== this.#decimals || state !== this.#state;
    if (!all && value === before) return;
    if (all || value === undefined || before === undefined) this.port.invalidate();
    else this.#invalidateDigits(before, value);
    this.#value = value;
    this.#decimals = decimals;
    this.#state = state;
  }

  onDraw(port: Piu.Port, x: number, _y: number, width: number): void {
    const { strip, texture } = this.#type;
    const color = this.#colors[this.#state]!;
    const decimals = this.#decimals;
    if (this.#value === undefined) {
      const dash = strip.advances[DASH_CELL]!;
      port.drawTexture(texture, color, this.#width - dash, 0, DASH_CELL * strip.pitch, 0, dash, strip.digitHeight);
      return;
    }
    const digit = strip.advances[0]!;
    let rest = this.#value;
    for (let i = 0, left = this.#left(0); i <= decimals || rest > 0; left = this.#left(++i)) {
      if (left < x + width && left + digit > x)
        port.drawTexture(texture, color, left, 0, (rest % 10) * strip.pitch, 0, digit, strip.digitHeight);
      rest = Math.trunc(rest / 10);
    }
    if (decimals === 0) return;
    const mark = strip.advances[this.#mark]!;
    const left = this.#left(decimals - 1) - mark;
    port.drawTexture(texture, color, left, 0, this.#mark * strip.pitch, 0, mark, strip.markHeight);
  }

  #fits(number: number, decimals: number): boolean {
    let digits = 0;
    for (let rest = number; rest > 0; digits++) rest = Math.trunc(rest / 10);
    return this.#left(Math.max(digits - 1, decimals), decimals) >= 0;
  }

  /** Where the digit stands that has so many behind it. */
  #left(behind: number, decimals = this.#decimals): number {
    const { advances } = this.#type.strip;
    const whole = behind - decimals;
    const mark = decimals > 0 && whole >= 0 ? advances[this.#mark]! : 0;
    const gaps = whole >= 3 ? Math.trunc(whole / 3) : 0;
    return this.#width - (behind + 1) * advances[0]! - mark - gaps * GROUP_GAP;
  }

  #invalidateDigits(before: number, after: number): void {
    const { advances, digitHeight } = this.#type.strip;
    let rest = before;
    let next = after;
    for (let i = 0; i <= this.#decimals || rest > 0 || next > 0; i++) {
      const comesOrGoes = i > this.#decimals && rest > 0 !== next > 0;
      if (comesOrGoes || rest % 10 !== next % 10) this.port.invalidate(this.#left(i), 0, advances[0]!, digitHeight);
      rest = Math.trunc(rest / 10);
      next = Math.trunc(next / 10);
    }
  }
}
