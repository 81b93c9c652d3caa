import type * as Piu from "piu/MC";
import type { NightLoad } from "../../household/night-load.js";
import { GREY, TRACK, theme, WHITE } from "../theme.js";
import { painted } from "./painted.js";

/** How many nights are shown. */
export const NIGHTS_SHOWN = 14;
const LEFT = 8;
const BAR = 10;
const HEIGHT = 48;
/** The least height of a night that is known. */
const LEAST = 2;
const GAP = 1;

/** The load of the last nights, a bar each; the newest is the last and white, and what is not known is left out. */
export class NightBars extends Behavior {
  readonly port: Piu.Port;
  readonly #pitch: number;
  readonly #width: number;
  readonly #heights = new Uint8Array(NIGHTS_SHOWN);

  /** The bars end on a baseline, under which is a line. */
  constructor(base: number) {
    super();
    this.#pitch = Math.trunc((theme.right - LEFT - BAR) / (NIGHTS_SHOWN - 1));
    this.#width = (NIGHTS_SHOWN - 1) * this.#pitch + BAR;
    this.port = painted(this, theme.right - this.#width, base - HEIGHT, this.#width, HEIGHT + GAP + 1);
  }

  /** Shows the nights, of which the highest fills the height; repaints if one has changed. */
  show(nights: NightLoad): void {
    let most = 1;
    for (let ago = 0; ago < NIGHTS_SHOWN; ago++) most = Math.max(most, nights.wattsAt(ago) ?? 0);
    let hasChanged = false;
    for (let ago = 0; ago < NIGHTS_SHOWN; ago++) {
      const watts = nights.wattsAt(ago);
      const height = watts === undefined ? 0 : Math.max(Math.round((watts / most) * HEIGHT), LEAST);
      const i = NIGHTS_SHOWN - 1 - ago;
      hasChanged ||= height !== this.#heights[i];
      this.#heights[i] = height;
    }
    if (hasChanged) this.port.invalidate();
  }

  onDraw(port: Piu.Port): void {
    for (let i = 0; i < NIGHTS_SHOWN; i++) {
      const height = this.#heights[i]!;
      const color = i === NIGHTS_SHOWN - 1 ? WHITE : GREY;
      if (height > 0) port.fillColor(color, i * this.#pitch, HEIGHT - height, BAR, height);
    }
    port.fillColor(TRACK, 0, HEIGHT + GAP, this.#width, 1);
  }
}
