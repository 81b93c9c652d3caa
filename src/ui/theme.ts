import type * as Piu from "piu/MC";
import { DIGITS_L, DIGITS_M, DIGITS_S, DIGITS_XL, DIGITS_XXL, type DigitStrip } from "./parts/digit-strips.js";

/** The width that the screens are drawn for, and their margin at both sides, in pixels. */
const WIDE = 320;
const MARGIN = 8;

/** Attention, and what is broken. */
export const YELLOW = 0xf0e442ff;
export const BLACK = 0x000000ff;
const CLEAR = 0x00000000;

/** The fill of what can be touched. */
const PANEL = 0x181c18ff;
/** An empty bar and its hairlines, never text. */
export const TRACK = 0x393c39ff;
export const WHITE = 0xffffffff;
export const GREY = 0xb5b6b5ff;
export const AMBER = 0xffb000ff;
export const AMBER_DIM = 0x845900ff;
export const SKY = 0x56b4e9ff;
export const SKY_DIM = 0x29618cff;

/** All that is lit at night. */
export const NIGHT = 0xce8e00ff;

/** The states of everything that shows which way the power flows, as the index of its colour. */
export const IMPORT = 0;
export const EXPORT = 1;
export const STALE = 2;
/** The state of everything at night but what is stale. */
export const BY_NIGHT = 3;
/** In place of a direction, for what shows none. */
export const FRESH = IMPORT;

/** Colours by state: import, export, stale, by night. */
export const FLOW: number[] = Object.freeze([AMBER, SKY, GREY, NIGHT]) as number[];
/** Colours by state of what shows no direction: white, and grey when stale. */
export const WHITES: number[] = Object.freeze([WHITE, WHITE, GREY, NIGHT]) as number[];
/** Colours by state of what is broken. */
const YELLOWS: number[] = Object.freeze([YELLOW, YELLOW, YELLOW, NIGHT]) as number[];
/** Colours by state of money: what is paid, what is earned, and stale. */
export const SUMS: number[] = Object.freeze([WHITE, SKY, GREY]) as number[];
/** One colour for every state. */
export const GREYS: readonly number[] = Object.freeze([GREY, GREY, GREY]);
export const BLACKS: readonly number[] = Object.freeze([BLACK, BLACK, BLACK]);

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

/**
 * What the screens share that Piu has to make. Piu makes nothing while the firmware is linked, which is when all modules
 * of the screens run, so that they stay in ROM: no module may make one of these for itself.
 */
export class Theme {
  /** How wide the display is, in pixels: 320, or 280. */
  readonly width: number;
  /** Where text ends that stands at the right margin, in pixels. */
  readonly right: number;
  /** Whether it is a small display, where the same parts stand closer and the hero is smaller. */
  readonly isNarrow: boolean;

  constructor(width: number) {
    this.width = width;
    this.right = width - MARGIN;
    this.isNarrow = width < WIDE;
  }

  /** Labels to be read at the display. */
  readonly smallGrey: TextType = textType("plex-s", 21, 27, GREY);
  readonly smallWhite: TextType = textType("plex-s", 21, 27, WHITES);
  /** Text that ends where its label ends, in labels of a fixed width. */
  readonly smallWhiteEnding: Piu.Style = new Style({
    font: "plex-s",
    color: WHITES,
    horizontal: "right",
    vertical: "top",
  });
  /** The word on a button. */
  readonly smallCentred: Piu.Style = new Style({
    font: "plex-s",
    color: WHITES,
    horizontal: "center",
    vertical: "middle",
  });
  /** The sign or word on a large button, and a word in place of a large number. */
  readonly mediumCentred: Piu.Style = new Style({
    font: "plex-m",
    color: WHITE,
    horizontal: "center",
    vertical: "middle",
  });
  /** Words and units beside a small number that shows a direction. */
  readonly smallFlow: TextType = textType("plex-s", 21, 27, FLOW);
  /** Text on a filled block, in its middle; a row lower than the block's top. */
  readonly smallBlack: Piu.Style = new Style({
    font: "plex-s",
    color: BLACK,
    horizontal: "center",
    vertical: "top",
    top: 1,
  });
  /** A number's words on a filled block. */
  readonly smallBlackText: TextType = textType("plex-s", 21, 27, BLACK);
  readonly mediumBlack: TextType = textType("plex-m", 29, 37, BLACK);
  /** What asks for something to be done. */
  readonly smallYellow: TextType = textType("plex-s", 21, 27, YELLOWS);
  /** The word on what is broken. */
  readonly smallBlackCentred: Piu.Style = new Style({
    font: "plex-s",
    color: BLACK,
    horizontal: "center",
    vertical: "middle",
  });
  readonly mediumWhite: TextType = textType("plex-m", 29, 37, WHITES);
  /** What a page is called; a margin on both sides, as in large type. */
  readonly title: TextType = textType("plex-m", 29, 37, WHITE, 1, 1);
  readonly mediumGrey: TextType = textType("plex-m", 29, 37, GREY);
  /** A word before a sum of money, and a unit behind it. */
  readonly smallSum: TextType = textType("plex-s", 21, 27, [GREY, SKY, GREY]);
  readonly mediumSum: TextType = textType("plex-m", 29, 37, SUMS);
  readonly mediumFlow: TextType = textType("plex-m", 29, 37, FLOW);
  /** Far words and units. */
  readonly largeFlow: TextType = textType("plex-l", 48, 61, FLOW, 1);
  /** The unit of a large number that shows no direction. */
  readonly largeWhite: TextType = textType("plex-l", 48, 61, WHITES, 1);

