import type * as Piu from "piu/MC";
import { Cross } from "../parts/cross.js";
import { textAt, textWidth } from "../parts/text.js";
import { theme } from "../theme.js";
import type { TouchPanel } from "../touch-panel.js";
import { CALIBRATION, FIRST_RUN, type Home, NOW, type Screen } from "./screen.js";

const WORDS_BASELINE = 112;
const STEP_TOP = 122;

/** Crosses to be pressed one after the other, which teach the touch panel where things are. */
export class Calibration implements Screen {
  readonly content: Piu.Container;
  readonly enter = NOW;
  readonly #panel: TouchPanel;
  readonly #then: number;
  readonly #of: string;
  readonly #again: string;
  readonly #cross = new Cross();
  readonly #step: Piu.Label;
  #next = 0;

  constructor({ strings, settings, touchPanel }: Home) {
    const { mediumWhite, smallCentred } = theme;
    const { lineHeight: height } = theme.smallWhite;
    const left = (theme.width - textWidth(mediumWhite.style, strings.pressCross)) >> 1;
    this.#panel = touchPanel!;
    this.#then = settings.firstRunStep === undefined ? NOW : FIRST_RUN;
    this.#of = strings.of;
    this.#again = strings.notAllHit;
    this.#step = new Label(null, { left: 0, right: 0, top: STEP_TOP, height, style: smallCentred, string: "" });
    const words = textAt(left, WORDS_BASELINE, mediumWhite, strings.pressCross);
    const contents = [words, this.#step, this.#cross.port];
    this.content = new Container(null, { left: 0, right: 0, top: 0, bottom: 0, contents });
    this.#ask();
  }

  /** Nothing here changes by itself. */
  show(): void {}

  /** The touch was meant for the cross. */
  lift(): number {
    const wasRight = this.#panel.teach(this.#next);
    this.#next = wasRight ? this.#next + 1 : 0;
    if (this.#next === this.#panel.crosses.length) return this.#then;
    this.#ask();
    if (!wasRight) this.#step.string = this.#again;
    return CALIBRATION;
  }

  #ask(): void {
    const { crosses } = this.#panel;
    const { x, y } = crosses[this.#next]!;
    this.#cross.moveTo(x, y);
    this.#step.string = `${this.#next + 1} ${this.#of} ${crosses.length}`;
  }
}
