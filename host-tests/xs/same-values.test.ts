import { describe, expect, test } from "vitest";
import { decodeStream } from "../meter/line.js";
import { GOLDEN, GOLDEN_FRAMES, golden, join, latin1 } from "../meter/telegram.js";
import { startProgram, text } from "./program.js";

const xs = await startProgram();

describe("XS reads the same as Node", () => {
  for (const { name, bytes, reading } of GOLDEN)
    test(`from ${name}, through the ring in pieces of many sizes, three telegrams in a row`, async () => {
      const stream = join(bytes, bytes, bytes);
      for (const piece of [1, 2, 3, 7, 64, 127, 128, 129, 255, stream.length])
        expect(await xs.call("readings", text(stream), piece)).toEqual({
          readings: [reading, reading, reading],
          rejected: {},
        });
    });

  for (const { name, bytes, reading, energyScale } of GOLDEN_FRAMES)
    test(`from ${name}, through the ring in pieces of many sizes, three frames in a row`, async () => {
      const stream = join(bytes, bytes, bytes);
      const expected = decodeStream(stream, 1, energyScale);
      expect(expected.readings).toEqual(reading === undefined ? [] : [reading, reading, reading]);
      for (const piece of [1, 2, 3, 7, 64, 127, 128, 129, 255, stream.length])
        expect(await xs.call("readings", text(stream), piece, energyScale)).toEqual(expected);
    });

  test("from all of them in turns, with damage between them", async () => {
    const pieces = [...GOLDEN, ...GOLDEN_FRAMES].flatMap(({ bytes }, i) => [
      bytes,
      bytes.subarray(0, 100 + i),
      "noise/!",
      latin1("\0\xff/"),
    ]);
    const stream = join(...pieces, golden("kamstrup").bytes);
    expect(await xs.call("readings", text(stream), 50)).toEqual(decodeStream(stream, 50));
  });
});

test("an exception in XS is one here, with its message", async () => {
  await expect(xs.call("live", 1)).rejects.toThrow(/in XS: TypeError/);
});