  readonly smallDigits: DigitType = digitType(DIGITS_S, "digits-s.png");
  readonly mediumDigits: DigitType = digitType(DIGITS_M, "digits-m.png");
  /** Beside far words. */
  readonly farDigits: DigitType = digitType(DIGITS_L, "digits-l.png");
  readonly largeDigits: DigitType = digitType(DIGITS_XL, "digits-xl.png");
  /** The hero's digits. */
  readonly hugeDigits: DigitType = digitType(DIGITS_XXL, "digits-xxl.png");

  /** The ground of every page. */
  readonly ground: Piu.Skin = new Skin({ fill: BLACK });
  /** An attention block that asks to come closer. */
  readonly attention: Piu.Skin = new Skin({ fill: WHITES });
  /** What is broken. */
  readonly fault: Piu.Skin = new Skin({ fill: YELLOWS });
  /** One of the things between which a link may break. */
  readonly box: Piu.Skin = new Skin({
    fill: BLACK,
    stroke: WHITES,
    borders: { left: 2, right: 2, top: 2, bottom: 2 },
  });
  /** The sign that something is wrong, and what cuts a link. */
  readonly triangle: Piu.Skin = sign("triangle.png", 36, 32, YELLOWS);
  readonly cross: Piu.Skin = sign("cross.png", 16, 16, YELLOWS);
  /** A line between two parts of a page. */
  readonly hairline: Piu.Skin = new Skin({ fill: TRACK });
  /** A line through what is struck out. */
  readonly line: Piu.Skin = new Skin({ fill: GREY });
  /** What a tile stands on. */
  readonly panel: Piu.Skin = new Skin({ fill: PANEL });
  /** The frame of what can be touched. */
  readonly button: Piu.Skin = new Skin({
    fill: PANEL,
    stroke: TRACK,
    borders: { left: 1, right: 1, top: 1, bottom: 1 },
  });
  /** What stands in a legend for the ticks of a chart. */
  readonly tickMark: Piu.Skin = new Skin({ fill: GREY });
  /** A small square, solid and then hollow. */
  readonly square: Piu.Skin = new Skin({
    fill: [GREY, CLEAR],
    stroke: GREY,
    borders: { left: 1, right: 1, top: 1, bottom: 1 },
  });
  /** The arrow at the house; variant 0 points at it, 1 away. */
  readonly direction: Piu.Skin = new Skin({
    texture: new Texture("direction.png"),
    x: 0,
    y: 0,
    width: 66,
    height: 36,
    variants: 72,
    color: FLOW,
  });

  /** The arrow beside a word; variant 0 points right, for import, 1 left. */
  readonly smallArrow: Piu.Skin = pair("small-arrow.png", 14, 14, FLOW);
  /** More than before, and as variant 1 less: large, and small beside a number. */
  readonly change: Piu.Skin = pair("change.png", 40, 44, WHITES);
  readonly smallChange: Piu.Skin = pair("small-change.png", 14, 14, WHITES);
  /** What is chosen, or was reached; as state 1 on white. */
  readonly tick: Piu.Skin = sign("tick.png", 20, 16, [WHITE, BLACK]);
  /** What leads back, and as variant 1 on. */
  readonly chevron: Piu.Skin = pair("chevron.png", 14, 24, WHITE);
  /** What leads up in a list, and as variant 1 down. */
  readonly leaf: Piu.Skin = pair("leaf.png", 24, 14, WHITE);
}

/** The theme of all screens, for what runs after `dress`: functions and constructors. */
export let theme: Theme;

/** Makes the theme for a display of that width, once: before the first screen, when Piu has its fonts and pictures. */
export function dress(width: number): void {
  if (theme?.width !== width) theme = new Theme(width);
}

function sign(picture: string, width: number, height: number, color: Piu.Color | Piu.Color[]): Piu.Skin {
  return new Skin({ texture: new Texture(picture), x: 0, y: 0, width, height, color });
}

/** A picture and its mirror image. */
function pair(picture: string, width: number, height: number, color: Piu.Color | Piu.Color[]): Piu.Skin {
  const texture = new Texture(picture);
  return new Skin({ texture, x: 0, y: 0, width, height, variants: Math.ceil(width / 8) * 8, color });
}

/** The margins are for letters that reach out of their cells: what lies outside a label is not repainted with it. */
function textType(
  font: string,
  ascent: number,
  lineHeight: number,
  color: Piu.Color | Piu.Color[],
  right = 0,
  left = 0,
): TextType {
  const style = new Style({ font, color, horizontal: "left", vertical: "top", right, left });
  return { style, ascent, lineHeight };
}

function digitType(strip: DigitStrip, picture: string): DigitType {
  return { strip, texture: new Texture(picture) };
}
