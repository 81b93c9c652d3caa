import { describe, expect, test } from "vitest";
import { House } from "../../simulator/virtual-meter/house.js";
import { meterTime } from "../../simulator/virtual-meter/meter-time.js";
import { SCENARIOS } from "../../simulator/virtual-meter/scenarios.js";
import { HIGH, Level, LOW, NORMAL } from "../../src/household/level.js";
import { USUAL_POWER_BYTES, UsualPower } from "../../src/household/usual-power.js";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** What the scale of a 20 A house may be off by: 5 % of 22 blocks. */
const ROUGH = 1.1;

/** Lets readings come every so many ms for a time, of a power in W at each. */
function live(usual: UsualPower, from: number, time: number, every: number, power: (now: number) => number): number {
  let days = 0;
  for (let now = from; now < from + time; now += every) if (usual.accept(power(now), now)) days++;
  return days;
}

/** 6 hours at 200 W, 12 at 800 W, 6 at 3 kW: the quarters lie between 200 and 800 and between 800 and 3000 W. */
function threePowers(now: number): number {
  const hour = (now / HOUR) % 24;
  return hour < 6 ? 200 : hour < 18 ? 800 : 3000;
}

/** Where a power lies on the scale of a 20 A house. */
function blocks(power: number): number {
  return 22 * Math.sqrt(power / 13_800);
}

function kept(usual: UsualPower): Uint8Array {
  const bytes = new Uint8Array(USUAL_POWER_BYTES);
  usual.write(bytes);
  return bytes;
}

describe("a home's own range", () => {
  test("is told after 14 days of readings, day by day", () => {
    const usual = new UsualPower();
    expect(live(usual, 0, 14 * DAY, 10_000, () => 500)).toBe(13);
    expect([usual.lower, usual.upper]).toEqual([undefined, undefined]);
    expect(usual.accept(500, 14 * DAY)).toBe(true);
    // 500 W lie in the step from 441 to 576 W, and half of the time is taken to be in its middle half
    expect(usual.lower).toBe(Math.round((3 * 7.25) ** 2));
    expect(usual.upper).toBe(Math.round((3 * 7.75) ** 2));
  });

  test("is the same from a telegram each 10 s, each 2.5 s and each second", () => {
    const ranges = [10_000, 2500, 1000].map((every) => {
      const usual = new UsualPower();
      live(usual, 0, 15 * DAY, every, (now) => 300 + 5000 * ((now / DAY) % 1));
      return [usual.lower!, usual.upper!];
    });
    // an even spread from 300 to 5300 W: a quarter lies below 1550 W, and a quarter above 4050 W
    for (const [lower, upper] of ranges) {
      expect(lower).toBeGreaterThan(1530);
      expect(lower).toBeLessThan(1570);
      expect(upper).toBeGreaterThan(4000);
      expect(upper).toBeLessThan(4100);
    }
  });

  test("weighs time, not telegrams: an evening of many telegrams is no longer than one of few", () => {
    const usual = new UsualPower();
    for (let day = 0; day < 15; day++) {
      live(usual, day * DAY, DAY / 2, 10_000, () => 300);
      live(usual, day * DAY + DAY / 2, DAY / 2, 1000, () => 3000);
    }
    // half of the time at 300 W, half at 3000 W
    expect([usual.lower, usual.upper]).toEqual([Math.round((3 * 5.5) ** 2), Math.round((3 * 18.5) ** 2)]);
  });

  test("does not count what came after a silence of more than a minute, nor export", () => {
    const usual = new UsualPower();
    for (let day = 0; day < 30; day++) {
      live(usual, day * DAY, DAY / 4, 10_000, () => 500);
      live(usual, day * DAY + DAY / 4, DAY / 4, 10_000, () => -4000);
      live(usual, day * DAY + DAY / 2, DAY / 2, 61_000, () => 8000);
    }
    expect([usual.lower, usual.upper]).toEqual([Math.round((3 * 7.25) ** 2), Math.round((3 * 7.75) ** 2)]);
  });

  test("stays unknown for a home that imports next to nothing", () => {
    const usual = new UsualPower();
    live(usual, 0, 20 * DAY, 10_000, (now) => ((now / HOUR) % 24 < 1 ? 500 : -100));
    expect(usual.lower).toBe(undefined);
  });

  test("follows the last weeks: what is new weighs as much as all before after two of them", () => {
    const usual = new UsualPower();
    live(usual, 0, 60 * DAY, 10_000, () => 300);
    live(usual, 60 * DAY, 13 * DAY, 10_000, () => 3000);
    expect(usual.lower).toBeLessThan(324);
    expect(usual.upper).toBeGreaterThan(2900);
    live(usual, 73 * DAY, 20 * DAY, 10_000, () => 3000);
    expect(usual.lower).toBeGreaterThan(2900);
  });
});

