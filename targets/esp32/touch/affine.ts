import type { RawPoint } from "./measure.js";

/** A point of the screen, in pixels. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** What makes a point of the screen of a raw one: turned, stretched, leaning and moved as the panel happens to be. */
export interface Affine {
  readonly xx: number;
  readonly xy: number;
  readonly x0: number;
  readonly yx: number;
  readonly yy: number;
  readonly y0: number;
}

/** Three presses that span less than so much of the panel (twice their triangle, in raw units) say nothing: 1/8 of it. */
const LEAST_SPAN = 2_000_000;

/** What maps three presses to three points of the screen; undefined if they nearly lie in one line. */
export function affineThrough(screen: readonly ScreenPoint[], raw: readonly RawPoint[]): Affine | undefined {
  const [s0, s1, s2] = screen as [ScreenPoint, ScreenPoint, ScreenPoint];
  const [r0, r1, r2] = raw as [RawPoint, RawPoint, RawPoint];
  const [ax, ay] = [r1.x - r0.x, r1.y - r0.y];
  const [bx, by] = [r2.x - r0.x, r2.y - r0.y];
  const span = ax * by - bx * ay;
  if (Math.abs(span) < LEAST_SPAN) return undefined;
  const xx = ((s1.x - s0.x) * by - (s2.x - s0.x) * ay) / span;
  const xy = ((s2.x - s0.x) * ax - (s1.x - s0.x) * bx) / span;
  const yx = ((s1.y - s0.y) * by - (s2.y - s0.y) * ay) / span;
  const yy = ((s2.y - s0.y) * ax - (s1.y - s0.y) * bx) / span;
  return { xx, xy, x0: s0.x - xx * r0.x - xy * r0.y, yx, yy, y0: s0.y - yx * r0.x - yy * r0.y };
}

/** The column of a raw point, in whole pixels; it may lie beside the screen. */
export function columnOf({ xx, xy, x0 }: Affine, { x, y }: RawPoint): number {
  return Math.round(xx * x + xy * y + x0);
}

/** The row of a raw point, in whole pixels; it may lie beside the screen. */
export function rowOf({ yx, yy, y0 }: Affine, { x, y }: RawPoint): number {
  return Math.round(yx * x + yy * y + y0);
}
