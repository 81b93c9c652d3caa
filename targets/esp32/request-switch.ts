import Digital from "embedded:io/digital";
import type { DataRequest } from "../../src/port/p1-port.js";

/**
 * A pin that works a high-side switch between 5 V and Data Request: switched off, the line is at high impedance. The pin is
 * given its level before it becomes an output, so there is no glitch.
 */
export class RequestSwitch implements DataRequest {
  readonly #pin: Digital;
  readonly #on: 0 | 1;

  /** Asserts at once. `on` is the level that switches on: 0 where a transistor inverts. */
  constructor(pin: number, on: 0 | 1 = 1) {
    this.#pin = new Digital({ pin, mode: Digital.Output, initialValue: on });
    this.#on = on;
  }

  assert(): void {
    this.#pin.write(this.#on);
  }

  release(): void {
    this.#pin.write(this.#on === 1 ? 0 : 1);
  }
}
