import { opened } from "./log.js";

interface Options {
  pin: number;
  mode: number;
  initialValue?: 0 | 1;
  onReadable?: () => void;
}

/** `embedded:io/digital` as a pin that remembers. */
export default class Digital {
  static readonly Input = 0;
  static readonly Output = 8;
  static readonly Falling = 2;
  /** The level that inputs read, by pin. */
  static readonly levels = new Map<number, 0 | 1>();
  static readonly open = new Map<number, Options>();
  readonly #options: Options;
  readonly #written: number[];

  constructor(options: Options) {
    this.#options = options;
    this.#written = options.initialValue === undefined ? [] : [options.initialValue];
    Digital.open.set(options.pin, options);
    opened.push({ kind: "digital", pin: options.pin, written: this.#written, options });
  }

  read(): 0 | 1 {
    return Digital.levels.get(this.#options.pin) ?? 1;
  }

  write(value: 0 | 1): void {
    this.#written.push(value);
  }

  close(): void {
    Digital.open.delete(this.#options.pin);
  }
}
