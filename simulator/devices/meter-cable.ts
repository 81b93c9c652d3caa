import type { Line, Serial, SerialOptions } from "../../src/port/p1-port.js";
import { chance } from "../virtual-meter/random.js";
import type { RequestLine } from "./request-line.js";

/** A meter, from the socket on: opens its line. */
export type Meter = (options: SerialOptions) => Serial;

/** A meter that never sends. */
export const silent: Meter = () => ({ read: () => 0, close: () => undefined });

/** How likely noise flips a bit of a byte: of a Kamstrup telegram's 700 bytes it leaves one in ten whole. */
const NOISE = 1 / 300;
const SEED = 1;

/** The cable from the meter's socket to the display, and what can go wrong on it. What cannot pass is lost. */
export class MeterCable {
  /** The display's end is pulled out. */
  isPulled = false;
  /** Bits flip on the way. */
  isNoisy = false;
  /** The meter does not send. */
  isStopped = false;
  /** Hears the bytes that reach the display, as they reach it; undefined for nobody. */
  onBytes: ((bytes: Uint8Array) => void) | undefined = undefined;
  readonly #request: RequestLine;
  readonly #lost = new Uint8Array(1024);
  #meter: Meter = silent;
  /** The meter's line and how it is spoken; undefined until a display has told. */
  #line: Serial | undefined;
  #spoken: Line | undefined;
  #display: SerialOptions | undefined;
  #bytes = 0;

  /** A cable that hangs on no meter yet. */
  constructor(request: RequestLine) {
    this.#request = request;
  }

  /** Plugs the cable into this meter. */
  plugInto(meter: Meter): void {
    this.#meter = meter;
    this.#line?.close();
    this.#line = this.#spoken = undefined;
    if (this.#display !== undefined) this.connect(this.#display);
  }

  /** Plugs a display in, in the place of the one before. */
  connect(display: SerialOptions): void {
    const { baud, parity } = display;
    this.#display = display;
    if (baud !== this.#spoken?.baud || parity !== this.#spoken.parity) this.#openLine({ baud, parity });
  }

  /** The display listens no more. */
  disconnect(): void {
    this.#display = undefined;
  }

  get #passes(): boolean {
    return this.#display !== undefined && !this.isPulled && !this.isStopped && this.#request.isSeen;
  }

  #openLine(spoken: Line): void {
    this.#line?.close();
    this.#spoken = spoken;
    this.#line = this.#meter({ ...spoken, onReadable: () => this.#onReadable() });
  }

  #onReadable(): void {
    if (this.#passes) this.#display!.onReadable();
    else while ((this.#line?.read(this.#lost, 0, this.#lost.length) ?? 0) > 0);
  }

  /** Moves up to `length` bytes that wait for the display to `buffer[start]` and after; returns how many. */
  read(buffer: Uint8Array, start: number, length: number): number {
    if (!this.#passes) return 0;
    const count = this.#line?.read(buffer, start, length) ?? 0;
    if (this.isNoisy) this.#disturb(buffer, start, start + count);
    if (count > 0) this.onBytes?.(buffer.slice(start, start + count));
    return count;
  }

  #disturb(buffer: Uint8Array, start: number, end: number): void {
    for (let i = start; i < end; i++) {
      const luck = chance(SEED, this.#bytes++);
      if (luck < NOISE) buffer[i]! ^= 1 << ((luck / NOISE) * 8);
    }
  }
}
