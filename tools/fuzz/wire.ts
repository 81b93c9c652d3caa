import type { MeterDecoder } from "../../src/meter/meter-decoder.js";
import { RingBuffer, WHOLE } from "../../src/meter/ring-buffer.js";
import type { Random } from "./random.js";
import { differences, type Reading } from "./registers.js";

/** A reading, and how much of the stream had been taken when the decoder committed it. */
export interface Acceptance {
  position: number;
  reading: Reading;
}

/** Bytes between two looks at the reading, on average. */
const BETWEEN_LOOKS = 500;

/** The wire between meter and decoder: brings a stream in pieces through the ring, as the port does. */
export class Wire {
  readonly decoder: MeterDecoder;
  readonly acceptances: Acceptance[] = [];
  /** Places of the stream at which the line was silent for a second. */
  readonly silences = new Set<number>();
  /** Promises of the decoder and the ring that did not hold. */
  readonly broken: string[] = [];
  readonly #ring: RingBuffer;
  readonly #random: Random;
  #last: Reading;

  constructor(decoder: MeterDecoder, random: Random) {
    this.decoder = decoder;
    this.#random = random;
    this.#ring = new RingBuffer(random.chance(0.5) ? 4096 : random.between(2560, 4000));
    this.#last = { ...decoder.reading };
  }

  /** Sends the whole stream and ends it. */
  send(stream: Uint8Array): void {
    const random = this.#random;
    const length = random.pick([1, 7, 128, random.between(1, 128), 300, 2048, 4096]);
    const same = random.chance(0.5);
    const pauses = random.chance(0.5) ? 0.02 : 0;
    for (let sent = 0; sent < stream.length && this.broken.length === 0; ) {
      const chunk = same ? length : random.between(1, length);
      sent += this.#write(stream, sent, Math.min(chunk, stream.length - sent));
      this.#decode();
      if (random.chance(pauses)) {
        this.#silence(sent);
      }
      if (random.chance(chunk / BETWEEN_LOOKS)) this.#holdReading();
    }
    this.#holdRecorder(stream);
    this.#holdReading();
    this.decoder.end(this.#ring, () => this.#note());
  }

  #silence(position: number): void {
    this.silences.add(position);
    this.decoder.silence(this.#ring, () => this.#note());
  }

  #write(stream: Uint8Array, from: number, chunk: number): number {
    const ring = this.#ring;
    const count = Math.min(chunk, ring.writeLength);
    if (count === 0) this.broken.push("the decoder left the ring full");
    ring.bytes.set(stream.subarray(from, from + count), ring.writeStart);
    ring.wrote(count);
    return count;
  }

  #decode(): void {
    const ring = this.#ring;
    while (ring.length > 0) {
      const { sequence } = this.decoder.reading;
      const start = ring.readStart;
      const end = ring.readEnd;
      const behind = this.decoder.decode(ring.bytes, start, end);
      if (behind < start || behind > end) {
        this.broken.push(`decode(${start}, ${end}) said it got to ${behind}`);
        return;
      }
      ring.consume(behind - start);
      this.#note();
      if (behind !== start) continue;
      if (this.decoder.reading.sequence !== sequence) this.broken.push("a telegram was accepted and no byte taken");
      if (ring.length >= WHOLE) this.broken.push(`${ring.length} bytes were left for the next run`);
      return;
    }
  }

  /** Notes a new reading; since the last look at most one may have come. */
  #note(): void {
    const { reading, accepted } = this.decoder;
    const fresh = reading.sequence - this.acceptances.length;
    if ((fresh !== 0 && fresh !== 1) || reading.sequence !== accepted) this.broken.push("readings were miscounted");
    if (fresh === 0) return;
    this.#last = { ...reading };
    this.acceptances.push({ position: this.#ring.total - this.#ring.length, reading: this.#last });
  }

  /** Nothing but a telegram accepted may change the reading. */
  #holdReading(): void {
    const changed = differences(this.decoder.reading, this.#last);
    if (changed.length > 0) this.broken.push(`${changed} changed without a telegram accepted`);
  }

  /** The flight recorder must hold the stream's last bytes. */
  #holdRecorder(stream: Uint8Array): void {
    const recorded = new Uint8Array(500);
    const count = this.#ring.recent(recorded);
    const sent = stream.subarray(0, this.#ring.total);
    if (Buffer.compare(recorded.subarray(0, count), sent.subarray(-count)) !== 0)
      this.broken.push("the flight recorder does not hold the last bytes");
  }
}
