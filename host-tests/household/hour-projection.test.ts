import { expect, test } from "vitest";
import { HourProjection, NEW_PEAK, OPEN, QUIET, WITHIN } from "../../src/household/hour-projection.js";
import { GAP, REGISTER } from "../../src/household/hours.js";
import { Peaks } from "../../src/household/peaks.js";
import { TARIFFS } from "../../src/household/tariff-presets.js";

const hour = (text: string) => Date.parse(`${text}:00Z`) / 3_600_000;
const peaksOf = (name: string) => TARIFFS.find((tariff) => tariff.name === name)!.components.map((c) => new Peaks(c));
const noon = hour("2025-01-15T12:00");

/** A month with peaks of 5, 4 and 3 kW at noon of the days before. */
function usual(name: string): Peaks[] {
  const all = peaksOf(name);
  for (const peaks of all)
    for (const [days, energy] of [
      [1, 5000],
      [2, 4000],
      [5, 3000],
    ] as const)
      peaks.accept(noon - days * 24, energy, REGISTER);
  return all;
}

test("it takes the calm power for the rest of the hour, and says what room is left", () => {
  const projection = new HourProjection(60, usual("Göteborg"));
  projection.accept(noon, 500, 1800, 1000);
  expect(projection.energy).toBe(1000);
  expect([projection.state, projection.room, projection.costMore]).toEqual([WITHIN, 5000, 0]); // 2.5 kWh in half an hour
  expect([projection.limiting, projection.replaced, projection.rest]).toEqual([0, 2, 1800]);
  expect([projection.limit, projection.weightOf(0)]).toEqual([3000, 1]);
});

test("it becomes a new peak, which costs more and replaces the lowest", () => {
  const projection = new HourProjection(60, usual("Göteborg"));
  projection.accept(noon, 2000, 1800, 5000);
  expect([projection.state, projection.energy, projection.replaced]).toEqual([NEW_PEAK, 4500, 2]);
  expect(projection.costMore).toBeCloseTo((1.5 / 3) * 4500, 9); // 1.5 kW more, a third of it
  expect(projection.room).toBe(2000);
  projection.accept(noon, 3100, 2700, 5000);
  expect(projection.room).toBe(0);
});

test("what is as high as the lowest peak is no new one", () => {
  const projection = new HourProjection(60, usual("Göteborg"));
  projection.accept(noon, 3000, 3600, 5000);
  expect([projection.state, projection.energy]).toEqual([WITHIN, 3000]);
});

test("what is struck out during the hour changes the limit at once", () => {
  const all = usual("Göteborg");
  all[0]!.accept(noon - 6 * 24, 2000, REGISTER);
  const projection = new HourProjection(60, all);
  projection.accept(noon, 500, 1800, 1000);
  expect(projection.room).toBe(5000);
  all[0]!.strike(0, { importAt: () => undefined, exportAt: () => undefined, sourceAt: () => GAP });
  projection.accept(noon, 500, 1800, 1000);
  expect([projection.room, projection.replaced]).toEqual([3000, 2]);
});

test("on a day that has a peak, that one must be exceeded", () => {
  const all = usual("Göteborg");
  all[0]!.accept(noon - 3, 4500, REGISTER);
  const projection = new HourProjection(60, all);
  projection.accept(noon, 2000, 1800, 4000);
  expect([projection.state, projection.replaced, projection.room]).toEqual([WITHIN, 1, 5000]);
  projection.accept(noon, 2000, 1860, 6000);
  projection.accept(noon, 2000, 1920, 6000);
  expect(projection.state).toBe(NEW_PEAK);
  expect(projection.costMore).toBeCloseTo(((projection.energy - 4500) / 3 / 1000) * 4500, 9);
});

test("with too few peaks yet there is no limit, but for a day that has one", () => {
  const all = peaksOf("Göteborg");
  const projection = new HourProjection(60, all);
  projection.accept(noon, 500, 1800, 1000);
  expect([projection.state, projection.room, projection.replaced]).toEqual([OPEN, undefined, -1]);
  all[0]!.accept(noon, 1200, REGISTER);
  projection.accept(noon + 1, 500, 1800, 1000);
  expect([projection.state, projection.room, projection.replaced]).toEqual([WITHIN, 1400, 0]);
  projection.accept(noon + 24, 500, 1800, 1000);
  expect([projection.state, projection.room]).toEqual([OPEN, undefined]);
});

