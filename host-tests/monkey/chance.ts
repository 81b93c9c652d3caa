/** Numbers that look random and repeat (xorshift): the same seed gives the same ones, here and on XS. No call allocates. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = Math.imul(seed, 0x9e3779b1) || 1;
  }

  /** A whole number from 0 to before `limit`. */
  below(limit: number): number {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    return (this.#state >>> 0) % limit;
  }

  /** A whole number from `least` to `most`, of which the small ones are likelier: each doubling is as likely as any other. */
  about(least: number, most: number): number {
    const doublings = Math.log2(most / least);
    return Math.floor(least * 2 ** ((doublings * this.below(4096)) / 4096));
  }

  /** True so many times in a thousand. */
  perMille(times: number): boolean {
    return this.below(1000) < times;
  }
}
