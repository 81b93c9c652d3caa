import { MORE } from "./hdlc-frame.js";

/** Tag of general-glo-ciphering (IEC 62056-5-3): a ciphered APDU. */
export const CIPHERED = 0xdb;
/** In place of a length, for bytes that are nothing ciphered. */
export const NOT_CIPHERED = 0;
/** Bytes of a system title, of which the first ones are the maker's letters. */
const TITLE = 8;
const LETTERS = 3;
const LETTER_A = 0x41;
const LETTER_Z = 0x5a;
/** The longest that is believed; noise may look ciphered too. */
const LONGEST = 2048;
/** Of the security control byte: authenticated, encrypted; and the suite, broadcast and compression beside them. */
const SECURED = 0x30;
const SUITE = 0x0f;

/**
 * How many bytes a ciphered APDU at `bytes[at]` has that stands in no frame, as Luxembourg sends it: tag, title of 8
 * bytes, length, security control. `MORE` when that cannot be told yet, `NOT_CIPHERED` for anything else. Decryption
 * would begin here; nobody has asked for it.
 */
export function cipheredLength(bytes: Uint8Array, at: number, end: number): number {
  const length = at + 2 + TITLE;
  if (at + 1 < end && bytes[at + 1] !== TITLE) return NOT_CIPHERED;
  for (let i = at + 2; i < at + 2 + LETTERS; i++)
    if (i < end && (bytes[i]! < LETTER_A || bytes[i]! > LETTER_Z)) return NOT_CIPHERED;
  if (length >= end) return MORE;
  const first = bytes[length]!;
  const count = first < 0x80 ? 0 : first & 0x7f;
  if (count > 2 || first === 0x80) return NOT_CIPHERED;
  const content = length + 1 + count;
  if (content >= end) return MORE;
  let size = count === 0 ? first : 0;
  for (let i = length + 1; i < content; i++) size = (size << 8) | bytes[i]!;
  const control = bytes[content]!;
  const isSecured = (control & SECURED) !== 0 && (control & SUITE) <= 2;
  return isSecured && size <= LONGEST ? content - at + size : NOT_CIPHERED;
}
