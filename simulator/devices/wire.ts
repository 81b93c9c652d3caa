import type { Line } from "../../src/port/line.js";

/** What a UART makes of a burst: the bytes that it delivers, and how many of them had a wrong stop bit or parity. */
export interface Heard {
  readonly bytes: Uint8Array;
  readonly framing: number;
}

/** Bits of idle line before and after a burst, at the sender's speed. */
const IDLE = 40;
/** Levels: the idle line is at mark. */
const MARK = 1;
const SPACE = 0;

/** What a UART hears of bytes that were sent as one line is spoken and are listened to as another, bit by bit. */
export function heard(sent: Uint8Array, spoken: Line, listening: Line, isInverted: boolean): Heard {
  return receive(levels(sent, spoken, isInverted), spoken.baud / listening.baud, listening.parity);
}

/** The line's level in each bit of the sender's time. */
function levels(sent: Uint8Array, { parity }: Line, isInverted: boolean): Uint8Array {
  const bits: number[] = new Array(IDLE).fill(MARK);
  for (const byte of sent) {
    const data = Array.from({ length: parity === "even" ? 7 : 8 }, (_, bit) => (byte >> bit) & 1);
    bits.push(SPACE, ...data);
    if (parity === "even") bits.push(oddness(data));
    bits.push(MARK);
  }
  for (let i = 0; i < IDLE; i++) bits.push(MARK);
  return Uint8Array.from(bits, (bit) => (isInverted ? 1 - bit : bit));
}

/** Samples each bit in its middle; `width` is the sender's bits in time of the receiver's, so that one of ours lasts so long. */
function receive(line: Uint8Array, width: number, parity: Line["parity"]): Heard {
  const bytes: number[] = [];
  const count = parity === "even" ? 7 : 8;
  let framing = 0;
  let at = 0;
  while (at < line.length && line[at] === SPACE) at++; // nothing begins before the line has been idle
  for (;;) {
    while (at < line.length && line[Math.floor(at)] === MARK) at = Math.floor(at) + 1;
    if (at >= line.length) return { bytes: Uint8Array.from(bytes), framing };
    const sample = (bit: number) => line[Math.floor(at + (bit + 0.5) * width)] ?? line.at(-1)!;
    if (sample(0) === MARK) {
      at = Math.floor(at) + 1; // a spike
      continue;
    }
    const data = Array.from({ length: count }, (_, bit) => sample(bit + 1));
    const isEven = parity === "none" || sample(count + 1) === oddness(data);
    const stop = parity === "none" ? count + 1 : count + 2;
    const isStopped = sample(stop) === MARK;
    bytes.push(data.reduce((byte, level, bit) => byte | (level << bit), 0));
    if (!isStopped || !isEven) framing++;
    at += (stop + 0.5) * width;
    while (!isStopped && at < line.length && line[Math.floor(at)] === SPACE) at = Math.floor(at) + 1;
  }
}

function oddness(bits: readonly number[]): number {
  return bits.reduce((sum, bit) => sum ^ bit, 0);
}
