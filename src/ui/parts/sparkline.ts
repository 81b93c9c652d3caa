import type * as Piu from "piu/MC";
import { COLUMNS, type PowerTrace } from "../../household/power-trace.js";
import { AMBER, AMBER_DIM, SKY, SKY_DIM, TRACK, theme } from "../theme.js";
import { painted } from "./painted.js";

const WIDE_COLUMN = 3;
const NARROW_COLUMN = 2;
const HEIGHT = 20;
/** Rows for power; one more is the zero line. */
const ROWS = HEIGHT - 1;
/** The least power in W that the height stands for, so that a quiet house looks quiet. */
const LEAST_RANGE = 500;
const LEAST_BRIGHT = 2;
/** As the higher end of a column: nothing is known. */
const NOTHING = -128;

/**
 * The last hour's power: import above a zero line, export below it, dim up to the least of each minute and bright from
 * there to the most. The height is the hour's own range.
 */
export class Sparkline extends Behavior {
  readonly port: Piu.Port;
  readonly #column = theme.isNarrow ? NARROW_COLUMN : WIDE_COLUMN;
  /** Rows from the zero line to the end nearer to export and nearer to import, by column; import is positive. */
  readonly #low = new Int8Array(COLUMNS);
  readonly #high = new Int8Array(COLUMNS).fill(NOTHING);
  #zero = ROWS;
  #sequence = -1;

  constructor(left: number, top: number) {
    super();
    this.port = painted(this, left, top, COLUMNS * this.#column, HEIGHT);
  }

  /** Shows the trace and repaints from the first column that changed to the last; undefined hides it. */
  show(trace: PowerTrace | undefined): void {
    if (trace === undefined) {
      if (this.port.visible) this.port.visible = false;
      return;
    }
    if (!this.port.visible) this.port.visible = true;
    if (trace.sequence === this.#sequence) return;
    this.#sequence = trace.sequence;
    let most = 0;
    let least = 0;
    let isAbove = false;
    for (let i = 0; i < COLUMNS; i++)
      if (trace.has(i)) {
        most = Math.max(most, trace.max(i));
        least = Math.min(least, trace.min(i));
        isAbove ||= trace.max(i) >= 0;
      }
    const range = Math.max(most - least, LEAST_RANGE);
    let zero = most >= -least ? ROWS + rows(least, range) : rows(most, range);
    // a side that has anything keeps room for it, however small it is beside the other
    if (least < 0) zero = Math.min(zero, ROWS - LEAST_BRIGHT);
    if (isAbove) zero = Math.max(zero, LEAST_BRIGHT);
    const moved = zero !== this.#zero;
    this.#zero = zero;
    let first = COLUMNS;
    let last = -1;
    for (let i = 0; i < COLUMNS; i++)
      if (this.#setColumn(i, trace, range) || moved) {
        first = Math.min(first, i);
        last = i;
      }
    if (last >= first) this.port.invalidate(first * this.#column, 0, (last + 1 - first) * this.#column, HEIGHT);
  }

  onDraw(port: Piu.Port, x: number, _y: number, width: number): void {
    port.fillColor(TRACK, 0, this.#zero, COLUMNS * this.#column, 1);
    let end = 0;
    for (let i = 0; i < COLUMNS; i = end) {
      const low = this.#low[i]!;
      const high = this.#high[i]!;
      end = i + 1;
      while (end < COLUMNS && this.#low[end] === low && this.#high[end] === high) end++;
      const left = i * this.#column;
      const right = end * this.#column;
      if (high !== NOTHING && left < x + width && right > x) this.#drawColumns(port, left, right - left, low, high);
    }
  }

  #drawColumns(port: Piu.Port, x: number, width: number, low: number, high: number): void {
    const above = this.#zero;
    const below = this.#zero + 1;
    if (high > 0) {
      const dim = Math.max(low, 0);
      port.fillColor(AMBER, x, above - high, width, high - dim);
      if (dim > 0) port.fillColor(AMBER_DIM, x, above - dim, width, dim);
    }
    if (low < 0) {
      const dim = Math.max(-high, 0);
      port.fillColor(SKY, x, below + dim, width, -low - dim);
      if (dim > 0) port.fillColor(SKY_DIM, x, below, width, dim);
    }
  }

  /** Takes a column's minute; true when it looks different now. */
  #setColumn(i: number, trace: PowerTrace, range: number): boolean {
    let low = 0;
    let high = NOTHING;
    if (trace.has(i)) {
      const top = this.#zero;
      const bottom = this.#zero - ROWS;
      low = Math.max(rows(trace.min(i), range), bottom);
      high = Math.min(rows(trace.max(i), range), top);
      if (low >= 0 && trace.max(i) >= 0) {
        high = Math.min(Math.max(high, LEAST_BRIGHT), top);
        low = Math.max(Math.min(low, high - LEAST_BRIGHT), 0);
      } else if (high <= 0) {
        low = Math.max(Math.min(low, -LEAST_BRIGHT), bottom);
        high = Math.min(Math.max(high, low + LEAST_BRIGHT), 0);
      }
    }
    const changed = this.#low[i] !== low || this.#high[i] !== high;
    this.#low[i] = low;
    this.#high[i] = high;
    return changed;
  }
}

function rows(power: number, range: number): number {
  return Math.round((power * ROWS) / range);
}
