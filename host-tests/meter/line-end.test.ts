import { expect, test } from "vitest";
import { behindWholeLines, endOfLine } from "../../src/meter/line-end.js";
import { latin1 } from "./telegram.js";

function endIn(bytes: Uint8Array, start = 0, end = bytes.length): number {
  return endOfLine(bytes, new DataView(bytes.buffer), start, end);
}

test("a line ends at the first line feed, slash or byte of 8 bits, wherever it stands", () => {
  for (const mark of ["\n", "/", "\xa0"])
    for (let length = 1; length < 20; length++)
      for (let at = 0; at < length; at++)
        for (let start = 0; start < length; start++) {
          const bytes = latin1(`${"0".repeat(at)}${mark}${"9".repeat(length - at - 1)}`);
          expect(endIn(bytes, start)).toBe(start <= at ? at : length);
        }
});

test("of two, the first counts", () => {
  for (const text of ["0123\n/89", "0123/\n89", "01\n\n4567/", "012345/7/9\n", "/\n/\n/\n", "01\xff/\n"])
    expect(endIn(latin1(text))).toBe(text.search(/[\n/\xff]/));
});

test("every other byte is text, those beside the two in value among them", () => {
  for (let byte = 0; byte < 256; byte++) {
    const bytes = new Uint8Array(11).fill(byte);
    expect(endIn(bytes)).toBe(byte === 0x0a || byte === 0x2f || byte > 0x7f ? 0 : 11);
  }
});

test("nothing is sought at or behind the end", () => {
  const bytes = latin1("01234567\n/");
  for (let end = 0; end <= 8; end++) expect(endIn(bytes, 0, end)).toBe(end);
});

test("whole lines end behind the last line feed", () => {
  const bytes = latin1("a\nbc\r\nd");
  expect(behindWholeLines(bytes, 0, 7)).toBe(6);
  expect(behindWholeLines(bytes, 0, 6)).toBe(6);
  expect(behindWholeLines(bytes, 0, 5)).toBe(2);
  expect(behindWholeLines(bytes, 2, 5)).toBe(2);
  expect(behindWholeLines(bytes, 3, 3)).toBe(3);
});
