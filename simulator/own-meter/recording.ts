/** Bytes that a recording holds at most: five days of a Swedish meter. */
const CAPACITY = 32 * 1024 * 1024;
/** Bytes that are kept together: bytes come in small pieces. */
const BLOCK = 65_536;
/** Time after which a file that was handed to the browser is its own, in ms. */
const HANDED_OVER = 60_000;

/** What came over a line since it began, byte for byte, until it is stopped or full. */
export class Recording {
  /** The file's name, by the time on this computer at which the recording began: `p1-2026-11-22-183000.txt`. */
  readonly fileName: string;
  readonly #capacity: number;
  readonly #blocks: Uint8Array<ArrayBuffer>[] = [];
  #length = 0;
  #isRunning = true;

  /** A recording that begins now. */
  constructor(began: Date, capacity = CAPACITY) {
    const two = (value: number) => String(value).padStart(2, "0");
    const day = [began.getFullYear(), two(began.getMonth() + 1), two(began.getDate())].join("-");
    const time = [began.getHours(), began.getMinutes(), began.getSeconds()].map(two).join("");
    this.fileName = `p1-${day}-${time}.txt`;
    this.#capacity = capacity;
  }

  /** Bytes recorded. */
  get length(): number {
    return this.#length;
  }

  /** Whether it takes what comes. */
  get isRunning(): boolean {
    return this.#isRunning;
  }

  /** How it stands, in a sentence for people. */
  get says(): string {
    return `Recording: ${(this.#length / 1000).toFixed(1)} kB so far.`;
  }

  /** Takes a copy of the bytes that came; when it gets full, of those that have room, and stops. */
  take(bytes: Uint8Array): void {
    if (!this.#isRunning) return;
    const end = Math.min(bytes.length, this.#capacity - this.#length);
    for (let taken = 0; taken < end; ) {
      const used = this.#length % BLOCK;
      if (used === 0) this.#blocks.push(new Uint8Array(BLOCK));
      const count = Math.min(BLOCK - used, end - taken);
      this.#blocks.at(-1)?.set(bytes.subarray(taken, taken + count), used);
      this.#length += count;
      taken += count;
    }
    if (this.#length === this.#capacity) this.stop();
  }

  /** Takes no more. */
  stop(): void {
    this.#isRunning = false;
  }

  /** The exact bytes so far, as a file. */
  file(): Blob {
    return new Blob(this.#blocks).slice(0, this.#length, "application/octet-stream");
  }

  /** Has the browser save the file. */
  save(page: Document): void {
    const link = page.createElement("a");
    link.href = URL.createObjectURL(this.file());
    link.download = this.fileName;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), HANDED_OVER);
  }
}
