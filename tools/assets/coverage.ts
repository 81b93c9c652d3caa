import type { PathCommand } from "opentype.js";

/** Straight pieces per curve: at 141 px the largest error is below a hundredth of a pixel. */
const CURVE_STEPS = 16;

/**
 * How much of each pixel an outline covers, 0 to 1, row by row: exact areas of the outline's straight pieces.
 * The outline must lie inside width x height.
 */
export function coverage(outline: readonly PathCommand[], width: number, height: number): Float64Array {
  const stride = width + 2;
  const area = new Float64Array(stride * height);
  let startX = 0;
  let startY = 0;
  let x = 0;
  let y = 0;
  const lineTo = (toX: number, toY: number) => {
    addLine(area, stride, x, y, toX, toY);
    x = toX;
    y = toY;
  };
  for (const step of outline) {
    if (step.type === "M") {
      startX = x = step.x;
      startY = y = step.y;
    } else if (step.type === "L") lineTo(step.x, step.y);
    else if (step.type === "Z") lineTo(startX, startY);
    else {
      const fromX = x;
      const fromY = y;
      for (let i = 1; i <= CURVE_STEPS; i++) {
        const t = i / CURVE_STEPS;
        const u = 1 - t;
        if (step.type === "Q")
          lineTo(
            u * u * fromX + 2 * u * t * step.x1 + t * t * step.x,
            u * u * fromY + 2 * u * t * step.y1 + t * t * step.y,
          );
        else
          lineTo(
            u * u * u * fromX + 3 * u * u * t * step.x1 + 3 * u * t * t * step.x2 + t * t * t * step.x,
            u * u * u * fromY + 3 * u * u * t * step.y1 + 3 * u * t * t * step.y2 + t * t * t * step.y,
          );
      }
    }
  }
  return sumRows(area, stride, width, height);
}

/** Adds one edge: in each row it crosses, the change of covered area from pixel to pixel. */
function addLine(area: Float64Array, stride: number, x0: number, y0: number, x1: number, y1: number): void {
  if (y0 === y1) return;
  const winding = y0 < y1 ? 1 : -1;
  const topX = y0 < y1 ? x0 : x1;
  const topY = Math.min(y0, y1);
  const bottomY = Math.max(y0, y1);
  const slope = (x1 - x0) / (y1 - y0);
  for (let row = Math.floor(topY); row < Math.ceil(bottomY); row++) {
    const from = Math.max(row, topY);
    const to = Math.min(row + 1, bottomY);
    const a = topX + (from - topY) * slope;
    const b = topX + (to - topY) * slope;
    addSpan(area, row * stride, Math.min(a, b), Math.max(a, b), (to - from) * winding);
  }
}

/** Adds an edge's part of one row: a pixel gains the share of the height that runs left of it or through it. */
function addSpan(area: Float64Array, row: number, left: number, right: number, height: number): void {
  let before = 0;
  for (let i = Math.floor(left); i <= Math.floor(right) + 1; i++) {
    const covered = areaLeftOf(i + 1, left, right) - areaLeftOf(i, left, right);
    area[row + i]! += height * (covered - before);
    before = covered;
  }
}

/** The area between x and an edge of height 1 that leans from left to right, where the edge is left of x. */
function areaLeftOf(x: number, left: number, right: number): number {
  if (x <= left) return 0;
  if (x >= right) return x - (left + right) / 2;
  return (x - left) ** 2 / (2 * (right - left));
}

function sumRows(area: Float64Array, stride: number, width: number, height: number): Float64Array {
  const covered = new Float64Array(width * height);
  for (let y = 0; y < height; y++) {
    let sum = 0;
    for (let x = 0; x < width; x++) {
      sum += area[y * stride + x]!;
      covered[y * width + x] = Math.min(1, Math.abs(sum));
    }
  }
  return covered;
}
