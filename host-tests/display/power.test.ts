import "../ui/install-piu.js";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SimulatedClock } from "../../simulator/devices/simulated-clock.js";
import { application, installPiu } from "../../simulator/piu/index.js";
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
  readonly display: HomeDisplay;

  constructor(settings: Partial<Settings>, kept: Map<string, number>, meterTime = Date.UTC(2022, 0, 15, 12)) {
    installPiu();
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
      memory: { read: (name) => kept.get(name), write: (name, value) => void kept.set(name, value) },
      settings,
    });
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

test("at night the light is that of the night, but for 20 s after a touch", () => {
  const desk = new Desk({ brightnessNight: 2 }, new Map(), Date.UTC(2022, 0, 15, 2));
  desk.run(60);
  expect(desk.lights.at(-1)).toBe(2);
  application!.touch("began", 160, 120);
  application!.touch("ended", 160, 120);
  desk.run(1);
  expect(desk.lights.at(-1)).toBe(60);
  desk.run(20);
  expect(desk.lights.at(-1)).toBe(2);
});
