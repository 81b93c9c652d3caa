import Analog from "embedded:io/analog";
import type { LightSensor } from "../../src/power/hardware.js";

/** What the converter reads at full scale without attenuation, in mV (SDK, io/analog). */
const FULL_SCALE = 950;
/** In a lit room and covered by a hand, in mV: one owner's (rzeldent/esp32-smartdisplay#41), boards differ. */
const LIT = 75;
const COVERED = 400;

/** The light resistor of the yellow boards: the darker, the higher its voltage. */
export class LightResistor implements LightSensor {
  readonly #analog: Analog;
  readonly #top: number;

  constructor(pin: number) {
    const options = { pin, esp32: { attenuation: 0 } };
    this.#analog = new Analog(options);
    this.#top = (1 << this.#analog.resolution) - 1;
  }

  read(): number {
    const voltage = (this.#analog.read() * FULL_SCALE) / this.#top;
    return Math.min(1, Math.max(0, (COVERED - voltage) / (COVERED - LIT)));
  }
}
