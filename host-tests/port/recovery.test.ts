import { expect, test } from "vitest";
import { ASSERT, NOTHING, RELEASE, REOPEN, Recovery } from "../../src/port/recovery.js";

const NAMES: Readonly<Record<number, string>> = { [RELEASE]: "release", [ASSERT]: "assert", [REOPEN]: "reopen" };

/** What is done in so many seconds of silence, and when. */
function silent(recovery: Recovery, seconds: number): string[] {
  const done: string[] = [];
  for (let second = 1; second <= seconds; second++) {
    const action = recovery.tick(second * 1000);
    if (action !== NOTHING) done.push(`${second} ${NAMES[action]}`);
  }
  return done;
}

test("a line that pauses for less than a minute is left alone", () => {
  expect(silent(new Recovery(true), 59)).toEqual([]);
});

test("a silent line is asked again after a minute, and then more and more seldom, with the UART opened anew", () => {
  expect(silent(new Recovery(true), 500)).toEqual([
    "60 release",
    "62 assert",
    "180 release",
    "182 reopen",
    "420 release",
    "422 reopen",
  ]);
});

test("two hours of silence cost less than twenty attempts, each with two seconds of a released line", () => {
  const recovery = new Recovery(true);
  const done = silent(recovery, 7200);
  expect(recovery.requests).toBeLessThan(20);
  expect(recovery.requests).toBeGreaterThan(10);
  expect(recovery.reopenings).toBe(recovery.requests - 1);
  expect(done.filter((entry) => entry.endsWith("release")).length).toBe(recovery.requests);
});

test("bytes that come while the line is released have it asserted at once, and the count begins anew", () => {
  const recovery = new Recovery(true);
  silent(recovery, 60);
  expect(recovery.tick(500)).toBe(ASSERT);
  expect(silent(recovery, 59)).toEqual([]);
  expect(silent(recovery, 62)).toEqual(["60 release", "62 assert"]);
});

test("bytes that come while the line is released are not cut off by another opening, also later than the first time", () => {
  const recovery = new Recovery(true);
  silent(recovery, 180);
  expect(recovery.tick(100)).toBe(ASSERT);
});

test("a board whose Data Request is wired to the supply opens its UART anew, and counts no request", () => {
  const recovery = new Recovery(false);
  silent(recovery, 500);
  expect([recovery.requests, recovery.reopenings]).toEqual([0, 2]);
});
