import { describe, expect, test } from "vitest";
import { SimulatedClock } from "../../simulator/devices/simulated-clock.js";
import { VirtualUart } from "../../simulator/devices/virtual-uart.js";
import { examine } from "../../simulator/own-meter/capture-file.js";
import { pageOptions } from "../../simulator/page-options.js";
import { SCENARIOS, type Scenario } from "../../simulator/virtual-meter/scenarios.js";
import { VirtualMeter } from "../../simulator/virtual-meter/virtual-meter.js";
import { MeterDecoder } from "../../src/meter/meter-decoder.js";
import { P1_LINE } from "../../src/port/line.js";
import { P1Port } from "../../src/port/p1-port.js";
import { CaptureUart } from "../../targets/sim/capture-uart.js";
import { golden, join } from "../meter/telegram.js";
import { uartOn } from "../port/perfect-uart.js";

describe("the page's clock", () => {
  test("calls what falls due in order, each at its own time", () => {
    const clock = new SimulatedClock();
    const calls: string[] = [];
    clock.every(1000, () => calls.push(`second ${clock.ticks}`));
    clock.every(400, () => calls.push(`beat ${clock.ticks}`));
    clock.soon(() => calls.push(`soon ${clock.ticks}`));
    clock.advanceTo(1250);
    expect(calls).toEqual(["soon 0", "beat 400", "beat 800", "second 1000", "beat 1200"]);
    expect(clock.ticks).toBe(1250);
  });

  test("never goes back", () => {
    const clock = new SimulatedClock();
    clock.advanceTo(500);
    clock.advanceTo(100);
    expect(clock.ticks).toBe(500);
  });
});

const two = join(golden("kamstrup").bytes, golden("landisgyr").bytes);

describe("a capture as a line", () => {
  function listen(capture: Uint8Array) {
    const clock = new SimulatedClock();
    const heard: { at: number; text: string }[] = [];
    const buffer = new Uint8Array(128);
    const uart: CaptureUart = new CaptureUart(capture, 10_000, clock, {
      onReadable: () => {
        const count = uart.read(buffer, 0, buffer.length);
        heard.push({ at: clock.ticks, text: Buffer.from(buffer.subarray(0, count)).toString("latin1") });
      },
    });
    return { clock, heard, uart };
  }

  test("sends a telegram at once and one every 10 s, over and over, byte for byte", () => {
    const { clock, heard } = listen(two);
    clock.advanceTo(39_000);
    expect([...new Set(heard.map(({ at }) => at))]).toEqual([0, 10_000, 20_000, 30_000]);
    const sent = heard.map(({ text }) => text).join("");
    expect(sent).toBe(Buffer.from(join(two, two)).toString("latin1"));
  });

  test("is silent when closed", () => {
    const { clock, heard, uart } = listen(two);
    clock.advanceTo(12_000);
    uart.close();
    heard.length = 0;
    clock.advanceTo(60_000);
    expect(heard).toEqual([]);
  });
});

describe("a virtual meter as a line", () => {
  function listen(scenario: Scenario) {
    const clock = new SimulatedClock();
    const meter = new VirtualMeter({ scenario });
    const decoder = new MeterDecoder();
    const heard: number[] = [];
    const port = new P1Port({
      serial: uartOn((options) => new VirtualUart(meter, clock, options)),
      dataRequest: undefined,
      line: P1_LINE,
      setting: undefined,
      onFound: () => undefined,
      clock,
      decoder,
      onReading: () => heard.push(clock.ticks / 1000),
      onTurn: () => undefined,
    });
    return { clock, meter, decoder, heard, port };
  }

  test("sends the truth at each full ten seconds", () => {
    const { clock, meter, decoder, heard } = listen(SCENARIOS.flat);
    clock.advanceTo(40_000);
    expect(heard).toEqual([0, 10, 20, 30, 40]);
    expect(decoder.reading).toMatchObject(meter.truth);
    clock.advanceTo(49_500);
    expect(heard.length).toBe(5);
    expect(meter.time - decoder.reading.timestamp!).toBe(9);
  });

  test("says nothing while the power is cut and 20 s longer; then the registers go on", () => {
    const { clock, decoder, heard } = listen(SCENARIOS["power-cut"]);
    clock.advanceTo(119_000);
    const { energyImport, timestamp } = { ...decoder.reading };
    clock.advanceTo(439_000);
    expect(heard.at(-1)).toBe(110);
    clock.advanceTo(440_000);
    expect(heard.slice(-2)).toEqual([110, 440]);
    expect(decoder.reading.timestamp! - timestamp!).toBe(330);
    const rise = decoder.reading.energyImport! - energyImport!;
    expect(rise).toBeGreaterThanOrEqual(0);
    expect(rise).toBeLessThanOrEqual((6000 * 30) / 3600);
    expect(decoder.rejections).toEqual(new MeterDecoder().rejections);
  });
});

