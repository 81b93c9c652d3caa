import { describe, expect, test } from "vitest";
import { FaultyFlash } from "../../simulator/devices/faulty-flash.js";
import { chance } from "../../simulator/virtual-meter/random.js";
import { SECTOR } from "../../src/storage/flash.js";
import type { Journal, JournalPlace } from "../../src/storage/journal.js";
import { DAYS, QUARTERS, USED } from "../../src/storage/layout.js";
import { LONGEST_NOTE } from "../../src/storage/notebook.js";
import { Store } from "../../src/storage/store.js";
import { numbersIn, openJournal, openNotebook, record } from "./flashes.js";

// The power is cut in every step of a long history: at each byte of each write, and in eight places of each erase.
// `CUTS=long npx vitest run host-tests/storage/power-cut.test.ts` plays more histories, longer ones.

const IS_LONG = process.env.CUTS === "long";
const SEEDS = IS_LONG ? [1, 2, 3, 4, 5, 6] : [1];

/** Something that keeps things on a flash, and what it should have kept. */
interface Subject {
  /** Opens it anew and does the next thing of the history; the flash may fail in the middle of it. */
  act(flash: FaultyFlash): void;
  /** Opens it anew and looks whether everything is there that was before the thing that was cut, and nothing wrong is. */
  check(flash: FaultyFlash, wasCut: boolean): void;
  /** Takes the thing as done. */
  advance(): void;
}

/**
 * Plays so many things. Each is done once for every step that it takes with the power cut there, and after each cut it is
 * checked, done again and checked; at last it is done undisturbed. How many cuts there were.
 */
function play(subject: Subject, things: number, flash: FaultyFlash, from = 0): number {
  let cuts = 0;
  const before = new Uint8Array(flash.bytes.length);
  for (let thing = 0; thing < things; thing++) {
    before.set(flash.bytes);
    for (let step = 0; thing >= from; step++) {
      flash.stepsLeft = step;
      subject.act(flash);
      const isDone = flash.stepsLeft >= 0;
      flash.stepsLeft = Number.POSITIVE_INFINITY;
      subject.check(flash, !isDone);
      if (isDone) break;
      cuts++;
      subject.act(flash);
      subject.check(flash, false);
      flash.bytes.set(before);
    }
    flash.bytes.set(before);
    subject.act(flash);
    subject.advance();
  }
  return cuts;
}

/** A journal that gets one record after the other; the record of a number is always the same. */
class JournalSubject implements Subject {
  readonly #place: JournalPlace;
  readonly #into: Uint8Array;
  readonly #records = new Map<number, Uint8Array>();
  #number = 1;

  constructor(place: JournalPlace) {
    this.#place = place;
    this.#into = new Uint8Array(place.recordLength);
  }

