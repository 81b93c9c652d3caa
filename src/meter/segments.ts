import { hasLlc } from "./llc.js";
import { WHOLE } from "./ring-buffer.js";

/** What the frames of a push that comes in segments have carried so far (IEC 62056-46, 6.4.4.4); at most `WHOLE` bytes. */
export class Segments {
  readonly bytes = new Uint8Array(WHOLE);
  /** On the same bytes. */
  readonly view = new DataView(this.bytes.buffer);
  /** Bytes kept; 0 when no push is in progress. */
  length = 0;

  /** Whether what a frame carries at `bytes[start]` can go on with what is kept: another push begins with an LLC header. */
  continue(bytes: Uint8Array, start: number): boolean {
    return this.length === 0 || !hasLlc(bytes, start);
  }

  /** Keeps the bytes from `start` to before `end`; returns false, and keeps nothing, when it were too many. */
  add(bytes: Uint8Array, start: number, end: number): boolean {
    const { length } = this;
    if (length + end - start > WHOLE) {
      this.length = 0;
      return false;
    }
    for (let i = start; i < end; i++) this.bytes[length + i - start] = bytes[i]!;
    this.length = length + end - start;
    return true;
  }

  /** Forgets what is kept. */
  clear(): void {
    this.length = 0;
  }
}
