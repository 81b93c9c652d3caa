import { legalTime } from "../../../src/household/calendar.js";
import { COMMA, firstOf } from "../../../src/ui/figure.js";
import {
  clockFigure,
  decimalMark,
  energyFigure,
  isInKilowatts,
  megawattHourFigure,
  powerFigure,
  roundFigure,
} from "../../../src/ui/format.js";

/** Tells legal time so many times, an hour later each time, through both changes of the clocks. */
export function tellLegalTime(times: number): number {
  let sum = 0;
  for (let i = 0; i < times; i++) sum += legalTime(1_640_995_200 + i * 3600);
  return sum;
}

/** Writes powers, energies and times of day so many times. */
export function writeFigures(times: number): number {
  let sum = 0;
  let isKilowatts = false;
  for (let i = 0; i < times; i++) {
    isKilowatts = isInKilowatts(i, isKilowatts);
    sum += firstOf(powerFigure(i, isKilowatts, decimalMark(true)));
    sum += firstOf(energyFigure(i % 10 === 0 ? undefined : i * 25, COMMA));
    sum += firstOf(megawattHourFigure(i * 2500, COMMA)) + firstOf(roundFigure(i * 500, 1000, COMMA));
    sum += firstOf(clockFigure(i % 10 === 0 ? undefined : i * 60));
  }
  return sum;
}
