import { LINES, type Line } from "../../src/port/line.js";
import type { Clock } from "../../src/port/p1-port.js";
import type { VirtualMeter } from "../virtual-meter/virtual-meter.js";
import type { MeterLine, MeterOptions } from "./meter-line.js";

/** A virtual meter's line: a telegram whenever the meter sends one by its own time, which goes with a clock. */
export class VirtualUart implements MeterLine {
  readonly #meter: VirtualMeter;
  readonly #clock: Clock;
  readonly #onReadable: () => void;
  #telegram: Uint8Array = new Uint8Array(0);
  #next = 0;
  #closed = false;

  /** A line from a meter that has started when the clock stood at 0. */
  constructor(meter: VirtualMeter, clock: Clock, options: MeterOptions) {
    this.#meter = meter;
    this.#clock = clock;
    this.#onReadable = options.onReadable;
    const tick = () => this.#tick();
    clock.soon(tick);
    clock.every(1000, tick);
  }

  /** P1 at 115200, its other lists at 2400 bits per second (interface description 3.1, 2.5.3). */
  get speaks(): Line {
    return this.#meter.list === "p1" ? LINES[0]! : LINES[1]!;
  }

  read(buffer: Uint8Array, start: number, length: number): number {
    const count = Math.min(length, this.#telegram.length - this.#next);
    buffer.set(this.#telegram.subarray(this.#next, this.#next + count), start);
    this.#next += count;
    if (count > 0 && this.#next < this.#telegram.length) this.#clock.soon(this.#onReadable);
    return count;
  }

  close(): void {
    this.#closed = true;
  }

  #tick(): void {
    if (this.#closed) return;
    this.#meter.advanceTo(this.#clock.ticks / 1000);
    if (!this.#meter.isDue) return;
    this.#telegram = this.#meter.telegram();
    this.#next = 0;
    if (this.#telegram.length > 0) this.#onReadable();
  }
}
