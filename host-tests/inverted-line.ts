/**
 * What a UART (8N1) receives from a line whose levels are swapped, bit by bit: the start bit of each byte is taken for
 * idle, and its first 0 after that for the start bit. `gap` is the idle time between bytes in bits.
 */
export function receivedInverted(sent: Uint8Array, gap: number): Uint8Array {
  const levels: number[] = [];
  const idle = (bits: number) => {
    for (let i = 0; i < bits; i++) levels.push(0);
  };
  idle(40);
  for (const byte of sent) {
    levels.push(1);
    for (let bit = 0; bit < 8; bit++) levels.push((byte >> bit) & 1 ? 0 : 1);
    levels.push(0);
    idle(gap);
  }
  idle(40);
  const received: number[] = [];
  let previous = 1;
  for (let i = 0; i < levels.length; ) {
    if (previous === 1 && levels[i] === 0) {
      let byte = 0;
      for (let bit = 0; bit < 8; bit++) byte |= (levels[i + 1 + bit] ?? 0) << bit;
      received.push(byte);
      const stop = levels[i + 9] ?? 0;
      i += 10;
      while (stop === 0 && i < levels.length && levels[i] === 0) i++; // a break: nothing starts before the line rises
      previous = 1;
    } else previous = levels[i++]!;
  }
  return Uint8Array.from(received);
}