describe("a file that is dropped on the page", () => {
  const text = (name: string) => Buffer.from(golden(name).bytes).toString("latin1");

  test("is played when it holds a telegram", () => {
    expect(examine("mine.txt", join("noise/", two))).toEqual({
      telegrams: 2,
      says: "Playing the 2 telegrams of mine.txt, one every 10 s of the display's time.",
    });
    expect(examine("old.txt", golden("dsmr22").bytes).telegrams).toBe(1);
  });

  test("is not when it holds none, and the reason is told", () => {
    const says = (bytes: Uint8Array) => {
      const { telegrams, says } = examine("it", bytes);
      expect(telegrams).toBe(0);
      return says;
    };
    expect(says(new Uint8Array(0))).toBe("it is empty. What played before goes on.");
    expect(says(join(text("kamstrup").replace("2.202", "2.203")))).toBe(
      "There is no good telegram in it (1 with a wrong check sum). What played before goes on.",
    );
    expect(says(join(text("kamstrup").replaceAll("\r\n", "\n")))).toMatch(
      /1 with a wrong check sum.*edited or copied as text/,
    );
    expect(says(Uint8Array.of(...Array(20).fill([0x7e, 0xa0, 0xe2, 0x2b]).flat()))).toMatch(/HDLC.*P1 list/);
    expect(says(new Uint8Array(500))).toMatch(/break/);
  });
});

describe("the page's address", () => {
  test("says nothing: the defaults", () => {
    expect(pageOptions("")).toEqual({
      feed: "kamstrup",
      scenario: undefined,
      start: undefined,
      list: "p1",
      screen: "now",
      language: "sv",
      first: false,
      panel: 320,
      speed: 1,
      clock: undefined,
      size: 2,
    });
  });

  test("fixes feed, start, screen, language, first run, panel, speed, clock and size", () => {
    expect(
      pageOptions(
        "?feed=power-cut&start=2028-02-29T23:59&list=nve&screen=now&language=en&first&panel=280x240&speed=60&clock=25&size=3",
      ),
    ).toEqual({
      feed: "power-cut",
      scenario: undefined,
      start: "2028-02-29T23:59",
      list: "nve",
      screen: "now",
      language: "en",
      first: true,
      panel: 280,
      speed: 60,
      clock: 25,
      size: 3,
    });
  });

  test("names what is wrong and what may stand there", () => {
    expect(() => pageOptions("?feed=tesla")).toThrow(
      "feed=tesla is not known: use kamstrup, landisgyr, villa, flat, car, power-cut, none.",
    );
    expect(() => pageOptions("?speed=0")).toThrow("speed=0 is not a number from 1 to 3600.");
    expect(() => pageOptions("?clock=noon")).toThrow("clock=noon is not a number from 0 to 1000000");
    for (const time of ["noon", "2026-02-29T12:00", "2026-06-21", "2026-06-21T25:00", "1999-06-21T05:00", ""])
      expect(() => pageOptions(`?start=${time}`)).toThrow(
        `"${time}" is not a meter time (UTC+1 all year): write it as 2026-06-21T05:00.`,
      );
    expect(() => pageOptions("?lang=sv")).toThrow('There is no option "lang": use feed, scenario, start, list, screen');
  });
});
