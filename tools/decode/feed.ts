import type { MeterDecoder } from "../../src/meter/meter-decoder.js";
import type { RingBuffer } from "../../src/meter/ring-buffer.js";

/** Brings bytes through the ring to the decoder; calls `onReading` for each telegram accepted, while its reading stands. */
export function feed(bytes: Uint8Array, ring: RingBuffer, decoder: MeterDecoder, onReading: () => void): void {
  for (let taken = 0; taken < bytes.length; ) {
    const count = Math.min(ring.writeLength, bytes.length - taken);
    ring.bytes.set(bytes.subarray(taken, taken + count), ring.writeStart);
    ring.wrote(count);
    taken += count;
    decoder.drain(ring, onReading);
  }
}
