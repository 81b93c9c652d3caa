/** CRC16/ARC of Latin-1 text, bit by bit as its definition reads. */
export function crc(text: string): number {
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    value ^= text.charCodeAt(i);
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >> 1) ^ 0xa001 : value >> 1;
  }
  return value;
}

/** The four digits that belong behind a telegram given from `/` to `!`. */
export function checkOf(body: string): string {
  return crc(body).toString(16).toUpperCase().padStart(4, "0");
}
