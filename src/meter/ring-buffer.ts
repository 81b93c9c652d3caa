/** Longest stretch of bytes that a run is guaranteed to hold whole, even where the ring turns: an HDLC frame. */
export const WHOLE = 1280;

/**
 * The one byte buffer between the port and the decoder. Bytes are written and read in place, as stretches of `bytes`
 * told in integers. The first bytes stand a second time behind the end, so that a frame is whole also where the ring
 * turns. What has been read stays until it is written over: the flight recorder.
 */
export class RingBuffer {
  /** The bytes; only the stretches given by `writeStart` and `readStart` may be touched. */
  readonly bytes: Uint8Array;
  /** Bytes that the ring holds. */
  readonly capacity: number;
  /** Bytes written and not yet read. */
  length = 0;
  /** Bytes ever written. */
  total = 0;
  #head = 0;

  /** A ring of `capacity` bytes, at least `2 * WHOLE`. */
  constructor(capacity = 4096) {
    this.capacity = capacity;
    this.bytes = new Uint8Array(capacity + WHOLE);
  }

  /** Where the next bytes may be written. */
  get writeStart(): number {
    return this.#head;
  }

  /** How many bytes may be written at `writeStart`; 0 when the ring is full. */
  get writeLength(): number {
    const free = this.capacity - this.length;
    const room = this.capacity - this.#head;
    return Math.min(free, room);
  }

  /** Says that `count` bytes were written at `writeStart`. */
  wrote(count: number): void {
    const head = this.#head;
    if (head < WHOLE) this.bytes.copyWithin(this.capacity + head, head, Math.min(head + count, WHOLE));
    this.#head = head + count === this.capacity ? 0 : head + count;
    this.length += count;
    this.total += count;
  }

  /** Where the oldest unread byte stands. */
  get readStart(): number {
    const start = this.#head - this.length;
    return start < 0 ? start + this.capacity : start;
  }

  /** Behind the last byte of the run that starts at `readStart`; equal to it when nothing is unread. */
  get readEnd(): number {
    const end = this.readStart + this.length;
    const limit = this.capacity + WHOLE;
    return Math.min(end, limit);
  }

  /** Says that `count` bytes from `readStart` on were read. */
  consume(count: number): void {
    this.length -= count;
  }

  /** Copies the newest bytes, read or not, at most `capacity - 1`, to the start of `into`, oldest first; returns how many. */
  recent(into: Uint8Array): number {
    const count = Math.min(into.length, this.capacity - 1, this.total);
    let from = this.#head - count;
    if (from < 0) from += this.capacity;
    for (let i = 0; i < count; i++) {
      into[i] = this.bytes[from]!;
      if (++from === this.capacity) from = 0;
    }
    return count;
  }
}
