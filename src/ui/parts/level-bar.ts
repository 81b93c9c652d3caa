import type * as Piu from "piu/MC";
import { BLOCKS } from "../../household/level.js";
import { FLOW, TRACK, WHITE } from "../theme.js";
import { painted } from "./painted.js";

const PITCH = 14;
const BLOCK_WIDTH = 12;
const BLOCK_HEIGHT = 10;
const LINE_Y = 12;
const LINE_HEIGHT = 2;

/** How much of what the house can draw is drawn: blocks that fill from the left, and a line under those that are normal. */
export class LevelBar extends Behavior {
  readonly port: Piu.Port;
  #filled = 0;
  #state = 0;
  #normalFrom = 0;
  #normalTo = 0;

  constructor(left: number, top: number) {
    super();
    const width = BLOCKS * PITCH - (PITCH - BLOCK_WIDTH);
    this.port = painted(this, left, top, width, LINE_Y + LINE_HEIGHT);
  }

  /** Shows that many filled blocks in the colour of a state; the first normal block and the one after the last. */
  show(filled: number, state: number, normalFrom: number, normalTo: number): void {
    const from = state === this.#state ? Math.min(filled, this.#filled) : 0;
    const to = Math.max(filled, this.#filled);
    if (to > from) this.port.invalidate(from * PITCH, 0, (to - from) * PITCH, BLOCK_HEIGHT);
    this.#filled = filled;
    this.#state = state;
    if (normalFrom === this.#normalFrom && normalTo === this.#normalTo) return;
    this.port.invalidate(0, LINE_Y, BLOCKS * PITCH, LINE_HEIGHT);
    this.#normalFrom = normalFrom;
    this.#normalTo = normalTo;
  }

  onDraw(port: Piu.Port, x: number, _y: number, width: number): void {
    const color = FLOW[this.#state]!;
    for (let i = 0; i < BLOCKS; i++) {
      const left = i * PITCH;
      if (left < x + width && left + BLOCK_WIDTH > x)
        port.fillColor(i < this.#filled ? color : TRACK, left, 0, BLOCK_WIDTH, BLOCK_HEIGHT);
    }
    const blocks = this.#normalTo - this.#normalFrom;
    if (blocks > 0) port.fillColor(WHITE, this.#normalFrom * PITCH, LINE_Y, blocks * PITCH - 2, LINE_HEIGHT);
  }
}
