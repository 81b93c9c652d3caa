interface Options {
  data: number;
  clock: number;
  address: number;
}

/** `embedded:io/smbus`, with a chip at every address whose registers keep what is written. */
export default class SMBus {
  /** The registers of each chip, by its address. */
  static readonly chips = new Map<number, Uint8Array>();
  /** Where the last chip was opened. */
  static readonly opened: Options[] = [];
  /** Whether the chips answer. */
  static answers = true;
  readonly #registers: Uint8Array;

  constructor(options: Options) {
    const { address } = options;
    if (!SMBus.chips.has(address)) SMBus.chips.set(address, new Uint8Array(256));
    SMBus.opened.push(options);
    this.#registers = SMBus.chips.get(address)!;
  }

  readUint8(register: number): number {
    this.#ask();
    return this.#registers[register]!;
  }

  writeUint8(register: number, value: number): void {
    this.#ask();
    this.#registers[register] = value;
  }

  readBuffer(register: number, buffer: Uint8Array): void {
    this.#ask();
    buffer.set(this.#registers.subarray(register, register + buffer.length));
  }

  #ask(): void {
    if (!SMBus.answers) throw new Error("writeRead failed");
  }
}
