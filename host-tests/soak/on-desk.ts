import { PerfectUart } from "../port/perfect-uart.js";
import "../ui/install-piu.js";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { SimulatedClock } from "../../simulator/devices/simulated-clock.js";
import { application, type FrameBuffer, installPiu } from "../../simulator/piu/index.js";
import { HomeDisplay } from "../../src/home-display.js";
import type { Serial, SerialOptions } from "../../src/port/p1-port.js";
import { START } from "./expected.js";
import { House, INTERVAL } from "./house.js";
import type { Progress, Result } from "./result.js";

/** Telegrams of two days: a display that has lived through no more shows what one does that has lived through a year. */
const TWO_DAYS = 17_280;
const TELEGRAMS_A_MINUTE = 6;
/** Looks at the heap; the first, while V8 still compiles, does not count. */
const LOOKS = 20;
/** What V8 may take for itself between two looks, in bytes. */
const GROWTH = 512 << 10;

/** The display on a desk: HomeDisplay on our Piu, with a clock that is told, and a house at its port. */
class Desk {
  readonly display: HomeDisplay;
  readonly house: House;
  readonly #screen: FrameBuffer = installPiu();
  readonly #application: NonNullable<typeof application>;
  readonly #clock = new SimulatedClock();
  #onReadable = () => {};
  #read = 0;

  constructor(house: House) {
    this.house = house;
    const desk = this;
    class MeterUart extends PerfectUart implements Serial {
      constructor({ onReadable }: SerialOptions) {
        super();
        desk.#onReadable = onReadable;
      }

      read(buffer: Uint8Array, start: number, length: number): number {
        const { bytes } = house.telegram;
        const count = Math.min(length, bytes.length - desk.#read);
        for (let i = 0; i < count; i++) buffer[start + i] = bytes[desk.#read + i]!;
        desk.#read += count;
        return count;
      }

      close(): void {}
    }
    this.display = new HomeDisplay({ meterUart: MeterUart, dataRequest: undefined, clock: this.#clock, settings: {} });
    this.#application = application!;
  }

  /** Lets a telegram come, paints, and lets the seconds until the next one pass. */
  step(): void {
    this.house.step();
    this.#read = 0;
    this.#onReadable();
    this.#application.update();
    this.#clock.advanceTo(this.#clock.ticks + INTERVAL * 1000);
  }

  /** What the screen shows. */
  get pixels(): Uint16Array {
    this.#application.update();
    return this.#screen.pixels;
  }
}

/** Lives through so many telegrams with the whole display on Node. */
export function soakDesk(telegram: Uint8Array, telegrams: number, progress: Progress): Result {
  const desk = new Desk(new House(telegram.slice(), START));
  const faults: string[] = [];
  const heaps: number[] = [];
  for (let look = 1, lived = 0; look <= LOOKS; look++) {
    for (const until = Math.floor((telegrams * look) / LOOKS); lived < until; lived++) desk.step();
    heaps.push(heapUsed());
    progress(lived);
  }
  const [, ...flat] = heaps;
  const growth = Math.max(...flat) - Math.min(...flat);
  if (growth > GROWTH) faults.push(`the heap was at ${flat.map((bytes) => bytes >> 10).join(", ")} kB`);

  const { accepted, rejections } = desk.display.decoder;
  if (accepted !== telegrams) faults.push(`accepted ${accepted}`);
  for (const [cause, count] of Object.entries(rejections))
    if (count !== 0) faults.push(`rejected ${count} by ${cause}`);
  if (telegrams > TWO_DAYS * 2 && !equal(desk.pixels, lastTwoDays(telegram, telegrams).pixels))
    faults.push("the screen is not that of a display which has lived through the last two days only");
  return { accepted, heap: `heap used ${flat.at(-1)! >> 10} kB, within ${growth >> 10} kB from look to look`, faults };
}

function lastTwoDays(telegram: Uint8Array, telegrams: number): Desk {
  const days = TWO_DAYS + (telegrams % TELEGRAMS_A_MINUTE); // minutes begin where they did
  const house = new House(telegram.slice(), START);
  for (let i = 0; i < telegrams - days; i++) house.step();
  const desk = new Desk(house);
  for (let i = 0; i < days; i++) desk.step();
  return desk;
}

function equal(a: Uint16Array, b: Uint16Array): boolean {
  return Buffer.compare(Buffer.from(a.buffer), Buffer.from(b.buffer)) === 0;
}

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

function heapUsed(): number {
  collect();
  return process.memoryUsage().heapUsed;
}
