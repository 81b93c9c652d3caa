/** Numbers that look random and repeat: the same seed and round give the same ones (sfc32). */
export class Random {
  #a: number;
  #b: number;
  #c = 0x9e3779b9;
  #counter = 1;

  /** The numbers of one round. */
  constructor(seed: number, round: number) {
    this.#a = seed;
    this.#b = round;
    for (let i = 0; i < 12; i++) this.#next();
  }

  #next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** A whole number from 0 to before `limit`, which may pass 32 bits. */
  below(limit: number): number {
    const fraction = (this.#next() >>> 5) * 0x4000000 + (this.#next() >>> 6);
    return Math.floor((fraction / 0x20000000000000) * limit);
  }

  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** True as often as `probability` says. */
  chance(probability: number): boolean {
    return this.#next() < probability * 0x100000000;
  }

  /** One of them. */
  pick<Item>(items: ArrayLike<Item>): Item {
    return items[this.below(items.length)]!;
  }

  /** The same items in any order. */
  shuffled<Item>(items: readonly Item[]): Item[] {
    const shuffled = [...items];
    for (let i = shuffled.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
    }
    return shuffled;
  }

  /** Text of so many characters, each one of `characters`. */
  text(length: number, characters: string): string {
    let text = "";
    for (let i = 0; i < length; i++) text += characters[this.below(characters.length)];
    return text;
  }

  /** Latin-1 text of so many characters, any of the 256. */
  bytes(length: number): string {
    let text = "";
    for (let i = 0; i < length; i++) text += String.fromCharCode(this.below(256));
    return text;
  }
}
