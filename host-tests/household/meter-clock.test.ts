import { expect, test } from "vitest";
import { MeterClock } from "../../src/household/meter-clock.js";

const at = (text: string) => Date.parse(`${text}Z`) / 1000;
const NOON = at("2026-01-15T12:00:00");

/** Meter times after stamps that come ten seconds apart. */
function times(clock: MeterClock, ...stamps: (number | undefined)[]): number[] {
  return stamps.map((stamp, i) => {
    clock.accept(stamp, i * 10_000);
    return clock.time;
  });
}

test("goes on between stamps, and has none before the first", () => {
  const clock = new MeterClock();
  clock.accept(undefined, 0);
  expect(clock.hasTime).toBe(false);
  expect(times(clock, NOON, undefined, undefined, NOON + 31)).toEqual([NOON, NOON + 10, NOON + 20, NOON + 31]);
});

test("stands still until a clock that was put back a little has caught up", () => {
  const back = [NOON, NOON - 15, NOON - 5, NOON + 5, NOON + 15];
  const clock = new MeterClock();
  expect(times(clock, ...back)).toEqual([NOON, NOON, NOON, NOON + 5, NOON + 15]);
  expect(clock.jumps).toBe(0);
});

test("believes another time when three stamps agree on it, and says by how much it has jumped", () => {
  const clock = new MeterClock();
  const later = NOON + 86_400;
  expect(times(clock, NOON, later, NOON, later, later + 10, later + 20)).toEqual([
    NOON,
    NOON + 10,
    NOON + 10,
    NOON + 20,
    NOON + 30,
    later + 20,
  ]);
  expect([clock.jump, clock.jumps]).toEqual([86_400 - 20, 1]);
  clock.accept(later + 30, 60_000);
  expect(clock.jump).toBe(0);
});

test("goes on by itself when a meter has lost its time, however long", () => {
  const clock = new MeterClock();
  const lost = Array.from({ length: 100 }, (_, i) => at("2000-01-01T00:00:00") + i * 10);
  expect(times(clock, NOON, ...lost).at(-1)).toBe(NOON + 1000);
  expect(clock.jumps).toBe(0);
});

test("finds the right one of two hours when summer time ends, after a restart too", () => {
  for (const [known, stamp, meter] of [
    ["2026-10-25T01:45:00", "2026-10-25T02:50:00", "2026-10-25T01:50:00"],
    ["2026-10-25T01:45:00", "2026-10-25T02:05:00", "2026-10-25T02:05:00"],
  ] as const) {
    const clock = new MeterClock();
    clock.keepsSummerTime = true;
    clock.restore(at(known));
    clock.accept(at(stamp), 0);
    expect(clock.time).toBe(at(meter));
  }
});
