import type { PathCommand } from "opentype.js";
import { coverage } from "./coverage.js";
import { Mask, paddedWidth } from "./mask.js";

type Corner = readonly [x: number, y: number];

const DIRECTION_WIDTH = 66;
const DIRECTION_HEIGHT = 36;

const HOUSE: readonly Corner[] = [
  [48, 0],
  [66, 16],
  [62, 16],
  [62, 36],
  [53, 36],
  [53, 22],
  [43, 22],
  [43, 36],
  [34, 36],
  [34, 16],
  [30, 16],
];

const ARROW_TO_HOUSE: readonly Corner[] = [
  [0, 14],
  [14, 14],
  [14, 6],
  [28, 19],
  [14, 32],
  [14, 24],
  [0, 24],
];

/** The arrow at the house: import, then export, side by side. */
export function makeDirection(): Mask {
  const pitch = paddedWidth(DIRECTION_WIDTH);
  const mask = new Mask(2 * pitch, DIRECTION_HEIGHT);
  const arrowFromHouse = ARROW_TO_HOUSE.map(([x, y]): Corner => [28 - x, y]);
  const put = (corners: readonly Corner[], x: number) =>
    mask.put(coverage(polygon(corners), DIRECTION_WIDTH, DIRECTION_HEIGHT), DIRECTION_WIDTH, DIRECTION_HEIGHT, x, 0);
  put(HOUSE, 0);
  put(ARROW_TO_HOUSE, 0);
  put(HOUSE, pitch);
  put(arrowFromHouse, pitch);
  return mask;
}

const CHEVRON_WIDTH = 14;
const CHEVRON_HEIGHT = 24;
const CHEVRON_LEFT: readonly Corner[] = [
  [0, 12],
  [10.5, 0],
  [14, 3.5],
  [6.5, 12],
  [14, 20.5],
  [10.5, 24],
];

const CHEVRON_UP: readonly Corner[] = CHEVRON_LEFT.map(([x, y]): Corner => [y, x]);

const SMALL_ARROW = 14;
const SMALL_ARROW_RIGHT: readonly Corner[] = [
  [0, 5],
  [6, 5],
  [6, 0],
  [14, 7],
  [6, 14],
  [6, 9],
  [0, 9],
];

/** The chevron that leads back, then the one that leads on. */
export function makeChevron(): Mask {
  return makePair(CHEVRON_LEFT, CHEVRON_WIDTH, CHEVRON_HEIGHT);
}

/** The chevron that leads up in a list, then the one that leads down. */
export function makeLeaf(): Mask {
  return makeUpAndDown(CHEVRON_UP, CHEVRON_HEIGHT, CHEVRON_WIDTH);
}

/** The arrow beside a word, to the right for import, then to the left for export. */
export function makeSmallArrow(): Mask {
  return makePair(SMALL_ARROW_RIGHT, SMALL_ARROW, SMALL_ARROW);
}

const TRIANGLE_WIDTH = 36;
const TRIANGLE_HEIGHT = 32;
const TRIANGLE: readonly Corner[] = [
  [18, 0],
  [36, 32],
  [0, 32],
];
/** The stroke and the point of the exclamation mark, against the triangle's turn: they are cut out of it. */
const STROKE: readonly Corner[] = [
  [16, 11],
  [16, 22],
  [20, 22],
  [20, 11],
];
const POINT: readonly Corner[] = [
  [16, 24],
  [16, 28],
  [20, 28],
  [20, 24],
];

const CROSS = 16;
const CROSS_CORNERS: readonly Corner[] = [
  [0, 3],
  [3, 0],
  [8, 5],
  [13, 0],
  [16, 3],
  [11, 8],
  [16, 13],
  [13, 16],
  [8, 11],
  [3, 16],
  [0, 13],
  [5, 8],
];

const CHANGE_WIDTH = 40;
const CHANGE_HEIGHT = 44;
const CHANGE_UP: readonly Corner[] = [
  [20, 0],
  [40, 22],
  [27, 22],
  [27, 44],
  [13, 44],
  [13, 22],
  [0, 22],
];

const SMALL_CHANGE_UP: readonly Corner[] = [
  [7, 0],
  [14, 8],
  [9, 8],
  [9, 14],
  [5, 14],
  [5, 8],
  [0, 8],
];

const TICK_WIDTH = 20;
const TICK_HEIGHT = 16;
const TICK: readonly Corner[] = [
  [0, 8.5],
  [3, 5.5],
  [7.5, 10],
  [17, 0],
  [20, 3],
  [7.5, 16],
];

/** More than before, then less: large, and small beside a number. */
export function makeChange(): Mask {
  return makeUpAndDown(CHANGE_UP, CHANGE_WIDTH, CHANGE_HEIGHT);
}

export function makeSmallChange(): Mask {
  return makeUpAndDown(SMALL_CHANGE_UP, SMALL_ARROW, SMALL_ARROW);
}

/** What is chosen, or was reached. */
export function makeTick(): Mask {
  return makeSign([TICK], TICK_WIDTH, TICK_HEIGHT);
}

/** The sign that something is wrong. */
export function makeTriangle(): Mask {
  return makeSign([TRIANGLE, STROKE, POINT], TRIANGLE_WIDTH, TRIANGLE_HEIGHT);
}

/** What cuts a link. */
export function makeCross(): Mask {
  return makeSign([CROSS_CORNERS], CROSS, CROSS);
}

function makeSign(shapes: readonly (readonly Corner[])[], width: number, height: number): Mask {
  const mask = new Mask(paddedWidth(width), height);
  mask.put(coverage(shapes.flatMap(polygon), width, height), width, height, 0, 0);
  return mask;
}

/** A shape, and beside it the same upside down. */
function makeUpAndDown(corners: readonly Corner[], width: number, height: number): Mask {
  const pitch = paddedWidth(width);
  const mask = new Mask(2 * pitch, height);
  const turned = corners.map(([x, y]): Corner => [width - x, height - y]);
  mask.put(coverage(polygon(corners), width, height), width, height, 0, 0);
  mask.put(coverage(polygon(turned), width, height), width, height, pitch, 0);
  return mask;
}

/** A shape and its mirror image, side by side. */
function makePair(corners: readonly Corner[], width: number, height: number): Mask {
  const pitch = paddedWidth(width);
  const mask = new Mask(2 * pitch, height);
  const mirrored = corners.map(([x, y]): Corner => [width - x, y]);
  mask.put(coverage(polygon(corners), width, height), width, height, 0, 0);
  mask.put(coverage(polygon(mirrored), width, height), width, height, pitch, 0);
  return mask;
}

function polygon(corners: readonly Corner[]): PathCommand[] {
  const outline = corners.map(([x, y], i): PathCommand => ({ type: i === 0 ? "M" : "L", x, y }));
  return [...outline, { type: "Z" }];
}
