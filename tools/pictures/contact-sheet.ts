import type { Picture } from "./rgb565.js";

/** Between two pictures and around all of them, in pixels, and what colour it has there. */
const GAP = 16;
const GROUND = 0x4208;

/** Pictures of one size side by side, in rows of so many, as one picture. */
export function contactSheet(pictures: readonly Picture[], columns: number): Picture {
  const { width, height } = pictures[0]!;
  const rows = Math.ceil(pictures.length / columns);
  const sheetWidth = GAP + columns * (width + GAP);
  const sheetHeight = GAP + rows * (height + GAP);
  const pixels = new Uint16Array(sheetWidth * sheetHeight).fill(GROUND);
  pictures.forEach((picture, i) => {
    if (picture.width !== width || picture.height !== height)
      throw new Error(`Picture ${i} is not of ${width} x ${height} pixels`);
    const left = GAP + (i % columns) * (width + GAP);
    const top = GAP + Math.trunc(i / columns) * (height + GAP);
    for (let y = 0; y < height; y++)
      pixels.set(picture.pixels.subarray(y * width, (y + 1) * width), (top + y) * sheetWidth + left);
  });
  return { width: sheetWidth, height: sheetHeight, pixels };
}
