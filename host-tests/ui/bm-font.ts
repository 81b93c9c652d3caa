import { readFileSync } from "node:fs";
import { type DecodedPng, decode } from "fast-png";

/** A glyph's rectangle in its atlas, where it lies from the pen and the line's top, and how far the pen goes on. */
export interface BmGlyph {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly advance: number;
}

/** What a binary BMFont of version 3 says, and its atlas. */
export interface BmFont {
  readonly lineHeight: number;
  readonly ascent: number;
  readonly glyphs: ReadonlyMap<string, BmGlyph>;
  readonly atlas: DecodedPng;
}

/** Reads one of the committed fonts, block by block as the format is described. */
export function readBmFont(name: string): BmFont {
  const fnt = readFileSync(new URL(`../../assets/fonts/${name}.fnt`, import.meta.url));
  const atlas = readPicture(`fonts/${name}`);
  const glyphs = new Map<string, BmGlyph>();
  let lineHeight = 0;
  let ascent = 0;
  for (let at = 4; at < fnt.length; at += 5 + fnt.readUInt32LE(at + 1)) {
    const content = at + 5;
    if (fnt[at] === 2) {
      lineHeight = fnt.readUInt16LE(content);
      ascent = fnt.readUInt16LE(content + 2);
    }
    if (fnt[at] !== 4) continue;
    for (let char = content; char < content + fnt.readUInt32LE(at + 1); char += 20)
      glyphs.set(String.fromCodePoint(fnt.readUInt32LE(char)), {
        x: fnt.readUInt16LE(char + 4),
        y: fnt.readUInt16LE(char + 6),
        width: fnt.readUInt16LE(char + 8),
        height: fnt.readUInt16LE(char + 10),
        left: fnt.readInt16LE(char + 12),
        top: fnt.readInt16LE(char + 14),
        advance: fnt.readInt16LE(char + 16),
      });
  }
  return { lineHeight, ascent, glyphs, atlas };
}

/** Reads one of the committed pictures, by path under assets, without extension. */
export function readPicture(path: string): DecodedPng {
  return decode(readFileSync(new URL(`../../assets/${path}.png`, import.meta.url)));
}

/** Alpha of a picture's pixel, 0 to 255; outside nothing is painted. */
export function alphaAt({ data, width, height }: DecodedPng, x: number, y: number): number {
  return x < 0 || y < 0 || x >= width || y >= height ? 0 : data[(y * width + x) * 4 + 3]!;
}
