import { Mask } from "./mask.js";
import type { Glyph, Typeface } from "./typeface.js";

const ATLAS_WIDTH = 256;

/** A binary BMFont, version 3, and its atlas. */
export interface BitmapFont {
  readonly fnt: Uint8Array;
  readonly atlas: Mask;
}

/** Makes a bitmap font of the given characters; the atlas is packed in shelves, tallest glyphs first. */
export function makeBitmapFont(name: string, typeface: Typeface, characters: Iterable<string>): BitmapFont {
  const ascending = [...new Set(characters)].sort((a, b) => a.codePointAt(0)! - b.codePointAt(0)!);
  const glyphs = ascending.map((character) => typeface.glyph(character));
  const places = new Map<Glyph, { x: number; y: number }>();
  let x = 0;
  let y = 0;
  let shelf = 0;
  for (const glyph of glyphs.toSorted((a, b) => b.height - a.height)) {
    if (x + glyph.width > ATLAS_WIDTH) {
      x = 0;
      y += shelf;
      shelf = 0;
    }
    places.set(glyph, { x, y });
    x += glyph.width;
    shelf = Math.max(shelf, glyph.height);
  }
  const atlas = new Mask(ATLAS_WIDTH, y + shelf);
  for (const [glyph, place] of places) atlas.put(glyph.covered, glyph.width, glyph.height, place.x, place.y);
  return { fnt: describe(name, typeface, glyphs, places, atlas), atlas };
}

function describe(
  name: string,
  typeface: Typeface,
  glyphs: readonly Glyph[],
  places: ReadonlyMap<Glyph, { x: number; y: number }>,
  atlas: Mask,
): Uint8Array {
  const info = Buffer.alloc(14);
  info.writeInt16LE(typeface.size, 0);
  info.writeUInt16LE(100, 4);
  info.writeUInt8(1, 6);
  const common = Buffer.alloc(15);
  common.writeUInt16LE(typeface.lineHeight, 0);
  common.writeUInt16LE(typeface.ascent, 2);
  common.writeUInt16LE(atlas.width, 4);
  common.writeUInt16LE(atlas.height, 6);
  common.writeUInt16LE(1, 8);
  const chars = Buffer.alloc(glyphs.length * 20);
  glyphs.forEach((glyph, i) => {
    const place = places.get(glyph)!;
    const at = i * 20;
    chars.writeUInt32LE(glyph.code, at);
    chars.writeUInt16LE(place.x, at + 4);
    chars.writeUInt16LE(place.y, at + 6);
    chars.writeUInt16LE(glyph.width, at + 8);
    chars.writeUInt16LE(glyph.height, at + 10);
    chars.writeInt16LE(glyph.left, at + 12);
    chars.writeInt16LE(glyph.height === 0 ? 0 : typeface.ascent + glyph.top, at + 14);
    chars.writeInt16LE(glyph.advance, at + 16);
    chars.writeUInt8(15, at + 19);
  });
  return Buffer.concat([
    Buffer.from("BMF\x03", "latin1"),
    block(1, Buffer.concat([info, Buffer.from(`${name}\0`)])),
    block(2, common),
    block(3, Buffer.from(`${name}.png\0`)),
    block(4, chars),
  ]);
}

function block(type: number, content: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt8(type, 0);
  head.writeUInt32LE(content.length, 1);
  return Buffer.concat([head, content]);
}
