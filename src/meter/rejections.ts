/** Telegrams begun and not accepted, counted by cause. */
export class Rejections {
  /** A new `/` came, or the stream ended, before the check sequence was whole. */
  cut = 0;
  /** Cut before the first COSEM object: an identification and nothing after it, as from a module without power. */
  empty = 0;
  /** The check sequence does not fit the bytes. */
  checkFailed = 0;
  /** What follows `!` is neither four hexadecimal digits nor the end of the line. */
  checkMalformed = 0;
  /** No check sequence, where one must be: from Kamstrup, on a line that has shown one, or with other bytes behind it. */
  checkMissing = 0;
}
