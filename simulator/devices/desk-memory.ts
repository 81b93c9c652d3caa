import type { Memory } from "../../src/storage/memory.js";

/** The display's memory on the desk: it outlives the display's power, and not the page. */
export class DeskMemory implements Memory {
  readonly #numbers = new Map<string, number>();

  read(name: string): number | undefined {
    return this.#numbers.get(name);
  }

  write(name: string, value: number): void {
    this.#numbers.set(name, value);
  }
}
