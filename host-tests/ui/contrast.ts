import { toLinear } from "../../tools/pictures/vision.js";

/** A colour of 24 bits as a screen of 16 bits shows it. */
export function toRgb565(colour: number): number {
  return (((colour >> 19) & 31) << 11) | (((colour >> 10) & 63) << 5) | ((colour >> 3) & 31);
}

/** The contrast of two colours of 16 bits as WCAG 2.2 defines it: 1 to 21. */
export function contrast(a: number, b: number): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance of a colour of 16 bits as WCAG 2.2 defines it: 0 to 1. */
export function luminance(colour: number): number {
  const red = toLinear((colour >> 11) / 31);
  const green = toLinear(((colour >> 5) & 63) / 63);
  const blue = toLinear((colour & 31) / 31);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
