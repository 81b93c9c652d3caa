import { legalDay, monthOf } from "../../../src/household/calendar.js";
import { DayRecord, HOURS_PER_DAY } from "../../../src/household/day-record.js";
import { EnergySum } from "../../../src/household/energy-sum.js";
import { History } from "../../../src/household/history.js";
import { HourText } from "../../../src/household/hour-text.js";
import { REGISTER } from "../../../src/household/hours.js";
import { Household } from "../../../src/household/household.js";
import { Months } from "../../../src/household/months.js";
import { MONTHS } from "../../../src/household/note-keys.js";
import { SUGGESTED_PRICES } from "../../../src/household/prices.js";
import { TARIFFS } from "../../../src/household/tariff-presets.js";
import { MeterReading } from "../../../src/meter/reading.js";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/settings.js";
import { SettingsKeeper } from "../../../src/settings-keeper.js";
import { Store } from "../../../src/storage/store.js";
import { NorFlash } from "../../../targets/nor-flash.js";

/** The last hour of a long month, so that a start has most to look at. */
const LAST = Date.UTC(2026, 0, 31, 21) / 3_600_000;
const DAYS = 400;
const JONKOPING = 4;

const flash = new NorFlash(0x20000);
const reading = new MeterReading();
let settings: Settings;
let store: Store;
let keeper: SettingsKeeper;
let household: Household;
let now = 0;

/** Keeps so many days on a blank flash, as a display would have them, the last one unfinished. */
export function keepDays(): void {
  flash.bytes.fill(0xff);
  const store = new Store(flash);
  const history = new History(store);
  const months = new Months(store.notes, MONTHS);
  const sum = new EnergySum();
  sum.known = 700;
  for (let month = monthOf(legalDay(LAST)) - 13; month < monthOf(legalDay(LAST)); month++) months.keep(month, sum);
  const day = new DayRecord();
  const last = Math.floor(LAST / HOURS_PER_DAY);
  for (let kept = last - DAYS; kept < last; kept++) {
    day.begin(kept);
    day.nightLoad = 180;
    for (let hour = 0; hour < HOURS_PER_DAY; hour++) day.set(hour, 400 + hour * 80, 12, REGISTER, 1);
    store.days.append(day.bytes);
  }
  const slot = { number: 0, energyImport: 0, energyExport: 3, source: REGISTER, deviation: 4 };
  let register = 10_000_000;
  for (let quarter = (last - 1) * 96; quarter < (LAST + 1) * 4; quarter++) {
    slot.energyImport = 100 + (Math.floor(quarter / 4) % HOURS_PER_DAY) * 20;
    register += slot.energyImport;
    slot.number = quarter;
    if (quarter % 4 === 3)
      history.acceptHour({ ...slot, number: (quarter - 3) / 4, energyImport: slot.energyImport * 4 });
    history.acceptQuarter(slot);
    history.acceptRegisters((quarter + 1) * 900, register, 1000);
    history.flush();
  }
  reading.energyImport = register;
  reading.energyExport = 1000;
  reading.timestamp = (LAST + 1) * 3600 + 10;
  reading.activePowerImport = 800;
}

/** The display starts: what was kept is looked at. */
export function startHousehold(): void {
  settings = { ...DEFAULT_SETTINGS, prices: SUGGESTED_PRICES, tariff: TARIFFS[JONKOPING]!, goal: 10 };
  store = new Store(flash);
  keeper = new SettingsKeeper(store.notes);
  household = new Household(settings, store);
}

function changed(change: Partial<Settings>): void {
  Object.assign(settings, change);
  household.recount();
  keeper.keep(settings);
}

/** The owner changes a setting: what one touch costs. */
export function changeGoal(): void {
  changed({ goal: settings.goal === 30 ? 5 : 30 });
}

export function changePrice(): void {
  changed({ prices: { ...SUGGESTED_PRICES, allIn: (settings.prices?.allIn ?? 0) + 1 } });
}

export function changeTariff(index: number): void {
  changed({ tariff: TARIFFS[index]! });
}

/** All is forgotten: every sector is erased. */
export function forgetAll(): boolean {
  return store.forget();
}

/** The first telegram comes: the books are opened. */
export function firstReading(): void {
  household.accept(reading, now);
}

/** A second passes: some hours are counted. */
export function secondPasses(times = 1): void {
  for (let i = 0; i < times; i++) {
    now += 1000;
    household.tick(now);
  }
}

/** Whether all is counted, and how many hours this month has. */
export function opened(): { isCaughtUp: boolean; hours: number; known: number; peaks: number } {
  const { accounts } = household;
  const { hours, known } = accounts.month;
  return { isCaughtUp: accounts.isCaughtUp, hours, known, peaks: accounts.tariff.peaks[0]!.length };
}

let hours: HourText;

/** Finds out how many codes the hours of the running month take, as when they are asked for. */
export function layHours(): number {
  const { history } = household.accounts;
  hours = new HourText(history);
  hours.lay(LAST - 31 * HOURS_PER_DAY + 2, LAST + 1);
  return hours.count;
}

/** Writes the text of a code. */
export function writeHours(index: number): string {
  return hours.text(index);
}
