import { expect } from "vitest";
import { TARIFFS } from "../../src/household/tariff-presets.js";
import type { Settings } from "../../src/settings.js";
import { golden } from "../meter/telegram.js";
import { PRICES } from "../ui/books.js";
import { type Ordeal, ordeal } from "./on-desk.js";

/** Touches of one monkey: some 15 s on a machine with nothing else to do, a minute on one that is busy. */
const TOUCHES = 25_000;
export const TIMEOUT = 600_000;

/** A display that has to ask for everything, and one whose owner has chosen all that makes a screen show more. */
const NOTHING: Partial<Settings> = { firstRunStep: 0 };
const MUCH: Partial<Settings> = {
  language: "en",
  mainFuse: 16,
  goal: 10,
  tariff: TARIFFS.find(({ name }) => name === "Ellevio")!,
  prices: PRICES,
};

/** Has two monkeys hold a display of a width, one after the other, and holds what became of it to what must be. */
export function holdBy(seeds: readonly [number, number], width: number): void {
  const { bytes } = golden("kamstrup");
  const ordeals = seeds.map((seed, i) => ordeal(bytes, TOUCHES, seed, width, i === 0 ? NOTHING : MUCH));
  const sum = (of: (ordeal: Ordeal) => readonly number[]) =>
    of(ordeals[0]!).map((times, place) => times + of(ordeals[1]!)[place]!);
  const entered = sum(({ entered }) => entered);
  expect(ordeals.flatMap(({ faults }) => faults)).toEqual([]);
  expect(sum(({ left }) => left)).toEqual(entered);
  expect(entered.flatMap((times, place) => (times > 0 ? [] : [place]))).toEqual([]);
  for (const { accepted, nights } of ordeals) {
    expect(accepted).toBeGreaterThan(TOUCHES / 2);
    expect(nights).toBeGreaterThan(TOUCHES / 10);
  }
}
