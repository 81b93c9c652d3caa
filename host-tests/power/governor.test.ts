import { describe, expect, test } from "vitest";
import type { PowerBudget } from "../../src/power/budget.js";
import { Governor, type PowerSettings } from "../../src/power/governor.js";
import { Night } from "../../src/power/night.js";
import { BRIGHTNESS, DEFAULT_SETTINGS } from "../../src/settings.js";
import { Random } from "../../tools/fuzz/random.js";
import { BOARDS, readBudget } from "../../tools/power/boards.js";
import { figure, GREEDY, LEAN, leanTypical, leanWorst } from "./boards.js";

const HOUR = 3600;
const NOON = 12 * HOUR;
const MIDNIGHT = 0;

/** A governor with a clock, a room, a backlight that remembers, and settings that can change. */
class Bench {
  now = 0;
  legalTime: number | undefined = NOON;
  volts = 5;
  /** How bright the room is, as the sensor reads it. */
  room = 1;
  lastTouch = -60_000;
  readonly settings: { -readonly [Key in keyof PowerSettings]: PowerSettings[Key] };
  /** All that the backlight was ever set to. */
  readonly lights: number[] = [];
  readonly governor: Governor;
  readonly #night = new Night({ read: () => this.room });

  constructor(power: PowerBudget, settings: Partial<PowerSettings> = {}, isMeasured = false) {
    this.settings = { supply: "external", brightnessDay: 60, brightnessNight: 3, ...settings };
    const supply = isMeasured ? { read: () => Math.round(this.volts * 1000) } : undefined;
    const backlight = { set: (percent: number) => void this.lights.push(percent) };
    this.governor = new Governor({ power, settings: this.settings, night: this.#night, backlight, supply });
  }

  get light(): number {
    return this.lights.at(-1)!;
  }

  tick(): number {
    this.now += 1000;
    if (this.legalTime !== undefined) this.legalTime++;
    this.#night.tick(this.now, this.legalTime, this.lastTouch);
    this.governor.tick(this.now);
    return this.light;
  }

  ticks(count: number): number[] {
    return Array.from({ length: count }, () => this.tick());
  }
}

describe("at the start", () => {
  test("the light is put out at once, and rises by steps of at most 10 mA: 20 % of 50 mA", () => {
    const bench = new Bench(LEAN);
    expect(bench.lights).toEqual([0]);
    expect(bench.governor.status).toMatchObject({ light: 0, lowered: "starting" });
    expect(bench.ticks(2)).toEqual([20, 40]);
    expect(bench.governor.status).toMatchObject({ light: 40, lowered: "starting" });
    expect(bench.ticks(2)).toEqual([60, 60]);
    expect(bench.governor.status).toMatchObject({ light: 60, lowered: undefined });
    expect(bench.lights).toEqual([0, 20, 40, 60]);
  });

  test("a light whose current nobody knows rises by 5 %", () => {
    const bench = new Bench({ ...LEAN, backlight: { ...figure("light", undefined, undefined), dimming: "pulses" } });
    expect(bench.ticks(3)).toEqual([5, 10, 15]);
  });

  test("it is day until the meter has told the time", () => {
    const bench = new Bench(LEAN);
    bench.legalTime = undefined;
    expect(bench.ticks(5).at(-1)).toBe(60);
    bench.legalTime = MIDNIGHT;
    expect(bench.tick()).toBe(3);
  });
});

describe("by night", () => {
  test.each([
    [5 * HOUR + 3590, 3],
    [6 * HOUR, 60],
    [21 * HOUR + 3580, 60],
    [22 * HOUR, 3],
    [MIDNIGHT, 3],
    [19_000 * 86_400 + 23 * HOUR, 3],
  ])("at second %i the light is %i %", (legalTime, light) => {
    const bench = new Bench(LEAN);
    bench.legalTime = legalTime;
    expect(bench.ticks(5).at(-1)).toBe(light);
    expect(bench.governor.status.lowered).toBeUndefined();
  });

  test.each([
    [100, 5],
    [5, 5],
    [4.9, 4],
    [0, 0],
    [-3, 0],
    [Number.NaN, 0],
  ])("an owner who wants %d %% gets %i %%", (brightnessNight, light) => {
    const bench = new Bench(LEAN, { brightnessNight });
    bench.legalTime = MIDNIGHT;
    expect(bench.ticks(5).at(-1)).toBe(light);
  });

  test("the owner can set no more than the governor gives, and what he never set lies within", () => {
    const bench = new Bench(LEAN, { brightnessNight: BRIGHTNESS.night.most + 1 });
    bench.legalTime = MIDNIGHT;
    expect(bench.ticks(5).at(-1)).toBe(BRIGHTNESS.night.most);
    const { supply, brightnessDay, brightnessNight } = DEFAULT_SETTINGS;
    expect(supply).toBe("external");
    expect(brightnessDay >= BRIGHTNESS.day.least && brightnessDay <= BRIGHTNESS.day.most).toBe(true);
    expect(brightnessNight >= BRIGHTNESS.night.least && brightnessNight <= BRIGHTNESS.night.most).toBe(true);
  });

  test.each([0, 3, 5])("a touch brings 5 % for 20 s at once, be it set to %i %", (brightnessNight) => {
    const bench = new Bench(LEAN, { brightnessNight });
    bench.legalTime = MIDNIGHT;
    bench.ticks(5);
    bench.lastTouch = bench.now;
    expect(bench.ticks(19)).toEqual(Array(19).fill(5));
    expect(bench.ticks(2)).toEqual([brightnessNight, brightnessNight]);
  });

  test("a lit room changes nothing", () => {
    const bench = new Bench(LEAN);
    bench.legalTime = MIDNIGHT;
    expect(bench.ticks(600).at(-1)).toBe(3);
  });
});

describe("by day in a dark room", () => {
  /** After an hour in a lit room, and ten minutes in a dark one. */
  function inTheDark(settings: Partial<PowerSettings> = {}): Bench {
    const bench = new Bench(LEAN, settings);
    bench.ticks(3600);
    bench.room = 0;
    bench.ticks(600);
    return bench;
  }

  test("the light is 10 %: less than on a wall that is lit, and enough to be read there", () => {
    expect(inTheDark().light).toBe(10);
    expect(inTheDark().governor.status.lowered).toBeUndefined();
  });

  test("less than that is the owner's own business", () => {
    expect(inTheDark({ brightnessDay: 7 }).light).toBe(7);
  });

  test("a touch brings the light of the day for 20 s", () => {
    const bench = inTheDark();
    bench.lastTouch = bench.now;
    expect(bench.ticks(19)).toEqual(Array(19).fill(60));
    expect(bench.tick()).toBe(10);
  });

  test("from 22 it is that of the night", () => {
    const bench = inTheDark();
    bench.legalTime = 22 * HOUR;
    expect(bench.tick()).toBe(3);
  });
});

describe("on the meter's supply", () => {
  test("the light ends where the budget does, whatever the owner wants", () => {
    for (const brightnessDay of [30, 60, 100, 1000, Number.POSITIVE_INFINITY]) {
      const bench = new Bench(LEAN, { supply: "meter", brightnessDay });
      expect(bench.ticks(5).at(-1)).toBe(28);
      expect(bench.governor.status).toMatchObject({ light: 28, lowered: "budget", clock: 80 });
    }
  });

  test("less than that is the owner's own business", () => {
    const bench = new Bench(LEAN, { supply: "meter", brightnessDay: 12 });
    expect(bench.ticks(5).at(-1)).toBe(12);
    expect(bench.governor.status.lowered).toBeUndefined();
  });

  test("the light falls with the first tick after the owner has chosen it, and the clock with it", () => {
    const bench = new Bench({ ...LEAN, clock: 160 });
    bench.ticks(5);
    expect(bench.governor.status).toMatchObject({ light: 60, clock: 160, current: Math.round(leanTypical(60) + 8) });
    bench.settings.supply = "meter";
    bench.tick();
    expect(bench.governor.status).toMatchObject({ light: 28, clock: 80, current: Math.round(leanTypical(28)) });
  });

  test("a board that the meter cannot feed refuses it, says why, and has the least light while it stands", () => {
    const bench = new Bench(GREEDY, { supply: "meter", brightnessDay: 100 });
    expect(bench.governor.status.refusal).toBe("mean");
    expect(Math.max(...bench.ticks(100))).toBe(10);
    expect(bench.governor.status).toMatchObject({ light: 10, lowered: "refused" });
    bench.settings.supply = "external";
    expect(bench.ticks(20).at(-1)).toBe(100);
    expect(bench.governor.status).toMatchObject({ light: 100, lowered: undefined, refusal: "mean" });
  });

  test.each(BOARDS)("%s refuses it", async (folder) => {
    const bench = new Bench(await readBudget(folder), { supply: "meter", brightnessDay: 100 });
    expect(bench.governor.verdict.supply).toBe("external");
    expect(Math.max(...bench.ticks(100))).toBeLessThanOrEqual(10);
    expect(bench.governor.status.lowered).toBe("refused");
  });
});

test("on a supply that was weak the light rises by steps again, and no further than it bore", () => {
  const bench = new Bench(LEAN, { brightnessDay: 60 }, true);
  bench.ticks(5);
  bench.volts = 4.5;
  expect(bench.tick()).toBe(40);
  bench.volts = 4.7;
  bench.settings.brightnessDay = 10;
  expect(bench.tick()).toBe(10);
  bench.settings.brightnessDay = 60;
  expect(bench.ticks(3)).toEqual([30, 40, 40]);
  expect(bench.governor.status.lowered).toBe("weakSupply");
});

describe("the status", () => {
  test("reckons the display's own current, and says when that is only the part that is known", () => {
    const bench = new Bench(LEAN);
    expect(bench.governor.status).toMatchObject({ current: 39, isCurrentPartial: false });
    bench.ticks(5);
    expect(bench.governor.status.current).toBe(63); // 38.5 + 24
    const partial = new Bench({ ...LEAN, start: figure("start", undefined, undefined) });
    expect(partial.governor.status.isCurrentPartial).toBe(true);
  });

  test("has no supply where the board measures none", () => {
    const bench = new Bench(LEAN);
    bench.tick();
    expect(bench.governor.status).toMatchObject({ supply: undefined, lowestSupply: undefined, isSupplyWeak: false });
  });
});

test("every brightness at every hour keeps to 50 mA on average and 75 mA at most on the meter's supply", () => {
  for (let brightness = 0; brightness <= 100; brightness++)
    for (let hour = 0; hour < 24; hour++) {
      const bench = new Bench(LEAN, { supply: "meter", brightnessDay: brightness, brightnessNight: brightness });
      bench.legalTime = hour * HOUR;
      const lights = bench.ticks(7);
      const isNight = hour < 6 || hour >= 22;
      expect(lights.at(-1)).toBe(Math.min(brightness, isNight ? 5 : 28));
      for (const light of bench.lights) {
        expect(leanTypical(light)).toBeLessThanOrEqual(50);
        expect(leanWorst(light)).toBeLessThanOrEqual(75);
      }
    }
});

describe("whatever happens", () => {
  const wild = [0, 10, 28, 30, 60, 100, 1e9, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY];

  test.each(Array.from({ length: 40 }, (_, round) => round))("in round %i the budget holds", (round) => {
    const random = new Random(75, round);
    const bench = new Bench(LEAN, { supply: "meter" }, random.chance(0.5));
    let last = 0;
    let isSteady = true;
    for (let second = 0; second < 2000; second++) {
      if (random.chance(0.05)) bench.settings.brightnessDay = random.pick(wild);
      if (random.chance(0.05)) bench.settings.brightnessNight = random.pick(wild);
      if (random.chance(0.02)) bench.legalTime = random.chance(0.2) ? undefined : random.below(10 * 86_400);
      if (random.chance(0.05)) bench.volts = random.between(3500, 5500) / 1000;
      if (random.chance(0.03)) bench.settings.supply = random.chance(0.7) ? "meter" : "external";
      if (random.chance(0.02)) bench.lastTouch = bench.now;
      if (random.chance(0.02)) bench.room = random.pick([...wild, 0.05, 0.2, 0.4]);
      const light = bench.tick();
      if (second === 0) expect(light).toBeLessThanOrEqual(20);
      expect(Number.isInteger(light) && light >= 0 && light <= 100).toBe(true);
      if (bench.settings.supply === "meter") {
        expect(leanTypical(light)).toBeLessThanOrEqual(50);
        expect(leanWorst(light)).toBeLessThanOrEqual(75);
        if (isSteady) expect(leanWorst(light) - leanWorst(last)).toBeLessThanOrEqual(10);
      }
      const hour = Math.floor(((bench.legalTime ?? NOON) % 86_400) / HOUR);
      if (hour < 6 || hour >= 22) expect(light).toBeLessThanOrEqual(5);
      isSteady = bench.settings.supply === "meter";
      last = light;
    }
    expect(bench.lights[0]).toBe(0);
  });
});
