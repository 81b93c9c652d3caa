import type { Paint } from "./color.js";
import { intersection, type Rectangle, type Region } from "./region.js";
import type { Mask } from "./resources.js";

/** The pixels of a screen in RGB565, and the few ways to paint them: always inside the clip, and inside the region. */
export class FrameBuffer {
  readonly pixels: Uint16Array;
  #region: readonly Rectangle[];
  #bounds: Rectangle;
  #clip: Rectangle;
  readonly #clips: Rectangle[] = [];

  constructor(
    readonly width = 320,
    readonly height = 240,
  ) {
    this.pixels = new Uint16Array(width * height);
    this.#clip = { left: 0, top: 0, right: width, bottom: height };
    this.#bounds = this.#clip;
    this.#region = [this.#clip];
  }

  /** Runs `draw` with painting confined to the region; each pixel of it is painted by one pass of `draw`. */
  within(region: Region, draw: () => void): void {
    const before = { region: this.#region, bounds: this.#bounds, clip: this.#clip, depth: this.#clips.length };
    this.#region = region.rectangles;
    this.#bounds = region.bounds;
    try {
      draw();
    } finally {
      this.#region = before.region;
      this.#bounds = before.bounds;
      this.#clip = before.clip;
      this.#clips.length = before.depth;
    }
  }

  /** The smallest rectangle around the region that is being painted, inside the clip. */
  get area(): Rectangle {
    return intersection(this.#bounds, this.#clip);
  }

  /** Narrows the clip, until popClip. */
  pushClip(x: number, y: number, width: number, height: number): void {
    this.#clips.push(this.#clip);
    this.#clip = intersection(this.#clip, { left: x, top: y, right: x + width, bottom: y + height });
  }

  popClip(): void {
    const outer = this.#clips.pop();
    if (outer === undefined) throw new Error("popClip without pushClip");
    this.#clip = outer;
  }

  fillRect(paint: Paint, x: number, y: number, width: number, height: number): void {
    if (paint.level === 0) return;
    for (const area of this.#region) {
      const left = Math.max(x, area.left, this.#clip.left);
      const top = Math.max(y, area.top, this.#clip.top);
      const right = Math.min(x + width, area.right, this.#clip.right);
      const bottom = Math.min(y + height, area.bottom, this.#clip.bottom);
      if (left < right) for (let row = top; row < bottom; row++) this.#fillRow(paint, row, left, right);
    }
  }

  #fillRow({ pixel, level }: Paint, row: number, left: number, right: number): void {
    const { pixels } = this;
    const start = row * this.width + left;
    const end = row * this.width + right;
    if (level === 31) pixels.fill(pixel, start, end);
    else for (let i = start; i < end; i++) pixels[i] = blend(pixel, pixels[i]!, level);
  }

  /** Paints a rectangle of a mask at x, y; what of it lies outside the mask is left out. */
  drawMask(
    mask: Mask,
    paint: Paint,
    x: number,
    y: number,
    sourceX: number,
    sourceY: number,
    width: number,
    height: number,
  ): void {
    const dx = x - sourceX;
    const dy = y - sourceY;
    const endX = Math.min(sourceX + width, mask.width) + dx;
    const endY = Math.min(sourceY + height, mask.height) + dy;
    for (const area of this.#region) {
      const left = Math.max(x, dx, area.left, this.#clip.left);
      const top = Math.max(y, dy, area.top, this.#clip.top);
      const right = Math.min(endX, area.right, this.#clip.right);
      const bottom = Math.min(endY, area.bottom, this.#clip.bottom);
      for (let row = top; row < bottom; row++) {
        this.#maskRow(mask, paint, row, left, right, (row - dy) * mask.width - dx);
      }
    }
  }

  #maskRow(mask: Mask, { pixel, maskLevels }: Paint, row: number, left: number, right: number, offset: number): void {
    const { pixels } = this;
    const { values } = mask;
    const start = row * this.width;
    for (let column = left; column < right; column++) {
      const level = maskLevels[values[offset + column]!]!;
      if (level === 31) pixels[start + column] = pixel;
      else if (level !== 0) pixels[start + column] = blend(pixel, pixels[start + column]!, level);
    }
  }

  /** Writes all pixels as 8-bit RGBA words (little endian), such as a canvas takes. */
  toRGBA(target: Uint32Array): void {
    const { pixels } = this;
    for (let i = 0; i < pixels.length; i++) target[i] = RGBA[pixels[i]!]!;
  }
}

/** Lays `level` 31sts of the source over the target, channel by channel. */
function blend(source: number, target: number, level: number): number {
  const rest = 31 - level;
  const red = level * (source >> 11) + rest * (target >> 11) + 16;
  const green = level * ((source >> 5) & 63) + rest * ((target >> 5) & 63) + 16;
  const blue = level * (source & 31) + rest * (target & 31) + 16;
  return (((red + (red >> 5)) >> 5) << 11) | (((green + (green >> 5)) >> 5) << 5) | ((blue + (blue >> 5)) >> 5);
}

/** Every RGB565 widened to 8 bits a channel by repeating its high bits; opaque. */
const RGBA = Uint32Array.from({ length: 0x10000 }, (_, pixel) => {
  const red = pixel >> 11;
  const green = (pixel >> 5) & 63;
  const blue = pixel & 31;
  return (
    ((0xff << 24) |
      (((blue << 3) | (blue >> 2)) << 16) |
      (((green << 2) | (green >> 4)) << 8) |
      (red << 3) |
      (red >> 2)) >>>
    0
  );
});
