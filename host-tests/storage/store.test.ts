import { crc32 as reference } from "node:zlib";
import { describe, expect, test } from "vitest";
import { FaultyFlash } from "../../simulator/devices/faulty-flash.js";
import type { Kept } from "../../src/household/log.js";
import { crc32 } from "../../src/storage/crc32.js";
import { SECTOR } from "../../src/storage/flash.js";
import { DAYS, NOTES, QUARTERS, USED } from "../../src/storage/layout.js";
import { Store } from "../../src/storage/store.js";
import { numbersIn, range, record } from "./flashes.js";

const PARTITION = 0x80000;
const quarter = (number: number) => record(number, QUARTERS.recordLength);
const day = (number: number) => record(number, DAYS.recordLength);
const quartersIn = (store: Store) => numbersIn(store.quarters, QUARTERS.recordLength);
const daysIn = (store: Store) => numbersIn(store.days, DAYS.recordLength);

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

test("the check is the CRC-32 that everybody has", () => {
  expect(crc32(viewOf(Buffer.from("123456789")), 0, 9)).toBe(0xcbf4_3926 | 0);
  const bytes = record(0x1234_5678, 300);
  for (const [start, end] of [
    [0, 300],
    [17, 17],
    [1, 260],
  ] as const)
    expect(crc32(viewOf(bytes), start, end)).toBe(reference(bytes.subarray(start, end)) | 0);
});

describe("the layout", () => {
  test("has no sector twice, and ends within the partition", () => {
    const places = [QUARTERS, DAYS, NOTES];
    const taken = places.flatMap(({ firstSector, sectors }) => range(firstSector, firstSector + sectors - 1));
    expect(new Set(taken).size).toBe(taken.length);
    expect(Math.max(...taken) + 1).toBe(USED / SECTOR);
    expect(USED).toBeLessThanOrEqual(PARTITION);
  });

  test("gives the history no more than 64 kB, and room for two days of quarters and 13 months of days", () => {
    expect((QUARTERS.sectors + DAYS.sectors) * SECTOR).toBeLessThanOrEqual(64 * 1024);
    const store = new Store(new FaultyFlash(PARTITION));
    for (let i = 1; i <= 2000; i++) {
      store.quarters.append(quarter(i));
      store.days.append(day(i));
      expect(store.quarters.length).toBeGreaterThanOrEqual(Math.min(i, 2 * 96));
      expect(store.days.length).toBeGreaterThanOrEqual(Math.min(i, 31 + 366));
    }
  });
});

describe("a store", () => {
  test("is what the household keeps things with", () => {
    const { quarters, days, notes }: Kept = new Store(undefined);
    expect([quarters.length, days.length, notes.read(1, new Uint8Array(56))]).toEqual([0, 0, -1]);
  });

  test("finds everything again", () => {
    const flash = new FaultyFlash(PARTITION);
    const store = new Store(flash);
    for (let i = 1; i <= 100; i++) expect(store.quarters.append(quarter(i))).toBe(true);
    for (let i = 1; i <= 50; i++) expect(store.days.append(day(i))).toBe(true);
    expect(store.notes.write(3, Uint8Array.of(1, 2, 3), 3)).toBe(true);
    expect(store.status).toMatchObject({ state: "kept", failures: 0, fault: undefined });
    const again = new Store(flash);
    expect(quartersIn(again)).toEqual(range(1, 100));
    expect(daysIn(again)).toEqual(range(1, 50));
    const into = new Uint8Array(56);
    expect(again.notes.read(3, into)).toBe(3);
    expect([...into.subarray(0, 3)]).toEqual([1, 2, 3]);
    expect(again.status).toMatchObject({ state: "kept", writes: 0, erases: 0 });
  });

  test("migrates quarters and days each in their own way", () => {
    const flash = new FaultyFlash(PARTITION);
    const store = new Store(flash, { quarters: () => {}, days: () => {} });
    store.quarters.append(quarter(1));
    expect(quartersIn(store)).toEqual([1]); // of today's version: nothing to migrate
  });

  test.each([
    ["without a flash", undefined],
    ["on a flash that is too small", new FaultyFlash(USED - SECTOR)],
  ])("%s keeps the newest in memory, and says so", (_, flash) => {
    const store = new Store(flash);
    for (let i = 1; i <= 100; i++) expect(store.quarters.append(quarter(i))).toBe(false);
    for (let i = 1; i <= 10; i++) expect(store.days.append(day(i))).toBe(false);
    expect(quartersIn(store)).toEqual(range(5, 100));
    expect(daysIn(store)).toEqual(range(4, 10));
    expect(store.notes.write(1, Uint8Array.of(1), 1)).toBe(false);
    expect(store.status).toMatchObject({ state: "none", writes: 0, erases: 0, failures: 0 });
  });

  test("on a flash that fails goes on in memory, says so, and writes it all when the flash works again", () => {
    const flash = new FaultyFlash(PARTITION);
    const store = new Store(flash);
    for (let i = 1; i <= 20; i++) store.quarters.append(quarter(i));
    for (let sector = 0; sector < 19; sector++) flash.worn.add(sector);
    for (let i = 21; i <= 60; i++) expect(store.quarters.append(quarter(i))).toBe(false);
    expect(store.notes.write(1, Uint8Array.of(1), 1)).toBe(false);
    expect(store.status).toMatchObject({ state: "degraded" });
    expect(store.status.failures).toBeGreaterThan(40);
    expect(quartersIn(store)).toEqual(range(1, 60));
    expect(quartersIn(new Store(flash))).toEqual(range(1, 20));

    flash.worn.clear();
    expect(store.quarters.append(quarter(61))).toBe(true);
    expect(store.status.state).toBe("degraded"); // the note is not kept yet
    expect(store.notes.write(1, Uint8Array.of(1), 1)).toBe(true);
    expect(store.status.state).toBe("kept");
    expect(quartersIn(store)).toEqual(range(1, 61));
    const again = new Store(flash);
    expect(quartersIn(again)).toEqual(range(1, 61));
    expect(again.notes.read(1, new Uint8Array(56))).toBe(1);
  });

  test("on a flash that fails for more than a day loses the oldest of what is in memory", () => {
    const flash = new FaultyFlash(PARTITION);
    const store = new Store(flash);
    for (let i = 1; i <= 10; i++) store.quarters.append(quarter(i));
    for (let i = 0; i < QUARTERS.sectors; i++) flash.worn.add(QUARTERS.firstSector + i);
    for (let i = 11; i <= 300; i++) store.quarters.append(quarter(i));
    expect(quartersIn(store)).toEqual([...range(1, 10), ...range(205, 300)]);
  });

  test("on a flash in which a sector dies while it is written loses nothing, and is back to normal soon", () => {
    const flash = new FaultyFlash(PARTITION);
    const store = new Store(flash);
    for (let i = 1; i <= 5; i++) store.days.append(day(i));
    flash.worn.add(DAYS.firstSector);
    const kept = range(6, 20).map((i) => store.days.append(day(i)));
    expect(kept.indexOf(true)).toBeGreaterThan(0);
    expect(kept.indexOf(true)).toBeLessThan(6); // within the week for which there is memory
    expect(kept.lastIndexOf(false)).toBeLessThan(kept.indexOf(true));
    expect(daysIn(store)).toEqual(range(1, 20));
    expect(daysIn(new Store(flash))).toEqual(range(1, 20));
    expect(store.status).toMatchObject({ state: "kept", fault: "write" });
  });
});
