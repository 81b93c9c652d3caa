/** What the bytes themselves tell about a line, or a capture, of which nothing decodes. */
export type LineFault = "inverted" | "break" | "hdlc" | "edited" | "encrypted";

const ENOUGH = 64;
const CR = 0x0d;
const LF = 0x0a;
/** A flag of HDLC, and the type of its frames. */
const FLAG = 0x7e;
const FRAME_TYPE = 0xa0;
/** What a receiver makes of `/` when the levels are swapped: its bits inverted, seen one bit late. */
const INVERTED_SLASH = 0x68;

/**
 * Looks at bytes for what keeps them from being P1 telegrams. An inverted line idles at the break level, so each
 * telegram begins behind a 0x00 with 0x68 or 0xE8 where `/` belongs, and no line end is left in it.
 */
export class LineFaultDetector {
  #bytes = 0;
  #zeros = 0;
  #lineEnds = 0;
  #bareLineFeeds = 0;
  #frames = 0;
  #invertedStarts = 0;
  #previous = 0;

  /** Looks at the next bytes. */
  see(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (byte === 0) this.#zeros++;
      if (byte === LF && this.#previous === CR) this.#lineEnds++;
      if (byte === LF && this.#previous !== CR) this.#bareLineFeeds++;
      if ((byte & 0xf0) === FRAME_TYPE && this.#previous === FLAG) this.#frames++;
      if ((byte & 0x7f) === INVERTED_SLASH && this.#previous === 0) this.#invertedStarts++;
      this.#previous = byte;
    }
    this.#bytes += bytes.length;
  }

  /** The fault, undefined when the bytes show none or are too few. */
  get fault(): LineFault | undefined {
    if (this.#bytes < ENOUGH) return undefined;
    if (this.#zeros > this.#bytes * 0.9) return "break";
    if (this.#lineEnds > 0) return undefined;
    if (this.#frames > 0) return "hdlc";
    if (this.#bareLineFeeds > this.#bytes / 100) return "edited";
    return this.#invertedStarts > 0 ? "inverted" : undefined;
  }

  /** Whether lines end in it as in P1 telegrams, too often for chance: the speed is right. */
  get hasLines(): boolean {
    return this.#lineEnds > this.#bytes / 200;
  }
}

const CURES: Readonly<Record<LineFault, string>> = {
  inverted:
    "The bytes are inverted (0x68 or 0xE8 where / belongs): use a P1 cable that inverts, or set the receive inversion of its FTDI chip with FT_PROG (Hardware Specific, Invert RS232 Signals, Invert RXD), not both.",
  break:
    "The line is held at break (nothing but 0x00): the cable is unplugged, the module has no power, the line is inverted, or the meter speaks more slowly; push both plugs in, measure whether there are 5 V on pin 1 (it may have to be fed; measure before you feed it), try 2400 baud or a P1 cable that inverts.",
  hdlc: "These are HDLC frames, but no push list that is understood comes whole: push both plugs in, and ask the grid company for the P1 list.",
  encrypted:
    "What comes is encrypted: the grid company has switched encryption on; ask it to send the P1 list without.",
  edited:
    "The lines end in LF alone: the capture was edited or copied as text, so its check sequence cannot hold; record it again as bytes.",
};

/** Names a fault and its cure in one line. */
export function explain(fault: LineFault): string {
  return CURES[fault];
}
