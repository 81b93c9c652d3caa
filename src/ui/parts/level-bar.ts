import type * as Piu from "piu/MC";
import { BLOCKS } from "../../household/level.js";
import { FLOW, TRACK, theme, WHITE } from "../theme.js";
import { painted } from "./painted.js";

const GAP = 2;
/** Beside the bar on both sides, at the least. */
const MARGIN = 7;
const BLOCK_HEIGHT = 10;
const LINE_Y = 12;
const LINE_HEIGHT = 2;

/** How much of what the house can draw is drawn: blocks that fill from the left, and a line under those that are normal. */
export class LevelBar extends Behavior {
  readonly port: Piu.Port;
  readonly #pitch: number;
  #filled = 0;
  #state = 0;
  #normalFrom = 0;
  #normalTo = 0;

  constructor(top: number) {
    super();
    this.#pitch = Math.trunc((theme.width - 2 * MARGIN + GAP) / BLOCKS);
    const width = BLOCKS * this.#pitch - GAP;
    this.port = painted(this, (theme.width - width) >> 1, top, width, LINE_Y + LINE_HEIGHT);
  }

  /** Shows that many filled blocks in the colour of a state; the first normal block and the one after the last. */
  show(filled: number, state: number, normalFrom: number, normalTo: number): void {
    const from = state === this.#state ? Math.min(filled, this.#filled) : 0;
    const to = Math.max(filled, this.#filled);
    const pitch = this.#pitch;
    if (to > from) this.port.invalidate(from * pitch, 0, (to - from) * pitch, BLOCK_HEIGHT);
    this.#filled = filled;
    this.#state = state;
    if (normalFrom === this.#normalFrom && normalTo === this.#normalTo) return;
    this.port.invalidate(0, LINE_Y, BLOCKS * pitch, LINE_HEIGHT);
    this.#normalFrom = normalFrom;
    this.#normalTo = normalTo;
  }

  onDraw(port: Piu.Port, x: number, _y: number, width: number): void {
    const color = FLOW[this.#state]!;
    const pitch = this.#pitch;
    const block = pitch - GAP;
    for (let i = 0; i < BLOCKS; i++) {
      const left = i * pitch;
      if (left < x + width && left + block > x)
        port.fillColor(i < this.#filled ? color : TRACK, left, 0, block, BLOCK_HEIGHT);
    }
    const blocks = this.#normalTo - this.#normalFrom;
    if (blocks > 0) port.fillColor(WHITE, this.#normalFrom * pitch, LINE_Y, blocks * pitch - GAP, LINE_HEIGHT);
  }
}
