import Resource from "Resource";
import Debug from "debug";
import { SUGGESTED_PRICES } from "household/prices";
import { TARIFFS } from "household/tariff-presets";
import Instrumentation from "instrumentation";
import { House, INTERVAL } from "soak/house";
import { HouseLine } from "soak/house-line";
import { NorFlash } from "targets/nor-flash";
import Timer from "timer";
import type { App } from "ui/app";
import type { Board } from "../../src/home-display.js";
import type { Clock } from "../../src/port/p1-port.js";

// A board for the SDK's simulator that does what it is told by touches, so that the host can take the time of each: a finger
// at x, y does the thing of row y. The heap is so large that nothing is collected meanwhile, and what was made can be counted.

/** What a finger does, by the row on which it comes; on the first one it goes to the screen of its column. */
const GO = 0;
const TELEGRAM = 1;
const PASS = 2;
const NOTE = 3;
const COLLECT = 4;
const TO_CALM = 5;

/** Meter time at the start: 15 January 2026, 9 in the morning. */
const START = 1_768_467_600;
const FLASH = 0x80000;

const slots = Instrumentation.map("XS Slot Heap Used");
const chunks = Instrumentation.map("XS Chunk Heap Used");
const house = new House(new Uint8Array(new Resource("kamstrup.txt").slice(0)), START);

class ToldClock implements Clock {
  ticks = 0;
  #second: (() => void) | undefined;

  every(_milliseconds: number, callback: () => void): void {
    this.#second = callback;
  }

  soon(callback: () => void): void {
    Timer.set(callback);
  }

  pass(): void {
    for (let i = 0; i < INTERVAL; i++) {
      this.ticks += 1000;
      this.#second?.();
    }
  }
}

const clock = new ToldClock();
const line = new HouseLine(house);

/** In place of the app's own behavior. */
class Remote extends Behavior {
  readonly #app: App;

  constructor(app: App) {
    super();
    this.#app = app;
  }

  override onTouchBegan(_content: unknown, _id: unknown, x: number, y: number): void {
    const app = this.#app;
    if (y === GO) app.onGo(application, x);
    else if (y === TELEGRAM) line.send();
    else if (y === PASS) {
      app.onGo(application, app.place);
      clock.pass();
      house.step();
    } else if (y === NOTE) trace(`heap ${app.place} ${Instrumentation.get(slots)} ${Instrumentation.get(chunks)}\n`);
    else if (y === COLLECT) {
      Debug.gc();
      Debug.gc();
    } else if (y === TO_CALM)
      do {
        line.send();
        clock.pass();
        house.step();
      } while (!house.isCalm);
  }
}

Timer.set(() => {
  application.behavior = new Remote(application.behavior as unknown as App);
}, 100);

const board: Board = {
  meterUart: line.meterUart,
  dataRequest: undefined,
  clock,
  flash: new NorFlash(FLASH),
  settings: { goal: 10, prices: SUGGESTED_PRICES, tariff: TARIFFS[0]! },
};
export default board;
