// Writes the masks that only the scenes use: `tsx host-tests/piu/make-assets.ts`.
import { writeFileSync } from "node:fs";
import { encode } from "fast-png";

/** A mask of 4-bit opacities: 0 is clear, 15 opaque. */
class Mask {
  readonly #alpha: Uint8Array;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.#alpha = new Uint8Array(width * height);
  }

  fill(opacity: number, x: number, y: number, width: number, height: number): this {
    for (let row = y; row < y + height; row++) {
      this.#alpha.fill(opacity * 17, row * this.width + x, row * this.width + x + width);
    }
    return this;
  }

  setAlpha(x: number, y: number, alpha: number): void {
    this.#alpha[y * this.width + x] = alpha;
  }

  write(name: string): void {
    const data = new Uint8Array(this.#alpha.length * 4);
    this.#alpha.forEach((alpha, i) => {
      data[i * 4 + 3] = alpha;
    });
    const png = encode({ width: this.width, height: this.height, data, channels: 4 });
    writeFileSync(new URL(`assets/${name}.png`, import.meta.url), png);
  }
}

/** Three variants by three states of 16 x 16 pixels, all different: bars count the variant, dots the state. */
const sheet = new Mask(48, 48);
for (const variant of [0, 1, 2]) {
  for (const state of [0, 1, 2]) {
    const x = variant * 16;
    const y = state * 16;
    sheet.fill(3, x, y, 16, 16).fill(0, x + 1, y + 1, 14, 14);
    for (let i = 0; i <= variant; i++) sheet.fill(15, x + 3 + i * 4, y + 3, 3, 6);
    for (let i = 0; i <= state; i++) sheet.fill(9, x + 3 + i * 4, y + 10, 3, 3);
  }
}
sheet.write("sheet");

/** Every alpha of eight bits, one column each. */
const ramp = new Mask(256, 8);
for (let x = 0; x < 256; x++) for (let y = 0; y < 8; y++) ramp.setAlpha(x, y, x);
ramp.write("ramp");

/** A picture whose width is no multiple of eight. */
new Mask(13, 11).fill(5, 0, 0, 13, 11).fill(15, 1, 1, 11, 9).write("odd");
