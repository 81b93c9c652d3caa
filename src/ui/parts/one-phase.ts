import type * as Piu from "piu/MC";
import type { Phases } from "../../household/phases.js";
import { figureOf } from "../figure.js";
import { decimalMark, rounded } from "../format.js";
import type { Strings } from "../strings/strings.js";
import { EXPORT, IMPORT, STALE, theme, WHITES } from "../theme.js";
import { FuseBar } from "./fuse-bar.js";
import { PhaseFlow, type PhaseFlowPlace } from "./phase-flow.js";
import { Phrase } from "./phrase.js";
import { textAt, textEndingAt, textWidth } from "./text.js";
import { TimeAbove } from "./time-above.js";

const FOOTER = 226;
const BAR_LEFT = 8;
/** The mark at 80 % of the bar, and its own width. */
const MARK = 0.8;
const HALF_MARK = 1;

/** The only phase of a house that has one: its current is the number that owns the page. */
export class OnePhase {
  readonly contents: readonly Piu.Content[];
  readonly #mark: number;
  readonly #current: Phrase;
  readonly #flow: PhaseFlow;
  readonly #bar: FuseBar;
  readonly #timeAbove: TimeAbove;

  constructor(strings: Strings) {
    this.#mark = decimalMark(strings.decimalComma);
    this.#current = new Phrase({
      left: 6,
      baseline: 126,
      digits: theme.largeDigits,
      colors: WHITES,
      text: theme.largeWhite,
      units: [strings.ampere],
      width: 170,
      gap: 6,
    });
    this.#flow = new PhaseFlow(strings, theme.isNarrow ? flowBelow(strings) : flowBeside(strings));
    this.#timeAbove = new TimeAbove(strings, [strings.minutesToday, strings.hoursToday], FOOTER);
    const width = theme.right - BAR_LEFT;
    this.#bar = new FuseBar({ left: BAR_LEFT, top: 144, width, height: 24, reach: 6 });
    const mark = BAR_LEFT + Math.trunc(width * MARK) + HALF_MARK;
    const markX = mark - (textWidth(theme.smallGrey.style, strings.eightyPercent) >> 1);
    this.contents = [
      ...this.#current.contents,
      ...this.#flow.contents,
      this.#bar.port,
      textAt(markX, 198, theme.smallGrey, strings.eightyPercent),
      ...this.#timeAbove.contents,
    ];
  }

  /** Shows L1 if it is known, in grey if it is not believed. */
  show({ L1, fuse, timeAbove }: Phases, isShown: boolean, isBelieved: boolean): void {
    const current = isShown ? L1.current : undefined;
    const power = isShown ? L1.power : undefined;
    const state = isBelieved && isShown ? IMPORT : STALE;
    const flow = state === STALE || power === undefined ? STALE : power < 0 ? EXPORT : IMPORT;
    this.#current.show(current === undefined ? 0 : this.#figure(current), 0, state);
    this.#flow.show(power, isShown ? L1.voltage : undefined, flow);
    this.#bar.show(current ?? 0, fuse, flow);
    this.#timeAbove.show(timeAbove);
  }

  /** A current in mA with one decimal, from 100 A none. */
  #figure(current: number): number {
    return current < 99_950
      ? figureOf(rounded(current, 100) ?? 0, 1, this.#mark)
      : figureOf(rounded(current, 1000) ?? 0, 0, this.#mark);
  }
}

/** The flow beside the current. */
function flowBeside(strings: Strings): PhaseFlowPlace {
  const { right, smallFlow, mediumDigits, mediumFlow } = theme;
  return {
    arrow: { left: right - 78, top: 62 },
    words: [textEndingAt(right, 76, smallFlow, strings.buys), textEndingAt(right, 76, smallFlow, strings.sells)],
    power: { digits: mediumDigits, text: mediumFlow, right, baseline: 104, gap: 6 },
    voltageBaseline: 130,
  };
}

/** The flow below the bar, left of what stands under its mark. */
function flowBelow(strings: Strings): PhaseFlowPlace {
  const { smallFlow, smallDigits } = theme;
  return {
    arrow: { left: 8, top: 184 },
    words: [textAt(28, 198, smallFlow, strings.buys), textAt(28, 198, smallFlow, strings.sells)],
    power: { digits: smallDigits, text: smallFlow, right: 168, baseline: 198, gap: 4 },
    voltageBaseline: 126,
  };
}
