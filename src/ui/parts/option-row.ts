import type * as Piu from "piu/MC";
import { theme } from "../theme.js";
import { linesOf, textAt } from "./text.js";
import type { Zone } from "./zone.js";

const MARGIN = 12;
const NARROW_MARGIN = 8;
const BASELINE = 36;
const TWO_LINES = 24;
const PITCH = 24;
const TICK_WIDTH = 20;
const TICK_TOP = 21;
const ON_WHITE = 1;

/** A frame that can be touched with an option in it, in a line or two; what is chosen is inverted and has a tick. */
export function optionRow(zone: Zone, string: string, isChosen: boolean): Piu.Content {
  const { left, top, width, height } = zone;
  const margin = theme.isNarrow ? NARROW_MARGIN : MARGIN;
  const { smallWhite, smallBlackText, attention, button, tick } = theme;
  const room = width - 3 * margin - TICK_WIDTH;
  const lines = linesOf(string, smallWhite, room);
  const first = lines.length > 1 ? TWO_LINES : BASELINE;
  const type = isChosen ? smallBlackText : smallWhite;
  const contents: Piu.Content[] = lines.map((line, i) => textAt(margin, first + i * PITCH, type, line));
  if (isChosen) {
    const sign = new Content(null, { right: margin, top: TICK_TOP, skin: tick });
    sign.state = ON_WHITE;
    contents.push(sign);
  }
  return new Container(null, { left, top, width, height, skin: isChosen ? attention : button, contents });
}
