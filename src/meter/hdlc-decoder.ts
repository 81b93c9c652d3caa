import { CIPHERED } from "./ciphering.js";
import { DlmsDecoder } from "./dlms-decoder.js";
import { FLAG, frameLength, HEADER_FAILED, isRight, isSegment, MORE, NO_FRAME, readHeader } from "./hdlc-frame.js";
import { hasLlc, LLC } from "./llc.js";
import type { MeterReading } from "./reading.js";
import type { Rejections } from "./rejections.js";
import { WHOLE } from "./ring-buffer.js";
import { Segments } from "./segments.js";

/**
 * Decodes HDLC frames (IEC 62056-46) and the DLMS pushes in them. A frame is decoded when all of it is there; of one that
 * is a segment the information is kept until the last segment has come. Bytes after a frame that fails are looked at anew.
 */
export class HdlcDecoder {
  readonly #rejections: Rejections;
  readonly #dlms: DlmsDecoder;
  readonly #segments = new Segments();
  /** Whether no byte has come for long: what is not there will not come. */
  #isSilent = false;

  /** Commits to `reading` and counts in `rejections`. */
  constructor(reading: MeterReading, rejections: Rejections) {
    this.#rejections = rejections;
    this.#dlms = new DlmsDecoder(reading, rejections);
  }

  /** What one counts in energies without a scaler, in Wh and varh. */
  set energyScale(scale: number) {
    this.#dlms.energyScale = scale;
  }

  /** Pushes accepted. */
  get accepted(): number {
    return this.#dlms.accepted;
  }

  /**
   * Decodes the frame whose flag stands at `bytes[flag]`; `view` is on the same bytes. Returns how far it got: behind the
   * frame, whose closing flag may open the next one, behind the first bytes of what is no frame, or `flag` itself to wait
   * for more bytes.
   */
  decode(bytes: Uint8Array, view: DataView, flag: number, end: number): number {
    const information = readHeader(bytes, view, flag, end);
    if (information === MORE) return this.#isSilent ? flag + 1 : flag;
    if (information === NO_FRAME) return flag + 1;
    if (information === HEADER_FAILED) {
      this.#rejections.headerFailed++;
      return flag + 1;
    }
    const length = frameLength(bytes, flag);
    if (length > WHOLE) {
      this.#rejections.unknownContent++;
      return information;
    }
    const closing = flag + length - 1;
    if (closing >= end && !this.#isSilent) return flag;
    if (closing >= end || bytes[closing] !== FLAG) {
      this.#rejections.cut++;
      return within(bytes, information);
    }
    const check = closing - 2;
    if (information > check) return closing; // a frame without information
    if (!isRight(view, flag + 1, check)) {
      this.#rejections.checkFailed++;
      return within(bytes, information);
    }
    this.#take(bytes, view, information, check, isSegment(bytes, flag));
    return closing;
  }

  /** Whether no byte has come for long: then nothing is waited for, and segments that are kept stay without the rest. */
  set isSilent(isSilent: boolean) {
    this.#isSilent = isSilent;
    if (isSilent) this.#dropSegments();
  }

  /** Takes what a frame carries, from `bytes[start]` to before `bytes[end]`: a push, or a segment of one. */
  #take(bytes: Uint8Array, view: DataView, start: number, end: number, isPart: boolean): void {
    const segments = this.#segments;
    if (!segments.continue(bytes, start)) this.#dropSegments();
    if (!isPart && segments.length === 0) {
      this.#dlms.decode(bytes, view, start, end);
      return;
    }
    if (!segments.add(bytes, start, end)) this.#rejections.unknownContent++;
    else if (!isPart) {
      this.#dlms.decode(segments.bytes, segments.view, 0, segments.length);
      segments.clear();
    }
  }

  #dropSegments(): void {
    if (this.#segments.length > 0) this.#rejections.cut++;
    this.#segments.clear();
  }
}

/** Where to look on in a frame that failed: behind the tag of what is ciphered, which stands for no bare one here. */
function within(bytes: Uint8Array, information: number): number {
  const apdu = hasLlc(bytes, information) ? information + LLC : information;
  return bytes[apdu] === CIPHERED ? apdu + 1 : information;
}
