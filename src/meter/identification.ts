import { LINE } from "./line-end.js";

/**
 * What a meter calls itself, the first line of its telegrams, kept as bytes so that a string is made only when the meter calls itself something
 * new, not once a telegram.
 */
export class Identification {
  readonly #staged = new Uint8Array(LINE);
  readonly #committed = new Uint8Array(LINE);
  #stagedLength = 0;
  #committedLength = 0;
  #present = false;
  #changed = true;
  #text: string | undefined = undefined;

  /** Stages that no line has come. */
  clear(): void {
    this.#present = false;
  }

  /** Stages the line from `bytes[start]` to before `bytes[end]`, shorter than `LINE`. */
  stage(bytes: Uint8Array, start: number, end: number): void {
    const staged = this.#staged;
    let length = 0;
    for (let i = start; i < end; i++, length++) {
      const byte = bytes[i]!;
      if (staged[length] !== byte) {
        staged[length] = byte;
        this.#changed = true;
      }
    }
    if (this.#stagedLength !== length) this.#changed = true;
    this.#stagedLength = length;
    this.#present = true;
  }

  /** Whether the line begins with three bytes, or may do so: one that is too long to be staged is not known. */
  mayStartWith(first: number, second: number, third: number): boolean {
    if (!this.#present) return true;
    const staged = this.#staged;
    return this.#stagedLength >= 3 && staged[0] === first && staged[1] === second && staged[2] === third;
  }

  /** Commits what is staged, as Latin-1: the same string while nothing changes, undefined when nothing was staged. */
  commit(): string | undefined {
    if (!this.#present) return undefined;
    if (this.#text !== undefined && (!this.#changed || this.#sameAsCommitted())) {
      this.#changed = false;
      return this.#text;
    }
    let text = "";
    for (let i = 0; i < this.#stagedLength; i++) {
      const byte = this.#staged[i]!;
      this.#committed[i] = byte;
      text += String.fromCharCode(byte);
    }
    this.#committedLength = this.#stagedLength;
    this.#changed = false;
    this.#text = text;
    return text;
  }

  #sameAsCommitted(): boolean {
    if (this.#stagedLength !== this.#committedLength) return false;
    for (let i = 0; i < this.#stagedLength; i++) if (this.#staged[i] !== this.#committed[i]) return false;
    return true;
  }
}
