import type * as Piu from "piu/MC";
import { type TextType, theme } from "../theme.js";
import { textWidth } from "./text.js";
import { Zone } from "./zone.js";

const HEIGHT = 58;
const LEFT = 8;
const TOP = 50;
const GAP_X = 2;
const PITCH_Y = 61;
const COLUMNS = 3;
const MARGIN = 6;
const NARROW_MARGIN = 4;
const NAME = 23;
const VALUE = 50;

/** A tile of the settings: what can be set, and how it is. */
export class SettingTile {
  readonly contents: readonly Piu.Content[];
  readonly zone: Zone;
  /** The place that it leads to. */
  readonly place: number;

  /** The tile of that index, in rows of three. */
  constructor(index: number, place: number, name: string, value: string) {
    const width = Math.trunc((theme.right - LEFT + GAP_X) / COLUMNS) - GAP_X;
    const left = LEFT + (index % COLUMNS) * (width + GAP_X);
    const top = TOP + Math.trunc(index / COLUMNS) * PITCH_Y;
    const margin = theme.isNarrow ? NARROW_MARGIN : MARGIN;
    const room = width - margin;
    const text = (baseline: number, { style, ascent, lineHeight }: TextType, string: string) =>
      new Label(null, {
        left: left + margin,
        width: room,
        top: top + baseline - ascent,
        height: lineHeight,
        style,
        string: abbreviated(string, style, room),
      });
    this.place = place;
    this.zone = new Zone(left, top, width, HEIGHT);
    this.contents = [
      new Content(null, { left, top, width, height: HEIGHT, skin: theme.panel }),
      text(NAME, theme.smallGrey, name),
      text(VALUE, theme.smallWhite, value),
    ];
  }
}

/** A name that is too long loses its end. */
function abbreviated(string: string, style: Piu.Style, room: number): string {
  if (textWidth(style, string) <= room) return string;
  let letters = string.length - 1;
  while (textWidth(style, `${string.slice(0, letters)}.`) > room) letters--;
  return `${string.slice(0, letters)}.`;
}
