import { createDecipheriv } from "node:crypto";
import { describe, expect, test } from "vitest";
import { SimulatedClock } from "../../simulator/devices/simulated-clock.js";
import { VirtualUart } from "../../simulator/devices/virtual-uart.js";
import { type ListOptions, nveList1, nveList2, push1 } from "../../simulator/virtual-meter/dlms-lists.js";
import { crc16X25, hdlcFrame } from "../../simulator/virtual-meter/hdlc-frame.js";
import type { MeterValues } from "../../simulator/virtual-meter/kamstrup-telegram.js";
import { SCENARIOS, type ScenarioName } from "../../simulator/virtual-meter/scenarios.js";
import { type PushList, VirtualMeter } from "../../simulator/virtual-meter/virtual-meter.js";
import { ciphered } from "../meter/ciphered.js";
import { capture, GOLDEN_FRAMES, golden, goldenFrame, hex, join, latin1 } from "../meter/telegram.js";
import { DAY, HOUR, meterAt } from "./measured.js";

/** A truth of zeros but for these values. */
function truth(time: string, values: Partial<MeterValues> = {}): MeterValues {
  const zeros = Object.fromEntries(Object.keys(meterAt("2026-06-21T13:00").truth).map((field) => [field, 0]));
  return { ...(zeros as MeterValues), ...values, timestamp: Date.parse(`${time}Z`) / 1000 };
}

/** Bytes before the payload of a frame with addresses of one byte, and behind it. */
const HEAD = 11;
const TAIL = 3;
/** The CRC of bytes and of their check sequence behind them. */
const RESIDUE = 0x0f47;
const CAPTURES = ["kamstrup-nve-list1", "kamstrup-nve-list2-hour", "kamstrup-nve-single-phase"];

describe("the check sequence", () => {
  test("of 123456789 is 906E, the check value of the catalogues", () => {
    expect(crc16X25(latin1("123456789"))).toBe(0x906e);
  });

  test.each(CAPTURES)("holds in %s, of the header and of the frame", (name) => {
    const bytes = capture(name);
    expect(crc16X25(bytes.subarray(1, 8))).toBe(RESIDUE);
    expect(crc16X25(bytes.subarray(1, -1))).toBe(RESIDUE);
  });
});

describe("the captures, byte for byte", () => {
  test("list 1 of three phases, by a clock that says it is not valid", () => {
    expect(nveList1(truth("2000-01-01T22:33:00"), { clockStatus: 1 })).toEqual(capture("kamstrup-nve-list1"));
  });

  test("list 2 of three phases", () => {
    expect(nveList2(truth("2017-08-16T16:00:05"))).toEqual(capture("kamstrup-nve-list2-hour"));
  });

  test("list 2 of one phase", () => {
    const list = nveList2(truth("2017-08-16T16:00:05"), { phases: "import" });
    expect(list).toEqual(capture("kamstrup-nve-single-phase"));
  });
});

describe("a golden frame is what a meter with its reading sends", () => {
  type Encoder = (values: MeterValues, options: ListOptions) => Uint8Array;
  const cases: [name: string, encode: Encoder, options: ListOptions, untold?: Partial<MeterValues>][] = [
    ["kamstrup-nve-list1", nveList1, {}],
    ["kamstrup-nve-list2", nveList2, {}],
    ["kamstrup-nve-list2-10wh", nveList2, { energyScale: 10 }],
    ["kamstrup-nve-list1-single-phase", nveList1, { phases: 1 }],
    ["kamstrup-nve-list2-single-phase", nveList2, { phases: 1 }],
    ["kamstrup-nve-list2-import", nveList2, { phases: "import" }],
    // the power factors tell of the phases' reactive power, which no reading has
    ["kamstrup-push1", push1, {}, { reactivePowerImportL1: 13, reactivePowerImportL2: 97, reactivePowerImportL3: 12 }],
    ["kamstrup-push1-single-phase", push1, { phases: 1 }, { reactivePowerExportL1: 264 }],
  ];
  test.each(cases)("%s", (name, encode, options, untold = {}) => {
    const { bytes, reading } = goldenFrame(name);
    const { timestamp, ...fields } = reading!;
    const values = truth(timestamp as string, { ...(fields as Partial<MeterValues>), ...untold });
    expect(Buffer.from(encode(values, options)).toString("hex")).toBe(Buffer.from(bytes).toString("hex"));
  });

  test("all the others have right lengths and check sequences too", () => {
    const framed = GOLDEN_FRAMES.filter(({ bytes }) => bytes[0] === 0x7e);
    expect(framed.length).toBe(GOLDEN_FRAMES.length - 1);
    for (const { name, bytes } of framed) {
      const source = name.startsWith("aidon") ? [0x08, 0x83] : [bytes[4]!];
      const payload = bytes.subarray(HEAD + source.length - 1, -TAIL);
      expect(hdlcFrame(payload, { destination: [bytes[3]!], source })).toEqual(bytes);
    }
  });

  test("and the encrypted ones hold what they say", () => {
    const encrypted = GOLDEN_FRAMES.filter(({ secret }) => secret !== undefined);
    expect(encrypted.length).toBe(2);
    for (const { bytes, secret } of encrypted) {
      const { holds, key, authenticationKey } = secret!;
      const [start, end] = bytes[0] === 0x7e ? [HEAD, -TAIL] : [0, bytes.length];
      const payload = bytes.subarray(start, end);
      const title = payload.subarray(2, 10);
      const keys = { key: hex(key), authenticationKey: hex(authenticationKey) };
      const inside = holds === "kamstrup" ? golden(holds).bytes : goldenFrame(holds).bytes.subarray(HEAD, -TAIL);
      expect(ciphered(inside, { title, counter: 1, ...keys })).toEqual(payload);
      const gcm = createDecipheriv("aes-128-gcm", keys.key, join(title, payload.subarray(14, 18)), {
        authTagLength: 12,
      });
      gcm.setAAD(join(payload.subarray(13, 14), keys.authenticationKey)).setAuthTag(payload.subarray(-12));
      expect(join(gcm.update(payload.subarray(18, -12)), gcm.final())).toEqual(inside);
    }
  });
});

