import { legalDay } from "../../../src/household/calendar.js";
import { Cost } from "../../../src/household/cost.js";
import { Events } from "../../../src/household/events.js";
import { Goal } from "../../../src/household/goal.js";
import { type Hours, REGISTER } from "../../../src/household/hours.js";
import { Hunt } from "../../../src/household/hunt.js";
import { Level } from "../../../src/household/level.js";
import { NightLoad } from "../../../src/household/night-load.js";
import { Phases } from "../../../src/household/phases.js";
import { type Prices, SUGGESTED_PRICES } from "../../../src/household/prices.js";
import { TodaysEvents } from "../../../src/household/todays-events.js";
import { USUAL_POWER_BYTES, UsualPower } from "../../../src/household/usual-power.js";
import { MeterReading } from "../../../src/meter/reading.js";

const QUARTERS = 4;
/** Telegrams for which the power stays the same: half a minute, and two minutes. */
const SHORT = 3;
const LONG = 12;
const INTERVAL = 10_000;

/** Hours of which every one is known, more by day than at night. */
const hours: Hours = {
  importAt: energyOf,
  exportAt: (hour) => hour % 5,
  sourceAt: () => REGISTER,
};
const PRICES: Prices = {
  ...SUGGESTED_PRICES,
  allIn: undefined,
  windows: [{ from: 6, to: 22, weekdays: 0b001_1111, months: 0b1100_0000_0111, price: 60 }],
};

const phases = new Phases(20);
const level = new Level(20);
const usual = new UsualPower();
const events = new Events();
const todaysEvents = new TodaysEvents();
const hunt = new Hunt();
const reading = new MeterReading();
const bytes = new Uint8Array(USUAL_POWER_BYTES);
const cost = new Cost();
const nights = new NightLoad();
const goal = new Goal();
goal.saving = 10;
let now = 0;
/** The hour that runs, in meter time: from 1 January 2026 on. */
let running = Date.UTC(2026, 0, 1) / 3_600_000;
let sum = 0;

/** What has been learnt. */
export interface Learnt {
  events: number;
  lower: number | undefined;
  nights: number | undefined;
  month: number | undefined;
  missingDays: number;
}

/** Lets a reading come so many times, with things that are switched on and off; then events, level and hunt take it. */
export function learnFromReadings(times: number): void {
  for (let i = 0; i < times; i++) {
    now += INTERVAL;
    const count = now / INTERVAL;
    const power = 300 + (count % (2 * SHORT) < SHORT ? 0 : 1200) + (count % (2 * LONG) < LONG ? 0 : 2000);
    reading.activePowerImportL1 = power;
    reading.activePowerImportL2 = 200 + (count % (2 * LONG) < LONG ? 0 : 2000);
    reading.activePowerImportL3 = 100 + (count % 37);
    phases.accept(reading, now, undefined);
    takeReading(power);
  }
}

/** Only what the phases take of these readings, to be taken off. */
export function acceptPhases(times: number): void {
  for (let i = 0; i < times; i++) {
    now += INTERVAL;
    phases.accept(reading, now, undefined);
  }
}

function takeReading(power: number): void {
  level.accept(power);
  if (usual.accept(power, now)) {
    level.setNormal(usual.lower, usual.upper);
    usual.write(bytes);
    usual.read(bytes, USUAL_POWER_BYTES);
  }
  events.accept(phases, power, now, running * 3600);
  hunt.accept(power, now);
  if (now % (LONG * INTERVAL) === 0) hunt.start(now);
  sum += (hunt.changeAt(now) ?? 0) + (hunt.secondsToNext(now) ?? 0) + (cost.rateAt(running, power) ?? 0);
}

/** Has cost and goal count everything anew, as at the start. */
export function recompute(times: number): void {
  for (let i = 0; i < times; i++) {
    cost.recompute(PRICES, hours, running);
    goal.recompute(hours, running);
  }
}

/** Lets so many hours pass, with their quarters, days and months, and reads what the screens read. */
export function learnFromHours(times: number): void {
  for (let i = 0; i < times; i++) {
    const energy = energyOf(running);
    for (let quarter = 0; quarter < QUARTERS; quarter++)
      nights.accept(running * QUARTERS + quarter, energy / QUARTERS, 0, REGISTER);
    cost.accept(running, energy, 0, REGISTER);
    goal.accept(running, energy, REGISTER);
    running++;
    if (legalDay(running) !== legalDay(running - 1)) goal.recompute(hours, running);
    read();
  }
}

function read(): void {
  const time = running * 3600;
  sum += (cost.today ?? 0) + (cost.projectedMonth(100) ?? 0) + (nights.lastingRise ?? 0) + (nights.change ?? 0);
  sum += (nights.moneyAYear(cost.meanPrice) ?? 0) + (goal.weekAllowanceUntil(time) ?? 0) + goal.weekImport(10);
  for (let i = 0; i < events.length; i++) sum += events.wattsAt(i) + events.partnerAt(i) + (events.timeAt(i) ?? 0);
  sum += todaysEvents.of(events, time);
}

/** What has become of it. */
export function learnt(): Learnt {
  const { month } = cost;
  return {
    events: events.sequence,
    lower: usual.lower,
    nights: nights.wattsAt(27),
    month: sum > 0 ? month : undefined,
    missingDays: goal.missingDays,
  };
}

function energyOf(hour: number): number {
  return hour % 24 < 6 ? 200 + (hour % 7) : 1200 + (hour % 11);
}
