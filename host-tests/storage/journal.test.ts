import { expect, test } from "vitest";
import { FaultyFlash } from "../../simulator/devices/faulty-flash.js";
import { SECTOR } from "../../src/storage/flash.js";
import type { JournalPlace } from "../../src/storage/journal.js";
import { numbersIn, openJournal, range, record } from "./flashes.js";

const LENGTH = 112;
/** Records of 112 bytes with 4 of their check, behind a header of 16, in 4,096. */
const A_SECTOR = 35;
const PLACE: JournalPlace = { firstSector: 1, sectors: 4, recordLength: LENGTH, version: 1 };

/** A flash of six sectors, of which the journal has the four in the middle. */
const newFlash = () => new FaultyFlash(6 * SECTOR);
/** Appends records by number; what the journal says to each. */
const append = (journal: ReturnType<typeof openJournal>, numbers: number[], length = LENGTH) =>
  numbers.map((number) => journal.append(record(number, length)));

test("records are read back in their order, now and after a restart", () => {
  const flash = newFlash();
  const journal = openJournal(flash, PLACE);
  expect(journal.length).toBe(0);
  expect(append(journal, range(1, 50))).not.toContain(false);
  expect(numbersIn(journal, LENGTH)).toEqual(range(1, 50));
  expect(numbersIn(openJournal(flash, PLACE), LENGTH)).toEqual(range(1, 50));
  expect(() => journal.read(50, new Uint8Array(LENGTH))).toThrow(RangeError);
});

test("a record of nothing but 0xff or 0 is a record", () => {
  for (const length of [12, 16, 112])
    for (const byte of [0xff, 0]) {
      const flash = newFlash();
      const place = { ...PLACE, recordLength: length };
      openJournal(flash, place).append(new Uint8Array(length).fill(byte));
      const journal = openJournal(flash, place);
      const into = new Uint8Array(length).fill(7);
      journal.read(0, into);
      expect(into).toEqual(new Uint8Array(length).fill(byte));
      expect(openJournal(flash, place).append(into)).toBe(true);
      expect(openJournal(flash, place).length).toBe(2);
    }
});

test("when all sectors are full the oldest records go, a sector at a time, and the neighbours are left alone", () => {
  const flash = newFlash();
  flash.write(0, Uint8Array.of(1, 2, 3), 3);
  flash.write(5 * SECTOR, Uint8Array.of(4, 5, 6), 3);
  const journal = openJournal(flash, PLACE);
  append(journal, range(1, 4 * A_SECTOR));
  expect(numbersIn(journal, LENGTH)).toEqual(range(1, 4 * A_SECTOR));
  append(journal, [4 * A_SECTOR + 1]);
  expect(numbersIn(journal, LENGTH)).toEqual(range(A_SECTOR + 1, 4 * A_SECTOR + 1));
  append(journal, range(4 * A_SECTOR + 2, 1000));
  const kept = numbersIn(journal, LENGTH);
  expect(kept.length).toBeGreaterThan(3 * A_SECTOR);
  expect(kept).toEqual(range(1000 - kept.length + 1, 1000));
  expect(numbersIn(openJournal(flash, PLACE), LENGTH)).toEqual(kept);
  expect([...flash.bytes.subarray(0, 4)]).toEqual([1, 2, 3, 0xff]);
  expect([...flash.bytes.subarray(5 * SECTOR, 5 * SECTOR + 4)]).toEqual([4, 5, 6, 0xff]);
});

test("no sector is erased twice before every other was", () => {
  const erased: number[] = [];
  const flash = new (class extends FaultyFlash {
    override erase(sector: number): void {
      erased.push(sector);
      super.erase(sector);
    }
  })(6 * SECTOR);
  let journal = openJournal(flash, PLACE);
  for (let i = 0; i < 20 * A_SECTOR; i++) {
    journal.append(record(i, LENGTH));
    if (i % 13 === 0) journal = openJournal(flash, PLACE);
  }
  expect(erased).toEqual(range(0, 19).map((i) => 1 + (i % 4)));
});

test("starting writes nothing", () => {
  const flash = newFlash();
  append(openJournal(flash, PLACE), range(1, 50));
  flash.stepsLeft = 0;
  openJournal(flash, PLACE);
  expect(flash.stepsLeft).toBe(0);
});

test("a damaged record is passed over, and what comes goes behind the last slot that is not blank", () => {
  const flash = newFlash();
  append(openJournal(flash, PLACE), range(1, 60));
  const slot = (sector: number, index: number) => sector * SECTOR + 16 + index * (LENGTH + 4);
  flash.write(slot(1, 0) + 50, new Uint8Array(1), 1);
  flash.write(slot(1, 7), new Uint8Array(LENGTH + 4), LENGTH + 4);
  flash.write(slot(2, 24) + LENGTH, new Uint8Array(4), 4); // 60, the last
  flash.write(slot(2, 27) + 99, Uint8Array.of(0xfe), 1);
  const journal = openJournal(flash, PLACE);
  const kept = [...range(2, 7), ...range(9, 59)];
  expect(numbersIn(journal, LENGTH)).toEqual(kept);
  expect(append(journal, range(61, 80))).not.toContain(false);
  expect(numbersIn(journal, LENGTH)).toEqual([...kept, ...range(61, 80)]);
  expect(numbersIn(openJournal(flash, PLACE), LENGTH)).toEqual([...kept, ...range(61, 80)]);
  expect(flash.bytes[slot(2, 28)]).toBe(61);
});

