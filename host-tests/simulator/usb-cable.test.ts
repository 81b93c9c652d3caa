import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import type { MeterLine } from "../../simulator/devices/meter-line.js";
import { SimulatedClock } from "../../simulator/devices/simulated-clock.js";
import { whyNoSerial } from "../../simulator/own-meter/browser-support.js";
import { LINE_SETTINGS, settingName } from "../../simulator/own-meter/line-settings.js";
import { UsbCable } from "../../simulator/own-meter/usb-cable.js";
import { MeterDecoder } from "../../src/meter/meter-decoder.js";
import { type Line, P1_LINE } from "../../src/port/line.js";
import { P1Port, type Serial, type SerialOptions } from "../../src/port/p1-port.js";
import { receivedInverted } from "../inverted-line.js";
import { golden, join } from "../meter/telegram.js";
import { PerfectUart } from "../port/perfect-uart.js";
import { FakePort, FakePorts } from "./fake-usb.js";

const kamstrup = golden("kamstrup");
const landisgyr = golden("landisgyr");
const dsmr22 = golden("dsmr22");
const OPEN_8N1 = "open 115200 8 none 1 65536";
const WAITING = "The cable is open at 115200 8N1: waiting for the meter, which sends every 10 s.";
const COMING = "Telegrams come from the meter.";
const QUIET = /^No byte has come for 15 s: .*grid company.*5 V on Data Request/;

/** A page with a cable, and the time on its clock. */
class Page {
  readonly ports = new FakePorts();
  readonly port = new FakePort();
  readonly said: string[] = [];
  readonly heard: Uint8Array[] = [];
  readonly cable = new UsbCable(this.ports, {
    onSays: (text) => this.said.push(text),
    onBytes: (bytes) => this.heard.push(bytes.slice()),
  });
  #now = 70_000;

  /** The user chooses the port. */
  async choose(port: FakePort | string = this.port): Promise<boolean> {
    this.ports.choice = port;
    const chosen = await this.cable.choose();
    await this.settle();
    return chosen;
  }

  /** A page that reads at a setting, into nothing. */
  static async reading(setting: Line = P1_LINE): Promise<Page> {
    const page = new Page();
    page.cable.open({ ...setting, onReadable: () => undefined });
    await page.choose();
    page.cable.tick(page.#now);
    return page;
  }

  async send(...pieces: Uint8Array[]): Promise<this> {
    for (const piece of pieces) this.port.send(piece);
    await this.settle();
    return this;
  }

  async settle(): Promise<void> {
    for (let turn = 0; turn < 10; turn++) await setTimeout();
  }

  /** Time passes, with a tick a second; returns what is on the page then. */
  async after(seconds: number): Promise<string | undefined> {
    for (let second = 0; second < seconds; second++) {
      this.#now += 1000;
      this.cable.tick(this.#now);
    }
    await this.settle();
    return this.said.at(-1);
  }
}

/** The display behind a cable: the firmware's port and decoder. */
class Display {
  readonly decoder = new MeterDecoder();
  readonly clock = new SimulatedClock();
  readonly readings: Record<string, unknown>[] = [];
  readonly port: P1Port;
  line: MeterLine | undefined;

  constructor(cable: UsbCable, setting: Line = P1_LINE) {
    const display = this;
    class Plug extends PerfectUart implements Serial {
      constructor(options: SerialOptions) {
        super();
        display.line = cable.open({ ...options, ...setting });
      }
      read(buffer: Uint8Array, start: number, length: number): number {
        return display.line?.read(buffer, start, length) ?? 0;
      }
      close(): void {
        display.line?.close();
      }
    }
    const { decoder, clock } = this;
    const onReading = () => {
      const { sequence: _, ...reading } = JSON.parse(JSON.stringify(decoder.reading));
      this.readings.push(reading);
    };
    this.port = new P1Port({
      serial: Plug,
      dataRequest: undefined,
      line: P1_LINE,
      setting: undefined,
      onFound: () => undefined,
      clock,
      decoder,
      onReading,
      onTurn: () => undefined,
    });
  }

  get energies(): unknown[] {
    return this.readings.map(({ energyImport }) => energyImport);
  }
}

function pieces(bytes: Uint8Array, length: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / length) }, (_, i) =>
    bytes.subarray(i * length, (i + 1) * length),
  );
}

const ENERGIES = [kamstrup.reading.energyImport, landisgyr.reading.energyImport];

