/** What the bytes themselves tell about a line on which nothing decodes. */
export type LineFault = "inverted" | "break";

const ENOUGH = 64;
const CR = 0x0d;
const LF = 0x0a;
/** What a receiver makes of `/` when the levels are swapped: its bits inverted, seen one bit late. */
const INVERTED_SLASH = 0x68;

/**
 * Looks at bytes for a line that is inverted or held at break. An inverted line idles at the break level, so each
 * telegram begins behind a 0x00 with 0x68 or 0xE8 where `/` belongs, and no line end is left in it.
 */
export class LineFaultDetector {
  #bytes = 0;
  #zeros = 0;
  #lineEnds = 0;
  #invertedStarts = 0;
  #previous = 0;

  /** Looks at the next bytes. */
  see(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (byte === 0) this.#zeros++;
      if (byte === LF && this.#previous === CR) this.#lineEnds++;
      if ((byte & 0x7f) === INVERTED_SLASH && this.#previous === 0) this.#invertedStarts++;
      this.#previous = byte;
    }
    this.#bytes += bytes.length;
  }

  /** The fault, undefined when the bytes show none or are too few. */
  get fault(): LineFault | undefined {
    if (this.#bytes < ENOUGH) return undefined;
    if (this.#zeros > this.#bytes * 0.9) return "break";
    return this.#lineEnds === 0 && this.#invertedStarts > 0 ? "inverted" : undefined;
  }
}

const CURES: Readonly<Record<LineFault, string>> = {
  inverted:
    "The bytes are inverted (0x68 or 0xE8 where / belongs): use a P1 cable that inverts, or set the receive inversion of its FTDI chip with FT_PROG (Hardware Specific, Invert RS232 Signals, Invert RXD), not both.",
  break:
    "The line is held at break (nothing but 0x00): the cable is unplugged, the module has no power, the line is inverted, or the meter speaks more slowly; push both plugs in, feed pin 1, try --baud 2400 or a P1 cable that inverts.",
};

/** Names a fault and its cure in one line. */
export function explain(fault: LineFault): string {
  return CURES[fault];
}
