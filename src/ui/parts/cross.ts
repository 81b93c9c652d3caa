import type * as Piu from "piu/MC";
import { WHITE } from "../theme.js";
import { painted } from "./painted.js";

const SIZE = 41;
const HALF = SIZE >> 1;
const STROKE = 3;

/** A cross whose middle is to be pressed. */
export class Cross extends Behavior {
  readonly port: Piu.Port = painted(this, 0, 0, SIZE, SIZE);
  #x = HALF;
  #y = HALF;

  /** Moves its middle to a point of the screen. */
  moveTo(x: number, y: number): void {
    this.port.moveBy(x - this.#x, y - this.#y);
    this.#x = x;
    this.#y = y;
  }

  onDraw(port: Piu.Port): void {
    const start = HALF - (STROKE >> 1);
    port.fillColor(WHITE, start, 0, STROKE, SIZE);
    port.fillColor(WHITE, 0, start, SIZE, STROKE);
  }
}
