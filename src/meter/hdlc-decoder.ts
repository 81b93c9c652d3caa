import { crc16X25 } from "./crc16.js";
import { DlmsDecoder } from "./dlms-decoder.js";
import { FLAG, frameLength, HEADER_FAILED, isPartial, MORE, NO_FRAME, readHeader } from "./hdlc-frame.js";
import type { MeterReading } from "./reading.js";
import type { Rejections } from "./rejections.js";

const NOTHING = 0;
/** A flag, and a header behind it that is not whole. */
const HEADER = 1;
/** The rest of a frame whose header is right. */
const FRAME = 2;

/**
 * Decodes HDLC frames (IEC 62056-46) and the DLMS pushes in them. A frame is decoded when all of it is there, and keeps
 * nothing from one call to the next but that it is waited for. Bytes after a frame that fails are looked at anew.
 */
export class HdlcDecoder {
  readonly #rejections: Rejections;
  readonly #dlms: DlmsDecoder;
  /** What is waited for, and whether it may still come. */
  #awaited = NOTHING;
  #mayCome = true;

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
   * Decodes the frame whose flag stands at `bytes[flag]`. Returns how far it got: behind the frame, whose closing flag
   * may open the next one, behind the first byte of what is no frame, or `flag` itself to wait for more bytes.
   */
  decode(bytes: Uint8Array, flag: number, end: number): number {
    const information = readHeader(bytes, flag, end);
    this.#awaited = NOTHING;
    if (information === MORE) return this.#wait(flag, HEADER);
    if (information === NO_FRAME) return flag + 1;
    if (information === HEADER_FAILED) {
      this.#rejections.headerFailed++;
      return flag + 1;
    }
    if (isPartial(bytes, flag)) {
      this.#rejections.unknownContent++;
      return information;
    }
    const closing = flag + frameLength(bytes, flag) - 1;
    if (closing >= end) return this.#wait(flag, FRAME);
    if (bytes[closing] !== FLAG) {
      this.#rejections.cut++;
      return flag + 1;
    }
    const check = closing - 2;
    if (information > check) return closing; // a frame without information
    if (crc16X25(bytes, flag + 1, check) !== (bytes[check]! | (bytes[check + 1]! << 8))) {
      this.#rejections.checkFailed++;
      return flag + 1;
    }
    this.#dlms.decode(bytes, information, check);
    return closing;
  }

  /** No byte has come for long: what is waited for will not come. */
  silence(): void {
    if (this.#awaited !== NOTHING) this.#mayCome = false;
  }

  /** No more bytes come. */
  end(): void {
    if (this.#awaited === FRAME) this.#rejections.cut++;
    this.#awaited = NOTHING;
  }

  /** Waits for more of what begins at `flag`, unless that was in vain. */
  #wait(flag: number, awaited: number): number {
    if (this.#mayCome) {
      this.#awaited = awaited;
      return flag;
    }
    this.#mayCome = true;
    if (awaited === FRAME) this.#rejections.cut++;
    return flag + 1;
  }
}
