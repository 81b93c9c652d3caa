import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { hdlcFrame } from "../../simulator/virtual-meter/hdlc-frame.js";
import { decodeStream, Line } from "./line.js";
import { capture, GOLDEN_FRAMES, golden, goldenFrame, hex, join, latin1 } from "./telegram.js";

const FLAG = 0x7e;
const list1 = goldenFrame("kamstrup-nve-list1");
const list2 = goldenFrame("kamstrup-nve-list2");
const push1 = goldenFrame("kamstrup-push1");
const kamstrup = golden("kamstrup");
const READABLE = GOLDEN_FRAMES.filter(({ reading }) => reading !== undefined);

describe("golden frames", () => {
  for (const { name, bytes, energyScale, reading, rejected } of GOLDEN_FRAMES)
    test(`${name} gives what a person reads off it`, () => {
      expect(decodeStream(bytes, bytes.length, energyScale)).toEqual({ readings: reading ? [reading] : [], rejected });
    });

  for (const { name, bytes, rejected } of GOLDEN_FRAMES.filter(({ reading }) => reading === undefined))
    test(`${name} is told apart from noise in pieces of any size, and costs its neighbours nothing`, () => {
      const [cause, count] = Object.entries(rejected)[0]!;
      for (let chunk = 1; chunk <= 128; chunk++)
        expect(decodeStream(join(kamstrup.bytes, bytes, bytes, list1.bytes), chunk)).toEqual({
          readings: [kamstrup.reading, list1.reading],
          rejected: { [cause]: 2 * count },
        });
    });

  for (const { name, bytes, energyScale, reading } of READABLE) {
    test(`${name} gives the same in pieces of 1 to 128 bytes, three frames in a row`, () => {
      const stream = join(bytes, bytes, bytes);
      for (let chunk = 1; chunk <= 128; chunk++)
        expect(decodeStream(stream, chunk, energyScale)).toEqual({
          readings: [reading, reading, reading],
          rejected: {},
        });
    });

    test(`${name} cut anywhere gives nothing, and the frame after it is not lost`, () => {
      for (let length = 1; length < bytes.length; length++) {
        const { readings } = decodeStream(join(bytes.subarray(0, length), bytes, bytes), 97, energyScale);
        // up to its closing flag it is whole: the flag of the next one closes it too
        expect([length, readings]).toEqual([length, Array(length < bytes.length - 1 ? 2 : 3).fill(reading)]);
      }
    });

    test(`${name} with any bit flipped is rejected, and the frame after it is not lost`, () => {
      for (let bit = 0; bit < bytes.length * 8; bit++) {
        const damaged = bytes.slice();
        damaged[bit >> 3]! ^= 1 << (bit & 7);
        const { readings } = decodeStream(join(damaged, bytes), 97, energyScale);
        if (!isDeepStrictEqual(readings, [reading])) expect.fail(`bit ${bit}: ${JSON.stringify(readings)}`);
      }
    });
  }
});

describe("captures of real meters", () => {
  test("list 1, list 2 and the list of one phase, as Kamstrup prints them", () => {
    const [first, second, single] = ["kamstrup-nve-list1", "kamstrup-nve-list2-hour", "kamstrup-nve-single-phase"].map(
      (name) => decodeStream(capture(name)),
    );
    expect(first!.readings).toEqual([
      {
        format: "dlms",
        identification: "Kamstrup_V0001",
        timestamp: "2000-01-01T22:33:00",
        activePowerImport: 0,
        activePowerExport: 0,
        reactivePowerImport: 0,
        reactivePowerExport: 0,
        currentL1: 0,
        currentL2: 0,
        currentL3: 0,
        voltageL1: 0,
        voltageL2: 0,
        voltageL3: 0,
      },
    ]);
    expect(second!.readings).toMatchObject([{ timestamp: "2017-08-16T16:00:05", energyImport: 0, energyExport: 0 }]);
    expect(single!.readings).toEqual([
      {
        format: "dlms",
        identification: "Kamstrup_V0001",
        timestamp: "2017-08-16T16:00:05",
        activePowerImport: 0,
        currentL1: 0,
        voltageL1: 0,
        energyImport: 0,
      },
    ]);
    for (const { rejected } of [first!, second!, single!]) expect(rejected).toEqual({});
  });
});

