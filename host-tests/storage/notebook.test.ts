import { describe, expect, test } from "vitest";
import { FaultyFlash } from "../../simulator/devices/faulty-flash.js";
import { SECTOR } from "../../src/storage/flash.js";
import { LONGEST_NOTE, MOST_NOTES } from "../../src/storage/notebook.js";
import { openNotebook } from "./flashes.js";

const SECTORS = 4;
const newFlash = () => new FaultyFlash(SECTORS * SECTOR);
const text = (value: string) => Buffer.from(value, "latin1");

/** What is kept under a key as text; undefined when there is nothing. */
function noted(notes: ReturnType<typeof openNotebook>, key: number): string | undefined {
  const into = new Uint8Array(LONGEST_NOTE);
  const length = notes.read(key, into);
  return length < 0 ? undefined : Buffer.from(into.subarray(0, length)).toString("latin1");
}

const write = (notes: ReturnType<typeof openNotebook>, key: number, value: string) =>
  notes.write(key, text(value), value.length);

describe("a notebook", () => {
  test("keeps the last value of each key, over a restart", () => {
    const flash = newFlash();
    const notes = openNotebook(flash);
    expect(noted(notes, 7)).toBeUndefined();
    expect(write(notes, 7, "first")).toBe(true);
    expect(write(notes, 0xffff, "x".repeat(LONGEST_NOTE))).toBe(true);
    expect(write(notes, 0, "zero")).toBe(true);
    expect(write(notes, 7, "second, and longer")).toBe(true);
    for (const each of [notes, openNotebook(flash)]) {
      expect(noted(each, 7)).toBe("second, and longer");
      expect(noted(each, 0xffff)).toBe("x".repeat(LONGEST_NOTE));
      expect(noted(each, 0)).toBe("zero");
      expect(noted(each, 1)).toBeUndefined();
    }
  });

  test("keeps the first bytes of the buffer only", () => {
    const flash = newFlash();
    openNotebook(flash).write(1, text("abcdef"), 3);
    expect(noted(openNotebook(flash), 1)).toBe("abc");
  });

  test("writes nothing when a value is what it was", () => {
    const flash = newFlash();
    const notes = openNotebook(flash);
    write(notes, 1, "same");
    flash.stepsLeft = 0;
    expect(write(notes, 1, "same")).toBe(true);
    expect(write(openNotebook(flash), 1, "same")).toBe(true);
    expect(write(notes, 2, "")).toBe(true);
    expect(flash.stepsLeft).toBe(0);
    expect(write(notes, 1, "sam")).toBe(false);
  });

  test("a value of no bytes is none, over a restart and when the half turns", () => {
    const flash = newFlash();
    const notes = openNotebook(flash);
    write(notes, 1, "one");
    write(notes, 2, "two");
    write(notes, 1, "");
    expect(noted(notes, 1)).toBeUndefined();
    expect(noted(openNotebook(flash), 1)).toBeUndefined();
    for (let i = 0; i < 300; i++) write(notes, 3, `${i}`);
    expect(noted(openNotebook(flash), 1)).toBeUndefined();
    expect(noted(openNotebook(flash), 2)).toBe("two");
    expect(noted(openNotebook(flash), 3)).toBe("299");
  });

  test("turns to the other half as often as it has to", () => {
    const flash = newFlash();
    let notes = openNotebook(flash);
    const expected = new Map<number, string>();
    for (let i = 0; i < 3000; i++) {
      const key = (i * 37) % MOST_NOTES;
      expected.set(key, `value ${i}`);
      expect(write(notes, key, `value ${i}`)).toBe(true);
      if (i % 100 === 0) notes = openNotebook(flash);
    }
    for (const [key, value] of expected) expect(noted(notes, key)).toBe(value);
  });

  test("takes no more keys than it has room for, and no longer values", () => {
    const notes = openNotebook(newFlash());
    for (let key = 0; key < MOST_NOTES; key++) expect(write(notes, key, "v")).toBe(true);
    expect(write(notes, 200, "v")).toBe(false);
    expect(notes.write(5, new Uint8Array(LONGEST_NOTE + 1), LONGEST_NOTE + 1)).toBe(false);
    expect(write(notes, 5, "")).toBe(true);
    expect(write(notes, 200, "v")).toBe(true);
  });

  test("passes over slots that do not take their value", () => {
    const flash = newFlash();
    const notes = openNotebook(flash);
    write(notes, 1, "before");
    for (let slot = 2; slot < 6; slot++) flash.bytes[slot * 64 + 30] = 1;
    expect(write(notes, 2, "x".repeat(50))).toBe(true);
    expect(noted(openNotebook(flash), 2)).toBe("x".repeat(50));
    expect(noted(openNotebook(flash), 1)).toBe("before");
  });

  test("that cannot turn any more keeps what it has", () => {
    const flash = newFlash();
    const notes = openNotebook(flash);
    write(notes, 1, "kept");
    flash.stuck.set(3 * SECTOR, 1); // in the other half
    let failed = 0;
    for (let i = 0; i < 200; i++) if (!write(notes, 2, `${i}`)) failed++;
    expect(failed).toBe(200 - 126); // 127 slots behind the header, one of them taken
    expect(noted(openNotebook(flash), 1)).toBe("kept");
    expect(noted(openNotebook(flash), 2)).toBe("125");
  });
});
