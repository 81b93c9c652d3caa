import { expect, test } from "vitest";
import { REGISTER } from "../../src/household/hours.js";
import { NOTHING_KEPT } from "../../src/household/log.js";
import { TariffCount } from "../../src/household/tariff-count.js";
import { TARIFFS } from "../../src/household/tariff-presets.js";

const hour = (text: string) => Date.parse(`${text}:00Z`) / 3_600_000;
const noon = hour("2025-01-15T12:00");

/** A count by a preset, in a running hour of which half has passed with 0.5 kWh. */
function counting(name: string, running: number, peaks: readonly (readonly [hour: number, energy: number])[] = []) {
  const count = new TariffCount(TARIFFS.find((tariff) => tariff.name === name)!, NOTHING_KEPT.notes);
  for (const each of count.peaks) each.turnTo(running * (60 / count.minutes));
  for (const [number, energy] of peaks) count.acceptHour(number, energy, REGISTER);
  count.projection.accept(running, 500, 1800, 1000);
  return count;
}

test("the component that limits rules, else one that counts, else one that charges", () => {
  expect(counting("", noon).ruling).toBe(-1);
  const day = [
    [noon - 24, 5000],
    [noon - 48, 4000],
  ] as const;
  const night = [[noon - 12, 8000], [noon - 36, 9000], ...day] as const;
  expect(counting("Jönköping", noon, night).ruling).toBe(1);
  expect(counting("Jönköping", noon, day).ruling).toBe(0); // both have the same limit
  expect(counting("Jönköping", noon).ruling).toBe(0);
  expect(counting("SEOM", noon).ruling).toBe(0);
  expect(counting("SEOM", hour("2025-07-15T12:00")).ruling).toBe(1);
  expect(counting("SEOM", hour("2025-07-15T22:00")).ruling).toBe(1);
});

test("two components are split when they charge for the same month", () => {
  expect(counting("Jönköping", noon).isSplit).toBe(true);
  expect(counting("Jönköping", hour("2025-07-15T12:00")).isSplit).toBe(false);
  expect(counting("SEOM", noon).isSplit).toBe(false);
  expect(counting("", noon).isSplit).toBe(false);
});

test("its sequence grows with every peak, and another tariff has its own slots and currency", () => {
  const count = counting("Ellevio", noon);
  const { sequence } = count;
  count.acceptHour(noon - 24, 5000, REGISTER);
  expect(count.sequence).toBeGreaterThan(sequence);
  expect([count.minutes, count.currency]).toEqual([60, "kr"]);
  count.use(TARIFFS.find(({ name }) => name === "Belgien")!);
  expect([count.minutes, count.currency]).toEqual([15, "€"]);
});
