import type { DataRequest } from "../../src/port/p1-port.js";
import type { Supply } from "./supply.js";

/** Volts between which a meter takes the line for a request (DSMR 5.0.2, 5.7.1). */
export const REQUEST = Object.freeze({ least: 4.0, most: 5.5 });

/** The Data Request line, whose switch has no more volts to give than the supply. */
export class RequestLine implements DataRequest {
  readonly #supply: Supply;
  #isAsserted = false;

  /** A released line. */
  constructor(supply: Supply) {
    this.#supply = supply;
  }

  assert(): void {
    this.#isAsserted = true;
  }

  release(): void {
    this.#isAsserted = false;
  }

  /** Whether the display asks for telegrams. */
  get isAsserted(): boolean {
    return this.#isAsserted && this.#supply.isOn;
  }

  /** Whether the meter sees that. */
  get isSeen(): boolean {
    const { volts } = this.#supply;
    return this.isAsserted && volts >= REQUEST.least && volts <= REQUEST.most;
  }
}
