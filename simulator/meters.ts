import { SUGGESTED_PRICES } from "../src/household/prices.js";
import { TARIFFS } from "../src/household/tariff-presets.js";
import { P1_LINE } from "../src/port/line.js";
import { DEFAULT_SETTINGS, type Settings } from "../src/settings.js";
import { NorFlash } from "../targets/nor-flash.js";
import { CaptureUart } from "../targets/sim/capture-uart.js";
import type { Setup } from "./desk.js";
import { silent } from "./devices/meter-line.js";
import { VirtualUart } from "./devices/virtual-uart.js";
import type { Drawer } from "./drawer.js";
import { PAST, prepareYear } from "./prepared-year.js";
import { SCENARIOS, type ScenarioName } from "./virtual-meter/scenarios.js";
import { type PushList, VirtualMeter } from "./virtual-meter/virtual-meter.js";

/** A meter to begin with, anew at each call, for a display with these settings. */
export type Source = (settings: Partial<Settings>) => Setup;

const MORE = "Touch the display for more pages, or break something.";
/** Interval of a Swedish meter's telegrams in ms (SE 2.0). */
const INTERVAL = 10_000;
const DAY = 86_400;
/** Bytes of a flash that lasts as long as the page. */
const FLASH = 0x20000;

/** A capture whose telegrams come one by one, over and over. */
export function playing(capture: Uint8Array): Source {
  return (settings) => ({
    meter: (clock) => (options) => {
      const uart = new CaptureUart(capture, INTERVAL, clock, options);
      const read = (buffer: Uint8Array, start: number, length: number) => uart.read(buffer, start, length);
      return { speaks: P1_LINE, read, close: () => uart.close() };
    },
    flash: new NorFlash(FLASH),
    about: `What was recorded comes again and again, a telegram every 10 s. ${MORE}`,
    settings,
  });
}

/** What the owner of a house with a past has set. */
const OWNER: Partial<Settings> = { prices: SUGGESTED_PRICES, tariff: TARIFFS[1]!, goal: 10 };

/** What lies behind a virtual house and its display. */
export interface HousePast {
  /** Where they go on, and what they learn is kept; absent, they begin with nothing and leave nothing. */
  drawer?: Drawer | undefined;
  /** Whether thirteen months lie behind them when they begin with nothing, and their owner has set prices and tariff. */
  hasYear?: boolean;
}

/** A virtual house and its meter, from a meter time on; undefined leaves that to the house. */
export function houseSource(
  name: ScenarioName,
  start: string | undefined,
  list: PushList = "p1",
  { drawer, hasYear = false }: HousePast = {},
): Source {
  return (chosen) => {
    const state = drawer?.meter;
    const settings = hasYear ? { ...OWNER, ...chosen } : chosen;
    const flash = drawer?.flash ?? new NorFlash(FLASH);
    const past = hasYear && state === undefined ? PAST * DAY : 0;
    const house = new VirtualMeter({ scenario: SCENARIOS[name], start, past, list, state });
    if (past > 0) {
      drawer?.flash.wipe();
      prepareYear(house, flash, { ...DEFAULT_SETTINGS, ...settings });
    }
    return {
      flash,
      keep: () => drawer?.keep(house.state),
      forget: () => drawer?.empty(),
      meter: (clock) => (options) => new VirtualUart(house, clock, options),
      hasGrid: () => house.hasGrid,
      send: (other) => {
        house.list = other;
      },
      about: `${SCENARIOS[name].about} ${MORE}`,
      settings,
    };
  };
}

/** A meter that never sends. */
export const silentSource: Source = (settings) => ({
  meter: () => silent,
  flash: new NorFlash(FLASH),
  about: "This meter never sends, as one whose port the grid company has not opened yet.",
  settings,
});
