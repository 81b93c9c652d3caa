import type * as Piu from "piu/MC";
import { type TextType, theme } from "../theme.js";

/** How wide a filled block is, in pixels. */
export const BLOCK_WIDTH = 86;
export const BLOCK_HEIGHT = 31;

/** A label whose text starts at x and stands on the baseline. */
export function textAt(x: number, baseline: number, type: TextType, string: string): Piu.Label {
  const { style, ascent, lineHeight } = type;
  return new Label(null, { left: x, top: baseline - ascent, height: lineHeight, style, string });
}

/** A label whose text ends at x. */
export function textEndingAt(x: number, baseline: number, type: TextType, string: string): Piu.Label {
  const { style, ascent, lineHeight } = type;
  return new Label(null, { right: theme.width - x, top: baseline - ascent, height: lineHeight, style, string });
}

/** Medium type, or small where a text has no room in it. */
export function fitting(string: string, room: number): TextType {
  const { mediumWhite, smallWhite } = theme;
  return textWidth(mediumWhite.style, string) <= room ? mediumWhite : smallWhite;
}

/** A text in lines that have room, broken between words. */
export function linesOf(string: string, type: TextType, room: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of string.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(type.style, longer) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** A filled block with a word in it, which asks to come closer. */
export function block(x: number, y: number, string: string, skin = theme.attention): Piu.Label {
  const { smallBlack: style } = theme;
  return new Label(null, { left: x, top: y, width: BLOCK_WIDTH, height: BLOCK_HEIGHT, skin, style, string });
}

/** How wide a string is in a style, in pixels. */
export function textWidth(style: Piu.Style, string: string): number {
  return style.measure(string).width ?? 0;
}