test("of a sector whose erasing was cut nothing is believed: what is left of it may read differently each time", () => {
  for (let step = 1; step < 8; step++) {
    const flash = newFlash();
    append(openJournal(flash, PLACE), range(1, 4 * A_SECTOR));
    flash.stepsLeft = 16 + step; // the header is struck out first
    expect(append(openJournal(flash, PLACE), [200])).toEqual([false]);
    flash.stepsLeft = Number.POSITIVE_INFINITY;
    expect(numbersIn(openJournal(flash, PLACE), LENGTH)).toEqual(range(A_SECTOR + 1, 4 * A_SECTOR));
  }
});

test("records of an older version are migrated when they are read, and go with their sector", () => {
  const flash = newFlash();
  const before = { ...PLACE, recordLength: 60 }; // 63 of them in a sector, and 35 of today's
  append(openJournal(flash, before), range(1, 100), 60);
  const now = { ...PLACE, version: 2 };
  const seen: number[] = [];
  const journal = openJournal(flash, now, (version, from, into) => {
    seen.push(version);
    const number = new DataView(from.buffer, from.byteOffset).getUint32(0, true);
    expect(from).toEqual(record(number, 60));
    into.set(record(number, LENGTH));
  });
  expect(numbersIn(journal, LENGTH)).toEqual(range(1, 100));
  expect(new Set(seen)).toEqual(new Set([1]));
  append(journal, range(101, 170));
  expect(numbersIn(journal, LENGTH)).toEqual(range(1, 170));
  append(journal, [171]);
  expect(numbersIn(journal, LENGTH)).toEqual(range(64, 171));
  expect(numbersIn(openJournal(flash, now), LENGTH)).toEqual(range(101, 171)); // nobody migrates
});

test("records of a newer version are left alone until their sector is needed", () => {
  const flash = newFlash();
  append(openJournal(flash, { ...PLACE, version: 2 }), range(1, 50));
  const older = openJournal(flash, PLACE, () => {
    throw new Error("a newer version cannot be migrated");
  });
  expect(older.length).toBe(0);
  append(older, range(101, 110));
  expect(numbersIn(openJournal(flash, PLACE), LENGTH)).toEqual(range(101, 110));
  expect(numbersIn(openJournal(flash, { ...PLACE, version: 2 }), LENGTH)).toEqual(range(1, 50));
});

test("a slot that does not take its record is left behind", () => {
  const flash = newFlash();
  const journal = openJournal(flash, PLACE);
  append(journal, range(1, 3));
  for (let slot = 3; slot < 8; slot++) flash.bytes[SECTOR + 16 + slot * (LENGTH + 4) + 60] = 0; // since it was erased
  expect(append(journal, range(4, 40))).not.toContain(false);
  expect(numbersIn(journal, LENGTH)).toEqual(range(1, 40));
  expect(numbersIn(openJournal(flash, PLACE), LENGTH)).toEqual(range(1, 40));
});

test("a sector that cannot be erased is passed over, and so is one that does not become blank", () => {
  for (const break_ of [
    (flash: FaultyFlash) => flash.worn.add(3),
    (flash: FaultyFlash) => flash.stuck.set(3 * SECTOR + 2000, 0x10),
  ]) {
    const flash = newFlash();
    break_(flash);
    let journal = openJournal(flash, PLACE);
    for (let i = 1; i <= 500; i++) {
      expect(journal.append(record(i, LENGTH))).toBe(true);
      if (i % 50 === 0) journal = openJournal(flash, PLACE);
    }
    const kept = numbersIn(journal, LENGTH);
    expect(kept).toEqual(range(500 - kept.length + 1, 500));
    expect(kept.length).toBeGreaterThan(2 * A_SECTOR);
  }
});

test("a flash that takes nothing any more keeps what it has, and erases no more than the oldest", () => {
  const flash = newFlash();
  const journal = openJournal(flash, PLACE);
  append(journal, range(1, 4 * A_SECTOR));
  for (let sector = 0; sector < 6; sector++) flash.worn.add(sector);
  expect(append(journal, range(901, 910))).not.toContain(true);
  expect(numbersIn(openJournal(flash, PLACE), LENGTH)).toEqual(range(1, 4 * A_SECTOR));
});

test("a flash that erases and does not write loses two sectors at the most", () => {
  const flash = newFlash();
  const journal = openJournal(flash, PLACE);
  append(journal, range(1, 4 * A_SECTOR));
  flash.write = () => {
    throw new Error("no");
  };
  expect(append(journal, range(901, 910))).not.toContain(true);
  expect(numbersIn(openJournal(flash, PLACE), LENGTH)).toEqual(range(2 * A_SECTOR + 1, 4 * A_SECTOR));
});
