import { LANGUAGES } from "../../src/settings.js";
import { stringsIn } from "../../src/ui/strings/languages.js";
import { makeBitmapFont } from "./bitmap-font.js";
import { MARKS, makeDigitStrip, type StripDesign } from "./digit-strip.js";
import { writeDigitStripTable } from "./digit-strip-table.js";
import { farStrings } from "./far-strings.js";
import {
  makeChange,
  makeChevron,
  makeCross,
  makeDirection,
  makeLeaf,
  makeSmallArrow,
  makeSmallChange,
  makeTick,
  makeTriangle,
} from "./icons.js";
import { readLicense, Typeface } from "./typeface.js";

const S = new Typeface(500, 20);
const M = new Typeface(500, 28);
const L = new Typeface(600, 47);
const XL = new Typeface(600, 94);
const XXL = new Typeface(600, 141);

const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join("");
const TEXT = `${ASCII}ÅÄÖÆØåäöæøéÉ–·€`;
const FAR = LANGUAGES.map(stringsIn).flatMap(farStrings).join("");

const STRIPS: readonly StripDesign[] = [
  { name: "s", typeface: S, marks: MARKS },
  { name: "m", typeface: M, marks: MARKS },
  { name: "l", typeface: L, marks: MARKS },
  { name: "xl", typeface: XL, marks: ",.", digit: 50, comma: 20 },
  { name: "xxl", typeface: XXL, marks: ",.", digit: 71, comma: 27, wide: 76 },
];

/** Makes every generated file, by path from the project's root. The same bytes every time, on any machine. */
export function makeAssets(): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const fonts = [
    { name: "plex-s", typeface: S, characters: TEXT },
    { name: "plex-m", typeface: M, characters: TEXT },
    { name: "plex-l", typeface: L, characters: FAR },
  ];
  for (const { name, typeface, characters } of fonts) {
    const { fnt, atlas } = makeBitmapFont(name, typeface, characters);
    files.set(`assets/fonts/${name}.fnt`, fnt);
    files.set(`assets/fonts/${name}.png`, atlas.toPng());
  }
  files.set("assets/fonts/OFL.txt", readLicense());
  const strips = STRIPS.map((design) => ({ name: design.name, strip: makeDigitStrip(design) }));
  for (const { name, strip } of strips) files.set(`assets/digits/digits-${name}.png`, strip.mask.toPng());
  files.set("src/ui/parts/digit-strips.ts", new TextEncoder().encode(writeDigitStripTable(strips)));
  const icons = {
    direction: makeDirection(),
    chevron: makeChevron(),
    leaf: makeLeaf(),
    "small-arrow": makeSmallArrow(),
    triangle: makeTriangle(),
    change: makeChange(),
    "small-change": makeSmallChange(),
    tick: makeTick(),
    cross: makeCross(),
  };
  for (const [name, mask] of Object.entries(icons)) files.set(`assets/icons/${name}.png`, mask.toPng());
  return files;
}
