import type * as Piu from "piu/MC";
import { IN_PART, type Period, UNKNOWN } from "../../household/period.js";
import { AMBER, BLACK, GREY, SKY, theme } from "../theme.js";
import { painted } from "./painted.js";

const LEFT = 8;
const TOP = 78;
const HEIGHT = 78;
/** Rows for energy; one more is the zero line. */
const ROWS = HEIGHT - 1;
const TICK = 2;
/** The least scale in Wh, so that a quiet hour looks quiet. */
const LEAST_SCALE = 500;
/** The scale is at least this share of the largest export, so that it can be read off. */
const SHARE_OF_EXPORT = 1 / 3;
/** Room for export grows in so many steps of the scale, so that not all is painted with each reading. */
const STEPS = 8;
/** The most parts of a day, a month and a year, how many there usually are, and what lies between their bars. */
const MOST: readonly number[] = Object.freeze([25, 31, 13]);
const USUAL: readonly number[] = Object.freeze([24, 31, 13]);
const GAPS: readonly number[] = Object.freeze([2, 2, 6]);
/** What a round value begins with. */
const ROUND: readonly number[] = Object.freeze([1, 1.5, 2, 2.5, 3, 4, 5, 6, 8]);

/**
 * A period's energy as bars: import up and export down from a zero line, on one scale. What is known in part only is hollow,
 * and a tick says what the same part before had imported,
 * unless that lies in the zero line.
 */
export class EnergyBars extends Behavior {
  readonly port: Piu.Port;
  /** Wh at the top of the chart; a round value. */
  scale = LEAST_SCALE;
  readonly #width = theme.right - LEFT;
  readonly #period: Period;
  #left = 0;
  #pitch = 1;
  #bar = 1;
  #zero = ROWS;
  /** Wh that all rows stand for. */
  #range = LEAST_SCALE;
  /** The running bar as it was shown last. */
  #up = 0;
  #down = 0;
  #known = UNKNOWN;

  constructor(period: Period) {
    super();
    this.#period = period;
    this.port = painted(this, LEFT, TOP, this.#width, HEIGHT);
  }

  /** Takes a period of that kind, and paints all of it. */
  lay(kind: number): void {
    const count = Math.max(this.#period.length, USUAL[kind]!);
    this.#pitch = Math.trunc(this.#width / MOST[kind]!);
    this.#bar = this.#pitch - GAPS[kind]!;
    this.#left = (this.#width - count * this.#pitch + GAPS[kind]!) >> 1;
    this.#fit();
    this.#keepRunning();
    this.port.invalidate();
  }

  /** Paints the running bar if it looks different now, and all of them if the scale does. */
  show(): void {
    const { scale } = this;
    const range = this.#range;
    this.#fit();
    if (scale !== this.scale || range !== this.#range) {
      this.#keepRunning();
      this.port.invalidate();
    } else if (this.#keepRunning())
      this.port.invalidate(this.#left + this.#period.running * this.#pitch, 0, this.#bar, HEIGHT);
  }

  /** The left edge of a bar on the screen, and how wide it is. */
  leftOf(part: number): number {
    return LEFT + this.#left + part * this.#pitch;
  }

  get barWidth(): number {
    return this.#bar;
  }

  onDraw(port: Piu.Port, x: number, _y: number, width: number): void {
    const { length } = this.#period;
    port.fillColor(GREY, 0, this.#zero, this.#width, 1);
    for (let i = 0; i < length; i++) {
      const left = this.#left + i * this.#pitch;
      if (left < x + width && left + this.#bar > x) this.#drawBar(port, i, left);
    }
  }

  #drawBar(port: Piu.Port, part: number, x: number): void {
    const { known, energyImport, energyExport, before } = this.#period;
    const zero = this.#zero;
    const bar = this.#bar;
    const isHollow = known[part] === IN_PART;
    const up = this.#rows(energyImport[part]!);
    const down = this.#rows(energyExport[part]!);
    if (up > 0) port.fillColor(AMBER, x, zero - up, bar, up);
    if (down > 0) port.fillColor(SKY, x, zero + 1, bar, down);
    if (isHollow && up > 1) port.fillColor(BLACK, x + 1, zero - up + 1, bar - 2, up - 1);
    if (isHollow && down > 1) port.fillColor(BLACK, x + 1, zero + 1, bar - 2, down - 1);
    const tick = this.#rows(before[part]!);
    if (tick < TICK) return;
    port.fillColor(tick <= up && !isHollow ? BLACK : GREY, x, zero - tick, bar, TICK);
  }

  /** Finds the scale, and where the zero line lies. */
  #fit(): void {
    const { length, energyImport, energyExport, before } = this.#period;
    let most = 0;
    let least = 0;
    for (let i = 0; i < length; i++) {
      most = Math.max(most, energyImport[i]!, before[i]!);
      least = Math.max(least, energyExport[i]!);
    }
    this.scale = roundValue(Math.max(most, least * SHARE_OF_EXPORT));
    this.#range = this.scale + (Math.ceil((least * STEPS) / this.scale) * this.scale) / STEPS;
    this.#zero = Math.round((this.scale * ROWS) / this.#range);
  }

  /** Notes how the running bar looks; true when that has changed. */
  #keepRunning(): boolean {
    const { running, energyImport, energyExport, known } = this.#period;
    if (running < 0) return false;
    const up = this.#rows(energyImport[running]!);
    const down = this.#rows(energyExport[running]!);
    const isKnown = known[running]!;
    const isSame = up === this.#up && down === this.#down && isKnown === this.#known;
    this.#up = up;
    this.#down = down;
    this.#known = isKnown;
    return !isSame;
  }

  /** Rows of an energy in Wh; what there is at all has one. */
  #rows(energy: number): number {
    return energy <= 0 ? 0 : Math.max(Math.round((energy * ROWS) / this.#range), 1);
  }
}

/** The next round value that is no less than an energy in Wh. */
function roundValue(energy: number): number {
  let decade = 100;
  while (decade * 10 <= energy) decade *= 10;
  for (let i = 0; i < ROUND.length; i++) {
    const value = ROUND[i]! * decade;
    if (value >= energy && value >= LEAST_SCALE) return value;
  }
  return Math.max(decade * 10, LEAST_SCALE);
}
