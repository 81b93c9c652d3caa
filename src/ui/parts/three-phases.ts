import type * as Piu from "piu/MC";
import type { Phase, Phases } from "../../household/phases.js";
import { figureOf } from "../figure.js";
import { decimalMark, rounded } from "../format.js";
import type { Strings } from "../strings/strings.js";
import { EXPORT, GREYS, IMPORT, STALE, theme, WHITES } from "../theme.js";
import { Amount } from "./amount.js";
import { FuseBar } from "./fuse-bar.js";
import { PhaseFlow } from "./phase-flow.js";
import { Phrase } from "./phrase.js";
import { textAt, textEndingAt, textWidth } from "./text.js";
import { TimeAbove } from "./time-above.js";

const NAMES: readonly string[] = Object.freeze(["L1", "L2", "L3"]);
const TOP = 50;
const SPACE = 6;

/** Where things stand in a row and below the rows. */
interface Design {
  readonly pitch: number;
  readonly currentRight: number;
  readonly arrow: number;
  readonly word: number;
  /** Baselines of the two sentences below. */
  readonly timeAbove: number;
  readonly spread: number;
}
const WIDE: Design = Object.freeze({
  pitch: 51,
  currentRight: 128,
  arrow: 150,
  word: 170,
  timeAbove: 226,
  spread: 226,
});
/** Closer, and the sentences one below the other. */
const NARROW: Design = Object.freeze({
  pitch: 48,
  currentRight: 116,
  arrow: 124,
  word: 141,
  timeAbove: 206,
  spread: 229,
});
/** Right of a row's bar. */
const BESIDE_BAR = 72;

/** Three phases, one below the other, and how they differ. */
export class ThreePhases {
  readonly contents: readonly Piu.Content[];
  readonly #mark: number;
  readonly #rows: readonly Row[];
  readonly #timeAbove: TimeAbove;
  readonly #spread: Phrase;

  constructor(strings: Strings) {
    this.#mark = decimalMark(strings.decimalComma);
    const design = theme.isNarrow ? NARROW : WIDE;
    this.#rows = NAMES.map((name, i) => new Row(strings, name, TOP + i * design.pitch, design));
    this.#timeAbove = new TimeAbove(strings, [strings.minutes, strings.hours], design.timeAbove);
    this.#spread = new Phrase({
      ...(theme.isNarrow ? { left: 8 } : { right: theme.right }),
      baseline: design.spread,
      digits: theme.smallDigits,
      colors: GREYS,
      text: theme.smallGrey,
      prefix: strings.spread,
      units: [strings.ampere],
      width: 40,
      gap: 4,
    });
    this.contents = [
      ...this.#rows.flatMap((row) => row.contents),
      ...this.#timeAbove.contents,
      ...this.#spread.contents,
    ];
  }

  /** Shows the phases if they are known, in grey if they are not believed. */
  show(phases: Phases, isShown: boolean, isBelieved: boolean): void {
    const { L1, L2, L3, fuse, spread } = phases;
    this.#rows[0]!.show(isShown ? L1 : undefined, fuse, isBelieved);
    this.#rows[1]!.show(isShown ? L2 : undefined, fuse, isBelieved);
    this.#rows[2]!.show(isShown ? L3 : undefined, fuse, isBelieved);
    this.#timeAbove.show(phases.timeAbove);
    this.#spread.show(isShown && spread !== undefined ? figureOf(rounded(spread, 100) ?? 0, 1, this.#mark) : 0);
  }
}

/** One phase: its current as number and bar, and its flow. */
class Row {
  readonly contents: readonly Piu.Content[];
  readonly #current: Amount;
  readonly #ampere: Piu.Label;
  readonly #flow: PhaseFlow;
  readonly #bar: FuseBar;

  constructor(strings: Strings, name: string, top: number, { currentRight, arrow, word }: Design) {
    const baseline = top + 22;
    const unitWidth = textWidth(theme.mediumWhite.style, strings.ampere);
    this.#current = new Amount(theme.mediumDigits, WHITES, decimalMark(strings.decimalComma), {
      right: currentRight - unitWidth - SPACE,
      baseline,
      width: 56,
    });
    this.#ampere = textEndingAt(currentRight, baseline, theme.mediumWhite, strings.ampere);
    this.#flow = new PhaseFlow(strings, {
      arrow: { left: arrow, top: top + 8 },
      words: [
        textAt(word, baseline, theme.smallFlow, strings.buys),
        textAt(word, baseline, theme.smallFlow, strings.sells),
      ],
      power: { digits: theme.smallDigits, text: theme.smallFlow, right: theme.right, baseline, gap: 4 },
      voltageBaseline: top + 43,
    });
    const width = theme.right - BESIDE_BAR;
    this.#bar = new FuseBar({ left: 8, top: top + 30, width, height: 12, reach: 4 });
    this.contents = [
      textAt(8, baseline, theme.mediumGrey, name),
      this.#current.port,
      this.#ampere,
      ...this.#flow.contents,
      this.#bar.port,
    ];
  }

  show(phase: Phase | undefined, fuse: number, isBelieved: boolean): void {
    const current = phase?.current;
    const power = phase?.power;
    const state = isBelieved && phase !== undefined ? IMPORT : STALE;
    const flow = state === STALE || power === undefined ? STALE : power < 0 ? EXPORT : IMPORT;
    this.#current.show(rounded(current, 100), 1, state);
    if (this.#ampere.state !== state) this.#ampere.state = state;
    this.#flow.show(power, phase?.voltage, flow);
    this.#bar.show(current ?? 0, fuse, flow);
  }
}