test("the first hour of a month has no limit from the month before", () => {
  const projection = new HourProjection(60, usual("Göteborg"));
  projection.accept(hour("2025-02-01T00:00"), 0, 10, 9000);
  expect([projection.state, projection.room, projection.costMore]).toEqual([OPEN, undefined, 0]);
});

test("at night half of it counts, so there is twice the room", () => {
  const projection = new HourProjection(60, usual("Ellevio"));
  projection.accept(hour("2025-01-15T23:00"), 500, 1800, 1000);
  expect([projection.state, projection.room]).toEqual([WITHIN, 11_000]); // 6 kWh less 0.5 in half an hour
  expect([projection.limit, projection.weightOf(0)]).toEqual([3000, 0.5]);
  projection.accept(hour("2025-01-15T23:00"), 6000, 2400, 6000);
  expect(projection.state).toBe(NEW_PEAK);
  expect(projection.costMore).toBeCloseTo(((projection.energy / 2 - 3000) / 3 / 1000) * 8125, 9);
});

test("it is quiet while power does not count, and says when it does again", () => {
  const projection = new HourProjection(60, peaksOf("Mölndal"));
  projection.accept(hour("2025-01-17T19:00"), 5000, 1800, 10_000); // a Friday
  expect([projection.state, projection.room, projection.costMore]).toEqual([QUIET, undefined, 0]);
  expect(projection.countsAgain).toBe(hour("2025-01-20T07:00"));
  expect([projection.limit, projection.weightOf(0)]).toEqual([undefined, 0]);
  expect(projection.energy).toBe(10_000);
  projection.accept(hour("2025-01-20T07:00"), 0, 0, 1000);
  expect([projection.state, projection.countsAgain]).toEqual([OPEN, undefined]);
});

test("without a tariff there is a projection, and nothing counts", () => {
  const projection = new HourProjection(60, []);
  projection.accept(noon, 500, 1800, 1000);
  expect([projection.energy, projection.state, projection.countsAgain]).toEqual([1000, QUIET, undefined]);
});

test("of two components the lower limit rules, and both costs are added", () => {
  const all = usual("Jönköping");
  all[0]!.accept(noon - 12, 8000, REGISTER); // by night: in the base alone
  const projection = new HourProjection(60, all);
  projection.accept(noon, 500, 1800, 1000);
  expect([projection.state, projection.room, projection.limiting]).toEqual([WITHIN, 7000, 1]); // 4 kW
  projection.accept(noon, 3000, 3540, 600_000);
  projection.accept(noon, 9000, 3600, 600_000);
  expect(projection.energy).toBe(9000);
  expect(projection.costMore).toBeCloseTo((1 / 2) * 2770 + (5 / 2) * 6566, 6); // 8 to 9 kW of this day; 4 to 9
});

test("quarters count four times, and nothing below what is charged in any case is a peak", () => {
  const all = peaksOf("Belgien");
  const projection = new HourProjection(15, all);
  all[0]!.turnTo(noon * 4);
  projection.accept(noon * 4, 100, 450, 1000);
  expect([projection.state, projection.room]).toEqual([WITHIN, 4200]); // 625 Wh less 100 in half a quarter
  all[0]!.accept(noon * 4, 1000, REGISTER);
  projection.accept(noon * 4 + 1, 900, 899, 5000);
  expect([projection.state, projection.replaced]).toEqual([WITHIN, 0]);
  projection.accept(noon * 4 + 1, 1200, 900, 5000);
  expect(projection.state).toBe(NEW_PEAK);
  expect(projection.costMore).toBeCloseTo(0.8 * 337, 6);
  const hours = new HourProjection(60, all);
  hours.accept(noon, 5000, 1800, 10_000);
  expect(hours.state).toBe(QUIET);
});

test("the power is calmed over a minute, also across the hour, and export is none", () => {
  const projection = new HourProjection(60, []);
  projection.accept(noon, 0, 3580, 1000);
  expect(projection.calmPower).toBe(1000);
  projection.accept(noon, 10, 3590, 7000);
  expect(projection.calmPower).toBe(2000);
  projection.accept(noon + 1, 0, 0, 7000);
  expect(projection.calmPower).toBeCloseTo(2000 + 5000 / 6, 9);
  projection.accept(noon + 1, 0, 60, -4000);
  expect(projection.calmPower).toBe(0);
});