describe("the level", () => {
  test("takes the range over: its words and its blocks", () => {
    const level = new Level(20);
    const word = (power: number) => {
      for (let i = 0; i < 3; i++) level.accept(power);
      return level.word;
    };
    level.setNormal(200, 600);
    expect([199, 200, 600, 601].map(word)).toEqual([LOW, NORMAL, NORMAL, HIGH]);
    // 22 √(200 / 13,800) = 2.6 and 22 √(600 / 13,800) = 4.6
    expect([level.normalFrom, level.normalTo]).toEqual([2, 5]);
    level.setNormal(undefined, undefined);
    expect([699, 700, 2500, 2501].map(word)).toEqual([LOW, NORMAL, NORMAL, HIGH]);
    expect([level.normalFrom, level.normalTo]).toEqual([4, 10]);
  });
});

describe("what is kept", () => {
  test("are 53 bytes, from which another display goes on", () => {
    const usual = new UsualPower();
    live(usual, 0, 20 * DAY, 10_000, threePowers);
    const bytes = kept(usual);
    expect(bytes.length).toBe(53);
    const other = new UsualPower();
    expect(other.read(bytes, bytes.length)).toBe(true);
    expect(other.lower).toBeCloseTo(usual.lower!, -1);
    expect(other.upper).toBeCloseTo(usual.upper!, -1);
    expect(kept(other)).toEqual(bytes);
    // and what comes then weighs as much as it would have
    for (const display of [usual, other]) live(display, 20 * DAY, 10 * DAY, 10_000, () => 1500);
    expect(Math.abs(blocks(other.upper!) - blocks(usual.upper!))).toBeLessThan(0.1);
  });

  test("outlives a restart each night: the days go on", () => {
    let usual = new UsualPower();
    for (let day = 0; day < 14; day++) {
      live(usual, 0, DAY, 10_000, threePowers);
      const bytes = kept(usual);
      usual = new UsualPower();
      usual.read(bytes, bytes.length);
    }
    // each restart loses less than an hour of the running day, and nothing of what was drawn
    expect(usual.lower).toBe(undefined);
    live(usual, 0, DAY, 10_000, threePowers);
    expect(usual.lower).toBeGreaterThan(180);
  });

  test("is left when it is none of ours", () => {
    const usual = new UsualPower();
    const bytes = kept(usual);
    expect(usual.read(bytes, 52)).toBe(false);
    expect(usual.read(bytes.with(0, 9), bytes.length)).toBe(false);
    expect(usual.read(bytes, bytes.length)).toBe(true);
    expect(usual.lower).toBe(undefined);
  });
});

describe("in houses of the virtual meter, after 14 days", () => {
  for (const [name, start] of [
    ["flat", "2026-03-10T00:00"],
    ["car", "2026-01-14T00:00"],
    ["villa", "2026-05-10T00:00"],
  ] as const)
    test(`${name}: lower and upper lie where the exact percentiles of all readings do, within 5 % of the scale`, () => {
      const house = new House(SCENARIOS[name].loads, 7);
      const usual = new UsualPower();
      const powers: number[] = [];
      const begin = meterTime(start);
      for (let second = 0; second <= 14 * 86_400; second += 10) {
        house.step(begin + second, true);
        const power = house.active[0] + house.active[1] + house.active[2];
        usual.accept(power, second * 1000);
        if (power > 0) powers.push(power);
      }
      powers.sort((a, b) => a - b);
      const exact = [0.25, 0.75].map((share) => powers[Math.floor(share * powers.length)]!);
      expect(Math.abs(blocks(usual.lower!) - blocks(exact[0]!))).toBeLessThan(ROUGH);
      expect(Math.abs(blocks(usual.upper!) - blocks(exact[1]!))).toBeLessThan(ROUGH);
    });
});
