const DESTINATION = 0xe6;
const SOURCE = 0xe7;

/** Bytes of an LLC header: destination, source, quality (IEC 62056-46, 5.3). */
export const LLC = 3;

/** Whether an LLC header stands at `bytes[start]`, as it does before an APDU, and not before its further segments. */
export function hasLlc(bytes: Uint8Array, start: number): boolean {
  return bytes[start] === DESTINATION && bytes[start + 1] === SOURCE;
}