describe("a USB cable as the display's meter", () => {
  test.each([1, 7, 64, 1000])("brings what the meter sends in pieces of %i bytes, byte for byte", async (length) => {
    const page = new Page();
    const display = new Display(page.cable);
    expect(await page.choose()).toBe(true);
    expect(page.port.log).toEqual([OPEN_8N1]);
    const sent = join(kamstrup.bytes, landisgyr.bytes);
    await page.send(...pieces(sent, length));
    expect(display.energies).toEqual(ENERGIES);
    expect(join(...page.heard)).toEqual(sent);
    expect(await page.after(1)).toBe(COMING);
    expect(page.said).toEqual([WAITING, COMING]);
  });

  test("speaks 7E1 where that was chosen, and a telegram without check sequence counts after a silence", async () => {
    const page = new Page();
    const display = new Display(page.cable, { baud: 9600, parity: "even" });
    await page.choose();
    await page.send(dsmr22.bytes);
    expect(page.port.log).toEqual(["open 9600 7 even 1 65536"]);
    expect(page.said).toEqual([WAITING.replace("115200 8N1", "9600 7E1")]);
    expect(await page.after(2)).toBe(COMING);
    display.clock.advanceTo(2000);
    display.port.tick();
    expect(display.energies).toEqual([dsmr22.reading.energyImport]);
  });

  test("is chosen before or after the display opens it, and says nothing until then", async () => {
    const page = new Page();
    await page.choose();
    expect([page.port.log, page.said]).toEqual([[], []]);
    const display = new Display(page.cable);
    await page.settle();
    await page.send(kamstrup.bytes);
    expect(display.readings.length).toBe(1);
  });

  test("is opened anew at another speed, and stays open at the same one", async () => {
    const page = new Page();
    const first = new Display(page.cable);
    await page.choose();
    first.line!.close();
    const second = new Display(page.cable);
    await page.settle();
    expect(page.port.log).toEqual([OPEN_8N1]);
    await page.send(kamstrup.bytes);
    expect([first.readings.length, second.readings.length]).toEqual([0, 1]);
    second.line!.close();
    const third = new Display(page.cable, { baud: 9600, parity: "even" });
    await page.settle();
    expect(page.port.log).toEqual([OPEN_8N1, "close", "open 9600 7 even 1 65536"]);
    third.line!.close();
    await page.settle();
    expect(page.port.log.at(-1)).toBe("close");
    const fourth = new Display(page.cable);
    new Display(page.cable);
    await page.settle();
    fourth.line!.close(); // it has no say any more
    await page.settle();
    expect(page.port.log.at(-1)).toBe(OPEN_8N1);
  });

  test("goes over to another port that is chosen", async () => {
    const page = await Page.reading();
    const other = new FakePort();
    await page.choose(other);
    expect([page.port.log, other.log]).toEqual([[OPEN_8N1, "close"], [OPEN_8N1]]);
  });

  test("gives the port free when it is disconnected", async () => {
    const page = await Page.reading();
    await page.cable.disconnect();
    expect(page.port.log).toEqual([OPEN_8N1, "close"]);
    page.ports.tell("connect", page.port);
    expect(await page.after(60)).toBe("The cable is disconnected.");
    expect(page.port.log.length).toBe(2);
  });
});

describe("a display that is slow", () => {
  test("gets what it has not read yet, in order, and is called until nothing is left", async () => {
    const page = new Page();
    const got: number[] = [];
    const buffer = new Uint8Array(8);
    const line = page.cable.open({
      ...P1_LINE,
      onReadable: () => {
        const count = line.read(buffer, 3, 5);
        got.push(...buffer.subarray(3, 3 + count));
      },
    });
    await page.choose();
    const sent = Uint8Array.from({ length: 123 }, (_, i) => i);
    await page.send(sent);
    expect(got).toEqual([...sent]);
    expect([...buffer.subarray(0, 3)]).toEqual([0, 0, 0]);
  });

  test("loses the oldest bytes of more than 64 kB", async () => {
    const page = new Page();
    let calls = 0;
    const line = page.cable.open({ ...P1_LINE, onReadable: () => calls++ });
    await page.choose();
    const sent = Uint8Array.from({ length: 200_000 }, (_, i) => (i * 31) >> 5);
    await page.send(...pieces(sent.subarray(0, 100_000), 999), sent.subarray(100_000, 190_000));
    await page.send(sent.subarray(190_000));
    expect(calls).toBeGreaterThan(0);
    const left = new Uint8Array(200_000);
    let length = 0;
    for (let count = -1; count !== 0; length += count) count = line.read(left, length, left.length - length);
    expect(length).toBe(65_536);
    expect(Buffer.compare(left.subarray(0, length), sent.subarray(-65_536))).toBe(0);
    await page.send(sent);
    line.close();
    expect(line.read(left, 0, 100)).toBe(0);
  });

  test("does not stop the cable when it throws", async () => {
    const page = new Page();
    const thrown: unknown[] = [];
    const catcher = (error: unknown) => thrown.push(error);
    const others = process.rawListeners("uncaughtException") as NodeJS.UncaughtExceptionListener[];
    process.removeAllListeners("uncaughtException");
    process.on("uncaughtException", catcher);
    page.cable.open({
      ...P1_LINE,
      onReadable: () => {
        throw new Error("the display's own");
      },
    });
    await page.choose();
    await page.send(kamstrup.bytes.subarray(0, 300));
    await page.send(kamstrup.bytes.subarray(300));
    process.off("uncaughtException", catcher);
    for (const other of others) process.on("uncaughtException", other);
    expect(thrown.length).toBe(2);
    expect(await page.after(1)).toBe(COMING);
  });
});

