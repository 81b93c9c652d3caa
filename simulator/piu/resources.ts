import { decode } from "fast-png";

/** A picture of 4-bit opacities: 0 is opaque, 15 clear. */
export interface Mask {
  /** In pixels, a multiple of eight: Piu pads with opaque pixels. */
  readonly width: number;
  readonly height: number;
  readonly values: Uint8Array;
}

/** One character of a font: its rectangle in the font's mask, where it lies from the pen, how far the pen moves on. */
export interface Glyph {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly advance: number;
}

/** A bitmap font. */
export interface Font {
  readonly name: string;
  readonly lineHeight: number;
  readonly mask: Mask;
  readonly glyphs: ReadonlyMap<number, Glyph>;
}

const masks = new Map<string, Mask>();
const fonts = new Map<string, Font>();

/** Makes a mask known by its file name without extension, from a PNG that carries alpha (manifest: "*-mask"). */
export function loadMask(name: string, png: Uint8Array): void {
  masks.set(name, decodeMask(name, png));
}

/** Makes a font known by its file name without extension, from a binary BMFont 3 and its PNG. */
export function loadFont(name: string, fnt: Uint8Array, png: Uint8Array): void {
  fonts.set(name, { name, mask: decodeMask(name, png), ...decodeBmFont(name, fnt) });
}

/** The mask of a resource, by path: "digits.png". */
export function maskOf(path: string): Mask {
  const mask = masks.get(path.replace(/\.png$/, ""));
  if (mask === undefined) throw new Error(`There is no picture "${path}": is it loaded, is it in the manifest?`);
  return mask;
}

/** The font of a resource, by name: "plex-s". */
export function fontOf(name: string): Font {
  const font = fonts.get(name);
  if (font === undefined) throw new Error(`There is no font "${name}": is it loaded, is it in the manifest?`);
  return font;
}

function decodeMask(name: string, png: Uint8Array): Mask {
  const image = decode(png);
  const width = (image.width + 7) & ~7;
  const values = new Uint8Array(width * image.height);
  const alphaOf = alphaReader(name, image);
  for (let y = 0; y < image.height; y++) {
    for (let x = 0; x < image.width; x++) values[y * width + x] = (255 - alphaOf(y * image.width + x)) >> 4;
  }
  return { width, height: image.height, values };
}

function alphaReader(name: string, { data, depth, channels, palette }: ReturnType<typeof decode>) {
  if (depth !== 8) throw new Error(`${name}.png: ${depth} bits a channel, wanted 8`);
  if (palette !== undefined) return (pixel: number): number => palette[data[pixel]!]![3] ?? 255;
  if (channels === 1 || channels === 3) throw new Error(`${name}.png carries no alpha: a mask is made of it`);
  return (pixel: number): number => data[pixel * channels + channels - 1]!;
}

/** Block types of a BMFont. */
const COMMON = 2;
const CHARS = 4;
const CHAR_SIZE = 20;

function decodeBmFont(name: string, fnt: Uint8Array): Pick<Font, "lineHeight" | "glyphs"> {
  const view = new DataView(fnt.buffer, fnt.byteOffset, fnt.byteLength);
  if (view.getUint32(0) !== 0x424d4603) throw new Error(`${name}.fnt is no binary BMFont of version 3`);
  const glyphs = new Map<number, Glyph>();
  let lineHeight = 0;
  for (let block = 4; block < fnt.length; ) {
    const type = fnt[block];
    const start = block + 5;
    const end = start + view.getUint32(block + 1, true);
    if (type === COMMON) lineHeight = view.getUint16(start, true);
    if (type === CHARS) {
      for (let at = start; at < end; at += CHAR_SIZE) glyphs.set(view.getUint32(at, true), decodeGlyph(view, at + 4));
    }
    block = end;
  }
  return { lineHeight, glyphs };
}

function decodeGlyph(view: DataView, at: number): Glyph {
  return {
    x: view.getUint16(at, true),
    y: view.getUint16(at + 2, true),
    width: view.getUint16(at + 4, true),
    height: view.getUint16(at + 6, true),
    offsetX: view.getInt16(at + 8, true),
    offsetY: view.getInt16(at + 10, true),
    advance: view.getInt16(at + 12, true),
  };
}
