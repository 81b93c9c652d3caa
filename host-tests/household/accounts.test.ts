import { describe, expect, test } from "vitest";
import { SCENARIOS } from "../../simulator/virtual-meter/scenarios.js";
import { VirtualMeter } from "../../simulator/virtual-meter/virtual-meter.js";
import { firstDay, firstHour, legalDay, monthOf } from "../../src/household/calendar.js";
import { REGISTER } from "../../src/household/hours.js";
import { Household } from "../../src/household/household.js";
import { SUGGESTED_PRICES } from "../../src/household/prices.js";
import { TARIFFS } from "../../src/household/tariff-presets.js";
import { MeterReading } from "../../src/meter/reading.js";
import { DEFAULT_SETTINGS, type Settings } from "../../src/settings.js";
import { MemoryLog, MemoryNotes } from "./memory-log.js";

const SETTINGS: Settings = { ...DEFAULT_SETTINGS, prices: SUGGESTED_PRICES, tariff: TARIFFS[1]!, goal: 10 };
const DAY = 86_400;

/** A villa, its meter, and the display on the wall, whose power can be cut while the meter goes on. */
class Wall {
  readonly kept = { quarters: new MemoryLog(408, 204), days: new MemoryLog(13 * 35, 35), notes: new MemoryNotes() };
  readonly meter: VirtualMeter;
  household: Household;
  /** What the registers said at each full hour. */
  readonly truth = new Map<number, number>();
  readonly #reading = new MeterReading();

  constructor(days: number, settings: Settings = SETTINGS) {
    this.meter = new VirtualMeter({ scenario: SCENARIOS.villa, past: days * DAY });
    this.household = new Household(settings, this.kept);
  }

