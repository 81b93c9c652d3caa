import PWM from "embedded:io/pwm";
import type { Backlight } from "../../src/power/hardware.js";

/** A backlight on a pin, by pulse width: its current follows the percentage. */
export class PwmBacklight implements Backlight {
  readonly #pwm: PWM;
  readonly #full: number;
  readonly #isInverted: boolean;

  /** Starts dark. */
  constructor(pin: number, isInverted = false) {
    this.#pwm = new PWM({ pin });
    this.#full = (1 << this.#pwm.resolution) - 1;
    this.#isInverted = isInverted;
    this.set(0);
  }

  set(percent: number): void {
    const width = Math.round((this.#full * percent) / 100);
    this.#pwm.write(this.#isInverted ? this.#full - width : width);
  }
}
