import type * as Piu from "piu/MC";
import type { Accounts } from "../../household/accounts.js";
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
  powerFigure,
  rounded,
} from "../format.js";
import { Digits } from "../parts/digits.js";
import { header } from "../parts/header.js";
import { Tile } from "../parts/tile.js";
import { FRESH, GREYS, STALE, theme } from "../theme.js";
import {
  FIND,
  GOAL,
  HISTORY,
  HOUR,
  type Home,
  METER,
  MONEY,
  NIGHT_LOAD,
  NOWHERE,
  PHASES,
  type Screen,
  SETTINGS,
} from "./screen.js";

/** Age in ms from which its number has two digits, and its unit no room for "ago"; on a small display it never has. */
const LATE = 10_000;
/** Wh from which today's number leaves no room for its unit on a small display. */
const LARGE = 99_950;
/** Stands for what is not known. */
const DASHED: Figure = prepend(DASH, 0);

/** The way to every page, each with its one value. */
export class Overview implements Screen {
  readonly content: Piu.Container;
  readonly enter = HOUR;
  readonly #home: Home;
  readonly #mark: number;
  readonly #clock = new Digits(theme.smallDigits, GREYS, { left: theme.right - 50, baseline: 34, width: 50 });
  readonly #hour: Tile;
  readonly #phases: Tile;
  readonly #history: Tile;
  readonly #find: Tile;
  readonly #meter: Tile;
  readonly #money: Tile;
  readonly #nightLoad: Tile;
  readonly #goal: Tile;
  readonly #settings: Tile;
  readonly #tiles: readonly Tile[];
  readonly #todaysEvents = new TodaysEvents();

  constructor(home: Home) {
    const { strings } = home;
    const late = [strings.seconds, strings.minutes, strings.hours];
    this.#home = home;
    this.#mark = decimalMark(strings.decimalComma);
    this.#hour = new Tile(0, HOUR, strings.hour, [strings.kilowattHour, strings.kilowatt]);
    this.#phases = new Tile(1, PHASES, strings.phases, [strings.percent]);
    this.#history = new Tile(2, HISTORY, strings.history, [strings.kilowattHour, ""]);
    this.#money = new Tile(3, MONEY, strings.money, [strings.krona, strings.plus]);
    this.#find = new Tile(4, FIND, strings.find, [strings.newOnes, strings.newOne]);
    this.#nightLoad = new Tile(5, NIGHT_LOAD, strings.nightLoadTile, [strings.watt, strings.kilowatt]);
    this.#goal = new Tile(6, GOAL, strings.goal, [strings.percent]);
    this.#meter = new Tile(7, METER, strings.meter, [strings.secondsAgo, ...late]);
    const light = theme.isNarrow ? strings.percent : `${strings.percent} ${strings.light.toLowerCase()}`;
    this.#settings = new Tile(8, SETTINGS, strings.settings, [light]);
    this.#tiles = [
      this.#hour,
      this.#phases,
      this.#history,
      this.#money,
      this.#find,
      this.#nightLoad,
      this.#goal,
      this.#meter,
      this.#settings,
    ];
    const contents = [...header(strings.overview), this.#clock.port, ...this.#tiles.flatMap((tile) => tile.contents)];
    this.content = new Container(null, { left: 0, right: 0, top: 0, bottom: 0, contents });
  }

  /** Shows the household as it is now. */
  show(): void {
    const { age, legalTime, phases, today, events, accounts } = this.#home.household;
    const state = age < OLD ? FRESH : STALE;
    const load = age < 0 || age >= LOST || phases.most === undefined ? undefined : (phases.most / phases.fuse) * 100;
    this.#clock.show(clockFigure(legalTime));
    this.#showHour(accounts, age >= 0 && age < LOST && accounts.hasBegun, state);
    this.#phases.show(load === undefined ? DASHED : figureOf(Math.round(load), 0, 0), 0, state);
    const hasUnit = !theme.isNarrow || (today.energyImport ?? 0) < LARGE;
    this.#history.show(energyFigure(today.energyImport, this.#mark), hasUnit ? 0 : 1, state);
    const count = this.#todaysEvents.of(events, legalTime);
    this.#find.show(age < 0 ? DASHED : figureOf(count, 0, 0), count === 1 ? 1 : 0, state);
    if (age < 0) this.#meter.show(DASHED, 0, state);
    else this.#meter.show(ageFigure(age), age < LATE && !theme.isNarrow ? 0 : 1 + ageUnit(age), state);
    this.#settings.show(figureOf(this.#home.settings.brightnessDay, 0, 0), 0, FRESH);
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
