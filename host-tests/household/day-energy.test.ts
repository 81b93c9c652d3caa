import { expect, test } from "vitest";
import { DayEnergy } from "../../src/household/day-energy.js";

const MIDNIGHT = Date.UTC(2026, 10, 22) / 1000;
const HOUR = 3600;

/** A day of HAN-NVE: a reading every ten seconds from two hours before midnight, with registers ten seconds past the hour. */
function hourly(wattHours: number, until: number): DayEnergy {
  const day = new DayEnergy();
  for (let time = MIDNIGHT - 2 * HOUR; time <= MIDNIGHT + until; time += 10) {
    const hour = Math.floor((time - MIDNIGHT) / HOUR);
    const hasRegisters = time % HOUR === 10;
    day.accept(time, hasRegisters ? 1_000_000 + hour * wattHours : undefined, hasRegisters ? 0 : undefined);
  }
  return day;
}

test("registers that come once an hour begin a day with the first ones behind midnight, and what ran before is not of it", () => {
  expect(hourly(1500, 0)).toMatchObject({ energyImport: undefined, since: undefined, complete: false });
  expect(hourly(1500, 30)).toMatchObject({ energyImport: 0, since: MIDNIGHT + 10, complete: true });
  expect(hourly(1500, 5 * HOUR)).toMatchObject({ energyImport: 4 * 1500, complete: true });
});

test("an hour of much energy is an hour of the same register", () => {
  expect(hourly(11_000, 3 * HOUR + 30)).toMatchObject({ energyImport: 33_000, complete: true });
});

test("a reading without registers leaves the day as it is", () => {
  const day = hourly(1500, 2 * HOUR + 30);
  const { energyImport, since } = day;
  day.accept(MIDNIGHT + 2 * HOUR + 40, undefined, undefined);
  expect(day).toMatchObject({ energyImport, since, complete: true });
});
