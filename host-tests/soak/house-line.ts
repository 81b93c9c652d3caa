import type { Serial, SerialOptions } from "../../src/port/p1-port.js";
import type { House } from "./house.js";

/** A line on which nothing ever goes wrong: a house's telegram is there when it is sent. */
export class HouseLine {
  readonly meterUart: new (
    options: SerialOptions,
  ) => Serial;
  readonly #house: House;
  #read = 0;
  #onReadable: () => void = nothing;

  constructor(house: House) {
    this.#house = house;
    const line = this;
    this.meterUart = class implements Serial {
      readonly overflow = 0;
      readonly framing = 0;
      readonly isIdle = true;
      readonly bitRate = 0;

      constructor({ onReadable }: SerialOptions) {
        line.#onReadable = onReadable;
      }

      read(buffer: Uint8Array, start: number, length: number): number {
        return line.#take(buffer, start, length);
      }

      close(): void {}
    };
  }

  /** The last byte of the house's telegram arrives. */
  send(): void {
    this.#read = 0;
    this.#onReadable();
  }

  #take(buffer: Uint8Array, start: number, length: number): number {
    const { bytes } = this.#house.telegram;
    let count = bytes.length - this.#read;
    if (count > length) count = length;
    for (let i = 0; i < count; i++) buffer[start + i] = bytes[this.#read + i]!;
    this.#read += count;
    return count;
  }
}

function nothing(): void {}
