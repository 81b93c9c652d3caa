import type { Picture } from "./rgb565.js";

/** What people see who miss a kind of cones: those for long, middle or short waves. */
export const VISIONS = ["protanopia", "deuteranopia", "tritanopia"] as const;
export type Vision = (typeof VISIONS)[number];

/** Of linear red, green and blue, row by row; Machado, Oliveira and Fernandes 2009, at severity 1. */
const MATRICES: Readonly<Record<Vision, readonly number[]>> = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

/** A picture as it looks with that vision. */
export function seenWith(vision: Vision, { width, height, pixels }: Picture): Picture {
  const [rr, rg, rb, gr, gg, gb, br, bg, bb] = MATRICES[vision] as [
    ...[number, number, number],
    ...[number, number, number],
    ...[number, number, number],
  ];
  const seen = pixels.map((pixel) => {
    const red = toLinear((pixel >> 11) / 31);
    const green = toLinear(((pixel >> 5) & 63) / 63);
    const blue = toLinear((pixel & 31) / 31);
    const channel = (value: number, most: number) => Math.round(fromLinear(Math.min(Math.max(value, 0), 1)) * most);
    return (
      (channel(rr * red + rg * green + rb * blue, 31) << 11) |
      (channel(gr * red + gg * green + gb * blue, 63) << 5) |
      channel(br * red + bg * green + bb * blue, 31)
    );
  });
  return { width, height, pixels: seen };
}

/** A channel of sRGB, 0 to 1, as light. */
export function toLinear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function fromLinear(channel: number): number {
  return channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;
}
