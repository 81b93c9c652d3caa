import { describe, expect, test } from "vitest";
import { Hunt } from "../../src/household/hunt.js";

/** A hunt that has seen these readings, one every so many ms from 0 on. */
function hunting(every: number, ...powers: number[]): Hunt {
  const hunt = new Hunt();
  for (const [i, power] of powers.entries()) hunt.accept(power, i * every);
  return hunt;
}

describe("the change", () => {
  test("is against the median of the last three readings, signed", () => {
    const hunt = hunting(10_000, 9000, 600, 2600, 640);
    hunt.start(31_000);
    expect(hunt.baseline).toBe(640);
    hunt.accept(520, 40_000);
    expect([hunt.changeAt(40_000), hunt.secondsSince(40_000)]).toEqual([-120, 9]);
    hunt.accept(700, 50_000);
    expect(hunt.changeAt(51_000)).toBe(60);
    hunt.start(52_000);
    expect([hunt.baseline, hunt.changeAt(52_000), hunt.secondsSince(52_000)]).toEqual([640, 60, 0]);
  });

  test("works while the house exports: what is pulled out raises the export", () => {
    const hunt = hunting(10_000, -1000, -1000, -1000);
    hunt.start(20_000);
    hunt.accept(-1060, 30_000);
    expect(hunt.changeAt(30_000)).toBe(-60);
  });

  test("is not known before a start, without readings, and 30 s after the last one", () => {
    const hunt = hunting(10_000, 600, 610);
    expect([hunt.changeAt(11_000), hunt.secondsSince(11_000)]).toEqual([undefined, undefined]);
    hunt.start(11_000);
    expect(hunt.changeAt(40_000)).toBe(10);
    expect([hunt.isStale(40_001), hunt.changeAt(40_001), hunt.secondsToNext(40_001)]).toEqual([
      true,
      undefined,
      undefined,
    ]);
    hunt.accept(500, 100_000);
    expect(hunt.changeAt(100_000)).toBe(-100);
    const empty = new Hunt();
    empty.start(0);
    expect([empty.isStale(0), empty.baseline, empty.changeAt(0)]).toEqual([true, undefined, undefined]);
  });

  test("freezes nothing that is older than a silence", () => {
    const hunt = hunting(10_000, 5000, 5000, 5000);
    hunt.accept(600, 100_000);
    hunt.start(100_000);
    expect(hunt.baseline).toBe(600);
  });
});

describe("the time to the next telegram", () => {
  test("is learnt: 10 s or 2.5 s", () => {
    const slow = hunting(10_000, 600, 600, 600);
    expect([20_000, 20_001, 25_000, 29_999, 30_000, 32_000].map((now) => slow.secondsToNext(now))).toEqual([
      10, 10, 5, 1, 0, 0,
    ]);
    const fast = hunting(2500, 600, 600);
    expect([2500, 3500, 4999].map((now) => fast.secondsToNext(now))).toEqual([3, 2, 1]);
    expect(hunting(10_000, 600).secondsToNext(0)).toBe(undefined);
  });

  test("outlives a telegram that was lost", () => {
    const hunt = hunting(10_000, 600, 600, 600);
    hunt.accept(600, 40_000);
    expect(hunt.secondsToNext(41_000)).toBe(9);
    hunt.accept(600, 50_000);
    expect(hunt.secondsToNext(51_000)).toBe(9);
  });
});
