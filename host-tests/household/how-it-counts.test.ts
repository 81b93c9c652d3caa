import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { NEW_PEAK } from "../../src/household/hour-projection.js";
import { REGISTER } from "../../src/household/hours.js";
import { Household } from "../../src/household/household.js";
import { SUGGESTED_PRICES } from "../../src/household/prices.js";
import { TARIFFS } from "../../src/household/tariff-presets.js";
import { MeterReading } from "../../src/meter/reading.js";
import { DEFAULT_SETTINGS } from "../../src/settings.js";
import { MemoryLog, MemoryNotes } from "./memory-log.js";

const HOUR = 3600;
const at = (text: string) => Date.parse(`2026-01-${text}:00Z`) / 1000;
const page = readFileSync(new URL("../../docs/how-it-counts.md", import.meta.url), "utf8");
const day = page.slice(page.indexOf("## A day by hand"));

/** Net power in W at a meter time: the day as the page tells it, and two evenings before it. */
function power(time: number): number {
  const isWithin = (from: string, to: string) => time >= at(from) && time < at(to);
  if (isWithin("05T07:00", "05T08:00")) return 4_050;
  if (isWithin("11T18:00", "11T19:00")) return 3_870;
  if (time < at("14T00:00")) return 400;
  if (isWithin("14T11:00", "14T13:00")) return -500;
  if (isWithin("14T02:15", "14T02:30")) return 300;
  if (isWithin("14T06:00", "14T06:30")) return 2_400;
  if (isWithin("14T17:00", "14T18:00")) return 3_400;
  return isWithin("14T18:00", "14T18:20") ? 6_400 : 400;
}

/** A household that has read its meter every ten seconds up to a time; registers in whole Wh. */
class Home {
  readonly household = new Household(
    { ...DEFAULT_SETTINGS, tariff: TARIFFS[1]!, prices: { ...SUGGESTED_PRICES, allIn: 180, exportPrice: 50 } },
    { quarters: new MemoryLog(), days: new MemoryLog(), notes: new MemoryNotes() },
  );
  #time = at("05T06:00");
  #import = 20_000_000 * HOUR;
  #export = 1_000_000 * HOUR;

  until(end: number): Household {
    const reading = new MeterReading();
    for (; this.#time <= end; this.#time += 10) {
      const net = power(this.#time);
      Object.assign(reading, {
        timestamp: this.#time,
        energyImport: Math.floor(this.#import / HOUR),
        energyExport: Math.floor(this.#export / HOUR),
        activePowerImport: Math.max(net, 0),
        activePowerExport: Math.max(-net, 0),
      });
      this.household.accept(reading, (this.#time - at("05T06:00")) * 1000);
      if (net > 0) this.#import += net * 10;
      else this.#export -= net * 10;
    }
    return this.household;
  }
}

const home = new Home();

test("the running hour at 17:30 is what the page tells", () => {
  const { accounts, netPower } = home.until(at("14T17:30"));
  const { projection } = accounts.tariff;
  expect(day).toContain("1.7 kWh so far, and with 3.4 kW for the rest it will be 3.4 kWh");
  expect(projection.soFar).toBe(1_700);
  expect(projection.energy).toBeCloseTo(3_400, 0);
  expect(projection.state).toBe(NEW_PEAK);
  expect(projection.room).toBe(0);
  expect(day).toContain("54.17 kr more a month");
  expect(projection.costMore / 100).toBeCloseTo(54.17, 1);
  expect(day).toContain("6.12 kr an hour");
  expect(accounts.cost.rateAt(accounts.runningHour, netPower!)).toBeCloseTo(6.12, 9);
});

test("the day's hours are those of the page's table", () => {
  const { accounts, today } = home.until(at("14T23:59") + 50);
  const { history } = accounts;
  // ten seconds are still to come
  expect(today).toMatchObject({ energyImport: 14_775 - 2, energyExport: 1_000, complete: true });
  home.until(at("15T00:00") + 20);
  const midnight = at("14T00:00") / HOUR;
  const rows = [...day.matchAll(/^\| (\d\d)–\d\d \| ([\d.]+) kWh \| ([\d.]+) kWh \|/gm)];
  const told = new Map(rows.map(([, hour, bought, sold]) => [Number(hour), [Number(bought), Number(sold)]]));
  expect(told.size).toBe(6);
  expect(day).toContain("| the 18 others | 0.400 kWh | 0.000 kWh |");
  let bought = 0;
  for (let hour = 0; hour < 24; hour++) {
    const energies = [history.importAt(midnight + hour), history.exportAt(midnight + hour)];
    expect(
      energies.map((energy) => energy! / 1000),
      `${hour}`,
    ).toEqual(told.get(hour) ?? [0.4, 0]);
    expect(history.sourceAt(midnight + hour)).toBe(REGISTER);
    bought += energies[0]!;
  }
  expect(day).toContain("= 14.775 kWh bought, 1.000 kWh sold");
  expect(bought).toBe(14_775);
});

test("the month's peaks, the day's money and the night are those of the page", () => {
  const { accounts } = home.until(at("14T23:59") + 50);
  const [peaks] = accounts.tariff.peaks;
  const told = [0, 1, 2].map((i) => [peaks!.slotAt(i) * HOUR, peaks!.powerAt(i)]);
  expect(told).toEqual([
    [at("05T07:00"), 4_050],
    [at("11T18:00"), 3_870],
    [at("14T17:00"), 3_400],
  ]);
  expect(day).toContain("3.7733 x 81.25 kr = 306.58 kr");
  expect(accounts.tariff.cost / 100).toBeCloseTo(306.58, 2);
  const { nightLoad } = accounts;
  expect(day).toContain("75 Wh, which is 300 W");
  expect(nightLoad.wattsAt(0)).toBe(300);
  expect(day).toContain("2,628 kWh, and 4,730.40 kr");
  expect(nightLoad.energyAYear).toBeCloseTo(2_628, 9);
  expect(nightLoad.moneyAYear(180)).toBeCloseTo(4_730.4, 9);
});

test("the day's money is that of the page", () => {
  const whole = new Home();
  const { accounts } = whole.until(at("14T23:59") + 50);
  const { cost, ledger, runningHour } = accounts;
  const running = cost.moneyAt(runningHour, ledger.hours.energyImport, ledger.hours.energyExport)!;
  expect(day).toContain("= 26.095 kr");
  // the last ten seconds of the day are still to come: 1.1 Wh, which are two in whole Wh
  expect(cost.today! + running).toBeCloseTo(26.095 - 0.0036, 6);
});
