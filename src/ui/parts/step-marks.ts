import type * as Piu from "piu/MC";
import { FRESH, STALE, TRACK, theme, WHITE } from "../theme.js";
import { painted } from "./painted.js";
import { textAt, textWidth } from "./text.js";

const LEFT = 8;
const BASELINE = 184;
const TOP = 192;
const HEIGHT = 3;
const GAP = 8;

/** A row of bars, one for each value that there is, of which one is lit. */
export class StepMarks extends Behavior {
  readonly contents: readonly Piu.Content[];
  readonly #port: Piu.Port;
  readonly #labels: readonly Piu.Label[];
  readonly #values: readonly number[];
  readonly #pitch: number;
  #lit = -1;

  /** For a few values, with their numbers above the bars where there is room. */
  constructor(values: readonly number[], areNamed: boolean) {
    super();
    const { style } = theme.smallWhite;
    this.#values = values;
    this.#pitch = Math.trunc((theme.right - LEFT + GAP) / values.length);
    this.#port = painted(this, LEFT, TOP, theme.right - LEFT, HEIGHT);
    const centre = LEFT + ((this.#pitch - GAP) >> 1);
    const labelOf = (value: number, i: number) =>
      textAt(centre + i * this.#pitch - (textWidth(style, `${value}`) >> 1), BASELINE, theme.smallWhite, `${value}`);
    this.#labels = areNamed ? values.map(labelOf) : [];
    for (const label of this.#labels) label.state = STALE;
    this.contents = [this.#port, ...this.#labels];
  }

  /** Lights the bar of a value; none if there is no such bar. */
  show(value: number): void {
    const lit = this.#values.indexOf(value);
    if (lit === this.#lit) return;
    const before = this.#labels[this.#lit];
    const label = this.#labels[lit];
    if (before !== undefined) before.state = STALE;
    if (label !== undefined) label.state = FRESH;
    this.#lit = lit;
    this.#port.invalidate();
  }

  onDraw(port: Piu.Port): void {
    const pitch = this.#pitch;
    for (let i = 0; i < this.#values.length; i++)
      port.fillColor(i === this.#lit ? WHITE : TRACK, i * pitch, 0, pitch - GAP, HEIGHT);
  }
}
