import { crc16X25 } from "./crc16.js";
import { DlmsDecoder } from "./dlms-decoder.js";
import { FLAG, frameLength, HEADER_FAILED, isPartial, MORE, NO_FRAME, readHeader } from "./hdlc-frame.js";
import type { MeterReading } from "./reading.js";
import type { Rejections } from "./rejections.js";

/**
 * Decodes HDLC frames (IEC 62056-46) and the DLMS pushes in them. A frame is decoded when all of it is there, and keeps
 * nothing from one call to the next but that it is waited for. Bytes after a frame that fails are looked at anew.
 */
export class HdlcDecoder {
  readonly #rejections: Rejections;
  readonly #dlms: DlmsDecoder;
  /** Whether the rest of a frame is waited for that has begun, and whether it may still come. */
  #isWaiting = false;
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
    this.#isWaiting = false;
    if (information === MORE) return this.#wait(flag, false);
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
    if (closing >= end) return this.#wait(flag, true);
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
    this.#mayCome = false;
  }

  /** No more bytes come. */
  end(): void {
    if (this.#isWaiting) this.#rejections.cut++;
    this.#isWaiting = false;
  }

  /** Waits for more of the frame at `flag`, whose header is right or not whole yet, unless that was in vain. */
  #wait(flag: number, hasBegun: boolean): number {
    this.#isWaiting = hasBegun && this.#mayCome;
    if (this.#mayCome) return flag;
    this.#mayCome = true;
    if (hasBegun) this.#rejections.cut++;
    return flag + 1;
  }
}
