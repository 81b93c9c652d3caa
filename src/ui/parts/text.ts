import type * as Piu from "piu/MC";
import { type TextType, theme } from "../theme.js";

/** A label whose text starts at x and stands on the baseline. */
export function textAt(x: number, baseline: number, type: TextType, string: string): Piu.Label {
  const { style, ascent, lineHeight } = type;
  return new Label(null, { left: x, top: baseline - ascent, height: lineHeight, style, string });
}

/** A label whose text ends `right` pixels from the right edge. */
export function textEndingAt(right: number, baseline: number, type: TextType, string: string): Piu.Label {
  const { style, ascent, lineHeight } = type;
  return new Label(null, { right, top: baseline - ascent, height: lineHeight, style, string });
}

/** A filled block with a word in it, which asks to come closer. */
export function block(x: number, y: number, string: string): Piu.Label {
  const { attention, smallBlack } = theme;
  return new Label(null, { left: x, top: y, width: 86, height: 31, skin: attention, style: smallBlack, string });
}

/** How wide a string is in a style, in pixels. */
export function textWidth(style: Piu.Style, string: string): number {
  return style.measure(string).width ?? 0;
}
