import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { MeterDecoder } from "../../src/meter/meter-decoder.js";
import type { RingBuffer } from "../../src/meter/ring-buffer.js";
import { playFrameRound } from "../../tools/fuzz/frames/frame-round.js";
import { FrameTally } from "../../tools/fuzz/frames/frame-tally.js";
import { judge as judgeFrame } from "../../tools/fuzz/frames/reference.js";
import { judge } from "../../tools/fuzz/reference.js";
import { REGISTERS, type Reading } from "../../tools/fuzz/registers.js";
import { playRound } from "../../tools/fuzz/round.js";
import { Tally } from "../../tools/fuzz/tally.js";
import { GOLDEN, GOLDEN_FRAMES } from "../meter/telegram.js";

/** Where what a golden frame carries begins. */
const LLC = 0xe6;
/** Streams, each of one meter and with about 40 damaged telegrams. */
const ROUNDS = 50;

test("thousands of damaged telegrams: no wrong reading, no undamaged one lost, every rejection counted by its cause", () => {
  const tally = new Tally();
  for (let round = 0; round < ROUNDS; round++) expect(playRound(1, round, tally).failures).toEqual([]);
  expect(tally.damaged).toBeGreaterThan(1500);
  expect(tally.undamaged).toBeGreaterThan(750);
  expect(tally.unseen.length).toBeLessThan(3);
});

test("a thousand damaged frames beside them: the same, and what is ciphered counted as that", () => {
  const tally = new FrameTally();
  for (let round = 0; round < ROUNDS; round++) expect(playFrameRound(1, round, tally).failures).toEqual([]);
  expect(tally.damaged).toBeGreaterThan(900);
  expect(tally.undamaged).toBeGreaterThan(600);
  expect(tally.encrypted).toBeGreaterThan(30);
  expect(tally.resealedAccepted).toBeGreaterThan(50);
  expect(tally.unseen).toBeLessThan(2);
});

test("the same seed and round send the same bytes", () => {
  const [once, again, other] = [1, 1, 2].map((seed) => playRound(seed, 7, new Tally()).stream);
  expect(again).toEqual(once);
  expect(other).not.toEqual(once);
});

describe("the reference of frames", () => {
  for (const { name, bytes, energyScale, reading } of GOLDEN_FRAMES.filter(({ name }) => !/encrypted/.test(name)))
    test(`reads ${name} as a person does`, () => {
      const { timestamp, ...fields } = judgeFrame(bytes.subarray(bytes.indexOf(LLC), -3), energyScale) as Reading;
      const stamp = timestamp === undefined ? {} : { timestamp: new Date(timestamp * 1000).toISOString().slice(0, 19) };
      const { checked: _, ...said } = fields;
      expect({ ...said, ...stamp }).toEqual(reading);
    });
});

describe("the reference", () => {
  for (const { name, bytes, reading } of GOLDEN)
    test(`reads ${name} as a person does`, () => {
      const [verdict, ...others] = judge(Buffer.from(bytes).toString("latin1"), new Set());
      const { checked, timestamp, ...fields } = verdict!.reading!;
      const stamp = timestamp === undefined ? {} : { timestamp: new Date(timestamp * 1000).toISOString().slice(0, 19) };
      expect({ ...fields, ...stamp, ...(checked ? {} : { checked }) }).toEqual(reading);
      expect(others).toEqual([]);
    });

  test("tells the causes of a rejection apart", () => {
    const stream = [
      "noise!\n!12",
      "/KAM5\r\n\r\n",
      "/KAM5\r\n1-0:1.7.0(1*kW)\r\n",
      "/KAM5\r\n1-0:1.7.0(1*kW)\r\n!0000\r\n",
      "/KAM5\r\n1-0:1.7.0(1*kW)\r\n!00 0\r\n",
      "/KAM5\r\n1-0:1.7.0(1*kW)\r\n!\r\n",
      "/ISK5\r\n1-0:1.7.0(1*kW)\r\n!\r\n",
      "/ISK5\r\n1-0:1.7.0(1*kW)\r\n!\r\nnoise",
    ];
    expect(judge(stream.join(""), new Set()).map(({ cause }) => cause)).toEqual([
      "empty",
      "cut",
      "checkFailed",
      "checkMalformed",
      "checkMissing",
      undefined,
      "checkMissing",
    ]);
  });
});

