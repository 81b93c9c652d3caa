import { opened } from "./log.js";

/** `embedded:io/analog`, of 12 bits. */
export default class Analog {
  /** What every pin reads. */
  static reading = 0;
  readonly resolution = 12;

  constructor(options: { pin: number }) {
    opened.push({ kind: "analog", pin: options.pin, written: [], options });
  }

  read(): number {
    return Analog.reading;
  }
}
