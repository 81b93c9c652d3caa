import type * as Piu from "piu/MC";
import type { Strings } from "../strings/strings.js";
import { GREY, STALE, TRACK, theme, WHITE } from "../theme.js";
import { painted } from "./painted.js";
import { textAt, textWidth } from "./text.js";

const DAYS = 7;
const LEFT = 8;
const GAP = 4;
const HEIGHT = 44;
const EDGE = 2;
const TICK_WIDTH = 20;
const TICK_HEIGHT = 16;
const DASH_WIDTH = 16;
const DASH_HEIGHT = 3;
/** From the boxes' top to the letters' baseline. */
const LETTERS = 66;

/** What is in a day's box: it is to come, nothing can be told of it, it was under its pace, or over it. */
export const TO_COME = 0;
export const OPEN = 1;
export const UNDER = 2;
export const OVER = 3;

/** The days of a week, a box each: ticked when the goal was kept. Today's letter is white. */
export class DayBoxes {
  readonly contents: readonly Piu.Content[];
  readonly #boxes: readonly Box[];
  readonly #letters: readonly Piu.Label[];

  constructor(strings: Strings, top: number) {
    const pitch = Math.trunc((theme.right - LEFT + GAP) / DAYS);
    const width = pitch - GAP;
    const centre = LEFT + (width >> 1);
    const half = (letter: string) => textWidth(theme.smallWhite.style, letter) >> 1;
    this.#boxes = strings.weekdays.map((_, day) => new Box(LEFT + day * pitch, top, width));
    this.#letters = strings.weekdays.map((letter, day) =>
      textAt(centre + day * pitch - half(letter), top + LETTERS, theme.smallWhite, letter),
    );
    this.contents = [...this.#boxes.map(({ port }) => port), ...this.#letters];
  }

  /** Shows what is in the box of a day, 0 for Monday, and whether that is today. */
  show(day: number, what: number, isToday: boolean): void {
    const state = isToday ? 0 : STALE;
    const letter = this.#letters[day]!;
    if (letter.state !== state) letter.state = state;
    this.#boxes[day]!.show(what);
  }
}

class Box extends Behavior {
  readonly port: Piu.Port;
  readonly #width: number;
  #what = TO_COME;

  constructor(left: number, top: number, width: number) {
    super();
    this.#width = width;
    this.port = painted(this, left, top, width, HEIGHT);
  }

  show(what: number): void {
    if (what === this.#what) return;
    this.#what = what;
    this.port.invalidate();
  }

  onDraw(port: Piu.Port): void {
    const width = this.#width;
    const what = this.#what;
    const edge = what === TO_COME ? TRACK : GREY;
    port.fillColor(edge, 0, 0, width, EDGE);
    port.fillColor(edge, 0, HEIGHT - EDGE, width, EDGE);
    port.fillColor(edge, 0, EDGE, EDGE, HEIGHT - 2 * EDGE);
    port.fillColor(edge, width - EDGE, EDGE, EDGE, HEIGHT - 2 * EDGE);
    if (what === UNDER)
      port.drawSkin(theme.tick, (width - TICK_WIDTH) >> 1, (HEIGHT - TICK_HEIGHT) >> 1, TICK_WIDTH, TICK_HEIGHT, 0, 0);
    else if (what === OVER)
      port.fillColor(WHITE, (width - DASH_WIDTH) >> 1, (HEIGHT - DASH_HEIGHT) >> 1, DASH_WIDTH, DASH_HEIGHT);
  }
}
