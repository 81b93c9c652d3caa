import { describe, expect, test } from "vitest";
import { House } from "../../simulator/virtual-meter/house.js";
import { chance } from "../../simulator/virtual-meter/random.js";
import { SCENARIOS } from "../../simulator/virtual-meter/scenarios.js";
import { GAP, INTEGRATED, PARTLY, REGISTER } from "../../src/household/hours.js";
import { NightLoad } from "../../src/household/night-load.js";

const QUARTER = 900;
const QUARTERS_A_DAY = 96;
const day = (text: string) => Date.parse(`${text}T00:00Z`) / 86_400_000;
/** The quarter that begins at a meter time. */
const quarter = (text: string) => Date.parse(`${text}:00Z`) / 1000 / QUARTER;

/** Lets quarters come from one meter time to another, each of so many Wh. */
function accept(nights: NightLoad, from: string, until: string, energy: (quarter: number) => number): boolean[] {
  const ended: boolean[] = [];
  for (let q = quarter(from); q < quarter(until); q++) ended.push(nights.accept(q, energy(q), 0, REGISTER));
  return ended;
}

/** Nights of these loads in W, the newest last. */
function nightsOf(...watts: number[]): NightLoad {
  const nights = new NightLoad();
  for (const [i, load] of watts.entries()) nights.restoreNight(20_000 + i, load);
  return nights;
}

describe("a night", () => {
  test("is its least quarter of an hour from 01 to 05: written out", () => {
    const nights = new NightLoad();
    // 50 Wh are 200 W; what is less before one and from five on does not count
    const wh = (q: number) => {
      if (q < quarter("2026-01-15T01:00") || q >= quarter("2026-01-15T05:00")) return 10;
      return q === quarter("2026-01-15T03:15") ? 45 : 50;
    };
    const ended = accept(nights, "2026-01-15T00:00", "2026-01-15T06:00", wh);
    expect([nights.day, nights.wattsAt(0)]).toEqual([day("2026-01-15"), 180]);
    // told when the quarter from 04:45 on has ended, once
    expect(ended.flatMap((has, i) => (has ? [i] : []))).toEqual([19]);
    expect(nights.energyAYear).toBeCloseTo(1576.8, 6);
    expect(nights.moneyAYear(212)).toBeCloseTo(3342.8, 1);
    expect(nights.moneyAYear(undefined)).toBe(undefined);
  });

  test("goes by legal time: in summer an hour earlier for the meter", () => {
    const nights = new NightLoad();
    accept(nights, "2026-07-14T22:00", "2026-07-15T08:00", (q) =>
      q < quarter("2026-07-15T00:00") || q >= quarter("2026-07-15T04:00") ? 10 : 50,
    );
    expect(nights.wattsAt(0)).toBe(200);
  });

  test("has three hours when summer time begins, and five when it ends", () => {
    for (const [date, until] of [
      ["2026-03-29", "2026-03-29T04:00"],
      ["2026-10-25", "2026-10-25T05:00"],
    ] as const) {
      const nights = new NightLoad();
      const from = date === "2026-03-29" ? `${date}T01:00` : `${date}T00:00`;
      accept(nights, `${date}T00:00`, `${date}T12:00`, (q) => (q < quarter(from) || q >= quarter(until) ? 10 : 50));
      expect([nights.day, nights.wattsAt(0)]).toEqual([day(date), 200]);
    }
  });

  test("is known from eight quarters on, summed up or from registers; others do not count", () => {
    const of = (known: number, source: number, other: number) => {
      const nights = new NightLoad();
      for (let i = 0; i < 16; i++)
        nights.accept(quarter("2026-01-15T01:00") + i, i < known ? 50 : 10, 0, i < known ? source : other);
      return nights.wattsAt(0);
    };
    expect(of(8, REGISTER, PARTLY)).toBe(200);
    expect(of(8, INTEGRATED, GAP)).toBe(200);
    expect(of(7, REGISTER, PARTLY)).toBe(undefined);
  });

  test("does not count quarters with export, or without import: there is a battery", () => {
    const nights = new NightLoad();
    const start = quarter("2026-01-15T01:00");
    for (let i = 0; i < 16; i++)
      nights.accept(start + i, i < 4 ? 0 : i < 8 ? 20 : 50, i >= 4 && i < 8 ? 3 : 0, REGISTER);
    expect(nights.wattsAt(0)).toBe(200);
  });

  test("ends also when nothing comes until the next one; a night that is not known is left out", () => {
    const nights = new NightLoad();
    accept(nights, "2026-01-15T01:00", "2026-01-15T04:00", () => 50);
    accept(nights, "2026-01-16T03:30", "2026-01-16T05:00", () => 10);
    expect(nights.accept(quarter("2026-01-16T05:00"), 50, 0, REGISTER)).toBe(false);
    accept(nights, "2026-01-17T01:00", "2026-01-17T05:00", () => 60);
    expect([nights.day, nights.wattsAt(0), nights.wattsAt(1), nights.wattsAt(2)]).toEqual([
      day("2026-01-17"),
      240,
      undefined,
      200,
    ]);
  });
});

