import { describe, expect, test } from "vitest";
import type { Prices } from "../src/household/prices.js";
import { copyTariff } from "../src/household/tariff.js";
import { TARIFFS } from "../src/household/tariff-presets.js";
import { DEFAULT_SETTINGS, type Settings } from "../src/settings.js";
import { SettingsKeeper } from "../src/settings-keeper.js";
import { MemoryNotes } from "./household/memory-log.js";

const PRICES: Prices = {
  allIn: undefined,
  energy: 83.25,
  tax: 43.9,
  transfer: 26.7,
  partsHaveVat: true,
  exportPrice: 61.4,
  monthlyFee: 412.5,
  windows: [
    { from: 6, to: 22, weekdays: 31, months: 0b110000000111, price: 71.2 },
    { from: 22, to: 6, weekdays: 127, months: 4095, price: 19.99 },
  ],
};

/** What is found after a restart, where the host chose English. */
function kept(settings: Settings): Settings {
  const notes = new MemoryNotes();
  expect(new SettingsKeeper(notes).keep(settings)).toBe(true);
  for (const value of notes.values.values()) expect(value.length).toBeLessThanOrEqual(56);
  const found: Settings = { ...DEFAULT_SETTINGS, language: "en" };
  new SettingsKeeper(notes).restore(found);
  return found;
}

test("what was never kept stays as it is", () => {
  const settings: Settings = { ...DEFAULT_SETTINGS, language: "en", mainFuse: 35 };
  new SettingsKeeper(new MemoryNotes()).restore(settings);
  expect(settings).toEqual({ ...DEFAULT_SETTINGS, language: "en", mainFuse: 35 });
});

test("every setting comes back", () => {
  const settings: Settings = {
    language: "sv",
    mainFuse: 63,
    meterKeepsSummerTime: true,
    energyScale: 10,
    supply: "meter",
    brightnessDay: 85,
    brightnessNight: 0,
    prices: PRICES,
    tariff: DEFAULT_SETTINGS.tariff,
    goal: 15,
    firstRunStep: 3,
  };
  expect(Object.keys(settings).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
  expect(kept(settings)).toEqual(settings);
});

test("a price for all and no prices at all come back as such", () => {
  const allIn = { ...PRICES, allIn: 0, windows: [] };
  expect(kept({ ...DEFAULT_SETTINGS, prices: allIn }).prices).toEqual(allIn);
  expect(kept({ ...DEFAULT_SETTINGS, prices: undefined }).prices).toBe(undefined);
});

describe("a tariff comes back", () => {
  test.each(TARIFFS)("$name", (tariff) => {
    const found = kept({ ...DEFAULT_SETTINGS, tariff: copyTariff(tariff) }).tariff;
    expect({ ...found, company: tariff.company }).toEqual(copyTariff(tariff));
  });

  test("with what its owner has edited", () => {
    const tariff = copyTariff(TARIFFS[1]!);
    Object.assign(tariff.components[0]!, { price: 9900, nightWeight: 0.35, holidays: 2 ** 22 + 1, meterTime: true });
    expect(kept({ ...DEFAULT_SETTINGS, tariff }).tariff).toEqual(tariff);
  });
});

test("what an older firmware has kept asks for no first run", () => {
  const notes = new MemoryNotes();
  new SettingsKeeper(notes).keep({ ...DEFAULT_SETTINGS, firstRunStep: 2 });
  notes.values.set(1, notes.values.get(1)!.slice(0, 9));
  const settings: Settings = { ...DEFAULT_SETTINGS, firstRunStep: 0 };
  new SettingsKeeper(notes).restore(settings);
  expect(settings).toEqual(DEFAULT_SETTINGS);
});

test("notes of another version are left alone", () => {
  const notes = new MemoryNotes();
  new SettingsKeeper(notes).keep({ ...DEFAULT_SETTINGS, mainFuse: 16, prices: PRICES });
  for (const value of notes.values.values()) value[0] = 99;
  const settings = { ...DEFAULT_SETTINGS };
  new SettingsKeeper(notes).restore(settings);
  expect(settings).toEqual(DEFAULT_SETTINGS);
});

test("a flash that takes nothing is told of", () => {
  const notes = { read: () => -1, write: () => false };
  expect(new SettingsKeeper(notes).keep(DEFAULT_SETTINGS)).toBe(false);
});
