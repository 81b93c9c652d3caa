import type * as Piu from "piu/MC";
import type { Phases } from "../../household/phases.js";
import { figureOf } from "../figure.js";
import { decimalMark, rounded } from "../format.js";
import type { Strings } from "../strings/strings.js";
import { EXPORT, IMPORT, STALE, theme, WHITES } from "../theme.js";
import { FuseBar } from "./fuse-bar.js";
import { PhaseFlow } from "./phase-flow.js";
import { Phrase } from "./phrase.js";
import { textAt, textEndingAt, textWidth } from "./text.js";
import { TimeAbove } from "./time-above.js";

const MARK_X = 252;

/** The only phase of a house that has one: its current is the number that owns the page. */
export class OnePhase {
  readonly contents: readonly Piu.Content[];
  readonly #mark: number;
  readonly #current: Phrase;
  readonly #flow: PhaseFlow;
  readonly #bar = new FuseBar({ left: 8, top: 144, width: 304, height: 24, reach: 6 });
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
    this.#flow = new PhaseFlow(strings, {
      arrow: { left: 234, top: 62 },
      words: [textEndingAt(8, 76, theme.smallFlow, strings.buys), textEndingAt(8, 76, theme.smallFlow, strings.sells)],
      power: { digits: theme.mediumDigits, text: theme.mediumFlow, baseline: 104, gap: 6 },
      voltageBaseline: 130,
    });
    this.#timeAbove = new TimeAbove(strings, [strings.minutesToday, strings.hoursToday]);
    const markX = MARK_X - (textWidth(theme.smallGrey.style, strings.eightyPercent) >> 1);
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
