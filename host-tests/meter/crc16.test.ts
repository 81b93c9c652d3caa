import { expect, test } from "vitest";
import { Crc16Arc, crc16X25 } from "../../src/meter/crc16.js";
import { latin1, slowCrc } from "./telegram.js";

/** The CRC of the bytes from `start` to before `end`, taken in pieces that end at `splits` too. */
function crcOf(bytes: Uint8Array, start = 0, end = bytes.length, ...splits: number[]): number {
  const view = new DataView(bytes.buffer);
  const crc = new Crc16Arc();
  let from = start;
  for (const to of [...splits, end]) {
    crc.take(view, from, to);
    from = to;
  }
  return crc.value;
}

test("CRC16/ARC of 123456789 is BB3D, the check value of the catalogues", () => {
  expect(crcOf(latin1("123456789"))).toBe(0xbb3d);
});

test("four bytes in a step give what bit by bit gives, over every start, length and split", () => {
  const bytes = Uint8Array.from({ length: 64 }, (_, i) => (i * 89 + 31) & 255);
  for (let start = 0; start < 5; start++)
    for (let end = start; end <= bytes.length; end++) {
      const whole = slowCrc(bytes.subarray(start, end));
      expect(crcOf(bytes, start, end)).toBe(whole);
      for (let split = start; split <= end; split++) expect(crcOf(bytes, start, end, split)).toBe(whole);
    }
});

test("every single bit of a telegram, and every two of them, change it as the definition says", () => {
  for (let first = 0; first < 800; first++)
    for (const second of [first, first + 1, first + 15, first + 16, first + 17, first + 31, first + 32]) {
      const bytes = new Uint8Array(105);
      bytes[first >> 3]! ^= 1 << (first & 7);
      bytes[second >> 3]! ^= 1 << (second & 7);
      if (crcOf(bytes) !== slowCrc(bytes)) expect.fail(`bits ${first} and ${second}`);
    }
});

test("a bit a whole period of the polynomial away is told from none", () => {
  const bytes = new Uint8Array(4096); // the period of x15 + x + 1 is 32,767 bits
  for (const bit of [0, 32_767]) bytes[bit >> 3]! ^= 1 << (bit & 7);
  expect(crcOf(bytes)).toBe(slowCrc(bytes));
});

test("cleared, it starts anew; asked, it goes on", () => {
  const bytes = latin1("123456789");
  const view = new DataView(bytes.buffer);
  const crc = new Crc16Arc();
  crc.take(view, 0, 5);
  expect(crc.value).toBe(slowCrc(bytes.subarray(0, 5)));
  crc.take(view, 5, 9);
  expect(crc.value).toBe(0xbb3d);
  crc.clear();
  expect(crc.value).toBe(0);
  crc.take(view, 0, 9);
  expect(crc.value).toBe(0xbb3d);
});

/** CRC16/X-25 bit by bit, as ISO/IEC 13239 defines it: x16 + x12 + x5 + 1, all ones before, inverted after. */
function slowX25(bytes: Uint8Array): number {
  let crc = 0xffff;
  for (const byte of bytes)
    for (let bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ (((crc ^ (byte >> bit)) & 1) === 1 ? 0x8408 : 0);
  return crc ^ 0xffff;
}

const x25 = (bytes: Uint8Array, start = 0, end = bytes.length) => crc16X25(new DataView(bytes.buffer), start, end);

test("CRC16/X-25 of 123456789 is 906E, the check value of the catalogues", () => {
  expect(x25(latin1("123456789"))).toBe(0x906e);
});

test("CRC16/X-25 over four bytes in a step is what bit by bit gives, over every start and length", () => {
  const bytes = Uint8Array.from({ length: 64 }, (_, i) => (i * 89 + 31) & 255);
  for (let start = 0; start < 5; start++)
    for (let end = start; end <= bytes.length; end++)
      expect(x25(bytes, start, end)).toBe(slowX25(bytes.subarray(start, end)));
});

test("every single bit of a frame, and every two of them, change CRC16/X-25 as the definition says", () => {
  for (let first = 0; first < 800; first++)
    for (const second of [first, first + 1, first + 4, first + 11, first + 15, first + 16, first + 31, first + 32]) {
      const bytes = new Uint8Array(105);
      bytes[first >> 3]! ^= 1 << (first & 7);
      bytes[second >> 3]! ^= 1 << (second & 7);
      if (x25(bytes) !== slowX25(bytes)) expect.fail(`bits ${first} and ${second}`);
    }
});
