import type * as Piu from "piu/MC";
import { FLOW, TRACK, WHITE } from "../theme.js";
import { painted } from "./painted.js";

const MARK = 0.8;
const MARK_WIDTH = 2;

/** Where a bar stands, and how far its mark reaches out of it, above and below. */
export interface FuseBarPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly reach: number;
}

/** A current against the main fuse, which fills the bar; a mark stands at 80 % of it. */
export class FuseBar extends Behavior {
  readonly port: Piu.Port;
  readonly #place: FuseBarPlace;
  readonly #markX: number;
  #filled = 0;
  #state = 0;

  constructor(place: FuseBarPlace) {
    super();
    const { left, top, width, height, reach } = place;
    this.#place = place;
    this.#markX = Math.trunc(width * MARK);
    this.port = painted(this, left, top - reach, width, height + 2 * reach);
  }

  /** Shows a current and a fuse, both in mA, in the colour of a state; repaints what fills or empties. */
  show(current: number, fuse: number, state: number): void {
    const { width, height, reach } = this.#place;
    const filled = Math.min(Math.round((current / fuse) * width), width);
    const from = state === this.#state ? Math.min(filled, this.#filled) : 0;
    const to = Math.max(filled, this.#filled);
    if (to > from) this.port.invalidate(from, reach, to - from, height);
    this.#filled = filled;
    this.#state = state;
  }

  onDraw(port: Piu.Port): void {
    const { width, height, reach } = this.#place;
    port.fillColor(TRACK, 0, reach, width, height);
    port.fillColor(FLOW[this.#state]!, 0, reach, this.#filled, height);
    port.fillColor(WHITE, this.#markX, 0, MARK_WIDTH, height + 2 * reach);
  }
}
