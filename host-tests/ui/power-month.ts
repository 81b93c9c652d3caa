import { PARTLY, REGISTER } from "../../src/household/hours.js";
import type { Household } from "../../src/household/household.js";
import { TARIFFS } from "../../src/household/tariff-presets.js";
import { MeterReading } from "../../src/meter/reading.js";

const HOUR = 3600;
const QUARTER = 900;
const REGISTERS = 6_825_000;

/** A finished hour: its day of January 2026, its hour, its energy in Wh, and whether a part of it is missing. */
export type MonthHour = readonly [day: number, hour: number, energy: number, isPartly?: boolean];

/** Three peaks on three days. */
export const JANUARY: readonly MonthHour[] = [
  [14, 17, 4410],
  [5, 7, 4050],
  [11, 18, 3870],
];

/**
 * A household that counts by a preset, or by its own tariff, at a meter time of January 2026: with so many Wh of the running hour, and so many W
 * from now on. Registers were read when
 * the hour and the quarter began, or later by so many seconds that they missed.
 */
export function powerMonth(
  household: Household,
  tariff: string | undefined,
  time: string,
  soFar: number,
  power: number,
  hours: readonly MonthHour[],
  missed = 0,
): void {
  const { accounts } = household;
  const now = Date.parse(`${time}Z`) / 1000;
  const start = now - (now % HOUR) + missed;
  if (tariff !== undefined) accounts.tariff.use(TARIFFS.find(({ name }) => name === tariff)!);
  readAt(household, start, REGISTERS, power);
  for (const [day, hour, energy, isPartly] of hours) {
    const number = Date.UTC(2026, 0, day, hour) / HOUR / 1000;
    const source = isPartly ? PARTLY : REGISTER;
    accounts.tariff.acceptHour(number, energy, source);
    for (let quarter = 0; quarter < 4; quarter++)
      accounts.tariff.acceptQuarter(number * 4 + quarter, energy / 4 + (quarter - 1) * 10, source);
  }
  const quarter = now - (now % QUARTER);
  if (quarter > start && missed === 0) readAt(household, quarter, REGISTERS + Math.round(soFar / 2), power);
  readAt(household, now, REGISTERS + soFar, power);
}

/** Another reading, of an import register in Wh and a net power in W at a meter time in s. */
export function readAt(household: Household, time: number, energyImport: number, power: number): void {
  const reading = new MeterReading();
  reading.timestamp = time;
  reading.energyImport = energyImport;
  reading.energyExport = 1_200_000;
  reading.activePowerImport = power;
  reading.activePowerExport = 0;
  household.accounts.accept(reading, (time % 86_400) * 1000, power);
  household.netPower = power;
  household.age = 1000;
  household.legalTime = time;
}
