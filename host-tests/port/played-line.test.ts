import { describe, expect, test } from "vitest";
import { SimulatedClock } from "../../simulator/devices/simulated-clock.js";
import { heard } from "../../simulator/devices/wire.js";
import { MeterDecoder } from "../../src/meter/meter-decoder.js";
import { LINES, type Line } from "../../src/port/line.js";
import { P1Port, type Serial, type SerialOptions } from "../../src/port/p1-port.js";
import { ciphered } from "../meter/ciphered.js";
import { golden, goldenFrame } from "../meter/telegram.js";

const P1 = LINES[0]!;
const NVE = LINES[1]!;
const CIPHER = {
  title: new Uint8Array(Buffer.from("KAM45678")),
  key: new Uint8Array(16).fill(7),
  authenticationKey: new Uint8Array(16).fill(9),
};

/** A port whose line is played bit by bit; it measures the speed of what was sent, and knows nothing else. */
class PlayedLine {
  readonly clock = new SimulatedClock();
  readonly decoder = new MeterDecoder();
  readonly port: P1Port;
  #listening!: SerialOptions;
  #waiting: Uint8Array = new Uint8Array(0);
  #framing = 0;
  #bitRate = 0;

  constructor(setting?: number) {
    const line = this;
    class Uart implements Serial {
      readonly overflow = 0;
      readonly #before = line.#framing;

      constructor(options: SerialOptions) {
        line.#listening = options;
      }

      read(buffer: Uint8Array, start: number, length: number): number {
        const bytes = line.#waiting.subarray(0, length);
        buffer.set(bytes, start);
        line.#waiting = line.#waiting.subarray(bytes.length);
        return bytes.length;
      }

      close(): void {}

      get framing(): number {
        return line.#framing - this.#before;
      }

      /** At the wrong polarity an idle line looks like a break. */
      get isIdle(): boolean {
        return !line.#listening.isFlipped;
      }

      get bitRate(): number {
        const bitRate = line.#bitRate;
        line.#bitRate = 0;
        return bitRate;
      }
    }
    this.port = new P1Port({
      serial: Uart,
      dataRequest: undefined,
      line: undefined,
      setting,
      clock: this.clock,
      decoder: this.decoder,
      onReading: () => undefined,
      onTurn: () => undefined,
      onFound: () => undefined,
    });
  }

  /** A burst of the meter, and ten seconds. */
  send(bytes: Uint8Array, line: Line, times = 1): this {
    for (let i = 0; i < times; i++) {
      const { baud, parity, isFlipped } = this.#listening;
      const received = heard(bytes, line, { baud, parity }, isFlipped);
      this.#framing += received.framing;
      this.#bitRate = line.baud;
      this.#receive(received.bytes).pass(10);
    }
    return this;
  }

  /** Noise that looks like a fast line with errors, and ten seconds. */
  disturb(): this {
    this.#framing += 5;
    this.#bitRate = P1.baud;
    return this.#receive(Uint8Array.from({ length: 40 }, (_, i) => 0x80 + ((i * 37) % 128))).pass(10);
  }

  pass(seconds: number): this {
    for (let i = 0; i < seconds; i++) {
      this.clock.advanceTo(this.clock.ticks + 1000);
      this.port.tick();
    }
    return this;
  }

  #receive(bytes: Uint8Array): this {
    this.#waiting = bytes;
    while (this.#waiting.length > 0) this.#listening.onReadable();
    return this;
  }
}

describe("a line that is faster than it is listened to gives few bytes a telegram, and is found all the same", () => {
  test.each(["kamstrup-nve-list1", "aidon-scaled", "aidon-efs"])("%s, where 2400 is remembered", (name) => {
    const line = new PlayedLine(2).send(goldenFrame(name).bytes, P1, 12);
    expect(line.decoder.accepted).toBeGreaterThan(0);
  });

  test("a telegram of 565 bytes, behind pushes at 2400", () => {
    const line = new PlayedLine().send(goldenFrame("kamstrup-nve-list1").bytes, NVE, 20);
    const { accepted } = line.decoder;
    expect(accepted).toBe(19);
    line.send(golden("austrian").bytes, P1, 12);
    expect(line.decoder.accepted).toBeGreaterThan(accepted);
  });
});

test("what is ciphered is called that, also behind a telegram that was cut", () => {
  const line = new PlayedLine().send(golden("kamstrup").bytes.subarray(0, 400), P1);
  for (let counter = 1; counter < 60; counter++)
    line.send(ciphered(golden("kamstrup").bytes, { ...CIPHER, counter }), P1);
  expect(line.port.state).toBe("encrypted");
  expect(line.pass(7200).port.state).toBe("stopped");
});

test.each([0, 5])("noise on a quiet line, after %i readings, does not turn it into a pulled cable", (readings) => {
  const line = new PlayedLine().send(golden("kamstrup").bytes, P1, readings);
  for (let i = 0; i < (readings > 0 ? 3 : 1); i++) line.disturb();
  expect(line.port.isFlipped).toBe(true);
  expect(line.pass(7200).port.state).toBe(readings > 0 ? "stopped" : "silent");
  expect(line.port.isFlipped).toBe(false);
});

test("rejections of long ago do not hide that another protocol is spoken now", () => {
  const bad = golden("kamstrup").bytes.slice();
  bad[200]! ^= 1;
  const line = new PlayedLine().send(bad, P1, 5);
  expect(line.port.state).toBe("checksFailing");
  line.send(new Uint8Array(60).fill(0x55), P1, 60);
  expect(line.port.state).toBe("wrongSpeed");
});
