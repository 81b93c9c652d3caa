import type * as Piu from "piu/MC";
import { GREY, TRACK, theme } from "../theme.js";
import { painted } from "./painted.js";

const HEIGHT = 3;
/** Between two marks; and from the screen's edges, at the least. */
const GAP = 4;
const MARGIN = 10;
/** The most places that a ring may have. */
const MOST = 10;
const TOP = 235;

/** A row of marks under a page, one for each place of the ring, that says where in it the page is. */
export class PageMarks extends Behavior {
  readonly port: Piu.Port;
  readonly #count: number;
  readonly #pitch: number;
  #current = 0;

  constructor(count: number) {
    super();
    this.#count = count;
    this.#pitch = Math.trunc((theme.width - 2 * MARGIN) / MOST);
    const width = count * this.#pitch - GAP;
    this.port = painted(this, (theme.width - width) >> 1, TOP, width, HEIGHT);
    this.port.visible = false;
  }

  /** Lights one mark; the first place is not a page, and has no marks. */
  show(current: number): void {
    this.#current = current;
    this.port.visible = current > 0;
    this.port.invalidate();
  }

  onDraw(port: Piu.Port): void {
    const pitch = this.#pitch;
    for (let i = 0; i < this.#count; i++)
      port.fillColor(i === this.#current ? GREY : TRACK, i * pitch, 0, pitch - GAP, HEIGHT);
  }
}
