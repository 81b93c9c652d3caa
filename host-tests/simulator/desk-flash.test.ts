import { describe, expect, test } from "vitest";
import { DeskFlash } from "../../simulator/devices/desk-flash.js";
import { QUARTERS } from "../../src/storage/layout.js";
import { Store } from "../../src/storage/store.js";
import { numbersIn, range, record } from "../storage/flashes.js";

/** A shelf with so much room, in characters. */
class FakeShelf {
  readonly texts = new Map<string, string>();
  room: number;

  constructor(room = 5_000_000) {
    this.room = room;
  }

  getItem(name: string): string | null {
    return this.texts.get(name) ?? null;
  }

  setItem(name: string, value: string): void {
    if (value.length > this.room) throw new Error("QuotaExceededError");
    this.texts.set(name, value);
  }
}

/** A page with a flash on a shelf, and what it wants to do later. */
function page(shelf: FakeShelf | undefined, name?: string) {
  const later: (() => void)[] = [];
  const flash = new DeskFlash(shelf, name, (callback) => later.push(callback));
  return { flash, store: new Store(flash), later };
}

function append(store: Store, numbers: number[]): boolean[] {
  return numbers.map((number) => store.quarters.append(record(number, QUARTERS.recordLength)));
}

const kept = (store: Store) => numbersIn(store.quarters, QUARTERS.recordLength);

describe("the desk's flash", () => {
  test("outlives the page, saved soon after a change, and once for many", () => {
    const shelf = new FakeShelf();
    const { store, later } = page(shelf);
    append(store, range(1, 300));
    store.notes.write(5, Uint8Array.of(0, 255), 2);
    expect(shelf.texts.size).toBe(0);
    expect(later.length).toBe(1);
    later[0]!();
    const next = page(shelf);
    expect(kept(next.store)).toEqual(range(1, 300));
    expect(next.store.notes.read(5, new Uint8Array(56))).toBe(2);
    expect(next.later).toEqual([]);
  });

  test("is saved when the page goes", () => {
    const shelf = new FakeShelf();
    const { flash, store } = page(shelf);
    append(store, [1]);
    flash.save();
    expect(kept(page(shelf).store)).toEqual([1]);
  });

  test("of two pages the last one that changes something wins, as a whole", () => {
    const shelf = new FakeShelf();
    const [one, other] = [page(shelf), page(shelf)];
    append(one.store, [1, 2, 3]);
    append(other.store, [11, 12]);
    other.flash.save();
    one.flash.save();
    other.flash.save();
    expect(kept(page(shelf).store)).toEqual([1, 2, 3]);
  });

  test("has a name on the shelf", () => {
    const shelf = new FakeShelf();
    const { flash, store } = page(shelf, "villa");
    append(store, [1]);
    flash.save();
    expect(kept(page(shelf, "flat").store)).toEqual([]);
    expect(kept(page(shelf, "villa").store)).toEqual([1]);
  });

  test("fails when the shelf is full, says so, and loses nothing once there is room", () => {
    const shelf = new FakeShelf(100);
    const { flash, store, later } = page(shelf);
    append(store, range(1, 10));
    for (const callback of later) callback();
    expect(append(store, range(11, 20))).not.toContain(true);
    expect(store.status.state).toBe("degraded");
    shelf.room = 5_000_000;
    expect(append(store, [21])).toEqual([true]);
    expect(store.status.state).toBe("kept");
    flash.save();
    expect(kept(page(shelf).store)).toEqual(range(1, 21));
  });

  test("is blank when the shelf has what is no flash, and lives without a shelf", () => {
    const shelf = new FakeShelf();
    shelf.setItem("flash", "no base64: %%%");
    expect(kept(page(shelf).store)).toEqual([]);
    const { flash, store } = page(undefined);
    append(store, [1]);
    flash.save();
    expect(store.status.state).toBe("kept");
  });

  test("wiped, is as new, for the next page too", () => {
    const shelf = new FakeShelf();
    const { flash, store } = page(shelf);
    append(store, [1]);
    flash.wipe();
    flash.save();
    expect(kept(page(shelf).store)).toEqual([]);
  });

  test("can be cut at a byte, which the next page finds so", () => {
    const shelf = new FakeShelf();
    const { flash, store } = page(shelf);
    append(store, [1, 2]);
    flash.stepsLeft = 7;
    expect(append(store, [3])).toEqual([false]);
    flash.save();
    const next = page(shelf);
    expect(kept(next.store)).toEqual([1, 2]);
    expect(append(next.store, [3])).toEqual([true]);
    expect(kept(next.store)).toEqual([1, 2, 3]);
  });
});
