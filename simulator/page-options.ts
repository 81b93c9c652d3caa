import { LANGUAGES, type Language } from "../src/settings.js";
import {
  DEVICE,
  EVENTS,
  FIND,
  FIRST_RUN,
  GOAL,
  HISTORY,
  HOUR,
  METER,
  MONEY,
  NIGHT_LOAD,
  NOW,
  OVERVIEW,
  PEAKS,
  PHASES,
  QR,
  REGISTERS,
  RESET,
  SETTINGS,
} from "../src/ui/screens/screen.js";
import { meterTime } from "./virtual-meter/meter-time.js";
import { SCENARIOS, type ScenarioName } from "./virtual-meter/scenarios.js";
import type { PushList } from "./virtual-meter/virtual-meter.js";

/** What the page's address fixes: `?feed=villa&start=2026-06-21T05:00&language=sv&speed=1&clock=25&size=2`. */
export interface PageOptions {
  /** The capture that stands for the meter, or the virtual house that has one; "none" is a meter that never sends. */
  feed: "kamstrup" | "landisgyr" | ScenarioName | "none";
  /** The virtual house that has a year behind it, in place of `feed`; undefined for none. */
  scenario: ScenarioName | undefined;
  /** Meter time (UTC+1 all year) at which a virtual house begins; undefined leaves it to the house. */
  start: string | undefined;
  /** What the meter of a virtual house sends: P1 telegrams, the HAN-NVE lists, or DLMS push 1. */
  list: PushList;
  /** The screen that the display begins with. */
  screen: keyof typeof SCREENS;
  language: Language;
  /** Whether the display begins as one that was just bought, and asks for what it must know. */
  first: boolean;
  /** The panel's columns; all have 240 rows. */
  panel: 320 | 280;
  /** How many times faster than real time. */
  speed: number;
  /** Seconds since the start at which time stands still, so that a picture can be repeated; undefined lets it run. */
  clock: number | undefined;
  /** Pixels of the page for one of the display. */
  size: 1 | 2 | 3;
}

const HOUSES = Object.keys(SCENARIOS) as ScenarioName[];
const FEEDS = ["kamstrup", "landisgyr", ...HOUSES, "none"] as const;
/** The screens by name, and their places. */
export const SCREENS = {
  now: NOW,
  phases: PHASES,
  meter: METER,
  overview: OVERVIEW,
  registers: REGISTERS,
  device: DEVICE,
  history: HISTORY,
  find: FIND,
  events: EVENTS,
  money: MONEY,
  nightload: NIGHT_LOAD,
  goal: GOAL,
  hour: HOUR,
  peaks: PEAKS,
  qr: QR,
  settings: SETTINGS,
  firstrun: FIRST_RUN,
  reset: RESET,
} as const;
const LISTS = ["p1", "nve", "push1"] as const;
const PANELS = ["320x240", "280x240"] as const;
const SIZES = ["1", "2", "3"] as const;
const SPEEDS = { least: 1, most: 3600 };

/** Reads the options from the page's address; throws an error that names what is wrong and what may stand there. */
export function pageOptions(search: string): PageOptions {
  const parameters = new URLSearchParams(search);
  const known = ["feed", "scenario", "start", "list", "screen", "language", "first", "panel", "speed", "clock", "size"];
  for (const name of parameters.keys())
    if (!known.includes(name)) throw new Error(`There is no option "${name}": use ${known.join(", ")}.`);

  const oneOf = <Value extends string>(name: string, values: readonly Value[], standard: Value): Value => {
    const value = parameters.get(name) ?? standard;
    const found = values.find((candidate) => candidate === value);
    if (found === undefined) throw new Error(`${name}=${value} is not known: use ${values.join(", ")}.`);
    return found;
  };
  const number = (name: string, least: number, most: number): number | undefined => {
    const text = parameters.get(name);
    if (text === null) return undefined;
    const value = Number(text);
    if (text === "" || !(value >= least && value <= most))
      throw new Error(`${name}=${text} is not a number from ${least} to ${most}.`);
    return value;
  };
  const start = parameters.get("start") ?? undefined;
  if (start !== undefined) meterTime(start); // throws what is wrong with it
  const scenario = parameters.has("scenario") ? oneOf("scenario", HOUSES, HOUSES[0]!) : undefined;
  return {
    feed: scenario ?? oneOf("feed", FEEDS, "kamstrup"),
    scenario,
    start,
    list: oneOf("list", LISTS, "p1"),
    screen: oneOf("screen", Object.keys(SCREENS) as (keyof typeof SCREENS)[], "now"),
    language: oneOf("language", LANGUAGES, "sv"),
    first: parameters.has("first"),
    panel: Number.parseInt(oneOf("panel", PANELS, "320x240"), 10) as 320 | 280,
    speed: number("speed", SPEEDS.least, SPEEDS.most) ?? 1,
    clock: number("clock", 0, 1e6),
    size: Number(oneOf("size", SIZES, "2")) as 1 | 2 | 3,
  };
}
