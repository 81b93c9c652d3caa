import { Household } from "./household/household.js";
import { MeterDecoder } from "./meter/meter-decoder.js";
import type { Line } from "./port/line.js";
import { type Clock, type DataRequest, P1Port, type Serial, type SerialOptions } from "./port/p1-port.js";
import type { PowerBudget } from "./power/budget.js";
import { Governor } from "./power/governor.js";
import type { Backlight, LightSensor, SupplyMeter } from "./power/hardware.js";
import { Night } from "./power/night.js";
import { DEFAULT_SETTINGS, type Settings } from "./settings.js";
import { SettingsKeeper } from "./settings-keeper.js";
import type { Restarts } from "./status/restart.js";
import type { Flash } from "./storage/flash.js";
import type { Memory } from "./storage/memory.js";
import { Store } from "./storage/store.js";
import { App } from "./ui/app.js";
import type { Home } from "./ui/screens/screen.js";
import type { TouchPanel } from "./ui/touch-panel.js";

/** What the display needs from the host it runs on. */
export interface Board {
  /** The UART that receives from the meter, its pins and polarity already chosen. */
  readonly meterUart: new (
    options: SerialOptions,
  ) => Serial;
  /** Undefined where the line is wired to the supply. */
  readonly dataRequest: DataRequest | undefined;
  /** How the meter's line is spoken; absent, the display finds out. */
  readonly line?: Line;
  readonly clock: Clock;
  /** What it takes from the port; undefined where nothing has to be governed. */
  readonly power?: PowerBudget;
  /** Undefined where the light is always on. */
  readonly backlight?: Backlight;
  /** Undefined where the board has none. */
  readonly lightSensor?: LightSensor;
  /** Undefined where the board cannot measure its supply. */
  readonly supply?: SupplyMeter;
  /** Undefined where the touch panel knows by itself where it is touched. */
  readonly touchPanel?: TouchPanel;
  /** Undefined where nothing outlives a power cut. */
  readonly memory?: Memory;
  /** What is kept of the past goes there; undefined where there is none. */
  readonly flash?: Flash | undefined;
  /** Undefined where the host does not know. */
  readonly restarts?: Restarts;
  /** Starts the display anew, as when power comes; undefined where nobody can. */
  restart?(): void;
  /** What the host has chosen for its owner, until it is set here; what is missing is at its default. */
  readonly settings: Partial<Settings>;
}

/** The names under which a board's memory keeps the lowest supply, in mV, and how the line was spoken. */
const LOWEST_SUPPLY = "lowestSupply";
const LINE = "line";

/** The display: wires board, port, household and screen, and hands each reading from one to the next. */
export class HomeDisplay {
  /** What decoded the last reading; counts what was accepted and rejected. */
  readonly decoder = new MeterDecoder();
  /** The port; its ring holds the last bytes. */
  readonly port: P1Port;
  /** What outlives a power cut. */
  readonly store: Store;
  /** What the owner has chosen: to be changed only before `keep`. */
  readonly settings: Settings;
  /** What the readings mean to the people who live here. */
  readonly household: Household;
  /** What light and clock the supply bears; undefined where nothing has to be governed. */
  readonly governor: Governor | undefined;
  /** What the screens show. */
  readonly home: Omit<Home, "strings">;
  /** What stands on the screen. */
  readonly app: App;
  readonly #keeper: SettingsKeeper;

  /** Starts the display on a board. */
  constructor(board: Board) {
    const { clock, memory } = board;
    const store = new Store(board.flash);
    this.store = store;
    const settings = { ...DEFAULT_SETTINGS, ...board.settings };
    this.settings = settings;
    this.#keeper = new SettingsKeeper(store.notes);
    this.#keeper.restore(settings);
    const night = new Night(board.lightSensor);
    const governor = govern(board, settings, night);
    this.governor = governor;
    const { decoder } = this;
    decoder.energyScale = settings.energyScale;
    const household = new Household(settings, store);
    this.household = household;
    const port = new P1Port({
      serial: board.meterUart,
      dataRequest: board.dataRequest,
      line: board.line,
      setting: memory?.read(LINE),
      clock,
      decoder,
      onReading: () => household.accept(decoder.reading, clock.ticks),
      onTurn: () => app.show(clock.ticks),
      onFound: (setting) => memory?.write(LINE, setting),
    });
    this.port = port;
    this.home = {
      household,
      settings,
      meter: decoder,
      link: port,
      night,
      power: governor?.status,
      storage: store.status,
      restarts: board.restarts,
      touchPanel: board.touchPanel,
      keep: () => this.keep(),
      forget: board.restart && (() => forget(store, board)),
    };
    const app = new App(this.home);
    this.app = app;
    clock.every(1000, () => {
      port.tick(governor?.status.isSupplyWeak);
      household.tick(clock.ticks);
      app.show(clock.ticks);
      night.tick(clock.ticks, household.legalTime, app.lastTouch);
      governor?.tick(clock.ticks);
    });
  }

  /** Has all follow what was changed in the settings, and keeps it; false if the next power cut will undo it. */
  keep(): boolean {
    this.household.recount();
    return this.#keeper.keep(this.settings);
  }
}

/** The governor of a board that has a budget; it puts the light out until the display runs. */
function govern(board: Board, settings: Settings, night: Night): Governor | undefined {
  const { power, backlight, supply, memory } = board;
  if (power === undefined) return undefined;
  return new Governor({
    power,
    settings,
    night,
    backlight,
    supply,
    lowestSupply: memory?.read(LOWEST_SUPPLY),
    keepLowestSupply: (millivolts) => memory?.write(LOWEST_SUPPLY, millivolts),
  });
}

/** Forgets settings and past, and starts anew; false if not all is gone. */
function forget(store: Store, board: Board): boolean {
  const isGone = store.forget();
  if (isGone) board.restart?.();
  return isGone;
}
