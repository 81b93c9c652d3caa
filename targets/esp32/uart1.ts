import { MeterUart } from "port/meter-uart";
import type { Serial, SerialOptions } from "../../src/port/p1-port.js";

/**
 * The meter's line at a pin, on UART1: UART0 belongs to the debugger. `invert` is whether the UART inverts, because the
 * wiring does not.
 */
export function uart1(receive: number, invert = true): new (options: SerialOptions) => Serial {
  return class extends MeterUart {
    constructor({ baud, parity, isFlipped, onReadable }: SerialOptions) {
      super({ port: 1, receive, invert: invert !== isFlipped, baud, parity, onReadable });
    }
  };
}
