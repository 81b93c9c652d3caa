import type { Board } from "../../src/home-display.js";
import type { Serial, SerialOptions } from "../../src/port/p1-port.js";
import { CaptureUart } from "../../targets/sim/capture-uart.js";
import { pageOptions } from "../page-options.js";
import type { VirtualMeter } from "../virtual-meter/virtual-meter.js";
import { SimulatedClock } from "./simulated-clock.js";
import { VirtualUart } from "./virtual-uart.js";

/** Interval of a Swedish meter's telegrams in ms (SE 2.0). */
const INTERVAL = 10_000;

/** The clock of the page. */
export const clock = new SimulatedClock();

/** A meter, from the socket on: opens its line. */
type Meter = (options: SerialOptions) => Serial;

/** A meter that never sends. */
const silent: Meter = () => ({ read: () => 0, close: () => undefined });

let meter = silent;
let cable: MeterUart | undefined;

/** The display's end of the cable, whichever meter it is plugged into. */
class MeterUart implements Serial {
  readonly #options: SerialOptions;
  #line: Serial;

  constructor(options: SerialOptions) {
    this.#options = options;
    this.#line = meter(options);
    cable = this;
  }

  plugIn(): void {
    this.#line.close();
    this.#line = meter(this.#options);
  }

  read(buffer: Uint8Array, start: number, length: number): number {
    return this.#line.read(buffer, start, length);
  }

  close(): void {
    this.#line.close();
  }
}

function plugInto(other: Meter): void {
  meter = other;
  cable?.plugIn();
}

/** Has the meter's line play these bytes from now on, telegram by telegram. */
export function play(capture: Uint8Array): void {
  plugInto((options) => new CaptureUart(capture, INTERVAL, clock, options));
}

/** Plugs the cable into a virtual meter that started when the clock stood at 0. */
export function measure(virtual: VirtualMeter): void {
  plugInto((options) => new VirtualUart(virtual, clock, options));
}

const { language } = pageOptions(location.search);

/** The page as a board: a capture or a virtual house is the meter, and its clock moves as the page lets it. */
const board: Board = {
  meterUart: MeterUart,
  dataRequest: undefined,
  clock,
  settings: { language },
};
export default board;
