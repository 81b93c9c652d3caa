import { describe, expect, test } from "vitest";
import { FaultyFlash } from "../../simulator/devices/faulty-flash.js";
import { SECTOR } from "../../src/storage/flash.js";
import { DAYS, NOTES, QUARTERS, USED } from "../../src/storage/layout.js";
import { Store } from "../../src/storage/store.js";
import { numbersIn, range, record } from "./flashes.js";

const KEYS = range(1, 30);
const into = new Uint8Array(56);

/** A flash that a display has used for long: both halves of the notes and all of the rings have been written. */
function used(seed = 1): FaultyFlash {
  const flash = new FaultyFlash(USED, seed);
  const store = new Store(flash);
  for (let i = 1; i <= 500; i++) store.quarters.append(record(i, QUARTERS.recordLength));
  for (let i = 1; i <= 500; i++) store.days.append(record(i, DAYS.recordLength));
  for (let i = 1; i <= 200; i++) store.notes.write(KEYS[i % KEYS.length]!, record(i, 20), 20);
  return flash;
}

const quartersIn = (store: Store) => numbersIn(store.quarters, QUARTERS.recordLength);
const daysIn = (store: Store) => numbersIn(store.days, DAYS.recordLength);
const notesIn = (store: Store) => KEYS.filter((key) => store.notes.read(key, into) >= 0);

describe("a store that forgets", () => {
  test("leaves a blank flash, on which a store keeps things as on a new one", () => {
    const flash = used();
    expect(new Store(flash).forget()).toBe(true);
    expect(flash.bytes.every((byte) => byte === 0xff)).toBe(true);
    const store = new Store(flash);
    expect([store.quarters.length, store.days.length, notesIn(store)]).toEqual([0, 0, []]);
    expect(store.quarters.append(record(7, QUARTERS.recordLength))).toBe(true);
    expect(store.notes.write(3, record(8, 20), 20)).toBe(true);
    const again = new Store(flash);
    expect([quartersIn(again), daysIn(again), notesIn(again)]).toEqual([[7], [], [3]]);
  });

  test("has nothing to do without a flash", () => {
    expect(new Store(undefined).forget()).toBe(true);
  });

  test.each(range(1, 3))("has either all or nothing behind a power cut, wherever that was (seed %i)", (seed) => {
    const before = used(seed).bytes.slice();
    const whole = storeOn(before);
    const kept = [quartersIn(whole), daysIn(whole), notesIn(whole)];
    const flash = new FaultyFlash(USED, seed);
    let [untouched, gone, cuts] = [0, 0, 0];
    for (let step = 0; ; step++, cuts++) {
      flash.bytes.set(before);
      flash.stepsLeft = step;
      try {
        new Store(flash).forget();
      } catch {} // the power went
      const isDone = flash.stepsLeft >= 0;
      flash.stepsLeft = Number.POSITIVE_INFINITY;
      const store = new Store(flash);
      const found = [quartersIn(store), daysIn(store), notesIn(store)];
      if (found.every((of) => of.length === 0)) gone++;
      else untouched++;
      if (found.some((of) => of.length > 0)) expect(found, `step ${step}`).toEqual(kept);
      expect(store.notes.write(1, record(step, 20), 20)).toBe(true);
      expect(notesIn(new Store(flash))).toContain(1);
      if (isDone) break;
    }
    expect(untouched).toBeGreaterThan(50); // until the note stands that says it
    expect(gone).toBeGreaterThan(untouched);
    expect(cuts).toBeGreaterThan(300);
  });

  test("goes on at the next start where the power went twice", () => {
    const before = used().bytes.slice();
    for (let first = 80; first < 300; first += 20)
      for (let second = 0; second < 200; second += 7) {
        const flash = new FaultyFlash(USED);
        flash.bytes.set(before);
        for (const steps of [first, second]) {
          flash.stepsLeft = steps;
          const store = new Store(flash);
          if (steps === first) store.forget();
        }
        flash.stepsLeft = Number.POSITIVE_INFINITY;
        const store = new Store(flash);
        expect([store.quarters.length, store.days.length, notesIn(store)]).toEqual([0, 0, []]);
      }
  });

  test("tells what a worn sector has kept, and forgets the rest", () => {
    const flash = used();
    flash.worn.add(DAYS.firstSector + 1);
    expect(new Store(flash).forget()).toBe(false);
    const store = new Store(flash);
    expect([store.quarters.length, notesIn(store)]).toEqual([0, []]);
    expect(store.days.length).toBeLessThanOrEqual(35);
    expect(flash.bytes.subarray(0, DAYS.firstSector * SECTOR).every((byte) => byte === 0xff)).toBe(true);
    expect(flash.bytes.subarray(NOTES.firstSector * SECTOR, USED).every((byte) => byte === 0xff)).toBe(true);
  });
});

function storeOn(bytes: Uint8Array): Store {
  const flash = new FaultyFlash(USED);
  flash.bytes.set(bytes);
  return new Store(flash);
}
