/** The polynomial of CRC-32 (IEEE 802.3), the lowest bit first. */
const POLYNOMIAL = 0xedb8_8320 | 0;

/** Where in the table stands what a byte adds to the sum when so many bytes of its word come behind it: 256 places each. */
const THREE_BEHIND = 0;
const TWO_BEHIND = 256;
const ONE_BEHIND = 512;
const NONE_BEHIND = 768;
const TABLE = makeTable();

/** CRC-32 (IEEE 802.3) of the bytes from `start` to before `end`, as a signed number of 32 bits; four at a time. */
export function crc32(view: DataView, start: number, end: number): number {
  let sum = -1;
  const last = end - 4;
  let i = start;
  for (; i <= last; i += 4) {
    sum ^= view.getInt32(i, true);
    sum =
      TABLE[THREE_BEHIND + (sum & 0xff)]! ^
      TABLE[TWO_BEHIND + ((sum >>> 8) & 0xff)]! ^
      TABLE[ONE_BEHIND + ((sum >>> 16) & 0xff)]! ^
      TABLE[NONE_BEHIND + (sum >>> 24)]!;
  }
  for (; i < end; i++) sum = TABLE[NONE_BEHIND + ((sum ^ view.getUint8(i)) & 0xff)]! ^ (sum >>> 8);
  return ~sum;
}

function makeTable(): Int32Array {
  const table = new Int32Array(4 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let sum = byte;
    for (let place = NONE_BEHIND; place >= THREE_BEHIND; place -= 256) {
      for (let bit = 0; bit < 8; bit++) sum = (sum & 1) === 0 ? sum >>> 1 : (sum >>> 1) ^ POLYNOMIAL;
      table[place + byte] = sum;
    }
  }
  return table;
}
