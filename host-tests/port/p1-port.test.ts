import { describe, expect, test } from "vitest";
import { SimulatedClock } from "../../simulator/devices/simulated-clock.js";
import { MeterDecoder } from "../../src/meter/meter-decoder.js";
import { P1Port, type Serial, type SerialOptions } from "../../src/port/p1-port.js";
import { golden, join } from "../meter/telegram.js";

const kamstrup = golden("kamstrup").bytes;
const dsmr22 = golden("dsmr22").bytes;

/** A port on a stand-in for the UART: bytes are given, and read as a driver's ring gives them. */
class Wall {
  readonly clock = new SimulatedClock();
  readonly decoder = new MeterDecoder();
  readonly log: string[] = [];
  readonly reads: number[] = [];
  /** The level of the line, and the framing errors that the UART has seen. */
  isIdle = true;
  framing = 0;
  waiting: Uint8Array = new Uint8Array(0);
  readonly port: P1Port;
  #readable: () => void = () => {};

  constructor() {
    const wall = this;
    class StandIn implements Serial {
      readonly overflow = 0;
      readonly bitRate = 0;
      readonly #before = wall.framing;

      constructor({ baud, parity, onReadable }: SerialOptions) {
        wall.log.push(`open ${baud} ${parity}`);
        wall.#readable = onReadable;
      }
      read(buffer: Uint8Array, start: number, length: number): number {
        const count = Math.min(length, wall.waiting.length);
        buffer.set(wall.waiting.subarray(0, count), start);
        wall.waiting = wall.waiting.subarray(count);
        wall.reads.push(count);
        return count;
      }
      close(): void {}
      get isIdle(): boolean {
        return wall.isIdle;
      }
      get framing(): number {
        return wall.framing - this.#before;
      }
    }
    this.port = new P1Port({
      serial: StandIn,
      dataRequest: { assert: () => this.log.push("assert"), release: () => this.log.push("release") },
      line: undefined,
      setting: undefined,
      onFound: () => undefined,
      clock: this.clock,
      decoder: this.decoder,
      onReading: () => this.log.push("reading"),
      onTurn: () => this.log.push("turn"),
    });
  }

  /** Bytes come, and turns follow until the driver has none left. */
  receive(bytes: Uint8Array): this {
    this.waiting = join(this.waiting, bytes);
    while (this.waiting.length > 0) this.#readable();
    return this;
  }

  tick(seconds: number): this {
    this.clock.advanceTo(this.clock.ticks + seconds * 1000);
    this.port.tick();
    return this;
  }
}

describe("the port", () => {
  test("listens at 115200 8N1 before it asserts Data Request, and keeps it asserted", () => {
    const wall = new Wall().receive(kamstrup).tick(59);
    expect(wall.log.slice(0, 2)).toEqual(["open 115200 none", "assert"]);
    expect(wall.log).not.toContain("release");
  });

  test("hands each telegram on when it is accepted, and asks for one drawing a turn", () => {
    const wall = new Wall();
    wall.log.length = 0;
    wall.receive(kamstrup);
    expect(wall.log).toEqual(["reading", "turn"]);
    wall.receive(join(kamstrup, kamstrup));
    expect(wall.log.slice(2)).toEqual(["reading", "reading", "turn"]);
  });

  test("takes at most 2 kB in a turn", () => {
    const wall = new Wall();
    wall.receive(join(...Array<Uint8Array>(10).fill(kamstrup)));
    expect(Math.max(...wall.reads)).toBeLessThanOrEqual(2048);
    expect(wall.decoder.accepted).toBe(10);
    expect(wall.log.filter((line) => line === "turn")).toHaveLength(4);
  });

  test("loses nothing in a thousand telegrams that come in odd pieces", () => {
    const wall = new Wall();
    const stream = join(...Array<Uint8Array>(1000).fill(kamstrup));
    for (let at = 0, size = 1; at < stream.length; at += size, size = (size * 31) % 997)
      wall.receive(stream.subarray(at, at + size));
    expect(wall.decoder.accepted).toBe(1000);
    expect(wall.decoder.rejections).toEqual(new MeterDecoder().rejections);
  });

  test("takes a second of silence for the end of a telegram without check sequence", () => {
    const wall = new Wall().receive(dsmr22);
    expect(wall.decoder.accepted).toBe(0);
    wall.tick(0.5);
    expect(wall.decoder.accepted).toBe(0);
    wall.tick(0.6);
    expect(wall.decoder.accepted).toBe(1);
    expect(wall.log.slice(-2)).toEqual(["reading", "turn"]);
  });

  test("keeps the last bytes as the flight recorder", () => {
    const wall = new Wall().receive(kamstrup);
    const last = new Uint8Array(8);
    wall.port.ring.recent(last);
    expect(Buffer.from(last).toString("latin1")).toBe("\n!92F5\r\n".padStart(8, ")").slice(-8));
  });

  test("takes a break for what it is, also where the UART reports it with a zero and an error for each byte", () => {
    const wall = new Wall().receive(kamstrup).tick(1);
    const zeros = new Uint8Array(200);
    wall.isIdle = false;
    for (let second = 0; second < 20; second++) {
      wall.framing += zeros.length;
      wall.receive(zeros).tick(1);
    }
    expect(wall.port.state).toBe("noCable");
    expect(wall.log.filter((line) => line.startsWith("open"))).toEqual(["open 115200 none"]);
    wall.isIdle = true;
    wall.receive(kamstrup).tick(1);
    expect(wall.port.state).toBe("healthy");
  });

  test("leaves a line of which nothing was ever understood with the first garbled burst, in turn where nothing is measured", () => {
    const wall = new Wall();
    for (let i = 0; i < 4; i++) {
      wall.framing += 10;
      wall.receive(new Uint8Array(40).fill(0xc3)).tick(1).tick(1);
    }
    expect(wall.log.filter((line) => line.startsWith("open"))).toEqual([
      "open 115200 none",
      "open 2400 none",
      "open 9600 even",
      "open 115200 none",
      "open 2400 none",
    ]);
    expect(wall.port.isFlipped).toBe(true);
    expect(wall.port.framing).toBe(40);
  });

  test("asks a silent meter again: releases Data Request for two seconds, and holds it again", () => {
    const wall = new Wall();
    for (let second = 0; second < 63; second++) wall.tick(1);
    expect(wall.log.slice(1)).toEqual(["assert", "release", "assert"]);
  });
});