describe("errors of the line", () => {
  test("are survived and counted", async () => {
    const page = new Page();
    const display = new Display(page.cable);
    await page.choose();
    await page.send(kamstrup.bytes, kamstrup.bytes.subarray(0, 350));
    const errors = ["FramingError", "ParityError", "BreakError", "BreakError", "BufferOverrunError"];
    for (const error of errors) {
      page.port.fail(error);
      await page.settle();
    }
    await page.send(landisgyr.bytes);
    expect(display.energies).toEqual(ENERGIES);
    expect(page.port.log).toEqual([OPEN_8N1]);
    expect(await page.after(1)).toBe(COMING);
  });
});

describe("a cable that is pulled out", () => {
  const GONE = "The cable is gone: plug it in again, and choose it again if nothing comes then.";

  async function pulled() {
    const page = new Page();
    const display = new Display(page.cable);
    await page.choose();
    await page.send(kamstrup.bytes);
    page.port.pull();
    page.ports.tell("disconnect", page.port);
    await page.settle();
    expect(page.said).toEqual([WAITING, GONE]);
    expect(await page.after(60)).toBe(GONE);
    expect(page.port.log).toEqual([OPEN_8N1, "close"]);
    return { page, display };
  }

  test("goes on by itself when it is back", async () => {
    const { page, display } = await pulled();
    page.ports.tell("connect", page.port);
    await page.settle();
    expect(page.said.at(-1)).toBe(WAITING);
    await page.send(landisgyr.bytes);
    expect(display.energies).toEqual(ENERGIES);
  });

  test("goes on when the browser has another object for the same cable, but not with another cable", async () => {
    const { page, display } = await pulled();
    const mouse = new FakePort({ usbVendorId: 0x0403, usbProductId: 0x9999 });
    const builtIn = new FakePort({});
    const same = new FakePort();
    for (const port of [mouse, builtIn, same]) {
      page.ports.tell("connect", port);
      await page.settle();
    }
    expect([mouse.log, builtIn.log, same.log]).toEqual([[], [], [OPEN_8N1]]);
    same.send(landisgyr.bytes);
    await page.settle();
    expect(display.energies).toEqual(ENERGIES);
    page.ports.tell("connect", new FakePort()); // a second cable of the kind, while the first is read
    await page.settle();
    expect(same.log).toEqual([OPEN_8N1]);
  });

  test("is not taken for another one that has no maker's number either", async () => {
    const page = new Page();
    new Display(page.cable);
    const builtIn = new FakePort({});
    await page.choose(builtIn);
    builtIn.pull();
    await page.settle();
    const other = new FakePort({});
    page.ports.tell("connect", other);
    await page.settle();
    expect([other.log, page.said.at(-1)]).toEqual([[], GONE]);
  });

  test("is gone, not busy, when it goes while it is opened", async () => {
    const page = new Page();
    new Display(page.cable);
    page.port.refuses = "NetworkError";
    const chosen = page.choose();
    await setTimeout(); // opening has begun
    page.ports.tell("disconnect", page.port);
    await chosen;
    await page.after(20);
    expect([page.said, page.port.log]).toEqual([[GONE], ["NetworkError"]]);
  });

  test("goes on when its return is told before its loss", async () => {
    const page = await Page.reading();
    page.ports.tell("connect", page.port);
    await page.settle();
    expect(page.port.log).toEqual([OPEN_8N1, "close", OPEN_8N1]);
    expect((await page.send(kamstrup.bytes)).heard.length).toBe(1);
    page.port.pull();
    page.ports.tell("connect", page.port);
    await page.settle();
    expect(page.port.log.slice(3)).toEqual(["close", OPEN_8N1]);
    expect((await page.send(kamstrup.bytes)).heard.length).toBe(2);
  });

  test("is told of when its stream just ends, or when it goes while it is not read", async () => {
    const page = await Page.reading();
    page.port.end();
    await page.settle();
    expect(page.said.at(-1)).toBe(GONE);
    const idle = new Page();
    await idle.choose();
    idle.ports.tell("disconnect", idle.port);
    await idle.settle();
    expect(idle.said).toEqual([]);
    new Display(idle.cable);
    await idle.settle();
    expect([idle.said, idle.port.log]).toEqual([[GONE], []]);
  });
});

