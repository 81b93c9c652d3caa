/** Telegrams and frames begun and not accepted, counted by cause. */
export class Rejections {
  /** A new start came, or the stream ended, before the check sequence was whole; or a frame does not end where it says. */
  cut = 0;
  /** Cut before the first COSEM object: an identification and nothing after it, as from a module without power. */
  empty = 0;
  /** The check sequence does not fit the bytes. */
  checkFailed = 0;
  /** What follows `!` is neither four hexadecimal digits nor the end of the line. */
  checkMalformed = 0;
  /** No check sequence, where one must be: from Kamstrup, on a line that has shown one, or with other bytes behind it. */
  checkMissing = 0;
  /** The header of an HDLC frame does not fit its own check sequence (HCS). */
  headerFailed = 0;
  /** Ciphered (general-glo-ciphering): the grid company has switched encryption on. */
  encrypted = 0;
  /** An HDLC frame that is right, but a segment, too long, or without a push that the display knows. */
  unknownContent = 0;
}
