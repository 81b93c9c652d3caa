import { expect, test } from "vitest";
import { MeterDecoder } from "../../src/meter/meter-decoder.js";
import { decodeStream, Line } from "./line.js";
import { golden, latin1 } from "./telegram.js";

const dsmr22 = golden("dsmr22");

test("a telegram that comes in one run, right behind one without check sequence, is not left in the ring", () => {
  const line = new Line().send(dsmr22.bytes).send(dsmr22.bytes);
  expect(line.readings).toEqual([dsmr22.reading]);
  expect(line.ring.length).toBe(0);
  expect(line.end().readings).toEqual([dsmr22.reading, dsmr22.reading]);
});

test("a telegram accepted takes at least one byte of the run that decides it", () => {
  const decoder = new MeterDecoder();
  decoder.decode(dsmr22.bytes, 0, dsmr22.bytes.length);
  expect(decoder.decode(latin1("/"), 0, 1)).toBe(1);
  expect(decoder.accepted).toBe(1);
});

test("without check sequence, a first line too long to be kept may be Kamstrup's and is not believed", () => {
  for (const letters of [250, 251, 300])
    expect(decodeStream(latin1(`/KAM5${"x".repeat(letters)}\r\n1-0:1.7.0(1*kW)\r\n!\r\n`))).toEqual({
      readings: [],
      rejected: { checkMissing: 1 },
    });
});
