import { CIPHERED, cipheredLength, NOT_CIPHERED } from "./ciphering.js";
import { HdlcDecoder } from "./hdlc-decoder.js";
import { FLAG, MORE } from "./hdlc-frame.js";
import { P1Decoder, SLASH } from "./p1-decoder.js";
import { MeterReading } from "./reading.js";
import { Rejections } from "./rejections.js";
import type { RingBuffer } from "./ring-buffer.js";

/**
 * Decodes what the meter sends into one reading, whatever format the line speaks: telegrams of P1, or DLMS pushes in HDLC
 * frames. Each telegram and frame tells by its start what it is, so that a line may change its format at any time.
 */
export class MeterDecoder {
  /** The committed values of the last telegram or push accepted; the same object for the decoder's life. */
  readonly reading = new MeterReading();
  /** Telegrams and frames rejected, by cause. */
  readonly rejections = new Rejections();
  readonly #p1 = new P1Decoder(this.reading, this.rejections);
  readonly #hdlc = new HdlcDecoder(this.reading, this.rejections);
  /** What is being decoded, and the same for reading several bytes at once. */
  #bytes: Uint8Array = new Uint8Array(0);
  #view: DataView = new DataView(this.#bytes.buffer);
  /** Bytes to come of something ciphered that stands in no frame. */
  #ciphered = 0;
  #isSilent = false;

  /** What one counts in the energies of a push that has no scalers, in Wh and varh: 1 in Sweden, 10 in Norway. */
  set energyScale(scale: number) {
    this.#hdlc.energyScale = scale;
  }

  /** Telegrams and pushes accepted. */
  get accepted(): number {
    return this.#p1.accepted + this.#hdlc.accepted;
  }

  /**
   * Decodes the run from `bytes[start]` to before `bytes[end]`, of any length and content, without throwing, up to the
   * next telegram or push accepted: `reading.sequence` has then grown by one. Returns how far it got; else only the start
   * of a line or a frame is left, less than `WHOLE` bytes, which the next run must bring again, and more of it.
   */
  decode(bytes: Uint8Array, start: number, end: number): number {
    const { sequence } = this.reading;
    if (bytes !== this.#bytes) {
      this.#bytes = bytes;
      this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    }
    const view = this.#view;
    let at = start;
    while (at < end && this.reading.sequence === sequence) {
      if (this.#ciphered > 0) {
        const skipped = Math.min(this.#ciphered, end - at);
        this.#ciphered -= skipped;
        at += skipped;
      } else if (this.#p1.isInside || bytes[at] === SLASH) {
        at = this.#p1.decode(bytes, view, at, end);
        if (this.#p1.isInside) return at;
      } else if (bytes[at] === FLAG) {
        const behind = this.#hdlc.decode(bytes, view, at, end);
        if (behind === at) return at;
        at = behind;
      } else if (bytes[at] === CIPHERED) {
        const length = cipheredLength(bytes, at, end);
        if (length === MORE && !this.#isSilent) return at;
        if (length <= NOT_CIPHERED) at++;
        else {
          this.rejections.encrypted++;
          this.#ciphered = length;
        }
      } else at++;
    }
    return at;
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

  /**
   * To be called when no byte has come for a second or more: decides a telegram that ended without a check sequence, and
   * decodes what stands in the ring behind a frame that will never be whole. Calls `onReading` as `drain` does.
   */
  silence(ring: RingBuffer, onReading: () => void): void {
    const { sequence } = this.reading;
    this.#isSilent = true;
    this.#p1.isSilent = true;
    this.#hdlc.isSilent = true;
    this.#ciphered = 0;
    if (this.reading.sequence !== sequence) onReading();
    this.drain(ring, onReading);
    this.#isSilent = false;
    this.#p1.isSilent = false;
    this.#hdlc.isSilent = false;
  }

  /** To be called when no more bytes will come: decides all that is in progress. Calls `onReading` as `drain` does. */
  end(ring: RingBuffer, onReading: () => void): void {
    this.silence(ring, onReading);
    const { sequence } = this.reading;
    this.#p1.end();
    if (this.reading.sequence !== sequence) onReading();
  }
}