  /** Lets so many seconds pass, with a reading a minute while the display is on. */
  pass(seconds: number, isOn = true): void {
    const end = this.meter.time + seconds;
    this.meter.coast(60, () => {
      const { meter } = this;
      const { truth } = meter;
      if (meter.time % 3600 === 0) this.truth.set(meter.time / 3600, truth.energyImport);
      if (isOn) this.household.accept(Object.assign(this.#reading, truth), (meter.time - 1e9) * 1000);
      return meter.time < end;
    });
  }

  restart(): void {
    this.household = new Household(SETTINGS, this.kept);
  }

  /** What the hours between two of them have used by the registers. */
  used(from: number, to: number): number {
    return this.truth.get(to)! - this.truth.get(from)!;
  }
}

describe("a villa's year", () => {
  const wall = new Wall(400);
  wall.pass(400 * DAY);
  const { history, ledger, month, months } = wall.household.accounts;
  const last = history.lastHour;

  test("ends with hours that are the differences of the registers, each and all", () => {
    let sum = 0;
    const from = last - 396 * 24;
    for (let hour = from; hour <= last; hour++) {
      if (history.sourceAt(hour) !== REGISTER || history.importAt(hour) !== wall.used(hour, hour + 1))
        expect.fail(`hour ${hour}: ${history.importAt(hour)}, the registers say ${wall.used(hour, hour + 1)}`);
      sum += history.importAt(hour)!;
    }
    expect(sum).toBe(wall.used(from, last + 1));
    expect([ledger.hours.unplacedImport, ledger.hours.unplacedExport]).toEqual([0, 0]);
  });

  test("leaves every month that is over, and the running one", () => {
    const running = monthOf(legalDay(last));
    for (let over = running - 12; over < running; over++) {
      expect(months.read(over), `${over}`).toBe(true);
      expect(months.energyImport).toBe(wall.used(firstHour(firstDay(over)), firstHour(firstDay(over + 1))));
      expect(months.known).toBe(firstHour(firstDay(over + 1)) - firstHour(firstDay(over)));
    }
    expect(month.energyImport).toBe(wall.used(firstHour(firstDay(running)), last + 1));
    expect(month.isComplete).toBe(true);
  });

  test("has 28 nights, a goal with enough history, three peaks, and money", () => {
    const { nightLoad, goal, tariff, cost } = wall.household.accounts;
    expect(
      Array.from({ length: 28 }, (_, ago) => nightLoad.wattsAt(ago)).filter((w) => w !== undefined).length,
    ).toBeGreaterThan(20);
    expect(goal.missingDays).toBe(0);
    expect(tariff.peaks[0]!.length).toBe(3);
    expect(cost.month).not.toBe(0);
    expect(cost.isMonthComplete).toBe(true);
  });

  test("is told the same after a power cut", () => {
    const before = wall.household.accounts;
    const told = (accounts: typeof before) => ({
      month: { ...accounts.month },
      today: accounts.cost.today?.toFixed(6),
      thisMonth: accounts.cost.month?.toFixed(4),
      peaks: [0, 1, 2].map((i) => [accounts.tariff.peaks[0]!.slotAt(i), accounts.tariff.peaks[0]!.powerAt(i)]),
      nights: Array.from({ length: 28 }, (_, ago) => accounts.nightLoad.wattsAt(ago)),
      goal: [accounts.goal.missingDays, accounts.goal.todayImport],
      hours: Array.from({ length: 400 }, (_, i) => accounts.history.importAt(last - i)),
    });
    const expected = told(before);
    const [todayImport, since] = [wall.household.today.energyImport, wall.household.today.since];
    wall.restart();
    wall.household.accept(Object.assign(new MeterReading(), wall.meter.truth), 0);
    expect(wall.household.accounts.isCaughtUp).toBe(false);
    let seconds = 0;
    while (!wall.household.accounts.isCaughtUp && seconds < 400) wall.household.tick(++seconds * 1000);
    expect(seconds).toBeLessThan(200); // a month is counted in three minutes
    expect(told(wall.household.accounts)).toEqual(expected);
    expect([wall.household.today.energyImport, wall.household.today.since]).toEqual([todayImport, since]);
    expect(wall.household.today.complete).toBe(true);
  });
});

test("a meter that was silent over midnight leaves no money of yesterday in today", () => {
  const wall = new Wall(4);
  wall.pass(2 * DAY);
  const midnight = Math.ceil(wall.meter.time / DAY) * DAY;
  wall.pass(midnight - 2 * 3600 - wall.meter.time);
  wall.pass(8 * 3600, false);
  wall.pass(120);
  const { cost, ledger } = wall.household.accounts;
  expect(cost.today).toBe(0);
  expect(cost.isTodayComplete).toBe(false);
  expect(ledger.hours.isWaiting).toBe(false);
});

test("power cuts within an hour lose nothing; those over an edge make no hour wrong", () => {
  const wall = new Wall(20);
  let chance = 1;
  const random = (below: number) => {
    chance = (Math.imul(chance, 1_103_515_245) + 12_345) & 0x7fffffff;
    return chance % below;
  };
  const dark: [from: number, to: number][] = [];
  const start = wall.meter.time;
  while (wall.meter.time - start < 19 * DAY) {
    wall.pass(600 + random(20_000));
    const from = wall.meter.time;
    wall.pass(60 * (1 + random(90)), false);
    dark.push([from, wall.meter.time]);
    wall.restart();
  }
  wall.pass(7_200);
  const { history } = wall.household.accounts;
  let known = 0;
  let within = 0;
  for (let hour = Math.ceil(start / 3600) + 1; hour <= history.lastHour; hour++) {
    const used = wall.used(hour, hour + 1);
    // an edge is seen by readings on both sides of it, a minute apart
    const isEdgeDark = dark.some(([from, to]) =>
      [hour, hour + 1].some((edge) => from < edge * 3600 && to > edge * 3600 - 120),
    );
    const wasDark = dark.some(([from, to]) => from < hour * 3600 + 3600 && to > hour * 3600);
    if (history.sourceAt(hour) === REGISTER) {
      known++;
      expect(history.importAt(hour), `hour ${hour}`).toBe(used);
    } else {
      expect(isEdgeDark, `hour ${hour} could be known`).toBe(true);
      expect(history.importAt(hour) ?? 0).toBeLessThanOrEqual(used + 1);
    }
    if (wasDark && !isEdgeDark) within++;
  }
  expect(known).toBeGreaterThan(250);
  expect(within).toBeGreaterThan(30);
});
