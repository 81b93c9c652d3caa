import type { Clock, Serial, SerialOptions } from "../../src/port/p1-port.js";

const LF = 0x0a;
const SLASH = 0x2f;

/** A recorded capture as a meter's line: its telegrams one by one, at an interval, over and over. */
export class CaptureUart implements Serial {
  readonly overflow = 0;
  readonly framing = 0;
  readonly isIdle = true;
  readonly bitRate = 0;
  readonly #clock: Clock;
  readonly #onReadable: () => void;
  readonly #capture: Uint8Array;
  #next = 0;
  #waiting = 0;
  #closed = false;

  /** Sends a telegram of the capture now, and one every `interval` milliseconds. */
  constructor(capture: Uint8Array, interval: number, clock: Clock, options: Pick<SerialOptions, "onReadable">) {
    this.#capture = capture;
    this.#clock = clock;
    this.#onReadable = options.onReadable;
    const send = () => this.#send();
    clock.soon(send);
    clock.every(interval, send);
  }

  read(buffer: Uint8Array, start: number, length: number): number {
    const count = Math.min(length, this.#waiting - this.#next);
    for (let i = 0; i < count; i++) buffer[start + i] = this.#capture[this.#next + i]!;
    this.#next += count;
    if (count > 0 && this.#next < this.#waiting) this.#clock.soon(this.#onReadable);
    return count;
  }

  close(): void {
    this.#closed = true;
  }

  #send(): void {
    if (this.#closed || this.#capture.length === 0) return;
    if (this.#next >= this.#capture.length) this.#next = this.#waiting = 0;
    this.#waiting = this.#endOfTelegram(this.#waiting);
    this.#onReadable();
  }

  /** Where the next telegram starts: a `/` at the start of a line behind `from`, or the capture's end. */
  #endOfTelegram(from: number): number {
    const capture = this.#capture;
    for (let at = from + 1; at < capture.length; at++) if (capture[at] === SLASH && capture[at - 1] === LF) return at;
    return capture.length;
  }
}
