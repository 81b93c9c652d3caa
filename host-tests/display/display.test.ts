import "../ui/install-piu.js";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SimulatedClock } from "../../simulator/devices/simulated-clock.js";
import { application, type FrameBuffer, installPiu } from "../../simulator/piu/index.js";
import { HomeDisplay } from "../../src/home-display.js";
import type { SerialOptions } from "../../src/port/p1-port.js";
import { CaptureUart } from "../../targets/sim/capture-uart.js";
import { difference, fromPng } from "../../tools/pictures/rgb565.js";

const kamstrup = readFileSync(new URL("../../targets/sim/captures/kamstrup.txt", import.meta.url));

/** The whole display on the desk's devices, with a capture on its line. */
class Desk {
  readonly clock = new SimulatedClock();
  line: CaptureUart | undefined;
  readonly #screen: FrameBuffer = installPiu();

  constructor(capture: Uint8Array) {
    const { clock } = this;
    const connect = (line: CaptureUart) => {
      this.line = line;
    };
    class MeterUart extends CaptureUart {
      constructor(options: SerialOptions) {
        super(capture, 10_000, clock, options);
        connect(this);
      }
    }
    new HomeDisplay({ meterUart: MeterUart, dataRequest: undefined, clock, settings: {} });
  }

  /** Lets time pass; returns the pixels painted at its end. */
  run(seconds: number): number {
    this.clock.advanceTo(this.clock.ticks + seconds * 1000);
    return application!.update();
  }

  /** A finger that taps, or that goes somewhere else. */
  touch(x: number, y: number, toX = x): void {
    application!.touch("began", x, y);
    application!.touch("ended", toX, y);
    application!.update();
  }

  /** How many pixels have a colour of RGB565. */
  count(color: number): number {
    return this.#screen.pixels.filter((pixel) => pixel === color).length;
  }

  get picture() {
    const { width, height, pixels } = this.#screen;
    return { width, height, pixels: pixels.slice() };
  }
}

const AMBER = 0xfd80;
const GREY = 0xb5b6;

test("the capture's first telegram makes the picture that the SDK's simulator makes of it", () => {
  const desk = new Desk(kamstrup);
  desk.run(3);
  const real = fromPng(readFileSync(new URL("pictures/kamstrup.png", import.meta.url)));
  expect(difference(real, desk.picture)?.summary).toBe(undefined);
});

test("a finger comes to the pages, and back, to the pictures that it finds on real Piu", () => {
  const desk = new Desk(kamstrup);
  const kept = (name: string) => fromPng(readFileSync(new URL(`pictures/${name}.png`, import.meta.url)));
  desk.run(3);
  desk.touch(160, 120);
  desk.touch(160, 80);
  expect(difference(kept("phases"), desk.picture)?.summary).toBe(undefined);
  desk.touch(200, 120, 100);
  desk.touch(32, 25);
  desk.touch(160, 206);
  desk.touch(83, 206);
  expect(difference(kept("registers"), desk.picture)?.summary).toBe(undefined);
  for (let i = 0; i < 3; i++) desk.touch(32, 25);
  expect(difference(kept("back"), desk.picture)?.summary).toBe(undefined);
  expect(difference(kept("back"), kept("kamstrup"))).toBe(undefined);
});

test("the same telegram again, in the same minute, repaints nothing", () => {
  const desk = new Desk(kamstrup);
  desk.run(3);
  expect(desk.run(40)).toBe(0);
});

test("when the meter falls silent the number turns grey at 30 s, and is gone at 60 s", () => {
  const desk = new Desk(kamstrup);
  desk.run(3);
  const amber = desk.count(AMBER);
  const grey = desk.count(GREY);
  desk.line!.close();
  desk.run(26);
  expect(desk.count(AMBER)).toBe(amber);
  desk.run(2);
  expect(desk.count(AMBER)).toBe(0);
  expect(desk.count(GREY)).toBeGreaterThan(grey + amber / 2);
  desk.run(30);
  expect(desk.count(GREY)).toBeLessThan(grey + amber / 2);
});

test("a meter that never sends is waited for, for a minute, and then the page says what that means", () => {
  const desk = new Desk(new Uint8Array(0));
  desk.run(1);
  const waiting = desk.picture;
  desk.run(58);
  expect(difference(waiting, desk.picture)?.summary).toBe(undefined);
  desk.run(2);
  const silent = desk.picture;
  expect(difference(waiting, silent)).toBeDefined();
  desk.run(7200);
  expect(difference(silent, desk.picture)?.summary).toBe(undefined);
});
