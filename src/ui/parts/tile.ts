import type * as Piu from "piu/MC";
import type { Figure } from "../figure.js";
import { theme, WHITES } from "../theme.js";
import { Phrase } from "./phrase.js";
import { textAt } from "./text.js";
import { Zone } from "./zone.js";

const HEIGHT = 60;
const LEFT = 8;
const TOP = 50;
const GAP_X = 2;
const GAP_Y = 3;
const COLUMNS = 3;
const MARGIN = 6;

/** One of the overview's tiles: the name of a page, and its one value. */
export class Tile {
  readonly contents: readonly Piu.Content[];
  readonly zone: Zone;
  /** The place that it leads to. */
  readonly place: number;
  readonly #value: Phrase;

  /** The tile of that index, in rows of three. */
  constructor(index: number, place: number, title: string, units: readonly string[]) {
    const width = Math.trunc((theme.right - LEFT + GAP_X) / COLUMNS) - GAP_X;
    const left = LEFT + (index % COLUMNS) * (width + GAP_X);
    const top = TOP + Math.trunc(index / COLUMNS) * (HEIGHT + GAP_Y);
    this.place = place;
    this.zone = new Zone(left, top, width, HEIGHT);
    this.#value = new Phrase({
      left: left + MARGIN,
      baseline: top + 51,
      digits: theme.mediumDigits,
      colors: WHITES,
      text: theme.smallGrey,
      units,
      width: 64,
      gap: 3,
    });
    this.contents = [
      new Content(null, { left, top, width, height: HEIGHT, skin: theme.panel }),
      textAt(left + MARGIN, top + 23, theme.smallGrey, title),
      ...this.#value.contents,
    ];
  }

  /** Shows a figure with that unit behind it, in the colour of a state. */
  show(figure: Figure, unit: number, state: number): void {
    this.#value.show(figure, unit, state);
  }
}
