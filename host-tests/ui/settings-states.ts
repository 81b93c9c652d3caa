import { SUGGESTED_PRICES } from "../../src/household/prices.js";
import { TARIFFS } from "../../src/household/tariff-presets.js";
import type { Settings } from "../../src/settings.js";
import { FIRST_SETTING, RESET, SETTINGS } from "../../src/ui/screens/screen.js";
import type { ScreenState } from "./screen-states.js";

/** The places of the settings, in their order. */
export const [LANGUAGE, FUSE, TARIFF, PRICE, EXPORT_PRICE, FEE, GOAL, LIGHT, NIGHT_LIGHT, SUPPLY, TIME] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
].map((i) => FIRST_SETTING + i) as Eleven;
type Eleven = [number, number, number, number, number, number, number, number, number, number, number];

/** An owner who has set much. */
export const OWNED: Partial<Settings> = {
  mainFuse: 25,
  tariff: TARIFFS[4]!,
  prices: { ...SUGGESTED_PRICES, allIn: 212, exportPrice: 50, monthlyFee: 435 },
  goal: 10,
};

type Point = readonly [x: number, y: number];
/** The corner that leads to the next page or takes back, the plus of a stepper, and rows of a list. */
const CORNER: Point = [270, 25];
const PLUS: Point = [270, 90];
const SECOND: Point = [100, 140];
const LAST_BUTTON: Point = [236, 206];
const FIRST_BUTTON: Point = [82, 206];

const sv = { language: "sv", set() {} } as const;
const en = { language: "en", set() {} } as const;

/** The states in which real Piu took pictures of what can be set. */
export const settingsStates: readonly ScreenState[] = [
  { ...sv, name: "settings", place: SETTINGS, settings: OWNED },
  { ...sv, name: "settings-untouched", place: SETTINGS },
  { ...sv, name: "settings-second", place: SETTINGS, taps: [CORNER] },
  { ...en, name: "settings-english", place: SETTINGS, settings: OWNED },
  { ...en, name: "settings-second-english", place: SETTINGS, taps: [CORNER] },
  { ...sv, name: "set-language", place: LANGUAGE! },
  { ...en, name: "set-language-english", place: LANGUAGE! },
  { ...sv, name: "set-fuse", place: FUSE! },
  { ...sv, name: "set-fuse-changed", place: FUSE!, taps: [PLUS] },
  { ...sv, name: "set-fuse-unkept", place: FUSE!, taps: [PLUS], storage: "degraded" },
  { ...en, name: "set-fuse-english", place: FUSE! },
  { ...sv, name: "set-tariff", place: TARIFF!, settings: OWNED },
  { ...sv, name: "set-tariff-none", place: TARIFF! },
  { ...en, name: "set-tariff-english", place: TARIFF!, steps: 2 },
  { ...sv, name: "set-price", place: PRICE!, settings: OWNED },
  { ...sv, name: "set-price-none", place: PRICE! },
  { ...en, name: "set-price-english", place: PRICE!, taps: [PLUS] },
  { ...sv, name: "set-export-price", place: EXPORT_PRICE!, settings: OWNED },
  { ...sv, name: "set-export-price-without", place: EXPORT_PRICE! },
  { ...sv, name: "set-fee", place: FEE!, settings: OWNED },
  { ...en, name: "set-fee-english", place: FEE!, settings: OWNED, taps: [PLUS] },
  { ...sv, name: "set-goal", place: GOAL!, settings: OWNED },
  { ...sv, name: "set-goal-none", place: GOAL! },
  { ...en, name: "set-goal-english", place: GOAL!, settings: { goal: 30 } },
  { ...sv, name: "set-light", place: LIGHT!, taps: [PLUS] },
  { ...en, name: "set-light-english", place: LIGHT!, settings: { brightnessDay: 100 } },
  { ...sv, name: "set-night-light", place: NIGHT_LIGHT! },
  { ...sv, name: "set-supply", place: SUPPLY! },
  { ...sv, name: "set-supply-refused", place: SUPPLY!, taps: [SECOND] },
  { ...en, name: "set-supply-english", place: SUPPLY!, taps: [SECOND] },
  { ...sv, name: "set-time", place: TIME!, taps: [SECOND] },
  { ...en, name: "set-time-english", place: TIME! },
  { ...sv, name: "reset", place: RESET },
  { ...sv, name: "reset-sure", place: RESET, taps: [LAST_BUTTON] },
  { ...sv, name: "reset-goes", place: RESET, taps: [LAST_BUTTON, FIRST_BUTTON] },
  { ...en, name: "reset-english", place: RESET },
];
