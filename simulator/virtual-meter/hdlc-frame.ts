const FLAG = 0x7e;
/** Frame format type 3 in the high four bits, the segmentation bit, and 11 bits of length (IEC 62056-46). */
const TYPE_3 = 0xa000;
const SEGMENTED = 0x0800;
/** Unnumbered information, as a push has it. */
const CONTROL = 0x13;
/** Logical link control: to a client, from a server, quality 0. */
const LLC = [0xe6, 0xe7, 0x00];

/** Who speaks to whom, and in what pieces. */
export interface HdlcOptions {
  /** Bytes of the client's address, the last one odd; Kamstrup's unencrypted pushes go to 0x2B unless given. */
  destination?: readonly number[];
  /** Bytes of the meter's address, as above; 0x21 unless given. */
  source?: readonly number[];
  /** Bytes of information that a frame carries at most; what is longer goes in segments; 1010 as Kamstrup unless given. */
  most?: number;
}

/** CRC16/X-25 bit by bit, as its definition reads: 0x1021 reflected, from all ones, inverted at the end. */
export function crc16X25(bytes: Iterable<number>): number {
  let crc = 0xffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >> 1) ^ 0x8408 : crc >> 1;
  }
  return crc ^ 0xffff;
}

/** The bytes with their check sequence behind them, its low byte first. */
function checked(bytes: readonly number[]): number[] {
  const check = crc16X25(bytes);
  return [...bytes, check & 0xff, check >> 8];
}

/** One frame from flag to flag: HCS over the header, FCS over all between the flags. */
function frame(information: readonly number[], addresses: readonly number[], isLast: boolean): number[] {
  const length = 2 + addresses.length + 1 + 2 + information.length + 2;
  if (length > 0x7ff) throw new Error(`a frame of ${length} bytes is longer than its length can tell`);
  const format = TYPE_3 | (isLast ? 0 : SEGMENTED) | length;
  const header = checked([format >> 8, format & 0xff, ...addresses, CONTROL]);
  return [FLAG, ...checked([...header, ...information]), FLAG];
}

/** A push as HDLC sends it: one frame with LLC and payload, or, when that is too long, one behind the other. */
export function hdlcFrame(
  payload: Iterable<number>,
  { destination = [0x2b], source = [0x21], most = 1010 }: HdlcOptions = {},
): Uint8Array {
  const information = [...LLC, ...payload];
  const addresses = [...destination, ...source];
  const bytes: number[] = [];
  for (let at = 0; at < information.length; at += most)
    bytes.push(...frame(information.slice(at, at + most), addresses, at + most >= information.length));
  return Uint8Array.from(bytes);
}
