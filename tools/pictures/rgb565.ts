import { decode, encode } from "fast-png";

/** A picture in RGB565, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint16Array;
}

/** The picture as a PNG of 8 bits a channel; the high bits are repeated, so that white stays white. */
export function toPng({ width, height, pixels }: Picture): Uint8Array {
  const data = new Uint8Array(pixels.length * 3);
  pixels.forEach((pixel, i) => {
    const red = pixel >> 11;
    const green = (pixel >> 5) & 63;
    const blue = pixel & 31;
    data.set([(red << 3) | (red >> 2), (green << 2) | (green >> 4), (blue << 3) | (blue >> 2)], i * 3);
  });
  return encode({ width, height, data, channels: 3 }, { zlib: { level: 9 } });
}

/** The picture of a PNG of 8 bits a channel, without alpha. */
export function fromPng(png: Uint8Array): Picture {
  const { width, height, data, channels, depth } = decode(png);
  if (channels !== 3 || depth !== 8) throw new Error(`A picture has 3 channels of 8 bits, not ${channels} of ${depth}`);
  const pixels = Uint16Array.from({ length: width * height }, (_, i) => {
    const [red, green, blue] = [data[i * 3]!, data[i * 3 + 1]!, data[i * 3 + 2]!];
    return ((red >> 3) << 11) | ((green >> 2) << 5) | (blue >> 3);
  });
  return { width, height, pixels };
}

/** What differs between two pictures of one size. */
export interface Difference {
  readonly count: number;
  /** In words: how many pixels, and the box around them. */
  readonly summary: string;
  /** The wanted picture in dim grey, the pixels that differ in red. */
  readonly picture: Picture;
}

/** What differs between two pictures, or undefined if they are equal in every pixel. */
export function difference(wanted: Picture, got: Picture): Difference | undefined {
  const { width, height } = wanted;
  if (got.width !== width || got.height !== height) {
    throw new Error(`Wanted ${width} x ${height} pixels, got ${got.width} x ${got.height}`);
  }
  const wrong: number[] = [];
  for (let i = 0; i < wanted.pixels.length; i++) if (wanted.pixels[i] !== got.pixels[i]) wrong.push(i);
  if (wrong.length === 0) return undefined;
  const xs = wrong.map((i) => i % width);
  const ys = wrong.map((i) => Math.trunc(i / width));
  const pixels = wanted.pixels
    .map((pixel) => ((pixel >> 6) & 31) >> 1)
    .map((grey) => (grey << 11) | (grey << 6) | grey);
  for (const i of wrong) pixels[i] = 0xf800;
  const box = `${Math.min(...xs)},${Math.min(...ys)} to ${Math.max(...xs)},${Math.max(...ys)}`;
  return {
    count: wrong.length,
    summary: `${wrong.length} pixels differ, from ${box}`,
    picture: { width, height, pixels },
  };
}
