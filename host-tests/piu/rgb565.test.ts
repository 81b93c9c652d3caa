import { describe, expect, it } from "vitest";
import { difference, fromPng, type Picture, toPng } from "../../tools/pictures/rgb565.js";

function picture(...pixels: number[]): Picture {
  return { width: 2, height: 2, pixels: Uint16Array.from(pixels) };
}

describe("A picture", () => {
  it("keeps every colour of 16 bits through a PNG", () => {
    const all = { width: 256, height: 256, pixels: Uint16Array.from({ length: 65536 }, (_, i) => i) };
    expect(difference(all, fromPng(toPng(all)))).toBeUndefined();
  });

  it("differs by the last bit of one pixel, and it is told where", () => {
    const found = difference(picture(0, 0, 0, 0), picture(0, 0, 0, 1));
    expect(found?.summary).toBe("1 pixels differ, from 1,1 to 1,1");
    expect(found?.picture.pixels[3]).toBe(0xf800);
  });

  it("of another size cannot be compared", () => {
    expect(() => difference(picture(0, 0, 0, 0), { width: 4, height: 1, pixels: new Uint16Array(4) })).toThrow("4 x 1");
  });
});
