import { Accounts } from "../../src/household/accounts.js";
import { firstDay, firstHour, monthOf } from "../../src/household/calendar.js";
import { EnergySum } from "../../src/household/energy-sum.js";
import { REGISTER } from "../../src/household/hours.js";
import type { Household } from "../../src/household/household.js";
import { Slot } from "../../src/household/slot.js";
import { MeterReading } from "../../src/meter/reading.js";
import { DEFAULT_SETTINGS } from "../../src/settings.js";
import { MemoryLog, MemoryNotes } from "../household/memory-log.js";

const HOUR = 3600;
const MINUTE = 60;
/** Import in Wh of each hour of a winter's day with two people and a cooker in it, and export of one with panels. */
const IMPORT = [
  420, 400, 390, 380, 400, 520, 1100, 1650, 900, 500, 220, 150, 120, 160, 540, 700, 1200, 2100, 2400, 1500,
];
const EXPORT = [0, 0, 0, 0, 0, 0, 0, 0, 0, 120, 640, 1020, 880, 430];
const EVENING = 480;

/** Wh imported and exported in an hour of a day; days differ. */
export function hourOf(day: number, hour: number): [number, number] {
  const share = 12 + ((day * 5) % 9);
  return [Math.round(((IMPORT[hour] ?? EVENING) * share) / 14), Math.round(((EXPORT[hour] ?? 0) * share) / 16)];
}

/** A day of winter without summer time, which has its hours in their places: 14 January 2026. */
export const TODAY = 20_467;
const MINUTES = 32;

/** What a house has behind it. */
export interface Past {
  /** Whole days before today that are known, and months before these. */
  readonly days: number;
  readonly months?: number;
  /** How many times as much was used and given. */
  readonly times?: number;
  /** Hours of meter time since 1970 of which nothing is known, or a part. */
  readonly gaps?: readonly number[];
  readonly parts?: readonly number[];
  /** The hour of today that runs, since 32 minutes; 14 unless given. */
  readonly running?: number;
  /** Whether the running hour is known from its middle only. */
  readonly beganNow?: boolean;
}

/** Gives a new household a past, and a running hour that has come to 800 Wh. */
export function live(
  household: Household,
  { days, months = 0, times = 1, gaps = [], parts = [], running = 14, beganNow }: Past,
): void {
  const kept = { quarters: new MemoryLog(), days: new MemoryLog(), notes: new MemoryNotes() };
  const accounts = new Accounts(DEFAULT_SETTINGS, kept);
  Object.assign(household, { accounts });
  const now = firstHour(TODAY) + running;
  const slot = new Slot();
  for (let day = TODAY - days; day <= TODAY; day++)
    for (let hour = 0; hour < 24; hour++) {
      slot.number = firstHour(day) + hour;
      if (slot.number >= now || gaps.includes(slot.number)) continue;
      const [energyImport, energyExport] = hourOf(day, hour);
      slot.energyImport = energyImport * times;
      slot.energyExport = energyExport * times;
      slot.source = parts.includes(slot.number) ? 1 : REGISTER;
      accounts.history.acceptHour(slot);
    }
  keepMonths(accounts, months);
  readRunning(household, now, beganNow ?? false);
}

/** A year of months that are warm and sunny in summer, and the one before with a little more. */
function keepMonths({ months }: Accounts, count: number): void {
  const running = monthOf(TODAY);
  for (let month = running - 1; month >= running - count; month--) {
    const summer = 6 - Math.abs((month % 12) - 6);
    const sum = new EnergySum();
    const isBefore = month < running - 12;
    sum.energyImport = 930_000 - summer * 125_000 + (isBefore ? 61_000 : 0);
    sum.energyExport = 21_000 + summer * 41_000;
    sum.hours = firstHour(firstDay(month + 1)) - firstHour(firstDay(month));
    sum.known = sum.hours;
    months.keep(month, sum);
  }
}

/** Reads the meter from the hour's start on, or from its middle, every minute. */
function readRunning(household: Household, hour: number, beganNow: boolean): void {
  const reading = new MeterReading();
  for (let minute = beganNow ? MINUTES / 2 : 0; minute <= MINUTES; minute++) {
    reading.timestamp = hour * HOUR + minute * MINUTE;
    reading.energyImport = 6_825_000 + minute * 25;
    reading.energyExport = 1_204_000;
    reading.activePowerImport = 25 * 60;
    reading.activePowerExport = 0;
    household.accept(reading, (minute - MINUTES) * MINUTE * 1000);
  }
  const { today } = household;
  today.energyImport = undefined;
  today.energyExport = undefined;
}
