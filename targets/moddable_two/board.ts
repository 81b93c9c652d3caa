import Digital from "embedded:io/digital";
import { MeterUart } from "port/meter-uart";
import { clock } from "targets/clock";
import type { Board } from "../../src/home-display.js";
import type { DataRequest, SerialOptions } from "../../src/port/p1-port.js";

/** Pins of the 16-pin header: data from pin 5 of the RJ12, and the high-side switch that feeds 5 V to its pin 2. */
const DATA = 33;
const DATA_REQUEST = 26;

/** UART1, as UART0 belongs to the debugger; the wiring does not invert, so the UART does. */
class Uart extends MeterUart {
  constructor({ baud, parity, onReadable }: SerialOptions) {
    super({ port: 1, receive: DATA, invert: true, baud, parity, onReadable });
  }
}

/** A switch between 5 V and the line: on asserts, off leaves the line at high impedance. */
class DataRequestSwitch implements DataRequest {
  readonly #pin = new Digital({ pin: DATA_REQUEST, mode: Digital.Output, initialValue: 1 });

  assert(): void {
    this.#pin.write(1);
  }

  release(): void {
    this.#pin.write(0);
  }
}

/** Moddable Two: ESP32, 240x320 ILI9341 turned to 320x240. */
const board: Board = { meterUart: Uart, dataRequest: new DataRequestSwitch(), clock, settings: {} };
export default board;