  act(flash: FaultyFlash): void {
    openJournal(flash, this.#place).append(this.#recordOf(this.#number));
  }

  check(flash: FaultyFlash, wasCut: boolean): void {
    const { sectors, recordLength } = this.#place;
    const journal = openJournal(flash, this.#place);
    const number = this.#number;
    let index = journal.length - 1;
    let copies = 0;
    for (; this.#isAt(journal, index, number); index--) copies++;
    // what was cut at its last byte may be whole after all, and is there twice when it was done again
    if (copies < (wasCut ? 0 : 1) || copies > (wasCut ? 1 : 2)) throw new Error(`${copies} times ${number}`);
    let before = number - 1;
    for (; index >= 0; index--, before--)
      if (!this.#isAt(journal, index, before)) throw new Error(`${number}: record ${index} is not ${before}`);
    const kept = number - 1 - before;
    // all but the oldest sector, and a slot that a cut has damaged
    const least = (sectors - 1) * Math.floor((SECTOR - 16) / (recordLength + 4)) - (wasCut ? 0 : 1);
    if (kept < Math.min(number - 1, least)) throw new Error(`${number}: only ${kept} are kept`);
  }

  #isAt(journal: Journal, index: number, number: number): boolean {
    if (index < 0) return false;
    journal.read(index, this.#into);
    return isSame(this.#into, this.#recordOf(number));
  }

  advance(): void {
    this.#number++;
  }

  #recordOf(number: number): Uint8Array {
    let made = this.#records.get(number);
    if (made === undefined) {
      made = record(number, this.#place.recordLength);
      this.#records.set(number, made);
    }
    return made;
  }
}

/** A notebook in which values of few keys change by chance, and go. */
class NotebookSubject implements Subject {
  readonly #seed: number;
  readonly #keys: number;
  readonly #values = new Map<number, Uint8Array>();
  readonly #into = new Uint8Array(LONGEST_NOTE);
  #thing = 0;

  constructor(seed: number, keys: number) {
    this.#seed = seed;
    this.#keys = keys;
  }

  act(flash: FaultyFlash): void {
    const { key, value } = this.#next();
    openNotebook(flash).write(key, value, value.length);
  }

  check(flash: FaultyFlash, wasCut: boolean): void {
    const notes = openNotebook(flash);
    const next = this.#next();
    for (let key = 0; key < this.#keys; key++) {
      const length = notes.read(key, this.#into);
      const found = this.#into.subarray(0, Math.max(0, length));
      const isOld = isSame(found, this.#values.get(key) ?? NONE);
      const isNew = key === next.key && isSame(found, next.value);
      const isRight = key === next.key ? isNew || (wasCut && isOld) : isOld;
      if (!isRight) throw new Error(`note ${key} is wrong after ${this.#thing}`);
    }
  }

  advance(): void {
    const { key, value } = this.#next();
    this.#values.set(key, value);
    this.#thing++;
  }

  #next(): { key: number; value: Uint8Array } {
    const seed = this.#seed + this.#thing;
    const key = Math.floor(chance(seed, 0) * this.#keys);
    const length = chance(seed, 1) < 0.1 ? 0 : 4 + Math.floor(chance(seed, 2) * (LONGEST_NOTE - 3));
    return { key, value: record(this.#thing, length) };
  }
}

const NONE = new Uint8Array(0);

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

describe("wherever the power is cut, everything before is read back, nothing wrong is, and writing goes on", () => {
  for (const seed of SEEDS) {
    test(`in a journal of quarters, with seed ${seed}`, () => {
      const place = { firstSector: 0, sectors: 2, recordLength: 16, version: 1 };
      const [from, things] = IS_LONG ? [0, 1300] : [390, 630]; // behind 408 the first sector is erased
      const cuts = play(new JournalSubject(place), things, new FaultyFlash(2 * SECTOR, seed), from);
      expect(cuts).toBeGreaterThan((things - from) * 20);
    });

    test(`in a journal of days, with seed ${seed}`, () => {
      const place = { firstSector: 0, sectors: 3, recordLength: 112, version: 1 };
      const [from, things] = IS_LONG ? [0, 500] : [100, 145]; // behind 105 and 140
      const cuts = play(new JournalSubject(place), things, new FaultyFlash(3 * SECTOR, seed), from);
      expect(cuts).toBeGreaterThan((things - from) * 116);
    });

    test(`in a notebook, with seed ${seed}`, () => {
      const [from, things] = IS_LONG ? [0, 1000] : [110, 240]; // the half turns behind 127 and some 110 later
      const cuts = play(new NotebookSubject(seed, 20), things, new FaultyFlash(4 * SECTOR, seed), from);
      expect(cuts).toBeGreaterThan((things - from) * 50);
    });

    test(`on a flash that is blank, with seed ${seed}`, () => {
      const place = { firstSector: 0, sectors: 2, recordLength: 16, version: 1 };
      play(new JournalSubject(place), 10, new FaultyFlash(2 * SECTOR, seed));
      play(new NotebookSubject(seed, 20), 10, new FaultyFlash(4 * SECTOR, seed));
    });
  }
});

/** Whether what was found are the last of what was appended, in order; what a cut has hit may be missing. */
function isTail(found: readonly number[], appended: readonly number[], uncertain: ReadonlySet<number>): boolean {
  let at = appended.length - 1;
  for (let i = found.length - 1; i >= 0; i--) {
    while (at >= 0 && appended[at] !== found[i] && uncertain.has(appended[at]!)) at--;
    if (appended[at] !== found[i]) return false;
    at--;
  }
  return true;
}

/** What is kept under a key; nothing when there is none. */
function noteIn(store: Store, key: number): Uint8Array {
  const into = new Uint8Array(LONGEST_NOTE);
  return into.slice(0, Math.max(0, store.notes.read(key, into)));
}

test("acceptance case 11: power cut in the middle of a flash write", () => {
  const things = IS_LONG ? 40_000 : 4000;
  const flash = new FaultyFlash(USED, 11);
  const logs = [
    { of: (store: Store) => store.quarters, length: QUARTERS.recordLength, least: 2 * 96, appended: [] as number[] },
    { of: (store: Store) => store.days, length: DAYS.recordLength, least: 31 + 366, appended: [] as number[] },
  ];
  const uncertain = new Set<number>();
  const notes = new Map<number, Uint8Array>();
  let store = new Store(flash);
  let cuts = 0;
  for (let thing = 1; thing <= things; thing++) {
    const isCut = chance(thing, 0) < 0.2;
    if (isCut) flash.stepsLeft = Math.floor(chance(thing, 1) * 150);
    const kind = chance(thing, 2);
    const key = Math.floor(chance(thing, 3) * 40);
    const value = record(thing, 8 + (thing % 48));
    if (kind < 0.2) store.notes.write(key, value, value.length);
    else {
      const log = logs[kind < 0.7 ? 0 : 1]!;
      log.of(store).append(record(thing, log.length));
      log.appended.push(thing);
    }
    const wasHit = flash.stepsLeft < 0;
    flash.stepsLeft = Number.POSITIVE_INFINITY;
    if (wasHit || isCut) {
      // the power comes back, and the display starts
      store = new Store(flash);
      if (wasHit) {
        cuts++;
        uncertain.add(thing);
      }
      for (const { of, length, least, appended } of logs) {
        const found = numbersIn(of(store), length);
        expect(isTail(found, appended, uncertain), `${thing}`).toBe(true);
        expect(found.length).toBeGreaterThanOrEqual(Math.min(least, appended.length) - cuts); // each cut costs a slot
      }
      for (const [key_, kept] of notes) {
        const found = noteIn(store, key_);
        const isThis = key_ === key && kind < 0.2;
        const isRight = isThis ? isSame(found, value) || (wasHit && isSame(found, kept)) : isSame(found, kept);
        expect(isRight, `note ${key_} after ${thing}`).toBe(true);
      }
    }
    if (kind < 0.2) notes.set(key, noteIn(store, key)); // the new one, or the old one if it was hit: seen above
  }
  expect(cuts).toBeGreaterThan(things / 40);
  expect(store.status.state).toBe("kept");
});
