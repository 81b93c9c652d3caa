import { opened } from "./log.js";

interface Options {
  port: number;
  receive: number;
  invert: boolean;
}

/** `port/meter-uart`, whose C needs a chip. */
export class MeterUart {
  constructor(options: Options) {
    opened.push({ kind: "uart", pin: options.receive, written: [], options });
  }
}
