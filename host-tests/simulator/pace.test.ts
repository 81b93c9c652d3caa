import { expect, test } from "vitest";
import { Pace } from "../../simulator/pace.js";

test("time goes as fast as it is told to, in whole milliseconds of which none is lost", () => {
  const pace = new Pace(1000.5);
  expect(pace.pass(1001, false)).toBe(0);
  expect(pace.pass(1001.5, false)).toBe(1);
  pace.speed = 3600;
  let passed = 0;
  for (let frame = 1; frame <= 600; frame++) {
    const step = pace.pass(1001.5 + (frame * 10_000) / 600, false);
    expect(Number.isInteger(step)).toBe(true);
    passed += step;
  }
  expect(Math.abs(passed - 36_000_000)).toBeLessThanOrEqual(1);
});

test("a page that slept does not make up for it, unless its meter is live", () => {
  const pace = new Pace(0);
  pace.speed = 60;
  expect(pace.pass(3_600_000, false)).toBe(60_000);
  expect(pace.pass(7_200_000, true)).toBe(3_600_000);
  expect(pace.pass(7_100_000, true)).toBe(0);
});

test("slowed, it goes slowly for 20 s, and the slower of two holds", () => {
  const pace = new Pace(0);
  pace.slowTo(10);
  expect(pace.now).toBe(1);
  pace.speed = 360;
  pace.slowTo(10);
  expect([pace.now, pace.speed]).toEqual([10, 360]);
  expect(pace.pass(1000, false)).toBe(10_000);
  pace.slowTo(1);
  expect(pace.now).toBe(1);
  expect(pace.pass(1500, false)).toBe(500);
  pace.slowTo(10);
  expect(pace.now).toBe(1);
  expect(pace.pass(2000, false)).toBe(500);
  expect(pace.pass(21_499, false)).toBe(1000);
  expect(pace.pass(21_600, false)).toBe(36_360);
  expect(pace.now).toBe(360);
});

test("another speed ends what was slow", () => {
  const pace = new Pace(0);
  pace.speed = 360;
  pace.slowTo(1);
  pace.speed = 60;
  expect(pace.pass(100, false)).toBe(6000);
});
