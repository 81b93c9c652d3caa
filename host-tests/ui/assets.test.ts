import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { DIGITS_M, DIGITS_S, DIGITS_XL, DIGITS_XXL, type DigitStrip } from "../../src/ui/parts/digit-strips.js";
import { makeAssets } from "../../tools/assets/make-assets.js";
import { alphaAt, readBmFont, readPicture } from "./bm-font.js";

const strips: [string, DigitStrip][] = [
  ["s", DIGITS_S],
  ["m", DIGITS_M],
  ["xl", DIGITS_XL],
  ["xxl", DIGITS_XXL],
];

test("making the assets again gives the committed bytes, and nothing else is committed", () => {
  const made = makeAssets();
  for (const [path, bytes] of made) {
    const file = new URL(`../../${path}`, import.meta.url);
    expect(existsSync(file), path).toBe(true);
    expect(readFileSync(file).equals(bytes), `${path} is stale: npm run assets`).toBe(true);
  }
  const root = new URL("../../assets/", import.meta.url);
  const committed = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "README.md")
    .map((entry) => entry.name);
  expect(committed.sort()).toEqual(
    [...made.keys()]
      .filter((path) => path.startsWith("assets/"))
      .map((path) => path.split("/").at(-1))
      .sort(),
  );
});

test.each(["plex-s", "plex-m", "plex-l"])("%s keeps its alpha in the sixteen steps that the device has", (name) => {
  const { data } = readBmFont(name).atlas;
  expect(data.every((value, i) => (i % 4 === 3 ? value % 17 === 0 : value === 0))).toBe(true);
});

test.each([
  ["s", DIGITS_S],
  ["m", DIGITS_M],
])("a digit of strip %s has the pixels of the same glyph in a label", (name, strip) => {
  const font = readBmFont(`plex-${name}`);
  const picture = readPicture(`digits/digits-${name}`);
  [..."0123456789,.:–"].forEach((character, i) => {
    const glyph = font.glyphs.get(character)!;
    expect(strip.advances[i], character).toBe(glyph.advance);
    for (let y = 0; y < strip.markHeight; y++)
      for (let x = 0; x < strip.pitch; x++) {
        const inGlyphX = x - glyph.left;
        const inGlyphY = y - strip.rise + font.ascent - glyph.top;
        const isInGlyph = inGlyphX >= 0 && inGlyphX < glyph.width && inGlyphY >= 0 && inGlyphY < glyph.height;
        const expected = isInGlyph ? alphaAt(font.atlas, glyph.x + inGlyphX, glyph.y + inGlyphY) : 0;
        expect(alphaAt(picture, i * strip.pitch + x, y), `${character} at ${x},${y}`).toBe(expected);
      }
  });
});

test.each(strips)("the digits of strip %s stand in cells of one width and keep inside their rows", (name, strip) => {
  const picture = readPicture(`digits/digits-${name}`);
  expect(picture.width % 8).toBe(0);
  expect(picture.height).toBe(strip.markHeight);
  expect(new Set(strip.advances.slice(0, 10)).size).toBe(1);
  expect(strip.wide).toBeGreaterThanOrEqual(strip.advances[0]!);
  for (let x = 0; x < 10 * strip.pitch; x++)
    for (let y = strip.digitHeight; y < strip.markHeight; y++) expect(alphaAt(picture, x, y)).toBe(0);
});

test("the hero can be read from three metres", () => {
  const picture = readPicture("digits/digits-xxl");
  const one = DIGITS_XXL.pitch;
  const rowsOfOne = Array.from({ length: picture.height }, (_, y) =>
    Array.from({ length: DIGITS_XXL.pitch }, (_, x) => alphaAt(picture, one + x, y)).some((alpha) => alpha > 127),
  ).filter((inked) => inked).length;
  expect(rowsOfOne).toBeGreaterThanOrEqual(98);
});
