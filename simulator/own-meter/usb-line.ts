import { RingBuffer } from "../../src/meter/ring-buffer.js";
import type { MeterLine, MeterOptions } from "../devices/meter-line.js";

/** Bytes kept for a display that does not read: 5 s of a full line. */
const CAPACITY = 65_536;

/** The display's end of the USB cable: keeps what has come until it is read, and loses the oldest when that is too much. */
export class UsbLine implements MeterLine {
  /** How the line is spoken, and who hears of its bytes. */
  readonly options: MeterOptions;
  readonly #ring = new RingBuffer(CAPACITY);
  readonly #onClose: (line: UsbLine) => void;
  #isCalling = false;
  #isClosed = false;

  /** Tells when it is closed. */
  constructor(options: MeterOptions, onClose: (line: UsbLine) => void) {
    this.options = options;
    this.#onClose = onClose;
  }

  /** Takes a copy of bytes that came. */
  receive(bytes: Uint8Array): void {
    const ring = this.#ring;
    const last = bytes.subarray(Math.max(bytes.length - ring.capacity, 0));
    ring.consume(Math.max(ring.length + last.length - ring.capacity, 0));
    for (let taken = 0; taken < last.length; ) {
      const count = Math.min(ring.writeLength, last.length - taken);
      ring.bytes.set(last.subarray(taken, taken + count), ring.writeStart);
      ring.wrote(count);
      taken += count;
    }
    this.#call();
  }

  read(buffer: Uint8Array, start: number, length: number): number {
    const ring = this.#ring;
    const from = ring.readStart;
    const count = Math.min(length, ring.readEnd - from);
    buffer.set(ring.bytes.subarray(from, from + count), start);
    ring.consume(count);
    if (count > 0) this.#call();
    return count;
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#ring.consume(this.#ring.length);
    this.#onClose(this);
  }

  /** Calls the display once the present turn is over, also in a page that is hidden, whose timers hardly run. */
  #call(): void {
    if (this.#isCalling) return;
    this.#isCalling = true;
    queueMicrotask(() => {
      this.#isCalling = false;
      if (!this.#isClosed && this.#ring.length > 0) this.options.onReadable();
    });
  }
}
