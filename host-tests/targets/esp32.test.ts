import { describe, expect, test } from "vitest";
import { Store } from "../../src/storage/store.js";
import { type Chip, ChipRestarts } from "../../targets/esp32/chip-restarts.js";
import { LightResistor } from "../../targets/esp32/light-resistor.js";
import { openPartition } from "../../targets/esp32/partition-flash.js";
import { PreferenceMemory } from "../../targets/esp32/preference-memory.js";
import { RequestSwitch } from "../../targets/esp32/request-switch.js";
import Analog from "./stand-ins/analog.js";
import { at } from "./stand-ins/log.js";
import { writes } from "./stand-ins/preference.js";

/** Numbers of ESP-IDF's esp_reset_reason_t. */
const [POWER, SOFTWARE, PANIC, TASK_WATCHDOG, BROWNOUT, USB] = [1, 3, 4, 6, 9, 11];

/** A chip and the words that outlive its resets. */
class FakeChip implements Chip {
  readonly words: number[];
  #reason = 0;
  #wellAfter: (() => void) | undefined;

  /** After a power cut the words are anything. */
  constructor(words = [0x12345678, -1, 99, 0x7fffffff]) {
    this.words = words;
  }

  start(reason: number): ChipRestarts {
    this.#reason = reason;
    return new ChipRestarts(this, (callback, milliseconds) => {
      expect(milliseconds).toBe(20_000);
      this.#wellAfter = callback;
    });
  }

  /** Runs for 20 s. */
  runWell(): void {
    this.#wellAfter!();
  }

  resetReason(): number {
    return this.#reason;
  }

  kept(index: number): number {
    return this.words[index]!;
  }

  keep(index: number, value: number): void {
    this.words[index] = value | 0;
  }
}

describe("restarts of a chip", () => {
  test("begin with power, whatever the memory holds", () => {
    expect(new FakeChip().start(POWER)).toMatchObject({ reason: "power", count: 0, inARow: 0 });
    expect(new FakeChip([0, 0, 0, 0]).start(POWER)).toMatchObject({ count: 0, inARow: 0 });
  });

  test("are counted, of whatever reason; in a row only the bad ones", () => {
    const chip = new FakeChip();
    chip.start(POWER);
    expect(chip.start(TASK_WATCHDOG)).toMatchObject({ reason: "watchdog", count: 1, inARow: 1 });
    expect(chip.start(PANIC)).toMatchObject({ reason: "fault", count: 2, inARow: 2 });
    expect(chip.start(BROWNOUT)).toMatchObject({ reason: "brownout", count: 3, inARow: 3 });
    expect(chip.start(USB)).toMatchObject({ reason: "reset", count: 4, inARow: 0 });
    expect(chip.start(SOFTWARE)).toMatchObject({ reason: "fault", count: 5, inARow: 1 });
  });

  test("that were announced are as a press of reset, and only the next one is", () => {
    const chip = new FakeChip();
    chip.start(POWER);
    chip.start(PANIC).announce();
    expect(chip.start(SOFTWARE)).toMatchObject({ reason: "reset", count: 2, inARow: 0 });
    expect(chip.start(SOFTWARE)).toMatchObject({ reason: "fault", count: 3, inARow: 1 });
    expect(new FakeChip([0, 0, 0, 0x6d65616e]).start(TASK_WATCHDOG)).toMatchObject({ reason: "watchdog" });
  });

  test("are not in a row when one of them ran for 20 s", () => {
    const chip = new FakeChip();
    chip.start(POWER);
    chip.start(PANIC);
    chip.start(PANIC);
    chip.runWell();
    expect(chip.start(PANIC)).toMatchObject({ count: 3, inARow: 1 });
  });

  test("begin anew where the memory did not outlive a brownout", () => {
    const chip = new FakeChip();
    chip.start(POWER);
    for (let i = 0; i < 7; i++) chip.start(BROWNOUT);
    chip.words[0] = 3;
    expect(chip.start(BROWNOUT)).toMatchObject({ count: 1, inARow: 1 });
    expect(new FakeChip().start(BROWNOUT)).toMatchObject({ count: 1, inARow: 1 });
    expect(new FakeChip([0, 0, 0, 0]).start(BROWNOUT)).toMatchObject({ count: 1, inARow: 1 });
  });

  test("have a reason for every number that ESP-IDF may give, and for those that it may give one day", () => {
    const reasons = Array.from({ length: 18 }, (_, number) => new FakeChip().start(number).reason);
    expect(reasons.join(" ")).toBe(
      "reset power reset fault fault watchdog watchdog watchdog reset " +
        "brownout reset reset reset fault brownout fault reset reset",
    );
  });
});

test("the memory writes only what is new, and knows nothing of what it was never given", () => {
  const memory = new PreferenceMemory();
  expect(memory.read("baud")).toBe(undefined);
  for (const baud of [2400, 2400, 115_200, 115_200, 2400]) memory.write("baud", baud);
  expect(new PreferenceMemory().read("baud")).toBe(2400);
  expect(writes).toEqual(["baud=2400", "baud=115200", "baud=2400"]);
});

test("a switch of Data Request that a transistor inverts is asserted by a low level", () => {
  const request = new RequestSwitch(4, 0);
  request.release();
  request.assert();
  expect(at(4)).toMatchObject({ written: [0, 1, 0], options: { initialValue: 0 } });
});

test("the light resistor says 1 in a lit room, 0 covered, and never more or less", () => {
  const sensor = new LightResistor(34);
  const brightness = (millivolts: number) => {
    Analog.reading = Math.round((millivolts * 4095) / 950);
    return sensor.read();
  };
  expect(brightness(75)).toBeCloseTo(1, 2);
  expect(brightness(237.5)).toBeCloseTo(0.5, 2);
  expect(brightness(400)).toBeCloseTo(0, 2);
  expect(brightness(0)).toBe(1);
  expect(brightness(950)).toBe(0);
  expect(at(34)!.options).toMatchObject({ esp32: { attenuation: 0 } });
});

describe("the flash of a chip", () => {
  test("is the partition that the table has for it, and keeps what a store writes", () => {
    const flash = openPartition("journal")!;
    expect(flash.bytes.length).toBe(0x80000);
    const { notes, status } = new Store(flash);
    expect(notes.write(1, Uint8Array.of(1, 2, 3), 2)).toBe(true);
    expect(status).toMatchObject({ state: "kept", failures: 0 });
    const into = new Uint8Array(56);
    expect(new Store(openPartition("journal")).notes.read(1, into)).toBe(2);
    expect([...into.subarray(0, 3)]).toEqual([1, 2, 0]);
  });

  test("is none where there is no such partition", () => {
    expect(openPartition("jurnal")).toBeUndefined();
  });
});