describe("a cable that cannot be had", () => {
  test("is quietly none when the user chooses none, and says what to do when the browser forbids it", async () => {
    const page = new Page();
    new Display(page.cable);
    expect(await page.choose("NotFoundError")).toBe(false);
    expect(page.said).toEqual(["No cable was chosen."]);
    expect(await page.choose("SecurityError")).toBe(false);
    expect(page.said.at(-1)).toMatch(/lets this page read no cable: allow serial ports/);
  });

  test("stays as it is when the user looks at the list and chooses none", async () => {
    const page = await Page.reading();
    expect(await page.choose("NotFoundError")).toBe(false);
    expect(page.port.log).toEqual([OPEN_8N1]);
    expect((await page.send(kamstrup.bytes)).heard.length).toBe(1);
  });

  test("is tried again every 5 s while another program holds it", async () => {
    const page = new Page();
    new Display(page.cable);
    page.port.refuses = "NetworkError";
    await page.choose();
    expect(page.said).toEqual([expect.stringMatching(/close other programs.*dialout.*every 5 s/)]);
    await page.after(5);
    expect(page.port.log.length).toBe(1);
    await page.after(1);
    expect(page.port.log).toEqual(["NetworkError", "NetworkError"]);
    expect(page.said.length).toBe(1);
    page.port.refuses = undefined;
    expect(await page.after(6)).toBe(WAITING);
    expect(page.port.log.slice(2)).toEqual([OPEN_8N1]);
    await page.after(30);
    expect(page.port.log.length).toBe(3);
  });

  test("is told apart when this page has it open", async () => {
    const page = await Page.reading();
    const said: string[] = [];
    const second = new UsbCable(page.ports, { onSays: (text) => said.push(text) });
    second.open({ ...P1_LINE, onReadable: () => undefined });
    await second.choose();
    expect(said).toEqual([expect.stringMatching(/This page has the cable open already.*reload/)]);
  });

  test("is explained where the browser has no Web Serial", () => {
    expect(whyNoSerial({ isSecureContext: true, navigator: { serial: {} } })).toBeUndefined();
    expect(whyNoSerial({ isSecureContext: false, navigator: {} })).toMatch(/https, localhost or a file/);
    expect(whyNoSerial({ isSecureContext: true, navigator: {} })).toMatch(
      /Firefox, Safari.*Chrome, Edge or Opera.*npm run decode -- --port/,
    );
  });
});

