import type { Prices } from "./household/prices.js";
import type { Tariff } from "./household/tariff.js";
import { NO_TARIFF } from "./household/tariff-presets.js";

/** Languages of the screens, by their codes of ISO 639-1. */
export type Language = "sv" | "en" | "da" | "no" | "fi";

/** Every language; a kept setting is an index of this list, so a new one comes last. */
export const LANGUAGES: readonly Language[] = Object.freeze(["sv", "en", "da", "no", "fi"]);

/** What the owner has chosen. One record, kept by the host; every field has a default that is sensible in Sweden. */
export interface Settings {
  /** Language of the screens. */
  language: Language;
  /** Main fuse per phase, in A; the level bar is full at three phases of it. */
  mainFuse: number;
  /** Whether the meter's own clock moves to summer time; Swedish meters keep normal time all year. */
  meterKeepsSummerTime: boolean;
  /**
   * What one counts in the energies of a push without scalers (HAN-NVE), in Wh and varh: 1 in Sweden, 10 in Norway.
   * Values that carry their own scaler, and telegrams of P1, are not touched.
   */
  energyScale: 1 | 10;
  /** What feeds the display: the meter's port, with 75 mA at most, or a supply of its own through a splitter. */
  supply: "meter" | "external";
  /** The light by day, and from 22 to 6, in %; `BRIGHTNESS` has the limits. */
  brightnessDay: number;
  brightnessNight: number;
  /** What the energy costs; undefined shows no money. */
  prices: Readonly<Prices> | undefined;
  /** What the grid company charges for power. */
  tariff: Readonly<Tariff>;
  /** How much less than in the weeks before is to be used, in %: 5 to 30, 0 for no goal. */
  goal: number;
  /** The step of the first run that comes next, from 0 on; undefined when there is none, or none any more. */
  firstRunStep: number | undefined;
}

/** How bright the owner may have it, in %: by day never so dark that nothing is read, by night never so bright that it disturbs. */
export const BRIGHTNESS = Object.freeze({
  day: Object.freeze({ least: 10, most: 100 }),
  night: Object.freeze({ least: 0, most: 5 }),
});

/** The settings of a display that nobody has touched. */
export const DEFAULT_SETTINGS: Readonly<Settings> = Object.freeze({
  language: "sv",
  mainFuse: 20,
  meterKeepsSummerTime: false,
  energyScale: 1,
  supply: "external",
  brightnessDay: 60,
  brightnessNight: 3,
  prices: undefined,
  tariff: NO_TARIFF,
  goal: 0,
  firstRunStep: undefined,
});
