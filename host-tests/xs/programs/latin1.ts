/** Text as Latin-1 bytes, without Node's Buffer. */
export function latin1(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}
