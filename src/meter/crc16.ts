/**
 * Tables of CRC16/ARC (x16 + x15 + x2 + 1, reflected: 0xA001), one after the other: entry [k * 256 + b] is the effect of
 * byte b followed by k zero bytes. Four of them take four bytes in one step.
 */
const TABLES = new Uint16Array(4 * 256);
for (let byte = 0; byte < 256; byte++) {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >> 1) ^ 0xa001 : crc >> 1;
  TABLES[byte] = crc;
}
for (let i = 256; i < TABLES.length; i++) {
  const before = TABLES[i - 256]!;
  TABLES[i] = (before >> 8) ^ TABLES[before & 255]!;
}

/** CRC16/ARC of P1 (DSMR 5.0.2, 6.2) over `bytes[start]` to before `bytes[end]`, going on from `crc`; a new one is 0. */
export function crc16Arc(crc: number, bytes: Uint8Array, start: number, end: number): number {
  let i = start;
  for (const last = end - 3; i < last; i += 4) {
    crc ^= bytes[i]! | (bytes[i + 1]! << 8);
    crc =
      TABLES[768 + (crc & 255)]! ^ TABLES[512 + (crc >> 8)]! ^ TABLES[256 + bytes[i + 2]!]! ^ TABLES[bytes[i + 3]!]!;
  }
  for (; i < end; i++) crc = (crc >> 8) ^ TABLES[(crc ^ bytes[i]!) & 255]!;
  return crc;
}
