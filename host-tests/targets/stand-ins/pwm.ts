import { opened } from "./log.js";

/** `embedded:io/pwm`, of 10 bits. */
export default class PWM {
  readonly resolution = 10;
  readonly #written: number[] = [];

  constructor(options: { pin: number }) {
    opened.push({ kind: "pwm", pin: options.pin, written: this.#written, options });
  }

  write(value: number): void {
    this.#written.push(value);
  }
}
