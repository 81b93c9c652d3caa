import { HourProjection } from "../../../src/household/hour-projection.js";
import { type Hours, REGISTER } from "../../../src/household/hours.js";
import { Peaks } from "../../../src/household/peaks.js";
import { TARIFFS } from "../../../src/household/tariff-presets.js";

/** 1 January 2025, 00:00 in meter time, as an hour's number. */
const START = 482_136;
const all = TARIFFS.flatMap(({ components }) => components.map((component) => new Peaks(component)));
const jonkoping = TARIFFS.find(({ name }) => name === "Jönköping")!.components.map((component) => new Peaks(component));
const projection = new HourProjection(60, jonkoping);
let next = START;

/** Takes so many hours, one after the other, for the components of all presets: quarters where one wants them. */
export function acceptHours(times: number): void {
  for (let i = 0; i < times; i++, next++)
    for (let at = 0; at < all.length; at++) {
      const peaks = all[at]!;
      const energy = 500 + ((next * 7919) % 4000);
      if (peaks.component.slot === 60) peaks.accept(next, energy, REGISTER);
      else for (let quarter = 0; quarter < 4; quarter++) peaks.accept(next * 4 + quarter, energy / 4, REGISTER);
    }
}

/** Takes so many hours for the two components of one tariff. */
export function acceptHoursOfOne(times: number): void {
  for (let i = 0; i < times; i++, next++)
    for (let at = 0; at < jonkoping.length; at++) jonkoping[at]!.accept(next, 500 + ((next * 7919) % 4000), REGISTER);
}

/** Projects the running hour from so many telegrams, ten seconds apart. */
export function project(times: number): void {
  for (let i = 0; i < times; i++) {
    const passed = (i % 360) * 10;
    projection.accept(START + 24 * 40 + Math.floor(i / 360), passed / 2, passed, 1000 + (i % 5000));
  }
}

const HOURS: Hours = {
  importAt: (hour) => 500 + ((hour * 7919) % 4000),
  exportAt: () => 0,
  sourceAt: () => REGISTER,
};

/** Finds the peaks of a month anew so many times. */
export function recomputeMonth(times: number): void {
  for (let i = 0; i < times; i++) for (let at = 0; at < jonkoping.length; at++) jonkoping[at]!.recompute(HOURS, 301);
}

/** The highest peaks of all components. */
export function highestPeaks(): { slot: number; power: number; cost: number }[] {
  return all.map((peaks) => ({ slot: peaks.slotAt(0), power: peaks.powerAt(0), cost: peaks.cost }));
}
