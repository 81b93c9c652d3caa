import type * as Piu from "piu/MC";
import type { DayEnergy } from "../../household/day-energy.js";
import { clockFigure, decimalMark, energyFigure } from "../format.js";
import type { Strings } from "../strings/strings.js";
import { GREYS, theme } from "../theme.js";
import { Choice } from "./choice.js";
import { Digits } from "./digits.js";
import { textAt, textEndingAt, textWidth } from "./text.js";

const LEFT = 8;
const BASELINE = 234;
const SPACE = 4;
const WIDEST = 60;

const SINCE_BASELINE = 212;
const TIME_WIDTH = 50;

/**
 * Energy imported and exported today. While the sums do not reach back to midnight, the time from which they count
 * stands above the clock.
 */
export class Today {
  readonly contents: readonly Piu.Content[];
  readonly #mark: number;
  readonly #import: Digits;
  readonly #export: Digits;
  readonly #bought: Piu.Label;
  readonly #sold: Piu.Label;
  readonly #unit: Piu.Label;
  readonly #noClock: Choice;
  readonly #since: Choice;
  readonly #sinceTime: Digits;
  readonly #importX: number;
  readonly #soldWidth: number;
  #soldX: number;
  #unitX: number;

  constructor(strings: Strings) {
    const { style } = theme.smallGrey;
    this.#mark = decimalMark(strings.decimalComma);
    this.#importX = LEFT + textWidth(style, strings.bought) + SPACE;
    this.#soldX = this.#importX;
    this.#soldWidth = textWidth(style, strings.sold) + SPACE;
    this.#unitX = this.#soldX + this.#soldWidth;

    const digits = (left: number, baseline: number, width: number) =>
      new Digits(theme.smallDigits, GREYS, { left, baseline, width });
    this.#bought = textAt(LEFT, BASELINE, theme.smallGrey, strings.bought);
    this.#import = digits(this.#importX, BASELINE, WIDEST);
    this.#sold = textAt(this.#soldX, BASELINE, theme.smallGrey, strings.sold);
    this.#export = digits(this.#unitX, BASELINE, WIDEST);
    this.#unit = textAt(this.#unitX, BASELINE, theme.smallGrey, strings.kilowattHour);
    this.#noClock = new Choice([textAt(LEFT, BASELINE, theme.smallGrey, strings.noClock)]);
    const sinceTimeX = theme.right - TIME_WIDTH;
    this.#since = new Choice([textEndingAt(sinceTimeX - SPACE, SINCE_BASELINE, theme.smallGrey, strings.since)]);
    this.#sinceTime = digits(sinceTimeX, SINCE_BASELINE, TIME_WIDTH);
    this.contents = [
      this.#bought,
      ...this.#noClock.contents,
      this.#import.port,
      this.#sold,
      this.#export.port,
      this.#unit,
      ...this.#since.contents,
      this.#sinceTime.port,
    ];
  }

  /**
   * Shows the sums; also from when they count if the row above is free for it. Without a clock there is no day to sum up,
   * and that is said instead.
   */
  show(today: DayEnergy, rowAboveIsFree: boolean, hasClock: boolean): void {
    if (hasClock !== this.#bought.visible) {
      this.#bought.visible = hasClock;
      this.#sold.visible = hasClock;
      this.#unit.visible = hasClock;
    }
    this.#noClock.show(hasClock ? -1 : 0);
    const energyImport = hasClock ? energyFigure(today.energyImport, this.#mark) : 0;
    const energyExport = hasClock ? energyFigure(today.energyExport, this.#mark) : 0;
    const soldX = this.#importX + this.#import.widthOf(energyImport) + 2 * SPACE;
    const unitX = soldX + this.#soldWidth + this.#export.widthOf(energyExport) + SPACE;
    if (soldX !== this.#soldX) {
      this.#sold.moveBy(soldX - this.#soldX, 0);
      this.#export.port.moveBy(soldX - this.#soldX, 0);
      this.#soldX = soldX;
    }
    if (unitX !== this.#unitX) {
      this.#unit.moveBy(unitX - this.#unitX, 0);
      this.#unitX = unitX;
    }
    this.#import.show(energyImport);
    this.#export.show(energyExport);

    const showsSince = rowAboveIsFree && !today.complete && today.since !== undefined;
    this.#since.show(showsSince ? 0 : -1);
    this.#sinceTime.show(showsSince ? clockFigure(today.since) : 0);
  }
}
