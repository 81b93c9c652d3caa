import { P1Decoder } from "./p1-decoder.js";
import { MeterReading } from "./reading.js";
import { Rejections } from "./rejections.js";
import type { RingBuffer } from "./ring-buffer.js";

/** Decodes what the meter sends into one reading, whatever format the line speaks: P1 telegrams so far. */
export class MeterDecoder {
  /** The committed values of the last telegram accepted; the same object for the decoder's life. */
  readonly reading = new MeterReading();
  /** Telegrams rejected, by cause. */
  readonly rejections = new Rejections();
  readonly #p1 = new P1Decoder(this.reading, this.rejections);

  /** Telegrams accepted. */
  get accepted(): number {
    return this.#p1.accepted;
  }

  /**
   * Decodes the run from `bytes[start]` to before `bytes[end]`, of any length and content, without throwing, up to the
   * next telegram accepted: `reading.sequence` has then grown by one. Returns how far it got; else only the start of a
   * line is left, at most 255 bytes, which the next run must bring again, and more of it.
   */
  decode(bytes: Uint8Array, start: number, end: number): number {
    return this.#p1.decode(bytes, start, end);
  }

  /** Decodes what waits in the ring; calls `onReading` for each telegram accepted, while its reading stands. */
  drain(ring: RingBuffer, onReading: () => void): void {
    while (ring.length > 0) {
      const { sequence } = this.reading;
      const start = ring.readStart;
      const end = ring.readEnd;
      const isNewest = end - start === ring.length;
      const behind = this.decode(ring.bytes, start, end);
      ring.consume(behind - start);
      if (this.reading.sequence !== sequence) onReading();
      else if (isNewest || behind === start) return;
    }
  }

  /** To be called when no byte has come for a second or more: decides a telegram that ended without a check sequence. */
  silence(): void {
    this.#p1.silence();
  }

  /** To be called when no more bytes will come: decides a telegram in progress. */
  end(): void {
    this.#p1.end();
  }
}
