import type * as Piu from "piu/MC";
import { TodaysEvents } from "../../household/todays-events.js";
import { LOST, OLD } from "../age.js";
import { DASH, type Figure, figureOf, prepend } from "../figure.js";
import {
  ageFigure,
  ageUnit,
  clockFigure,
  decimalMark,
  energyFigure,
  isLoadInKilowatts,
  loadFigure,
} from "../format.js";
import { Digits } from "../parts/digits.js";
import { header } from "../parts/header.js";
import { Tile } from "../parts/tile.js";
import { FRESH, GREYS, STALE, theme } from "../theme.js";
import { FIND, GOAL, HISTORY, type Home, METER, MONEY, NIGHT_LOAD, NOWHERE, PHASES, type Screen } from "./screen.js";

/** Age in ms from which its number has two digits, and its unit no room for "ago"; on a small display it never has. */
const LATE = 10_000;
/** Wh from which today's number leaves no room for its unit on a small display. */
const LARGE = 99_950;
/** Stands for what is not known. */
const DASHED: Figure = prepend(DASH, 0);

/** The way to every page, each with its one value. */
export class Overview implements Screen {
  readonly content: Piu.Container;
  readonly enter = PHASES;
  readonly #home: Home;
  readonly #mark: number;
  readonly #clock = new Digits(theme.smallDigits, GREYS, { left: theme.right - 50, baseline: 34, width: 50 });
  readonly #phases: Tile;
  readonly #history: Tile;
  readonly #find: Tile;
  readonly #meter: Tile;
  readonly #money: Tile;
  readonly #nightLoad: Tile;
  readonly #goal: Tile;
  readonly #tiles: readonly Tile[];
  readonly #todaysEvents = new TodaysEvents();

  constructor(home: Home) {
    const { strings } = home;
    const late = [strings.seconds, strings.minutes, strings.hours];
    this.#home = home;
    this.#mark = decimalMark(strings.decimalComma);
    this.#phases = new Tile(0, PHASES, strings.phases, [strings.percent]);
    this.#history = new Tile(1, HISTORY, strings.history, [strings.kilowattHour, ""]);
    this.#money = new Tile(2, MONEY, strings.money, [strings.krona, strings.plus]);
    this.#find = new Tile(3, FIND, strings.find, [strings.newOnes, strings.newOne]);
    this.#nightLoad = new Tile(4, NIGHT_LOAD, strings.nightLoadTile, [strings.watt, strings.kilowatt]);
    this.#goal = new Tile(5, GOAL, strings.goal, [strings.percent]);
    this.#meter = new Tile(6, METER, strings.meter, [strings.secondsAgo, ...late]);
    this.#tiles = [this.#phases, this.#history, this.#money, this.#find, this.#nightLoad, this.#goal, this.#meter];
    const contents = [...header(strings.overview), this.#clock.port, ...this.#tiles.flatMap((tile) => tile.contents)];
    this.content = new Container(null, { left: 0, right: 0, top: 0, bottom: 0, contents });
  }

  /** Shows the household as it is now. */
  show(): void {
    const { age, legalTime, phases, today, events } = this.#home.household;
    const state = age < OLD ? FRESH : STALE;
    const load = age < 0 || age >= LOST || phases.most === undefined ? undefined : (phases.most / phases.fuse) * 100;
    this.#clock.show(clockFigure(legalTime));
    this.#phases.show(load === undefined ? DASHED : figureOf(Math.round(load), 0, 0), 0, state);
    const hasUnit = !theme.isNarrow || (today.energyImport ?? 0) < LARGE;
    this.#history.show(energyFigure(today.energyImport, this.#mark), hasUnit ? 0 : 1, state);
    const count = this.#todaysEvents.of(events, legalTime);
    this.#find.show(age < 0 ? DASHED : figureOf(count, 0, 0), count === 1 ? 1 : 0, state);
    if (age < 0) this.#meter.show(DASHED, 0, state);
    else this.#meter.show(ageFigure(age), age < LATE && !theme.isNarrow ? 0 : 1 + ageUnit(age), state);
    this.#showLearned();
  }

  /** Today's kr, the newest night's load, and how much of what the week may use it has used. */
  #showLearned(): void {
    const { cost, goal, nightLoad, ledger } = this.#home.household.accounts;
    const { energyImport, energyExport } = ledger.hours;
    const money = cost.todayWith(energyImport, energyExport);
    const kronor = money === undefined ? 0 : Math.round(money);
    this.#money.show(money === undefined ? DASHED : figureOf(Math.abs(kronor), 0, 0), kronor < 0 ? 1 : 0, FRESH);
    const load = nightLoad.wattsAt(0);
    const isInKilowatts = load !== undefined && isLoadInKilowatts(load);
    this.#nightLoad.show(load === undefined ? DASHED : loadFigure(load, this.#mark), isInKilowatts ? 1 : 0, FRESH);
    const allowed = goal.weekAllowance;
    const share = allowed ? Math.round((goal.weekImport(energyImport) / allowed) * 100) : undefined;
    this.#goal.show(share === undefined ? DASHED : figureOf(share, 0, 0), 0, FRESH);
  }

  /** The place of the tile at a point. */
  tap(x: number, y: number): number {
    return this.#tiles.find((tile) => tile.zone.holds(x, y))?.place ?? NOWHERE;
  }
}
