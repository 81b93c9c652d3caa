import { SUGGESTED_PRICES } from "../../household/prices.js";
import { NO_TARIFF, TARIFFS } from "../../household/tariff-presets.js";
import { BRIGHTNESS, LANGUAGES, type Settings } from "../../settings.js";
import { refusalWords } from "../refusal.js";
import { stringsIn } from "../strings/languages.js";
import type { Listed, Setting, Stepped } from "./setting.js";
import { amongValues, priced, shownPrice } from "./setting-steps.js";

const NONE = "–";
const FUSES: readonly number[] = Object.freeze([16, 20, 25, 35, 50, 63]);
const GOALS: readonly number[] = Object.freeze([0, 5, 10, 15, 20, 25, 30]);
const SUPPLIES: readonly Settings["supply"][] = Object.freeze(["external", "meter"]);
const METER = 1;
const ONE_STEP: readonly number[] = Object.freeze([1]);
const TWO_STEPS: readonly number[] = Object.freeze([10, 1]);
const MOST_ORE = 999;
const MOST_FEE = 990;
const FEE_STEPS: readonly number[] = Object.freeze([50, 5]);
const LIGHT_STEP = 10;

const LIGHTS = rising(BRIGHTNESS.day.least, BRIGHTNESS.day.most, LIGHT_STEP);
const NIGHT_LIGHTS = rising(BRIGHTNESS.night.least, BRIGHTNESS.night.most, 1);

const LANGUAGE: Listed = Object.freeze<Listed>({
  kind: "listed",
  title: (strings) => strings.languages,
  value: ({ strings }) => strings.language,
  options: () => LANGUAGES.map((language) => stringsIn(language).language),
  chosen: ({ language }) => LANGUAGES.indexOf(language),
  choose(settings, option) {
    settings.language = LANGUAGES[option]!;
  },
});

const FUSE: Stepped = Object.freeze<Stepped>({
  kind: "stepped",
  title: (strings) => strings.fuse,
  value: ({ settings, strings }) => `${settings.mainFuse} ${strings.ampere}`,
  steps: ONE_STEP,
  marks: FUSES,
  areMarksNamed: true,
  read: ({ mainFuse }) => mainFuse,
  write(settings, value) {
    settings.mainFuse = value;
  },
  moved: (value, steps) => amongValues(FUSES, value, steps),
  farUnit: (strings) => strings.ampere,
  hint: (strings) => strings.fuseHint,
});

const SUPPLY: Listed = Object.freeze<Listed>({
  kind: "listed",
  title: (strings) => strings.supply,
  value: ({ settings, strings }) => strings.supplyNames[SUPPLIES.indexOf(settings.supply)]!,
  options: (strings) => strings.supplyOptions,
  chosen: ({ supply }) => SUPPLIES.indexOf(supply),
  choose(settings, option) {
    settings.supply = SUPPLIES[option]!;
  },
  refusal({ power, strings }, option) {
    if (option !== METER || power?.refusal === undefined) return undefined;
    return `${refusalWords(power.refusal, strings)} ${strings.useOwnSupply}`;
  },
  hint: (strings) => strings.supplyHint,
});

const LIGHT: Stepped = Object.freeze<Stepped>({
  kind: "stepped",
  title: (strings) => strings.light,
  value: ({ settings, strings }) => `${settings.brightnessDay} ${strings.percent}`,
  steps: ONE_STEP,
  marks: LIGHTS,
  read: ({ brightnessDay }) => brightnessDay,
  write(settings, value) {
    settings.brightnessDay = value;
  },
  moved: (value, steps) => amongValues(LIGHTS, value, steps),
  unit: (strings) => strings.percent,
  hint: (strings) => strings.lightHint,
});

const NIGHT_LIGHT: Stepped = Object.freeze<Stepped>({
  kind: "stepped",
  title: (strings) => strings.nightLight,
  value: ({ settings, strings }) => `${settings.brightnessNight} ${strings.percent}`,
  steps: ONE_STEP,
  marks: NIGHT_LIGHTS,
  areMarksNamed: true,
  read: ({ brightnessNight }) => brightnessNight,
  write(settings, value) {
    settings.brightnessNight = value;
  },
  moved: (value, steps) => amongValues(NIGHT_LIGHTS, value, steps),
  farUnit: (strings) => strings.percent,
  hint: (strings) => strings.nightLightHint,
});

const TARIFF: Listed = Object.freeze<Listed>({
  kind: "listed",
  title: (strings) => strings.tariff,
  value: ({ settings }) => settings.tariff.name || NONE,
  options: (strings) =>
    TARIFFS.map((tariff) => (tariff === NO_TARIFF ? strings.noPowerTariff : `${tariff.company} ${tariff.year}`)),
  chosen: ({ tariff }) => TARIFFS.findIndex(({ name, year }) => name === tariff.name && year === tariff.year),
  choose(settings, option) {
    settings.tariff = TARIFFS[option]!;
  },
});

