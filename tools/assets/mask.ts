import { encode } from "fast-png";

/** A picture of 16 levels of one colour, as Piu keeps its masks: 0 lets the ground through, 15 covers it. */
export class Mask {
  readonly levels: Uint8Array;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.levels = new Uint8Array(width * height);
  }

  /** Puts covered areas (0 to 1) at x, y; throws when something would fall outside. */
  put(covered: Float64Array, width: number, height: number, x: number, y: number): void {
    for (let j = 0; j < height; j++)
      for (let i = 0; i < width; i++) {
        const level = Math.round(covered[j * width + i]! * 15);
        if (level === 0) continue;
        if (x + i < 0 || x + i >= this.width || y + j < 0 || y + j >= this.height)
          throw new RangeError(`ink at ${x + i},${y + j} of ${this.width}x${this.height}`);
        this.levels[(y + j) * this.width + x + i] = level;
      }
  }

  /** A black PNG whose alpha is 17 times the level, so that the device's four bits lose nothing. */
  toPng(): Uint8Array {
    const data = new Uint8Array(this.levels.length * 4);
    for (let i = 0; i < this.levels.length; i++) data[i * 4 + 3] = this.levels[i]! * 17;
    const picture = { width: this.width, height: this.height, data, channels: 4, depth: 8 } as const;
    return encode(picture, { zlib: { level: 9 } });
  }
}

/** Rounds a picture's width up to a multiple of 8; the device would pad it with opaque pixels. */
export function paddedWidth(width: number): number {
  return Math.ceil(width / 8) * 8;
}
