import { expect, test } from "vitest";
import { RingBuffer, WHOLE } from "../../src/meter/ring-buffer.js";

function write(ring: RingBuffer, from: number, count: number): void {
  for (let left = count; left > 0; ) {
    const stretch = Math.min(left, ring.writeLength);
    for (let i = 0; i < stretch; i++) ring.bytes[ring.writeStart + i] = (from + count - left + i) & 255;
    ring.wrote(stretch);
    left -= stretch;
  }
}

test("what goes in comes out in order, through many turns of the ring and in odd pieces", () => {
  const ring = new RingBuffer(3000);
  let written = 0;
  let read = 0;
  for (let step = 1; step < 5000; step++) {
    const count = Math.min((step * 37) % 200, ring.capacity - ring.length);
    write(ring, written, count);
    written += count;
    let take = (step * 53) % 200;
    while (take > 0 && ring.length > 0) {
      const run = Math.min(take, ring.readEnd - ring.readStart);
      for (let i = 0; i < run; i++) expect(ring.bytes[ring.readStart + i]).toBe((read + i) & 255);
      ring.consume(run);
      read += run;
      take -= run;
    }
  }
  expect(read).toBeGreaterThan(100_000);
  expect(ring.total).toBe(written);
});

test("a run holds a whole frame, also where the ring turns", () => {
  const ring = new RingBuffer(2 * WHOLE);
  for (let turn = 0; turn < 3000; turn++) {
    write(ring, turn, WHOLE + 50);
    const start = ring.readStart;
    expect(ring.readEnd - start).toBeGreaterThanOrEqual(WHOLE);
    for (let i = 0; i < WHOLE; i++) if (ring.bytes[start + i] !== ((turn + i) & 255)) expect.fail(`turn ${turn}`);
    while (ring.length > 0) ring.consume(ring.readEnd - ring.readStart);
  }
});

test("a full ring takes nothing more, and gives everything back", () => {
  const ring = new RingBuffer(2 * WHOLE);
  write(ring, 0, 100);
  ring.consume(100);
  write(ring, 0, 2 * WHOLE);
  expect(ring.writeLength).toBe(0);
  expect(ring.length).toBe(2 * WHOLE);
  expect(ring.bytes[ring.readStart]).toBe(0);
});

test("the newest bytes stay as the flight recorder, read or not", () => {
  const ring = new RingBuffer(2 * WHOLE);
  const recent = new Uint8Array(8);
  expect(ring.recent(recent)).toBe(0);
  write(ring, 1, 5);
  ring.consume(5);
  expect([ring.recent(recent), ...recent]).toEqual([5, 1, 2, 3, 4, 5, 0, 0, 0]);
  write(ring, 6, 2 * WHOLE - 3);
  expect(ring.recent(recent)).toBe(8);
  expect([...recent]).toEqual([-5, -4, -3, -2, -1, 0, 1, 2].map((value) => (2 * WHOLE + value) & 255));
});
