import type { Memory } from "../../../src/storage/memory.js";
import type { TouchPanel } from "../../../src/ui/touch-panel.js";
import { type Affine, affineThrough, columnOf, rowOf, type ScreenPoint } from "./affine.js";
import { type Convert, measure, type RawPoint } from "./measure.js";
import type { FingerFinder } from "./piu-touch.js";

/** A panel, its screen and its memory. */
export interface ResistivePanelOptions {
  readonly convert: Convert;
  readonly memory: Memory;
  /** The screen, in pixels. */
  readonly width: number;
  readonly height: number;
  /** What panels of this kind are on average. */
  readonly usual: Affine;
}

/** How far the crosses are from the edges, in pixels. */
const INSET = 30;
/** So far from its cross the last press may lie, by what the three before say; in pixels, each way. */
const CLOSE = 12;
/** Three presses make the map, the fourth tells whether they were right. */
const MAP = 3;
/** Under which names the three presses are kept, as x and y in 12 bits each. */
const NAMES: readonly string[] = Object.freeze(["touch0", "touch1", "touch2"]);

/** A resistive panel with its controller: it measures what its owner has to teach it the meaning of. */
export class ResistivePanel implements TouchPanel, FingerFinder {
  readonly wantsLesson: boolean;
  readonly crosses: readonly ScreenPoint[];
  readonly #options: ResistivePanelOptions;
  readonly #last: RawPoint = { x: 0, y: 0 };
  readonly #presses: RawPoint[] = [];
  #map: Affine;

  /** Looks whether it was taught, and whether it is being pressed. */
  constructor(options: ResistivePanelOptions) {
    const { width, height, memory, usual } = options;
    const [left, top, right, bottom] = [INSET, INSET, width - INSET, height - INSET];
    this.#options = options;
    this.crosses = [
      { x: left, y: top },
      { x: right, y: top },
      { x: right, y: bottom },
      { x: left, y: bottom },
    ];
    const kept = NAMES.map((name) => memory.read(name)).filter((press) => press !== undefined);
    const presses = kept.map((press) => ({ x: press >> 12, y: press & 0xfff }));
    const taught = presses.length === MAP ? affineThrough(this.crosses, presses) : undefined;
    this.#map = taught ?? usual;
    this.wantsLesson = taught === undefined || this.measure();
  }

  measure(): boolean {
    return measure(this.#options.convert, this.#last);
  }

  get column(): number {
    return within(columnOf(this.#map, this.#last), this.#options.width);
  }

  get row(): number {
    return within(rowOf(this.#map, this.#last), this.#options.height);
  }

  teach(cross: number): boolean {
    this.#presses[cross] = { ...this.#last };
    if (cross < MAP) return true;
    const map = affineThrough(this.crosses, this.#presses);
    const { x, y } = this.crosses[cross]!;
    if (map === undefined || away(columnOf(map, this.#last), x) || away(rowOf(map, this.#last), y)) return false;
    this.#map = map;
    for (let i = 0; i < MAP; i++) {
      const press = this.#presses[i]!;
      this.#options.memory.write(NAMES[i]!, (press.x << 12) | press.y);
    }
    return true;
  }
}

function within(pixel: number, size: number): number {
  return Math.min(Math.max(pixel, 0), size - 1);
}

function away(pixel: number, wanted: number): boolean {
  return Math.abs(pixel - wanted) > CLOSE;
}