describe("what was kept", () => {
  test("comes back in any order; 28 nights are known, older ones are not", () => {
    const nights = new NightLoad();
    for (const i of [30, 5, 20, 1, 3]) nights.restoreNight(20_000 + i, 100 + i);
    expect([0, 10, 25, 27].map((ago) => nights.wattsAt(ago))).toEqual([130, 120, 105, 103]);
    expect([1, 26].map((ago) => nights.wattsAt(ago))).toEqual([undefined, undefined]);
    nights.restoreNight(20_031, 131);
    expect([nights.wattsAt(0), nights.wattsAt(1), nights.wattsAt(27)]).toEqual([131, 130, undefined]);
    nights.restoreNight(20_100, 200);
    expect(Array.from({ length: 28 }, (_, ago) => nights.wattsAt(ago)).filter((w) => w !== undefined)).toEqual([200]);
  });

  test("is nothing in a new display", () => {
    const nights = new NightLoad();
    expect([nights.day, nights.wattsAt(0), nights.energyAYear, nights.change, nights.lastingRise]).toEqual(
      Array(5).fill(undefined),
    );
  });
});

describe("the trend", () => {
  test("is what the bars show: the last five nights against the first five of 14", () => {
    expect(nightsOf(240, 244, 236, 240, 500, 240, 240, 180, 180, 182, 300, 180, 178, 180).change).toBe(-60);
    expect(nightsOf(180, 180, 180, 180).change).toBe(undefined);
  });

  test("a lasting rise is five nights above all that is usual: written out", () => {
    // usual 202, deviations 0 2 2 4 4 6 8: median 4, so nights differ by 5.9 and a rise is above 17.8 W
    const usual = [200, 202, 198, 204, 196, 206, 210];
    expect(nightsOf(...usual, 240, 230, 235, 231, 229).lastingRise).toBe(29);
    expect(nightsOf(...usual, 240, 230, 235, 231, 219).lastingRise).toBe(undefined);
    expect(nightsOf(...usual, 240, 230, 235, 231, 220).lastingRise).toBe(29);
    // nights that do not differ at all: above 12 W
    const even = Array(7).fill(200);
    expect(nightsOf(...even, 240, 230, 235, 231, 212).lastingRise).toBe(undefined);
    expect(nightsOf(...even, 240, 230, 235, 231, 213).lastingRise).toBe(31);
    // six nights before are too few
    expect(nightsOf(...usual.slice(1), 240, 230, 235, 231, 229).lastingRise).toBe(undefined);
  });
});

/** A number that is normally distributed about 0 with a deviation of 1. */
function normal(seed: number, index: number): number {
  return (
    Math.sqrt(-2 * Math.log(1 - chance(seed, 2 * index))) * Math.cos(2 * Math.PI * chance(seed + 1, 2 * index + 1))
  );
}

/**
 * Nights of a house whose load differs from night to night and wanders from week to week, with a night now and then on
 * which something was left on; on the last so many there is something new.
 */
function noisyNights(seed: number, count: number, spread: number, rise: number, risen: number): number[] {
  const load = 80 + 300 * chance(seed, 1);
  let wander = 0;
  return Array.from({ length: count }, (_, i) => {
    wander = 0.7 * wander + 0.5 * spread * normal(seed + 1000, i);
    const leftOn = chance(seed + 2000, i) < 0.08 ? 100 * chance(seed + 3000, i) : 0;
    return Math.round(load + wander + 0.7 * spread * normal(seed + 4000, i) + leftOn + (i >= count - risen ? rise : 0));
  });
}

describe("with noise", () => {
  const MONTHS = 1000;

  test("1,000 noisy months raise no false alarm", () => {
    let alarms = 0;
    for (let seed = 0; seed < MONTHS; seed++) {
      const nights = new NightLoad();
      for (const [i, load] of noisyNights(seed * 10_007, 30, 1 + (seed % 10), 0, 0).entries()) {
        nights.restoreNight(20_000 + i, load);
        if (nights.lastingRise !== undefined) alarms++;
      }
    }
    expect(alarms).toBe(0);
  });

  test("30 W that are new are found within a week, where nights do not differ by more than a few W", () => {
    const found = (spread: number) => {
      let count = 0;
      for (let seed = 0; seed < MONTHS; seed++) {
        const nights = new NightLoad();
        let isFound = false;
        for (const [i, load] of noisyNights(seed * 10_007, 28, spread, 30, 7).entries()) {
          nights.restoreNight(20_000 + i, load);
          isFound ||= nights.lastingRise !== undefined;
        }
        if (isFound) count++;
      }
      return count / MONTHS;
    };
    expect(found(2)).toBe(1);
    expect(found(4)).toBeGreaterThan(0.98);
    expect(found(6)).toBeGreaterThan(0.8);
  });

  test("so are they in each of five flats of the virtual meter, with no alarm before", () => {
    const start = quarter("2026-04-07T00:00");
    const DAYS = 28;
    const NEW = 21;
    let found = 0;
    for (let seed = 1; seed <= 5; seed++) {
      const house = new House(SCENARIOS.flat.loads, seed);
      const nights = new NightLoad();
      let rise: number | undefined;
      for (let q = start; q < start + DAYS * QUARTERS_A_DAY; q++) {
        if (q % QUARTERS_A_DAY >= 16) continue; // in April the meter's hours from 0 to 4 are the night
        let wattSeconds = 0;
        for (let second = 0; second < QUARTER; second += 10) {
          house.step(q * QUARTER + second, true);
          wattSeconds += 10 * (house.active[0] + house.active[1] + house.active[2]);
        }
        const isNew = q >= start + NEW * QUARTERS_A_DAY;
        nights.accept(q, Math.round(wattSeconds / 3600 + (isNew ? 30 / 4 : 0)), 0, REGISTER);
        if (!isNew) expect(nights.lastingRise).toBe(undefined);
        rise ??= nights.lastingRise;
      }
      if (rise !== undefined) found++;
    }
    expect(found).toBe(5);
  });
});