describe("what the cable says of its line", () => {
  test("nothing for 14 s; then why no byte may come", async () => {
    const page = await Page.reading();
    expect(await page.after(14)).toBe(WAITING);
    expect(await page.after(1)).toMatch(QUIET);
    await page.after(60);
    expect(page.said.length).toBe(2);
    await page.send(kamstrup.bytes);
    expect(await page.after(1)).toBe(COMING);
  });

  test("that the meter fell silent, and that it is back", async () => {
    const page = await Page.reading();
    page.port.fail("BreakError");
    await page.settle();
    await page.send(kamstrup.bytes);
    expect(await page.after(15)).toBe(COMING);
    expect(await page.after(1)).toMatch(/^No byte has come for 15 s: push the plug into the meter again/);
    await page.after(40);
    await page.send(kamstrup.bytes.subarray(0, 300));
    await page.after(1);
    await page.send(kamstrup.bytes.subarray(300));
    await page.after(1);
    expect(page.said.slice(1)).toEqual([COMING, page.said[2], COMING]);
  });

  test("that the line is inverted, also where the browser reports each break apart", async () => {
    const inverted = /The bytes are inverted.*cable that inverts/;
    const page = await Page.reading();
    const received = receivedInverted(kamstrup.bytes, 1);
    expect(received[0]).toBe(0);
    await page.send(received);
    expect(await page.after(1)).toMatch(inverted);
    const other = await Page.reading();
    await other.send(Uint8Array.of(0xff));
    for (let at = 0, zero = 0; zero >= 0; at = zero + 1) {
      zero = received.indexOf(0, at);
      await other.send(received.subarray(at, zero < 0 ? received.length : zero));
      if (zero >= 0) other.port.fail("BreakError");
      await other.settle();
    }
    expect(await other.after(1)).toMatch(inverted);
    expect(join(...other.heard)).toEqual(
      join(
        Uint8Array.of(0xff),
        received.filter((byte) => byte !== 0),
      ),
    );
  });

  test("that the line is held at break, in words that fit a page", async () => {
    const held = /held at break.*5 V on pin 1.*try 2400 baud or/;
    const page = await Page.reading();
    await page.send(new Uint8Array(100));
    expect(await page.after(1)).toMatch(held);
    expect(page.said.join()).not.toContain("--");
    const other = await Page.reading();
    other.port.fail("BreakError");
    await other.settle();
    expect(await other.after(14)).toBe(WAITING);
    expect(await other.after(1)).toMatch(held);
  });

  test("that the meter sends frames of HDLC", async () => {
    const page = await Page.reading({ baud: 2400, parity: "none" });
    await page.send(Uint8Array.of(...Array(20).fill([0x7e, 0xa0, 0xe2, 0x2b]).flat()));
    expect(await page.after(1)).toMatch(/HDLC.*ask the grid company for the P1 list/);
  });

  /** Sends it every 10 s for `seconds` s; returns what is on the page then. */
  async function repeat(page: Page, bytes: Uint8Array, seconds: number) {
    for (let second = 0; second < seconds; second++) {
      if (second % 10 === 0) await page.send(bytes);
      await page.after(1);
    }
    return page.said.at(-1);
  }
  const noise = Uint8Array.from({ length: 90 }, (_, i) => 0x80 | (i * 37));

  test("that bytes come for 30 s but no telegram: the speed, and what supports that", async () => {
    const page = await Page.reading();
    expect(await repeat(page, noise, 30)).toBe(WAITING);
    expect(await page.after(1)).toBe(
      "Bytes come, but no telegram: the speed is probably wrong; try 9600 7E1 or 2400 8N1.",
    );
    const other = await Page.reading({ baud: 9600, parity: "even" });
    for (const error of ["FramingError", "ParityError", "FramingError"]) {
      other.port.fail(error);
      await other.settle();
    }
    expect(await repeat(other, noise, 31)).toBe(
      "Bytes come, but no telegram (but framing errors, parity errors): the speed is probably wrong; try 115200 8N1 or 2400 8N1.",
    );
  });

  test("that telegrams come damaged, or nothing but their heads, at a speed that is right", async () => {
    const damaged = Buffer.from(kamstrup.bytes).toString("latin1").replace("0002.202", "0002.203");
    expect(await repeat(await Page.reading(), join(damaged), 31)).toMatch(/^Telegrams come, but damaged: .*shorter/);
    expect(await repeat(await Page.reading(), join("/KAM5\r\n\r\n"), 31)).toMatch(
      /^Only the head of each telegram comes: .*no power.*5 V on pin 1/,
    );
  });

  test("that telegrams stopped, 30 s after the last good one", async () => {
    const page = await Page.reading();
    expect(await repeat(page, kamstrup.bytes, 30)).toBe(COMING);
    expect(await repeat(page, noise, 20)).toBe(COMING);
    expect(await repeat(page, noise, 11)).toMatch(/^Bytes come, but no telegram/);
    expect(await repeat(page, kamstrup.bytes, 1)).toBe(COMING);
  });
});

test("the settings that are offered are named as they are spoken, the Swedish one first", () => {
  expect(LINE_SETTINGS[0]).toMatchObject(P1_LINE);
  expect(LINE_SETTINGS.map(({ name }) => name)).toEqual(["115200 8N1", "9600 7E1", "2400 8N1"]);
  expect(LINE_SETTINGS.map(settingName)).toEqual(LINE_SETTINGS.map(({ name }) => name));
});
