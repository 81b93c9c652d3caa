import type * as Piu from "piu/MC";
import { DIGITS_S, DIGITS_XXL, type DigitStrip } from "./parts/digit-strips.js";

const BLACK = 0x000000ff;
const CLEAR = 0x00000000;

/** An empty bar and its hairlines, never text. */
export const TRACK = 0x393c39ff;
export const WHITE = 0xffffffff;
export const GREY = 0xb5b6b5ff;
export const AMBER = 0xffb000ff;
export const AMBER_DIM = 0x845900ff;
export const SKY = 0x56b4e9ff;
export const SKY_DIM = 0x295d84ff;

/** The states of everything that shows which way the power flows, as the index of its colour. */
export const IMPORT = 0;
export const EXPORT = 1;
export const STALE = 2;

/** Colours by state: import, export, stale. */
export const FLOW: number[] = Object.freeze([AMBER, SKY, GREY]) as number[];
/** One colour for every state. */
export const GREYS: readonly number[] = Object.freeze([GREY]);

/** A size of type in its colours, and where its baseline is. */
export interface TextType {
  readonly style: Piu.Style;
  /** Rows from the line's top to the baseline. */
  readonly ascent: number;
  readonly lineHeight: number;
}

/** Digits to be drawn one by one. */
export interface DigitType {
  readonly strip: DigitStrip;
  readonly texture: Piu.Texture;
}

/** Labels to be read at the display. */
export const smallGrey: TextType = textType("plex-s", 21, 27, GREY);
/** Text on a filled block, in its middle; a row lower than the block's top. */
export const smallBlack: Piu.Style = Object.freeze(
  new Style({ font: "plex-s", color: BLACK, horizontal: "center", vertical: "top", top: 1 }),
);
export const mediumWhite: TextType = textType("plex-m", 29, 37, WHITE);
/** Far words and units. */
export const largeFlow: TextType = textType("plex-l", 48, 61, FLOW, 1);

export const smallDigits: DigitType = digitType(DIGITS_S, "digits-s.png");
/** The hero's digits. */
export const hugeDigits: DigitType = digitType(DIGITS_XXL, "digits-xxl.png");

/** The ground of every page. */
export const ground: Piu.Skin = Object.freeze(new Skin({ fill: BLACK }));
/** An attention block that asks to come closer. */
export const attention: Piu.Skin = Object.freeze(new Skin({ fill: WHITE }));
/** A small square, solid and then hollow. */
export const square: Piu.Skin = Object.freeze(
  new Skin({ fill: [GREY, CLEAR], stroke: GREY, borders: { left: 1, right: 1, top: 1, bottom: 1 } }),
);
/** The arrow at the house; variant 0 points at it, 1 away. */
export const direction: Piu.Skin = Object.freeze(
  new Skin({
    texture: Object.freeze(new Texture("direction.png")),
    x: 0,
    y: 0,
    width: 66,
    height: 36,
    variants: 72,
    color: FLOW,
  }),
);

/** The right margin is for letters that reach out of their cells: what lies outside a label is not repainted with it. */
function textType(
  font: string,
  ascent: number,
  lineHeight: number,
  color: Piu.Color | Piu.Color[],
  right = 0,
): TextType {
  const style = Object.freeze(new Style({ font, color, horizontal: "left", vertical: "top", right }));
  return Object.freeze({ style, ascent, lineHeight });
}

function digitType(strip: DigitStrip, picture: string): DigitType {
  return Object.freeze({ strip, texture: Object.freeze(new Texture(picture)) });
}
