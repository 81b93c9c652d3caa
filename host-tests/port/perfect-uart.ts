import type { Meter, MeterLine } from "../../simulator/devices/meter-line.js";
import type { Serial, SerialOptions } from "../../src/port/p1-port.js";

/** A UART at which nothing ever goes wrong. */
export class PerfectUart {
  readonly overflow = 0;
  readonly framing = 0;
  readonly isIdle = true;
  readonly bitRate = 0;
}

/** Such a UART on a meter's line. */
export function uartOn(open: Meter): new (options: SerialOptions) => Serial {
  return class extends PerfectUart implements Serial {
    readonly #line: MeterLine;

    constructor(options: SerialOptions) {
      super();
      this.#line = open(options);
    }

    read(buffer: Uint8Array, start: number, length: number): number {
      return this.#line.read(buffer, start, length);
    }

    close(): void {
      this.#line.close();
    }
  };
}
