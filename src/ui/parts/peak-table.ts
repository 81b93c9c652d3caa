import type * as Piu from "piu/MC";
import type { Peaks } from "../../household/peaks.js";
import type { TariffCount } from "../../household/tariff-count.js";
import { dateWords, weekdayWords } from "../date-words.js";
import { componentWords, kilowattWords, slotWords } from "../slot-words.js";
import type { Strings } from "../strings/strings.js";
import { FRESH, STALE, theme } from "../theme.js";
import { Choice } from "./choice.js";
import { textAt } from "./text.js";

const ROWS = 3;
const TOP = 158;
const PITCH = 22;
const FOOTER = 229;
const LEFT = 8;
const DATE = 30;
const WIDE_HOUR = 140;
const NARROW_HOUR = 122;
const POWER_WIDTH = 90;
const MEAN_WIDTH = 200;
const COST_WIDTH = 175;

/** The month's peaks with day, hour and power, and what they cost: those about the one that would be replaced. */
export class PeakTable {
  readonly content: Piu.Container;
  readonly #strings: Strings;
  readonly #rows: readonly (readonly Piu.Label[])[];
  readonly #none: Choice;
  readonly #mean: Piu.Label;
  readonly #cost: Piu.Label;
  #peaks: Peaks | undefined = undefined;
  #sequence = -1;
  #replaced = -1;

  constructor(strings: Strings) {
    const { right, smallGrey, smallWhite, smallWhiteEnding } = theme;
    const { ascent, lineHeight: height } = smallGrey;
    const label = (left: number, baseline: number, width: number, style: Piu.Style) =>
      new Label(null, { left, width, top: baseline - ascent, height, style, string: "" });
    this.#strings = strings;
    const hour = theme.isNarrow ? NARROW_HOUR : WIDE_HOUR;
    this.#rows = Array.from({ length: ROWS }, (_, row) => {
      const baseline = TOP + row * PITCH;
      return [
        label(LEFT, baseline, DATE - LEFT, smallWhite.style),
        label(DATE, baseline, hour - DATE, smallWhite.style),
        label(hour, baseline, right - POWER_WIDTH - hour, smallWhite.style),
        label(right - POWER_WIDTH, baseline, POWER_WIDTH, smallWhiteEnding),
      ];
    });
    this.#none = new Choice([textAt(LEFT, TOP, smallGrey, strings.noPeaks)]);
    this.#mean = label(LEFT, FOOTER, MEAN_WIDTH, smallGrey.style);
    this.#cost = label(right - COST_WIDTH, FOOTER, COST_WIDTH, smallWhiteEnding);
    this.#cost.state = STALE;
    const contents = [...this.#rows.flat(), ...this.#none.contents, this.#mean, this.#cost];
    this.content = new Container(null, { left: 0, right: 0, top: 0, bottom: 0, contents });
  }

  /** Shows the peaks by which the running slot is measured; that which would be replaced is white. */
  show(tariff: TariffCount): void {
    const { ruling, sequence, projection } = tariff;
    const peaks = tariff.peaks[ruling]!;
    const { replaced } = projection;
    if (peaks === this.#peaks && sequence === this.#sequence && replaced === this.#replaced) return;
    this.#peaks = peaks;
    this.#sequence = sequence;
    this.#replaced = replaced;
    const first = Math.max(Math.min(replaced - ROWS + 1, peaks.length - ROWS), 0);
    this.#none.show(peaks.length === 0 ? 0 : -1);
    for (let row = 0; row < ROWS; row++) this.#showRow(row, first + row, peaks);
    this.#showFooter(tariff, peaks);
  }

  #showRow(row: number, i: number, peaks: Peaks): void {
    const strings = this.#strings;
    const [rank, date, hour, power] = this.#rows[row]!;
    const dateOf = theme.isNarrow ? dateWords : weekdayWords;
    const isKnown = i < peaks.length;
    rank!.string = isKnown ? `${i + 1}` : "";
    date!.string = isKnown ? dateOf(peaks.dayAt(i), strings) : "";
    hour!.string = isKnown ? slotWords(peaks.slotAt(i), peaks.component.slot) : "";
    power!.string = isKnown ? kilowattWords(peaks.powerAt(i), peaks.isCertain(i), strings) : "";
    for (const label of this.#rows[row]!) label.state = i === this.#replaced ? FRESH : STALE;
  }

  /** Where two components charge for the same month, the mean is said to be that of one. */
  #showFooter({ isSplit, cost, currency }: TariffCount, peaks: Peaks): void {
    const strings = this.#strings;
    const { mean, component } = peaks;
    const both = theme.isNarrow ? componentWords(component) : `${strings.mean} ${componentWords(component)}`;
    const name = isSplit ? both : strings.mean;
    this.#mean.string = mean === undefined ? "" : `${name} ${kilowattWords(mean, true, strings)}`;
    const kronor = Math.round(cost / 100);
    const sum = `${kronor} ${currency}`;
    const words = isSplit || theme.isNarrow ? `${sum}${strings.perMonth}` : `${strings.powerFee} ${sum}`;
    this.#cost.string = kronor === 0 ? "" : words;
  }
}
