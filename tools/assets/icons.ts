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

function polygon(corners: readonly Corner[]): PathCommand[] {
  const outline = corners.map(([x, y], i): PathCommand => ({ type: i === 0 ? "M" : "L", x, y }));
  return [...outline, { type: "Z" }];
}
