import { NorFlash } from "../../../targets/nor-flash.js";

/** The partitions of the chip by name, and what stands on each. */
export const partitions = new Map([["journal", new NorFlash(0x80000)]]);

/** `flash`: a NOR flash in memory. As on the chip, what is mapped shows what is written. */
export default class Flash {
  readonly #flash: NorFlash;

  constructor(partition: string) {
    const flash = partitions.get(partition);
    if (flash === undefined) throw new Error("can't find partition");
    this.#flash = flash;
  }

  map(): ArrayBufferLike {
    return this.#flash.bytes.buffer;
  }

  write(offset: number, byteLength: number, buffer: Uint8Array): void {
    if (byteLength <= 0 || buffer.length < byteLength) throw new Error("invalid");
    this.#flash.write(offset, buffer, byteLength);
  }

  erase(sector: number): void {
    this.#flash.erase(sector);
  }
}
