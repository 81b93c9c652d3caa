/** The bits of a sum that stand for 1 to x14. */
const BELOW_X15 = ~0x1ffff;
/** x15 + x + 1. */
const FACTOR = 0xc001_0000 | 0;

/**
 * CRC16/ARC of P1 (DSMR 5.0.2, 6.2) over runs of bytes, four at a time and without tables. Its polynomial is x16 + x15 +
 * x2 + 1 = (x + 1)(x15 + x + 1), and the bytes are divided by both factors side by side: by x + 1 remains the parity of
 * their bits, and by x15 + x + 1, where x15 counts as x + 1, two shifts divide. From both remainders follows the CRC.
 * In a sum of 32 bits the highest is 1 and the lowest x31, as the line sends them.
 */
export class Crc16Arc {
  /** The remainder by x15 + x + 1, or that and a multiple, below x18. */
  #remainder = 0;
  /** A number of the same parity as all bytes. */
  #parity = 0;

  /** Starts anew. */
  clear(): void {
    this.#remainder = 0;
    this.#parity = 0;
  }

  /** Takes the bytes of `view` from `start` to before `end`. */
  take(view: DataView, start: number, end: number): void {
    let remainder = this.#remainder;
    let parity = this.#parity;
    const last = end - 4;
    let i = start;
    for (; i <= last; i += 4) {
      // what came before moves up by x32, which counts as x4 + x2; an even number of times it leaves the parity alone
      const sum = view.getInt32(i, true) ^ (remainder >>> 2) ^ (remainder >>> 4);
      parity ^= sum;
      remainder = (sum & BELOW_X15) ^ (sum << 15) ^ ((sum << 15) >>> 1); // as `divided`, without its call
    }
    for (; i < end; i++) {
      const byte = view.getUint8(i);
      parity ^= byte;
      remainder = divided((byte << 24) ^ (remainder >>> 8));
    }
    this.#remainder = remainder;
    this.#parity = parity;
  }

  /** The check sequence of the bytes taken so far. */
  get value(): number {
    const shifted = divided(divided(this.#remainder >>> 8) >>> 8); // by x16, as a CRC has it
    const remainder = divided(shifted);
    return (isOdd(remainder ^ this.#parity) ? remainder ^ FACTOR : remainder) >>> 16;
  }
}

/** What remains of a sum by x15 + x + 1, below x18; all of it, when the sum is below x18. */
function divided(sum: number): number {
  return (sum & BELOW_X15) ^ (sum << 15) ^ ((sum << 15) >>> 1);
}

/** Whether the number of bits that are 1 is odd. */
function isOdd(bits: number): boolean {
  let odd = bits ^ (bits >>> 16);
  odd ^= odd >>> 8;
  odd ^= odd >>> 4;
  odd ^= odd >>> 2;
  odd ^= odd >>> 1;
  return (odd & 1) === 1;
}

/**
 * CRC16/X-25 of HDLC (IEC 62056-46, 6.4.2) over the bytes of `view` from `start` to before `end`, four at a time. Its
 * polynomial P is x16 + x12 + x5 + 1: with y = 1/x, dividing by P is multiplying by 1/(1 + a), a = y4 + y11 + y16, and over
 * 32 bits that is (1 + a)(1 + a2)(1 + a4); what remains are the last 16 bits of the quotient times x12 + x5 + 1.
 */
export function crc16X25(view: DataView, start: number, end: number): number {
  let crc = 0xffff;
  const last = end - 4;
  let i = start;
  for (; i <= last; i += 4) {
    let quotient = view.getInt32(i, true) ^ crc;
    quotient ^= quotient << 16;
    quotient ^= (quotient << 8) ^ (quotient << 22);
    quotient ^= (quotient << 4) ^ (quotient << 11) ^ (quotient << 16);
    crc = (quotient ^ (quotient >>> 5) ^ (quotient >>> 12)) >>> 16;
  }
  for (; i < end; i++) {
    const low = (crc ^ view.getUint8(i)) & 0xff;
    const both = (low ^ (low << 4)) & 0xff; // as above, over 8 bits
    crc = (crc >>> 8) ^ (both << 8) ^ (both << 3) ^ (both >>> 4);
  }
  return crc ^ 0xffff;
}
