import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import opentype, { type Font, type PathCommand } from "opentype.js";
import { coverage } from "./coverage.js";

const FAMILY = "@fontsource/ibm-plex-sans-condensed";
const require = createRequire(import.meta.url);

/** One glyph as pixels. The cell starts at the pen; left and top place the pixels from the pen and the baseline. */
export interface Glyph {
  readonly code: number;
  readonly advance: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly covered: Float64Array;
}

/** IBM Plex Sans Condensed in one weight and size. */
export class Typeface {
  readonly #font: Font;
  readonly #scale: number;
  readonly ascent: number;
  readonly lineHeight: number;

  constructor(
    readonly weight: 500 | 600,
    readonly size: number,
  ) {
    const file = readFileSync(require.resolve(`${FAMILY}/files/ibm-plex-sans-condensed-latin-${weight}-normal.woff`));
    this.#font = opentype.parse(new Uint8Array(file).buffer);
    this.#scale = size / this.#font.unitsPerEm;
    this.ascent = Math.round(this.#font.ascender * this.#scale);
    this.lineHeight = this.ascent + Math.round(-this.#font.descender * this.#scale);
  }

  /** The glyph centred in its own advance, rounded to whole pixels, or in a given cell and then inside its edges. */
  glyph(character: string, cell?: number): Glyph {
    const outline = this.#font.charToGlyph(character);
    if (outline.index === 0) throw new Error(`the typeface has no "${character}"`);
    const exact = outline.advanceWidth * this.#scale;
    const advance = cell ?? Math.round(exact);
    const centred = (advance - exact) / 2;
    const code = character.codePointAt(0)!;
    const path = outline.getPath(0, 0, this.size);
    if (path.commands.length === 0)
      return { code, advance, left: 0, top: 0, width: 0, height: 0, covered: new Float64Array() };
    const box = path.getBoundingBox();
    const shift = cell === undefined ? centred : Math.max(-box.x1, Math.min(centred, cell - box.x2));
    const left = Math.floor(box.x1 + shift);
    const top = Math.floor(box.y1);
    const width = Math.ceil(box.x2 + shift) - left;
    const height = Math.ceil(box.y2) - top;
    const covered = coverage(moved(path.commands, shift - left, -top), width, height);
    return { code, advance, left, top, width, height, covered };
  }
}

/** The licence that the typeface's package carries. */
export function readLicense(): Uint8Array {
  return new Uint8Array(readFileSync(require.resolve(`${FAMILY}/LICENSE`)));
}

function moved(outline: readonly PathCommand[], dx: number, dy: number): PathCommand[] {
  return outline.map((step) => {
    const to = { ...step };
    if (to.type !== "Z") {
      to.x += dx;
      to.y += dy;
    }
    if (to.type === "Q" || to.type === "C") {
      to.x1 += dx;
      to.y1 += dy;
    }
    if (to.type === "C") {
      to.x2 += dx;
      to.y2 += dy;
    }
    return to;
  });
}
