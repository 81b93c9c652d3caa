import type * as Piu from "piu/MC";
import type { Accounts } from "../../household/accounts.js";
import { LOST, OLD } from "../age.js";
import { DASH, type Figure, figureOf, prepend } from "../figure.js";
import { ageFigure, ageUnit, clockFigure, decimalMark, powerFigure, rounded } from "../format.js";
import { Digits } from "../parts/digits.js";
import { header } from "../parts/header.js";
import { Tile } from "../parts/tile.js";
import { FRESH, GREYS, STALE, theme } from "../theme.js";
import { HOUR, type Home, METER, NOWHERE, PHASES, type Screen } from "./screen.js";

/** Age in ms from which its number has two digits, and its unit no room for "ago"; on a small display it never has. */
const LATE = 10_000;
/** Stands for what is not known. */
const DASHED: Figure = prepend(DASH, 0);

/** The way to every page, each with its one value. */
export class Overview implements Screen {
  readonly content: Piu.Container;
  readonly enter = PHASES;
  readonly #home: Home;
  readonly #clock = new Digits(theme.smallDigits, GREYS, { left: theme.right - 50, baseline: 34, width: 50 });
  readonly #mark: number;
  readonly #hour: Tile;
  readonly #phases: Tile;
  readonly #meter: Tile;
  readonly #tiles: readonly Tile[];

  constructor(home: Home) {
    const { strings } = home;
    const late = [strings.seconds, strings.minutes, strings.hours];
    this.#home = home;
    this.#mark = decimalMark(strings.decimalComma);
    this.#hour = new Tile(0, HOUR, strings.hour, [strings.kilowattHour, strings.kilowatt]);
    this.#phases = new Tile(1, PHASES, strings.phases, [strings.percent]);
    this.#meter = new Tile(2, METER, strings.meter, [strings.secondsAgo, ...late]);
    this.#tiles = [this.#hour, this.#phases, this.#meter];
    const contents = [...header(strings.overview), this.#clock.port, ...this.#tiles.flatMap((tile) => tile.contents)];
    this.content = new Container(null, { left: 0, right: 0, top: 0, bottom: 0, contents });
  }

  /** Shows the household as it is now. */
  show(): void {
    const { age, legalTime, phases, accounts } = this.#home.household;
    const state = age < OLD ? FRESH : STALE;
    const load = age < 0 || age >= LOST || phases.most === undefined ? undefined : (phases.most / phases.fuse) * 100;
    this.#clock.show(clockFigure(legalTime));
    this.#showHour(accounts, age >= 0 && age < LOST && accounts.hasBegun, state);
    this.#phases.show(load === undefined ? DASHED : figureOf(Math.round(load), 0, 0), 0, state);
    if (age < 0) this.#meter.show(DASHED, 0, state);
    else this.#meter.show(ageFigure(age), age < LATE && !theme.isNarrow ? 0 : 1 + ageUnit(age), state);
  }

  /** What the running hour comes to in kWh, or the mean power of a quarter in kW; on a small display with two digits. */
  #showHour({ tariff }: Accounts, isShown: boolean, state: number): void {
    const { projection, minutes } = tariff;
    const value = (projection.energy * 60) / minutes;
    const figure = theme.isNarrow ? shortFigure(value, this.#mark) : powerFigure(value, true, this.#mark);
    this.#hour.show(isShown ? figure : DASHED, minutes === 60 ? 0 : 1, state);
  }

  /** The place of the tile at a point. */
  tap(x: number, y: number): number {
    return this.#tiles.find((tile) => tile.zone.holds(x, y))?.place ?? NOWHERE;
  }
}

/** A value in thousandths with two digits: 2,5, then 12. */
function shortFigure(value: number, mark: number): Figure {
  const tenths = rounded(value, 100)!;
  return tenths < 100 ? figureOf(tenths, 1, mark) : figureOf(rounded(value, 1000)!, 0, mark);
}
