import type * as Piu from "piu/MC";
import type { Household } from "../../household/household.js";
import type { MeterDecoder } from "../../meter/meter-decoder.js";
import type { Settings } from "../../settings.js";
import type { LinkStatus } from "../../status/link-state.js";
import type { NightStatus } from "../../status/night-status.js";
import type { PowerStatus } from "../../status/power-status.js";
import type { Restarts } from "../../status/restart.js";
import type { StorageStatus } from "../../status/storage-status.js";
import type { Strings } from "../strings/strings.js";
import type { TouchPanel } from "../touch-panel.js";

/** Where one can be, as the index of a screen in the app's list. */
export const NOW = 0;
export const PHASES = 1;
export const METER = 2;
export const OVERVIEW = 3;
export const REGISTERS = 4;
/** Where a touch panel is taught. */
export const CALIBRATION = 5;
export const DEVICE = 6;
export const HISTORY = 7;
export const FIND = 8;
export const EVENTS = 9;
export const MONEY = 10;
export const NIGHT_LOAD = 11;
export const GOAL = 12;
export const HOUR = 13;
export const PEAKS = 14;
/** What is wrong with the link to the meter, when there is a number all the same; Now when nothing is. */
export const LINK = 15;
export const QR = 16;
/** All that the owner can set, what a new display asks for, and the factory reset. */
export const SETTINGS = 17;
export const FIRST_RUN = SETTINGS + 1;
export const RESET = SETTINGS + 2;
/** From here on the pages of `settings/owner-settings.ts`, in its order. */
export const FIRST_SETTING = SETTINGS + 3;
/** The pages through which one leafs, in their order. */
export const RING: readonly number[] = Object.freeze([
  NOW,
  HOUR,
  PHASES,
  HISTORY,
  MONEY,
  FIND,
  NIGHT_LOAD,
  GOAL,
  METER,
  SETTINGS,
]);
/** Where a tap leads that hit nothing. */
export const NOWHERE = -1;

/** What has come from the meter: the last reading, and how many telegrams were accepted and rejected. */
export type Telegrams = Pick<MeterDecoder, "reading" | "rejections" | "accepted">;

/** What the screens show. */
export interface Home {
  readonly household: Household;
  /** What the owner has chosen: a screen that changes it calls `keep`. */
  readonly settings: Settings;
  readonly meter: Telegrams;
  /** How the link to the meter is. */
  readonly link: LinkStatus;
  readonly night: NightStatus;
  readonly strings: Strings;
  /** What feeds the display; undefined where nothing has to be governed. */
  readonly power?: PowerStatus | undefined;
  /** How what is learned is kept; undefined where the host does not know. */
  readonly storage?: StorageStatus | undefined;
  /** Undefined where the host does not know. */
  readonly restarts?: Restarts | undefined;
  /** Undefined where the touch panel needs no lesson. */
  readonly touchPanel?: TouchPanel | undefined;
  /** Has all follow what was changed in the settings, and keeps it; false if the next power cut will undo it. */
  keep(): boolean;
  /** Forgets settings and past, and starts anew; false if not all is gone. Undefined where the host cannot start anew. */
  readonly forget?: (() => boolean) | undefined;
}

/** What stands on the display at one time. It is made when it is entered, and forgotten when it is left. */
export interface Screen {
  readonly content: Piu.Container;
  /** The place to which Enter leads on a keyboard. */
  readonly enter: number;
  /** How long it stays without a touch, in ms; absent, as long as most do. */
  readonly stays?: number;
  /** Whether it is white where the marks of the ring stand, and has none. */
  readonly isWhite?: boolean;
  /**
   * Shows the household as it is at `now`, in ms of a clock that never goes back; paints only what has changed, and
   * allocates nothing.
   */
  show(now: number): void;
  /** The place to which a tap leads: its own if it did something here, NOWHERE if nothing is at that point. */
  tap?(x: number, y: number): number;
  /** Takes every touch for itself, wherever it was, once the finger has gone; the place to which it leads. */
  lift?(): number;
  /** Goes back within the screen; false if nothing lies before what it shows, so that it is left. */
  back?(): boolean;
  /** Leafs through a screen that has pages of its own; step is 1 or -1. */
  turn?(step: number): void;
}
