import type * as Piu from "piu/MC";

/** A few contents that stand in the same place, of which one is seen, or none. Changing it allocates nothing. */
export class Choice {
  readonly contents: readonly Piu.Content[];
  #chosen = -1;

  constructor(contents: readonly Piu.Content[]) {
    this.contents = contents;
    for (const content of contents) content.visible = false;
  }

  /** Shows the content with that index in that state; -1 shows none. */
  show(chosen: number, state = 0): void {
    if (chosen >= 0) {
      const content = this.contents[chosen]!;
      if (content.state !== state) content.state = state;
    }
    if (chosen === this.#chosen) return;
    if (this.#chosen >= 0) this.contents[this.#chosen]!.visible = false;
    if (chosen >= 0) this.contents[chosen]!.visible = true;
    this.#chosen = chosen;
  }
}
