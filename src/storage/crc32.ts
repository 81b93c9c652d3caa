/** The polynomial of CRC-32 (IEEE 802.3), the lowest bit first. */
const POLYNOMIAL = 0xedb8_8320 | 0;

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = (sum & 1) === 0 ? sum >>> 1 : (sum >>> 1) ^ POLYNOMIAL;
  return sum;
});

/** CRC-32 (IEEE 802.3) of the bytes from `start` to before `end`, as a signed number of 32 bits. */
export function crc32(bytes: Uint8Array, start: number, end: number): number {
  let sum = -1;
  for (let i = start; i < end; i++) sum = TABLE[(sum ^ bytes[i]!) & 0xff]! ^ (sum >>> 8);
  return ~sum;
}
