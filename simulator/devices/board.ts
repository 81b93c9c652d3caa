import type { Board } from "../../src/home-display.js";
import type { SerialOptions } from "../../src/port/p1-port.js";
import { CaptureUart } from "../../targets/sim/capture-uart.js";
import { pageOptions } from "../page-options.js";
import { SimulatedClock } from "./simulated-clock.js";

/** Interval of a Swedish meter's telegrams in ms (SE 2.0). */
const INTERVAL = 10_000;
const NOTHING = new Uint8Array(0);

/** The clock of the page. */
export const clock = new SimulatedClock();

let capture: Uint8Array = NOTHING;
let line: CaptureUart | undefined;

/** Has the meter's line play these bytes from now on, telegram by telegram. */
export function play(bytes: Uint8Array): void {
  capture = bytes;
  line?.play(bytes);
}

class MeterUart extends CaptureUart {
  constructor(options: SerialOptions) {
    super(capture, INTERVAL, clock, options);
    line = this;
  }
}

const { language } = pageOptions(location.search);

/** The page as a board: a capture is the meter, and its clock moves as the page lets it. */
const board: Board = {
  meterUart: MeterUart,
  dataRequest: undefined,
  clock,
  settings: { language },
};
export default board;
