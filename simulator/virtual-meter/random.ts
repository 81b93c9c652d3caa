/** A number from 0 to below 1, evenly spread, that follows from seed and index alone. */
export function chance(seed: number, index: number): number {
  let mixed = Math.imul(seed ^ 0x9e37_79b9, 0x85eb_ca6b) ^ Math.imul(index, 0xc2b2_ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb_352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846c_a68b);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

/** A number from 0 to 1 that wanders smoothly with x and is another one at each whole x. */
export function drift(seed: number, x: number): number {
  const index = Math.floor(x);
  const part = x - index;
  const from = chance(seed, index);
  return from + (chance(seed, index + 1) - from) * part * part * (3 - 2 * part);
}

/** A seed of its own for each name, so that one more load changes nothing of the others. */
export function seedFor(seed: number, name: string): number {
  let mixed = seed;
  for (const letter of name) mixed = Math.imul(mixed ^ letter.charCodeAt(0), 0x0100_0193);
  return mixed;
}
