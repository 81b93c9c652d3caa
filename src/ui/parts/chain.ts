import type * as Piu from "piu/MC";
import type { Strings } from "../strings/strings.js";
import { theme } from "../theme.js";

/** What is broken: the meter, the cable, or the link between them. */
export const METER_BOX = 0;
export const CABLE_BOX = 1;
export const CUT = 3;
/** Nothing that is known of. */
export const WHOLE = -1;

const LEFT = 8;
const TOP = 66;
const BOX_WIDTH = 72;
const BOX_HEIGHT = 36;
const LINK_HEIGHT = 3;
const CROSS = 16;
const BOXES = 3;

/** Meter, cable and display in a row, and where it is broken: a filled box, or a cross on the first link. */
export function chain(strings: Strings, broken: number): Piu.Content[] {
  const pitch = (theme.right - LEFT - BOX_WIDTH) >> 1;
  const middle = TOP + (BOX_HEIGHT >> 1);
  const contents: Piu.Content[] = [];
  for (let i = 0; i < BOXES; i++) {
    const left = LEFT + i * pitch;
    const isBroken = i === broken;
    const skin = isBroken ? theme.fault : theme.box;
    const style = isBroken ? theme.smallBlackCentred : theme.smallCentred;
    contents.push(
      new Label(null, { left, top: TOP, width: BOX_WIDTH, height: BOX_HEIGHT, skin, style, string: strings.chain[i]! }),
    );
    if (i === 0) continue;
    const isCut = i === 1 && broken === CUT;
    const gap = pitch - BOX_WIDTH;
    const piece = isCut ? (gap - CROSS - 4) >> 1 : gap - 8;
    const top = middle - 1;
    const start = left - gap;
    const link = (x: number) =>
      new Content(null, {
        left: x,
        top,
        width: piece,
        height: LINK_HEIGHT,
        skin: isCut ? theme.fault : theme.attention,
      });
    if (!isCut) contents.push(link(start + 4));
    else {
      const sign = { left: start + ((gap - CROSS) >> 1), top: middle - (CROSS >> 1), skin: theme.cross };
      contents.push(link(start), new Content(null, sign), link(left - piece));
    }
  }
  return contents;
}
