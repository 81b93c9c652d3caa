import type * as Piu from "piu/MC";
import { GREY, TRACK } from "../theme.js";
import { painted } from "./painted.js";

const WIDTH = 26;
const HEIGHT = 3;
const PITCH = 30;
const TOP = 235;
const SCREEN_WIDTH = 320;

/** A row of marks under a page, one for each place of the ring, that says where in it the page is. */
export class PageMarks extends Behavior {
  readonly port: Piu.Port;
  readonly #count: number;
  #current = 0;

  constructor(count: number) {
    super();
    this.#count = count;
    const width = (count - 1) * PITCH + WIDTH;
    this.port = painted(this, (SCREEN_WIDTH - width) >> 1, TOP, width, HEIGHT);
    this.port.visible = false;
  }

  /** Lights one mark; the first place is not a page, and has no marks. */
  show(current: number): void {
    this.#current = current;
    this.port.visible = current > 0;
    this.port.invalidate();
  }

  onDraw(port: Piu.Port): void {
    for (let i = 0; i < this.#count; i++)
      port.fillColor(i === this.#current ? GREY : TRACK, i * PITCH, 0, WIDTH, HEIGHT);
  }
}
