import "../ui/install-piu.js";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SimulatedClock } from "../../simulator/devices/simulated-clock.js";
import { application, type FrameBuffer, installPiu } from "../../simulator/piu/index.js";
import { HomeDisplay } from "../../src/home-display.js";
import type { SerialOptions } from "../../src/port/p1-port.js";
import type { Settings } from "../../src/settings.js";
import { CaptureUart } from "../../targets/sim/capture-uart.js";
import { LEAN } from "../power/boards.js";
import { Telegram } from "../soak/telegram.js";

const kamstrup = readFileSync(new URL("../../targets/sim/captures/kamstrup.txt", import.meta.url));

/** The whole display on a board that measures its supply and remembers; its meter always tells the same time. */
class Desk {
  readonly clock = new SimulatedClock();
  readonly lights: number[] = [];
  volts = 5;
  /** How bright the room is. */
  room = 1;
  readonly display: HomeDisplay;
  readonly #screen: FrameBuffer = installPiu();

  constructor(settings: Partial<Settings>, kept: Map<string, number>, meterTime = Date.UTC(2022, 0, 15, 12)) {
    const { clock } = this;
    const telegram = new Telegram(new Uint8Array(kamstrup));
    telegram.set(meterTime / 1000, 60_995_424, 0, 2202);
    this.display = new HomeDisplay({
      meterUart: class extends CaptureUart {
        constructor(options: SerialOptions) {
          super(telegram.bytes, 10_000, clock, options);
        }
      },
      dataRequest: undefined,
      clock,
      power: LEAN,
      backlight: { set: (light) => void this.lights.push(light) },
      supply: { read: () => Math.round(this.volts * 1000) },
      lightSensor: { read: () => this.room },
      memory: { read: (name) => kept.get(name), write: (name, value) => void kept.set(name, value) },
      settings,
    });
  }

  /** Whether nothing on the screen has any blue in it. */
  get isNightPage(): boolean {
    application!.update();
    return this.#screen.pixels.every((pixel) => (pixel & 31) === 0);
  }

  run(seconds: number): void {
    this.clock.advanceTo(this.clock.ticks + seconds * 1000);
  }
}

test("the display starts dark, ramps while it runs, and remembers the lowest supply through a power cut", () => {
  const kept = new Map<string, number>();
  const desk = new Desk({}, kept);
  expect(desk.lights).toEqual([0]);
  desk.run(5);
  expect(desk.lights).toEqual([0, 20, 40, 60]);
  desk.volts = 4.1;
  desk.run(30);
  expect(desk.lights.at(-1)).toBe(5);
  desk.volts = 5;
  desk.run(60);
  expect(desk.lights.at(-1)).toBe(60);
  expect(kept.get("lowestSupply")).toBe(4100);

  const next = new Desk({}, kept);
  next.run(5);
  expect(next.display.governor!.status.lowestSupply).toBe(4100);
});

test("the owner's choice of supply and brightness reaches the light", () => {
  const desk = new Desk({ supply: "meter", brightnessDay: 100 }, new Map());
  desk.run(10);
  expect(desk.lights.at(-1)).toBe(28);
});

test("at night the light is that of the night, and 5 % for 20 s after a touch", () => {
  const desk = new Desk({ brightnessNight: 2 }, new Map(), Date.UTC(2022, 0, 15, 2));
  desk.run(60);
  expect(desk.lights.at(-1)).toBe(2);
  application!.touch("began", 160, 120);
  application!.touch("ended", 160, 120);
  desk.run(1);
  expect(desk.lights.at(-1)).toBe(5);
  desk.run(20);
  expect(desk.lights.at(-1)).toBe(2);
  expect(Math.max(...desk.lights.slice(3))).toBeLessThanOrEqual(5);
});

test("by day a dark room has the page of the night and 10 % of light, and a touch brings the day for 20 s", () => {
  const desk = new Desk({}, new Map());
  desk.run(60);
  expect([desk.lights.at(-1), desk.isNightPage]).toEqual([60, false]);
  desk.room = 0;
  desk.run(180);
  expect([desk.lights.at(-1), desk.isNightPage]).toEqual([10, true]);
  application!.touch("began", 160, 120);
  application!.touch("ended", 160, 120);
  desk.run(1);
  expect([desk.lights.at(-1), desk.isNightPage]).toEqual([60, false]);
  desk.run(20);
  expect([desk.lights.at(-1), desk.isNightPage]).toEqual([10, true]);
});
