import type * as Piu from "piu/MC";
import type { Peaks } from "../../household/peaks.js";
import { MOST_PEAKS } from "../../household/tariff.js";
import { AMBER, AMBER_DIM, GREY, TRACK, theme, WHITE } from "../theme.js";
import { painted } from "./painted.js";

const LEFT = 8;
const MARK_WIDTH = 2;
/** What the full bar stands for at least, in W, and by what it grows from there. */
const LEAST_SCALE = 5000;
const STEP = 2000;

/** A slot's mean power: so far, and what it comes to, against the month's peaks. */
export class HourBar extends Behavior {
  readonly port: Piu.Port;
  readonly #width = theme.right - LEFT;
  readonly #height: number;
  /** How far marks reach out of the bar, above and below. */
  readonly #reach: number;
  /** Columns of the marks from the left: of the peaks, then of the limit. */
  readonly #marks = new Int16Array(MOST_PEAKS + 1).fill(-1);
  #scale = LEAST_SCALE;
  #soFar = 0;
  #all = 0;
  #isGrey = false;

  constructor(top: number, height: number, reach: number) {
    super();
    this.#height = height;
    this.#reach = reach;
    this.port = painted(this, LEFT, top - reach, this.#width, height + 2 * reach);
  }

  /**
   * Shows powers in W: so far and in the end, the limit and the peaks if there are any; in grey what is not believed or
   * does not count. Repaints what fills or empties, and all of it when its scale or a mark changes.
   */
  show(soFar: number, all: number, isGrey: boolean, limit?: number, peaks?: Peaks, replaced = -1): void {
    const highest = Math.max(soFar, all, limit ?? 0, peaks !== undefined && peaks.length > 0 ? peaks.powerAt(0) : 0);
    const scale = highest <= LEAST_SCALE ? LEAST_SCALE : Math.ceil(highest / STEP) * STEP;
    const hasChanged = scale !== this.#scale || isGrey !== this.#isGrey;
    this.#scale = scale;
    this.#isGrey = isGrey;
    const hasMoved = this.#setMarks(limit, peaks, replaced);
    const soFarEnd = this.#columnOf(soFar);
    const allEnd = Math.max(this.#columnOf(all), soFarEnd);
    if (hasChanged || hasMoved) this.port.invalidate();
    else {
      this.#invalidate(this.#soFar, soFarEnd);
      this.#invalidate(this.#all, allEnd);
    }
    this.#soFar = soFarEnd;
    this.#all = allEnd;
  }

  onDraw(port: Piu.Port): void {
    const width = this.#width;
    const height = this.#height;
    const reach = this.#reach;
    port.fillColor(TRACK, 0, reach, width, height);
    port.fillColor(this.#isGrey ? TRACK : AMBER_DIM, 0, reach, this.#all, height);
    port.fillColor(this.#isGrey ? GREY : AMBER, 0, reach, this.#soFar, height);
    for (let i = 0; i <= MOST_PEAKS; i++)
      if (this.#marks[i]! >= 0)
        port.fillColor(i === MOST_PEAKS ? WHITE : GREY, this.#marks[i]!, 0, MARK_WIDTH, height + 2 * reach);
  }

  #columnOf(power: number): number {
    return Math.round((power / this.#scale) * this.#width);
  }

  /** Whether any mark has moved. */
  #setMarks(limit: number | undefined, peaks: Peaks | undefined, replaced: number): boolean {
    let hasMoved = false;
    for (let i = 0; i <= MOST_PEAKS; i++) {
      const power =
        i === MOST_PEAKS
          ? limit
          : peaks !== undefined && i < peaks.length && i !== replaced
            ? peaks.powerAt(i)
            : undefined;
      const column = power === undefined ? -1 : Math.min(this.#columnOf(power), this.#width - MARK_WIDTH);
      if (column !== this.#marks[i]) hasMoved = true;
      this.#marks[i] = column;
    }
    return hasMoved;
  }

  #invalidate(before: number, after: number): void {
    if (before === after) return;
    this.port.invalidate(Math.min(before, after), this.#reach, Math.abs(after - before), this.#height);
  }
}
