import type * as Piu from "piu/MC";
import { LOST, OLD } from "../age.js";
import { DASH, type Figure, figureOf, prepend } from "../figure.js";
import { clockFigure } from "../format.js";
import { Digits } from "../parts/digits.js";
import { header } from "../parts/header.js";
import { Tile } from "../parts/tile.js";
import { GREYS, IMPORT, STALE, smallDigits } from "../theme.js";
import { type Home, NOWHERE, PHASES, type Screen } from "./screen.js";

/** The way to every page, each with its one value. */
export class Overview implements Screen {
  readonly content: Piu.Container;
  readonly enter = PHASES;
  readonly #home: Home;
  readonly #clock = new Digits(smallDigits, GREYS, { left: 262, baseline: 34, width: 50 });
  readonly #phases: Tile;
  readonly #tiles: readonly Tile[];

  constructor(home: Home) {
    const { strings } = home;
    this.#home = home;
    this.#phases = new Tile(0, PHASES, strings.phases, [strings.percent]);
    this.#tiles = [this.#phases];
    const contents = [...header(strings.overview), this.#clock.port, ...this.#tiles.flatMap((tile) => tile.contents)];
    this.content = new Container(null, { left: 0, right: 0, top: 0, bottom: 0, contents });
  }

  /** Shows the household as it is now. */
  show(): void {
    const { age, legalTime, phases } = this.#home.household;
    const state = age < OLD ? IMPORT : STALE;
    const load = age < 0 || age >= LOST || phases.most === undefined ? undefined : (phases.most / phases.fuse) * 100;
    this.#clock.show(clockFigure(legalTime));
    this.#phases.show(wholeFigure(load), 0, state);
  }

  /** The place of the tile at a point. */
  tap(x: number, y: number): number {
    return this.#tiles.find((tile) => tile.holds(x, y))?.place ?? NOWHERE;
  }
}

/** A whole number, or a dash when it is not known. */
function wholeFigure(value: number | undefined): Figure {
  return value === undefined ? prepend(DASH, 0) : figureOf(Math.round(value), 0, 0);
}