const PRICE: Stepped = Object.freeze<Stepped>({
  kind: "stepped",
  title: (strings) => strings.price,
  value: ({ settings, strings }) =>
    settings.prices === undefined ? NONE : `${shownPrice(settings.prices)} ${strings.ore}`,
  steps: TWO_STEPS,
  read: ({ prices }) => (prices === undefined ? 0 : shownPrice(prices)),
  write(settings, value) {
    settings.prices = priced(settings.prices, value);
  },
  moved: (value, steps) => (value === 0 ? (steps < 0 ? 0 : SUGGESTED_PRICES.allIn!) : within(value + steps, MOST_ORE)),
  unit: (strings) => strings.oreAKilowattHour,
  none: (strings) => strings.noPrice,
  hint: (strings) => strings.priceHint,
});

const EXPORT_PRICE: Stepped = Object.freeze<Stepped>({
  kind: "stepped",
  title: (strings) => strings.exportPrice,
  value: ({ settings: { prices }, strings }) =>
    prices === undefined ? NONE : `${Math.round(prices.exportPrice)} ${strings.ore}`,
  steps: TWO_STEPS,
  read: ({ prices }) => Math.round(prices?.exportPrice ?? 0),
  write(settings, exportPrice) {
    if (settings.prices !== undefined) settings.prices = { ...settings.prices, exportPrice };
  },
  moved: (value, steps) => within(value + steps, MOST_ORE),
  unit: (strings) => strings.oreAKilowattHour,
  hint: (strings) => strings.exportPriceHint,
  missing: ({ settings, strings }) => (settings.prices === undefined ? strings.priceFirst : undefined),
});

const FEE: Stepped = Object.freeze<Stepped>({
  kind: "stepped",
  title: (strings) => strings.fee,
  value: ({ settings: { prices }, strings }) =>
    prices === undefined ? NONE : `${Math.round(prices.monthlyFee)} ${strings.krona}`,
  steps: FEE_STEPS,
  read: ({ prices }) => Math.round(prices?.monthlyFee ?? 0),
  write(settings, monthlyFee) {
    if (settings.prices !== undefined) settings.prices = { ...settings.prices, monthlyFee };
  },
  moved: (value, steps) => within(value + steps, MOST_FEE),
  unit: (strings) => `${strings.krona}${strings.perMonth}`,
  hint: (strings) => strings.feeHint,
  missing: ({ settings, strings }) => (settings.prices === undefined ? strings.priceFirst : undefined),
});

const GOAL: Stepped = Object.freeze<Stepped>({
  kind: "stepped",
  title: (strings) => strings.goal,
  value: ({ settings, strings }) => (settings.goal === 0 ? NONE : `${settings.goal} ${strings.percent}`),
  steps: ONE_STEP,
  marks: GOALS,
  areMarksNamed: true,
  read: ({ goal }) => goal,
  write(settings, value) {
    settings.goal = value;
  },
  moved: (value, steps) => amongValues(GOALS, value, steps),
  farUnit: (strings) => strings.percent,
  none: (strings) => strings.noGoalSet,
  hint: (strings) => strings.goalHint,
});

const TIME: Listed = Object.freeze<Listed>({
  kind: "listed",
  title: (strings) => strings.time,
  value: ({ settings, strings }) => strings.timeNames[settings.meterKeepsSummerTime ? 1 : 0]!,
  options: (strings) => strings.timeOptions,
  chosen: ({ meterKeepsSummerTime }) => (meterKeepsSummerTime ? 1 : 0),
  choose(settings, option) {
    settings.meterKeepsSummerTime = option === 1;
  },
  hint: (strings) => strings.timeHint,
});

/** All that the owner can set, in the order of their tiles; each has the place `FIRST_SETTING` and its index. */
export const OWNER_SETTINGS: readonly Setting[] = Object.freeze([
  LANGUAGE,
  FUSE,
  TARIFF,
  PRICE,
  EXPORT_PRICE,
  FEE,
  GOAL,
  LIGHT,
  NIGHT_LIGHT,
  SUPPLY,
  TIME,
]);

/** What a new display asks for, step by step. */
export const FIRST_RUN_STEPS: readonly Setting[] = Object.freeze([LANGUAGE, SUPPLY, FUSE, TARIFF, PRICE]);

function rising(least: number, most: number, step: number): readonly number[] {
  const values: number[] = [];
  for (let value = least; value <= most; value += step) values.push(value);
  return Object.freeze(values);
}

function within(value: number, most: number): number {
  return Math.max(0, Math.min(value, most));
}
