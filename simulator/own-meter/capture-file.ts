import { MeterDecoder } from "../../src/meter/meter-decoder.js";
import type { Rejections } from "../../src/meter/rejections.js";
import { RingBuffer } from "../../src/meter/ring-buffer.js";
import { feed } from "../../tools/decode/feed.js";
import { explain, LineFaultDetector } from "../../tools/decode/line-fault.js";
import { CAUSES } from "../causes.js";

const GOES_ON = "What played before goes on.";

/** What a file that is to be played holds. */
export interface CaptureFile {
  /** Telegrams in it that the display will accept. */
  readonly telegrams: number;
  /** What to tell the person who brought it. */
  readonly says: string;
}

/** Looks through a file of any content before it is played. */
export function examine(name: string, bytes: Uint8Array): CaptureFile {
  const decoder = new MeterDecoder();
  const ring = new RingBuffer();
  feed(bytes, ring, decoder, () => undefined);
  decoder.end(ring, () => undefined);
  const telegrams = decoder.accepted;
  if (telegrams > 0) {
    const many = telegrams === 1 ? "the telegram" : `the ${telegrams} telegrams`;
    return { telegrams, says: `Playing ${many} of ${name}, one every 10 s of the display's time.` };
  }
  const faults = new LineFaultDetector();
  faults.see(bytes);
  if (bytes.length === 0) return { telegrams, says: `${name} is empty. ${GOES_ON}` };
  const causes = Object.entries(decoder.rejections).filter(([, count]) => count > 0);
  const rejected = causes.map(([cause, count]) => `${count} ${CAUSES[cause as keyof Rejections]}`).join(", ");
  const fault = decoder.rejections.encrypted > 0 ? "encrypted" : faults.fault;
  const why = fault === undefined ? "" : ` ${explain(fault)}`;
  return {
    telegrams,
    says: `There is no good telegram in ${name}${rejected && ` (${rejected})`}.${why} ${GOES_ON}`,
  };
}
