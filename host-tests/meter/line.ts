import { MeterDecoder } from "../../src/meter/meter-decoder.js";
import { RingBuffer } from "../../src/meter/ring-buffer.js";
import { readingJson } from "../../tools/decode/reading-json.js";

/** What a line of bytes came to. */
export interface Decoded {
  readings: Record<string, unknown>[];
  rejected: Record<string, number>;
}

/** A line from a meter: takes bytes in pieces through the ring, as the port does, and keeps every reading. */
export class Line {
  readonly decoder = new MeterDecoder();
  readonly ring: RingBuffer;
  readonly readings: Record<string, unknown>[] = [];

  constructor(capacity?: number, energyScale = 1) {
    this.ring = new RingBuffer(capacity);
    this.decoder.energyScale = energyScale;
  }

  send(bytes: Uint8Array): this {
    const { ring } = this;
    for (let sent = 0; sent < bytes.length; ) {
      const count = Math.min(ring.writeLength, bytes.length - sent);
      if (count === 0) throw new Error("the decoder left the ring full");
      ring.bytes.set(bytes.subarray(sent, sent + count), ring.writeStart);
      ring.wrote(count);
      sent += count;
      this.decoder.drain(ring, () => this.#note());
    }
    return this;
  }

  silence(): this {
    this.decoder.silence(this.ring, () => this.#note());
    return this;
  }

  end(): Decoded {
    this.decoder.end(this.ring, () => this.#note());
    return { readings: this.readings, rejected: this.rejected };
  }

  /** The causes that were counted, without those that were not. */
  get rejected(): Record<string, number> {
    return Object.fromEntries(Object.entries(this.decoder.rejections).filter(([, count]) => count > 0));
  }

  #note(): this {
    const { reading } = this.decoder;
    if (reading.sequence > this.readings.length) this.readings.push(readingJson(reading));
    if (reading.sequence !== this.readings.length) throw new Error("a reading was missed");
    return this;
  }
}

/** Sends bytes in pieces of `chunk` and ends the stream. */
export function decodeStream(bytes: Uint8Array, chunk = bytes.length, energyScale = 1): Decoded {
  const line = new Line(undefined, energyScale);
  for (let at = 0; at < bytes.length; at += chunk) line.send(bytes.subarray(at, at + chunk));
  return line.end();
}
