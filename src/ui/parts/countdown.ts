import type * as Piu from "piu/MC";
import { figureOf } from "../figure.js";
import type { Strings } from "../strings/strings.js";
import { GREY, GREYS, TRACK, theme } from "../theme.js";
import { painted } from "./painted.js";
import { Phrase } from "./phrase.js";
import { textAt } from "./text.js";

const BASELINE = 171;
const LEFT = 108;
const TOP = 159;
const BLOCKS = 10;
const HEIGHT = 10;
const GAP = 2;
const PITCH = 15;
const NARROW_PITCH = 12;

/** The seconds until the next telegram: ten blocks that empty one by one, and the number. */
export class Countdown extends Behavior {
  readonly contents: readonly Piu.Content[];
  readonly #port: Piu.Port;
  readonly #pitch = theme.isNarrow ? NARROW_PITCH : PITCH;
  readonly #seconds: Phrase;
  #filled = 0;

  constructor(strings: Strings) {
    super();
    this.#port = painted(this, LEFT, TOP, BLOCKS * this.#pitch - GAP, HEIGHT);
    this.#seconds = new Phrase({
      right: theme.right,
      baseline: BASELINE,
      digits: theme.smallDigits,
      colors: GREYS,
      text: theme.smallGrey,
      units: [strings.seconds],
      width: 24,
      gap: 4,
    });
    this.contents = [textAt(8, BASELINE, theme.smallGrey, strings.nextIn), this.#port, ...this.#seconds.contents];
  }

  /** Shows whole seconds, in blocks up to ten; none while undefined. */
  show(seconds: number | undefined): void {
    this.#seconds.show(seconds === undefined || seconds > 99 ? 0 : figureOf(seconds, 0, 0));
    const filled = Math.min(seconds ?? 0, BLOCKS);
    const before = this.#filled;
    if (filled === before) return;
    const first = Math.min(filled, before);
    const count = Math.abs(filled - before);
    this.#port.invalidate(first * this.#pitch, 0, count * this.#pitch - GAP, HEIGHT);
    this.#filled = filled;
  }

  onDraw(port: Piu.Port, x: number, _y: number, width: number): void {
    const pitch = this.#pitch;
    const block = pitch - GAP;
    for (let i = 0; i < BLOCKS; i++) {
      const left = i * pitch;
      if (left < x + width && left + block > x) port.fillColor(i < this.#filled ? GREY : TRACK, left, 0, block, HEIGHT);
    }
  }
}
