import { expect, test } from "vitest";
import { crc16Arc } from "../../src/meter/crc16.js";
import { latin1, slowCrc } from "./telegram.js";

test("CRC16/ARC of 123456789 is BB3D, the check value of the catalogues", () => {
  expect(crc16Arc(0, latin1("123456789"), 0, 9)).toBe(0xbb3d);
});

test("four bytes in a step give what bit by bit gives, over every start, length and split", () => {
  const bytes = Uint8Array.from({ length: 64 }, (_, i) => (i * 89 + 31) & 255);
  for (let start = 0; start < 5; start++)
    for (let end = start; end <= bytes.length; end++) {
      const whole = slowCrc(bytes.subarray(start, end));
      expect(crc16Arc(0, bytes, start, end)).toBe(whole);
      const middle = (start + end) >> 1;
      expect(crc16Arc(crc16Arc(0, bytes, start, middle), bytes, middle, end)).toBe(whole);
    }
});
