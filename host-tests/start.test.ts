import { PerfectUart } from "./port/perfect-uart.js";
import "./ui/install-piu.js";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { SimulatedClock } from "../simulator/devices/simulated-clock.js";
import { application, type FrameBuffer, installPiu } from "../simulator/piu/index.js";
import type { Serial, SerialOptions } from "../src/port/p1-port.js";
import type { Language } from "../src/settings.js";
import { start } from "../src/start.js";
import type { RestartReason } from "../src/status/restart.js";
import { difference, fromPng, type Picture } from "../tools/pictures/rgb565.js";
import { restartStates } from "./ui/restart-states.js";

const MINUTE = 60_000;

/** A display that has started so often in a row after something bad. */
class Started {
  readonly clock = new SimulatedClock();
  readonly lights: number[] = [];
  /** Who listens to the meter: one of each app, however often it opens its port. */
  readonly listeners = new Set<unknown>();
  readonly #screen: FrameBuffer = installPiu();

  constructor(inARow: number, reason: RestartReason = "fault", language: Language = "sv") {
    const started = this;
    class MeterUart extends PerfectUart implements Serial {
      constructor({ onReadable }: SerialOptions) {
        super();
        started.listeners.add(onReadable);
      }
      read(): number {
        return 0;
      }
      close(): void {}
    }
    start({
      meterUart: MeterUart,
      dataRequest: undefined,
      clock: this.clock,
      backlight: { set: (percent) => this.lights.push(percent) },
      restarts: { reason, count: inARow, inARow },
      settings: { language },
    });
  }

  get apps(): number {
    return this.listeners.size;
  }

  touch(): void {
    application!.touch("began", 160, 206);
    application!.touch("ended", 160, 206);
  }

  picture(): Picture {
    application!.update();
    const { width, height, pixels } = this.#screen;
    return { width, height, pixels: pixels.slice() };
  }
}

describe("a display that has restarted", () => {
  test("twice in a row starts its app", () => {
    for (const inARow of [0, 1, 2]) expect(new Started(inARow).apps).toBe(1);
  });

  test("three times in a row shows why instead, without opening the port, and dimly", () => {
    const display = new Started(3);
    expect(display.apps).toBe(0);
    expect(display.lights).toEqual([10]);
  });

  test.each(restartStates)("shows what real Piu paints: $name", ({ name, reason, language }) => {
    const real = fromPng(readFileSync(new URL(`ui/pictures/${name}.png`, import.meta.url)));
    expect(difference(real, new Started(4, reason, language).picture())?.summary).toBe(undefined);
  });

  test("tries again when it is touched, once", () => {
    const display = new Started(3);
    const page = display.picture();
    display.touch();
    expect(display.apps).toBe(1);
    expect(difference(page, display.picture())).toBeDefined();
    display.clock.advanceTo(30 * MINUTE);
    expect(display.apps).toBe(1);
  });

  test("tries again by itself after ten minutes", () => {
    const display = new Started(3, "brownout");
    display.clock.advanceTo(10 * MINUTE - 1);
    expect(display.apps).toBe(0);
    display.clock.advanceTo(10 * MINUTE);
    expect(display.apps).toBe(1);
  });
});