describe("frames", () => {
  const payload = list1.bytes.subarray(11, -3);
  const accepted = (bytes: Uint8Array) => decodeStream(bytes, 61).readings.length;

  test("may share one flag", () => {
    expect(accepted(join(list1.bytes, list1.bytes.subarray(1), push1.bytes.subarray(1)))).toBe(3);
  });

  test("may stand behind many flags, and noise of any kind", () => {
    const flags = new Uint8Array(40).fill(FLAG);
    const noise = Uint8Array.from({ length: 300 }, (_, i) => (i * 149 + 7) & 255);
    for (let skip = 0; skip < 300; skip += 7)
      expect(accepted(join(flags, noise.subarray(skip), list1.bytes, flags, noise, push1.bytes))).toBe(2);
  });

  test("have addresses of 1, 2 or 4 bytes", () => {
    for (const destination of ["2b", "0203", "00020003"])
      for (const source of ["21", "0021", "00040021"]) {
        const frame = hdlcFrame(payload, { destination: [...hex(destination)], source: [...hex(source)] });
        expect([destination, source, accepted(frame)]).toEqual([destination, source, 1]);
      }
  });

  test("that lie about their length are given up, and what stands in them is found", () => {
    for (const length of [20, list1.bytes.length - 3, list1.bytes.length + 5, 600, 1200]) {
      const frame = sealedHeader(list1.bytes, 0xa000 | length);
      const { readings, rejected } = decodeStream(
        join(frame, list2.bytes, push1.bytes, ...Array(5).fill(list1.bytes)),
        61,
      );
      expect([length, readings.length, Object.keys(rejected)]).toEqual([length, 7, ["cut"]]);
    }
  });

  test("that are longer than any push are told apart from noise", () => {
    const { readings, rejected } = decodeStream(join(sealedHeader(list1.bytes, 0xa7ff), list1.bytes), 61);
    expect([readings.length, rejected]).toEqual([1, { unknownContent: 1 }]);
  });

  test("that may begin at the end of an endless line leave little for the next run", () => {
    for (const start of [[FLAG], [FLAG, 0xa0], [0xdb], [0xdb, 8], [0xdb, 8, 0x4b]]) {
      const line = new Line().send(join(latin1(`/${"x".repeat(3000)}`), Uint8Array.from(start)));
      expect([start, line.ring.length < 20]).toEqual([start, true]);
      const bytes = start[0] === FLAG ? list1.bytes : goldenFrame("p1-encrypted").bytes;
      line.send(bytes.subarray(start.length));
      expect([line.readings.length, line.rejected.encrypted ?? 0]).toEqual(start[0] === FLAG ? [1, 0] : [0, 1]);
    }
  });

  test("behind a `/` that begins nothing are found when the line is silent", () => {
    const power = [0x09, 6, 1, 1, 1, 7, 0, 255, 0x06, 0, 0, 0x13, 0x88]; // 1.7.0, 5000 W, and no line feed in all the frame
    const frame = hdlcFrame([0x0f, 0, 0, 0, 0, 0, 0x02, 2, ...power]);
    const line = new Line();
    line.send(join(latin1("/ \x12"), frame));
    expect(line.readings).toEqual([]);
    expect(line.silence().readings).toEqual([{ format: "dlms", activePowerImport: 5000 }]);
  });

  test("that carry something ciphered and are cut do not hide what comes after them", () => {
    const encrypted = goldenFrame("kamstrup-push1-encrypted").bytes;
    for (let length = 1; length < encrypted.length - 1; length++) {
      const { readings } = decodeStream(join(encrypted.subarray(0, length), list1.bytes, kamstrup.bytes), 61);
      expect([length, readings]).toEqual([length, [list1.reading, kamstrup.reading]]);
    }
  });

  test("whose rest never comes hold nothing up once the line is silent", () => {
    const line = new Line();
    line.send(join(sealedHeader(list2.bytes, 0xa000 | 1200), kamstrup.bytes));
    expect(line.readings).toEqual([]);
    expect(line.silence().readings).toEqual([kamstrup.reading]);
    expect(line.rejected).toEqual({ cut: 1 });
    line.silence().silence();
    expect(line.end()).toEqual({ readings: [kamstrup.reading], rejected: { cut: 1 } });
  });
});

test("a scaler before any reference belongs to no value, also behind a push that had one", () => {
  const scaler = [0x02, 2, 0x0f, 0, 0x16, 27];
  const strange = hdlcFrame([0x0f, 0, 0, 0, 0, 0, 0x02, 1, ...scaler]);
  expect(decodeStream(join(goldenFrame("aidon-efs").bytes, strange)).rejected).toEqual({ unknownContent: 1 });
});

