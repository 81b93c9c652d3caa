import Resource from "Resource";
import { clock } from "targets/clock";
import { NorFlash } from "targets/nor-flash";
import type { Board } from "../../src/home-display.js";
import type { SerialOptions } from "../../src/port/p1-port.js";
import { CaptureUart } from "./capture-uart.js";

/** Interval of a Swedish meter's telegrams in ms (SE 2.0). */
const INTERVAL = 10_000;
/** Bytes of the flash, which lasts as long as the program; a chip's partition has 512 kB. */
const FLASH = 0x20000;

class MeterUart extends CaptureUart {
  constructor(options: SerialOptions) {
    super(new Uint8Array(new Resource("kamstrup.txt").slice(0)), INTERVAL, clock, options);
  }
}

/** The simulator of the SDK: a recorded capture stands for the meter. */
const board: Board = {
  meterUart: MeterUart,
  dataRequest: undefined,
  clock,
  flash: new NorFlash(FLASH),
  settings: {},
};
export default board;