test("what is too long for a frame goes in segments, each with its check sequences, and the last one says so", () => {
  const payload = capture("kamstrup-nve-list1").subarray(HEAD, -TAIL);
  const segments = hdlcFrame(payload, { most: 100 });
  const frames: Uint8Array[] = [];
  for (let at = 0; at < segments.length; ) {
    const length = ((segments[at + 1]! << 8) | segments[at + 2]!) & 0x7ff;
    frames.push(segments.subarray(at, at + length + 2));
    at += length + 2;
  }
  expect(frames.map((frame) => frame[1]! & 0x08)).toEqual([8, 8, 0]);
  for (const frame of frames) expect(crc16X25(frame.subarray(1, -1))).toBe(RESIDUE);
  expect(join(...frames.map((frame) => frame.subarray(8, -TAIL)))).toEqual(join(hex("e6e700"), payload));
});

describe("the virtual meter", () => {
  /** Seconds of meter time at which something was sent, and what list it was, of a meter that is told what to send. */
  function listen(start: string, seconds: number, orders: Record<number, PushList>, scenario: ScenarioName = "villa") {
    const clock = new SimulatedClock();
    const meter = new VirtualMeter({ scenario: SCENARIOS[scenario], start });
    const sent: string[] = [];
    const buffer = new Uint8Array(1024);
    const uart: VirtualUart = new VirtualUart(meter, clock, {
      baud: 2400,
      parity: "none",
      onReadable: () => {
        const count = uart.read(buffer, 0, buffer.length);
        const time = new Date(meter.time * 1000).toISOString().slice(14, 19);
        sent.push(`${time} ${kind(buffer.subarray(0, count))}`);
      },
    });
    for (let second = 0; second <= seconds; second++) {
      meter.list = orders[second] ?? meter.list;
      clock.advanceTo(second * 1000);
    }
    return sent;
  }

  /** The name of a list by its number of elements, and its length in bytes. */
  function kind(bytes: Uint8Array): string {
    const elements = { 25: "list 1", 35: "list 2", 65: "push 1" }[bytes[30]!];
    return `${bytes[0] === 0x2f ? "P1" : elements} ${bytes.length}`;
  }

  test("sends HAN-NVE list 1 each full ten seconds, and list 2 besides, five seconds past each hour", () => {
    expect(listen("2026-06-21T11:59", 80, { 0: "nve" })).toEqual([
      ...["59:00", "59:10", "59:20", "59:30", "59:40", "59:50", "00:00"].map((time) => `${time} list 1 228`),
      "00:05 list 2 302",
      "00:10 list 1 228",
      "00:20 list 1 228",
    ]);
  });

  test("sends push 1 each full ten seconds, and no list 2", () => {
    const times = ["59:00", "59:10", "59:20", "59:30", "59:40", "59:50", "00:00", "00:10"];
    expect(listen("2026-06-21T11:59", 79, { 0: "push1" })).toEqual(times.map((time) => `${time} push 1 461`));
  });

  test("is switched while it runs", () => {
    expect(listen("2026-06-21T11:59", 100, { 15: "nve", 65: "push1", 85: "p1" })).toEqual([
      "59:00 P1 700",
      "59:10 P1 700",
      ...["59:20", "59:30", "59:40", "59:50", "00:00"].map((time) => `${time} list 1 228`),
      "00:10 push 1 461",
      "00:20 push 1 461",
      "00:30 P1 700",
      "00:40 P1 700",
    ]);
  });

  test("says nothing in any list while the power is cut and until it has started again", () => {
    const sent = listen("2026-06-21T11:59", 440, { 0: "nve" }, "power-cut");
    expect(sent.slice(-2)).toEqual(["00:50 list 1 228", "06:20 list 1 228"]);
  });

  test("tells the same truth in all three lists", () => {
    const meter = meterAt("2026-06-21T12:00");
    meter.advanceTo(5);
    for (const list of ["nve", "push1"] as const) {
      meter.list = list;
      expect(meter.telegram()).toEqual((list === "nve" ? nveList2 : push1)(meter.truth));
    }
  });

  test("counts in 10 Wh when it stands in Norway", () => {
    const norway = { scenario: SCENARIOS.villa, start: "2026-06-21T12:00", list: "nve", energyScale: 10 } as const;
    const meter = new VirtualMeter(norway);
    meter.advanceTo(HOUR + 5);
    expect(meter.telegram()).toEqual(nveList2(meter.truth, { energyScale: 10 }));
    expect(meter.telegram()).not.toEqual(nveList2(meter.truth));
  });

  test("adds up: the phases' energies of push 1 are the total at every moment of a day", () => {
    const meter = meterAt("2026-06-21T00:00");
    for (let seconds = 0; seconds < DAY; seconds += 600) {
      meter.advanceTo(seconds);
      const list = push1(meter.truth);
      const view = new DataView(list.buffer);
      const value = (c: number) => {
        const at = Buffer.from(list).indexOf(Buffer.from([9, 6, 1, 1, c, 8, 0, 255, 6]));
        return view.getUint32(at + 9);
      };
      expect(value(21) + value(41) + value(61)).toBe(value(1));
      expect(value(22) + value(42) + value(62)).toBe(value(2));
    }
  });
});