describe("a decoder is found out that", () => {
  /** The failures of the first rounds with decoders of one class. */
  const failuresOf = (Broken: new () => MeterDecoder) =>
    [0, 1, 2].flatMap((round) => playRound(1, round, new Tally(), new Broken()).failures).join("\n");
  const failuresWithFrames = (Broken: new () => MeterDecoder) =>
    [0, 1, 2].flatMap((round) => playFrameRound(1, round, new FrameTally(), new Broken()).failures).join("\n");

  test("takes what is ciphered for noise, loses a push, or reads it in another scale", () => {
    class Silent extends MeterDecoder {
      override end(ring: RingBuffer, onReading: () => void): void {
        super.end(ring, onReading);
        this.rejections.encrypted = 0;
      }
    }
    class Scaled extends MeterDecoder {
      override set energyScale(scale: number) {
        super.energyScale = scale === 1 ? 10 : 1;
      }
    }
    expect(failuresWithFrames(Silent)).toMatch("counted as encrypted");
    expect(failuresWithFrames(Scaled)).toMatch("says energyImport");
  });

  test("reads fields wrong by one", () => {
    const registers = Object.keys(REGISTERS) as (keyof typeof REGISTERS)[];
    class Broken extends MeterDecoder {
      override decode(bytes: Uint8Array, start: number, end: number): number {
        const { sequence } = this.reading;
        const behind = super.decode(bytes, start, end);
        if (this.reading.sequence === sequence) return behind;
        for (const register of registers) if (this.reading[register] !== undefined) this.reading[register]++;
        return behind;
      }
    }
    const failures = failuresOf(Broken);
    expect(registers.filter((register) => !failures.includes(` ${register} `))).toEqual([]);
  });

  test("loses a byte in a hundred thousand", () => {
    class Broken extends MeterDecoder {
      #left = 20_000;
      override decode(bytes: Uint8Array, start: number, end: number): number {
        this.#left -= end - start;
        if (this.#left > 0) return super.decode(bytes, start, end);
        this.#left = 100_000;
        return start + 1;
      }
    }
    expect(failuresOf(Broken)).toMatch("was lost");
  });

  test("forgets to count a rejection", () => {
    class Broken extends MeterDecoder {
      override end(ring: RingBuffer, onReading: () => void): void {
        super.end(ring, onReading);
        if (this.rejections.checkMalformed > 0) this.rejections.checkMalformed--;
      }
    }
    expect(failuresOf(Broken)).toMatch("checkMalformed was counted");
  });

  test("throws", () => {
    class Broken extends MeterDecoder {
      override silence(): void {
        throw new RangeError("out of its depth");
      }
    }
    expect(failuresOf(Broken)).toMatch("it threw: RangeError: out of its depth");
  });
});

describe("npm run fuzz", () => {
  const tool = fileURLToPath(new URL("../../tools/fuzz.ts", import.meta.url));
  const fuzz = (...options: string[]) =>
    spawnSync(process.execPath, ["--import", "tsx", tool, ...options], { encoding: "utf8" });

  test("says what it did, and ends with 0", () => {
    const { status, stdout } = fuzz("--seed", "1", "--rounds", "2");
    expect(stdout).toMatch(/^Seed 1\n/);
    expect(stdout).toMatch(/^damaged +\d+$/m);
    expect(status).toBe(0);
  });

  test("says in one line what is wrong with an option, and ends with 2", () => {
    for (const options of [["--minutes", "soon"], ["--what"]]) {
      const { status, stderr } = fuzz(...options);
      expect(stderr).toMatch(/^fuzz: [^\n]+ See --help\.\n$/);
      expect(status).toBe(2);
    }
  });
});
