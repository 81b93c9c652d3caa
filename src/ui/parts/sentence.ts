import type * as Piu from "piu/MC";
import { theme } from "../theme.js";
import { linesOf, textAt } from "./text.js";

const LEFT = 8;
const PITCH = 26;

/** Sentences in small type, in as many lines as they need, the first on a baseline; as one content. */
export function sentence(baseline: number, string: string): Piu.Container {
  const { smallWhite, right } = theme;
  const { ascent, lineHeight } = smallWhite;
  const lines = linesOf(string, smallWhite, right - LEFT);
  return new Container(null, {
    left: 0,
    right: 0,
    top: baseline - ascent,
    height: (lines.length - 1) * PITCH + lineHeight,
    contents: lines.map((line, i) => textAt(LEFT, ascent + i * PITCH, smallWhite, line)),
  });
}