describe("a push in segments", () => {
  const payload = push1.bytes.subarray(11, -3);
  /** The push in frames of so many bytes of information. */
  const segments = (most: number): Uint8Array[] => frames(hdlcFrame(payload, { most }));
  /** Frames in a row, one by one, by the lengths in their format fields. */
  const frames = (stream: Uint8Array): Uint8Array[] => {
    if (stream.length === 0) return [];
    const length = (((stream[1]! & 7) << 8) | stream[2]!) + 2;
    return [stream.subarray(0, length), ...frames(stream.subarray(length))];
  };

  test("is put together from pieces of any size, run by run of any length", () => {
    for (let size = 4; size <= 500; size += 3)
      expect([size, decodeStream(join(...segments(size)), 1 + (size % 128))]).toEqual([
        size,
        { readings: [push1.reading], rejected: {} },
      ]);
  });

  test("of which any one is missing gives nothing, and the push after it is not lost", () => {
    const all = segments(60);
    for (const missing of all.keys()) {
      const { readings } = decodeStream(join(...all.filter((_, i) => i !== missing), ...all, list1.bytes), 61);
      expect([missing, readings]).toEqual([missing, [push1.reading, list1.reading]]);
    }
  });

  test("that is broken off by another push, by silence or by the end is cut", () => {
    const first = segments(200)[0]!;
    expect(decodeStream(join(first, list1.bytes), 61)).toEqual({ readings: [list1.reading], rejected: { cut: 1 } });
    expect(decodeStream(first).rejected).toEqual({ cut: 1 });
    const line = new Line();
    expect(
      line
        .send(first)
        .silence()
        .send(join(...segments(200)))
        .end(),
    ).toEqual({
      readings: [push1.reading],
      rejected: { cut: 1 },
    });
  });

  test("that never ends is given up", () => {
    const [first, middle] = segments(200);
    const { readings, rejected } = decodeStream(join(first!, ...Array(6).fill(middle), list1.bytes), 61);
    expect(readings).toEqual([list1.reading]);
    expect(rejected).toEqual({ unknownContent: 1 });
  });
});

test("silence between frames costs nothing, also where the frames come in pieces", () => {
  const line = new Line();
  for (let i = 0; i < 50; i++) {
    for (let at = 0; at < push1.bytes.length; at += 100) line.send(push1.bytes.subarray(at, at + 100));
    line.silence().silence();
  }
  expect(line.end()).toEqual({ readings: Array(50).fill(push1.reading), rejected: {} });
});

describe("a line that changes its format", () => {
  test("loses nothing, from telegram to frame and back, in pieces of any size", () => {
    const stream = join(kamstrup.bytes, list1.bytes, push1.bytes, kamstrup.bytes, list2.bytes, kamstrup.bytes);
    const readings = [kamstrup, list1, push1, kamstrup, list2, kamstrup].map(({ reading }) => reading);
    for (let chunk = 1; chunk < 300; chunk++) expect(decodeStream(stream, chunk)).toEqual({ readings, rejected: {} });
  });

  test("within a telegram or a frame loses only that one", () => {
    for (let length = 1; length < kamstrup.bytes.length - 6; length += 3) {
      const { readings } = decodeStream(join(kamstrup.bytes.subarray(0, length), list1.bytes, kamstrup.bytes), 61);
      expect([length, readings]).toEqual([length, [list1.reading, kamstrup.reading]]);
    }
    for (let length = 1; length < list1.bytes.length - 1; length++) {
      const stream = join(list1.bytes.subarray(0, length), kamstrup.bytes, list1.bytes, kamstrup.bytes);
      const { readings } = decodeStream(stream, 61);
      expect([length, readings]).toEqual([length, [kamstrup.reading, list1.reading, kamstrup.reading]]);
    }
  });

  test("keeps the identification of each", () => {
    const { readings } = decodeStream(
      join(kamstrup.bytes, list1.bytes, kamstrup.bytes, goldenFrame("aidon-efs").bytes),
    );
    expect(readings.map(({ identification }) => identification)).toEqual(["KAM5", "Kamstrup_V0001", "KAM5", undefined]);
  });
});

/** A frame with another format field, and a header whose check sequence holds for it. */
function sealedHeader(frame: Uint8Array, format: number): Uint8Array {
  const changed = frame.slice();
  changed[1] = format >> 8;
  changed[2] = format & 255;
  let crc = 0xffff; // X-25 as its definition reads
  for (const byte of changed.subarray(1, 6)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >> 1) ^ 0x8408 : crc >> 1;
  }
  crc ^= 0xffff;
  changed[6] = crc & 255;
  changed[7] = crc >> 8;
  return changed;
}
