import type * as Piu from "piu/MC";
import { AMBER, TRACK, theme, WHITE } from "../theme.js";
import { painted } from "./painted.js";

const LEFT = 8;
const HEIGHT = 16;
/** How far the mark of the pace reaches out of the bar, above and below. */
const REACH = 6;
const MARK = 2;
const CUT = 2;
const BLACK = 0x000000ff;
/** Cuts between the seven days of a week. */
const CUTS = 6;

/** What a week has used of what it may: full at all of it, cut after each day's share, with a mark at what it may by now. */
export class WeekBar extends Behavior {
  readonly port: Piu.Port;
  readonly #width: number;
  readonly #cuts = new Int16Array(CUTS);
  #filled = 0;
  #pace = 0;

  constructor(top: number) {
    super();
    this.#width = theme.right - LEFT;
    this.port = painted(this, LEFT, top - REACH, this.#width, HEIGHT + 2 * REACH);
  }

  /** Places a cut, of six, at a share of the bar. */
  cut(i: number, share: number): void {
    const x = Math.round(share * this.#width);
    if (x === this.#cuts[i]) return;
    this.#cuts[i] = x;
    this.port.invalidate();
  }

  /** Shows the shares that were used and that may have been used by now; repaints what fills, and the mark. */
  show(used: number, pace: number): void {
    const filled = Math.min(Math.round(used * this.#width), this.#width);
    const mark = Math.min(Math.round(pace * this.#width), this.#width - MARK);
    const from = Math.min(filled, this.#filled);
    const to = Math.max(filled, this.#filled);
    if (to > from) this.port.invalidate(from, REACH, to - from, HEIGHT);
    this.#filled = filled;
    if (mark === this.#pace) return;
    this.#invalidateMark(this.#pace);
    this.#invalidateMark(mark);
    this.#pace = mark;
  }

  onDraw(port: Piu.Port): void {
    port.fillColor(TRACK, 0, REACH, this.#width, HEIGHT);
    port.fillColor(AMBER, 0, REACH, this.#filled, HEIGHT);
    for (let i = 0; i < CUTS; i++) port.fillColor(BLACK, this.#cuts[i]! - CUT / 2, REACH, CUT, HEIGHT);
    port.fillColor(WHITE, this.#pace, 0, MARK, HEIGHT + 2 * REACH);
  }

  #invalidateMark(x: number): void {
    this.port.invalidate(x, 0, MARK, HEIGHT + 2 * REACH);
  }
}
