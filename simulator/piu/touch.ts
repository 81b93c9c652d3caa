import type { Content } from "./content.js";

/** What a finger does, and how its touch may end without it. */
export type TouchKind = "began" | "moved" | "ended" | "cancelled";

const EVENTS = {
  began: "onTouchBegan",
  moved: "onTouchMoved",
  ended: "onTouchEnded",
  cancelled: "onTouchCancelled",
} as const;

/** One touch, from the finger's coming to its going: it belongs to the contents that it began on. */
export class Touch {
  #contents: Content[];

  /** A touch on the content, and on those containers around it that want the touches of their contents. */
  constructor(
    readonly id: number,
    content: Content | undefined,
  ) {
    this.#contents = content === undefined ? [] : [content];
    for (let around = content?.container; around; around = around.container) {
      if (around.active && around.backgroundTouch) this.#contents.push(around);
    }
  }

  report(kind: TouchKind, x: number, y: number, ticks: number): void {
    for (const content of [...this.#contents]) {
      if (!this.#contents.includes(content)) continue;
      if (kind === "cancelled") content.delegate(EVENTS.cancelled, this.id);
      else content.delegate(EVENTS[kind], this.id, x, y, ticks);
    }
  }

  /** From now on this touch is reported to that content only. */
  capture(content: Content): void {
    const others = this.#contents.filter((other) => other !== content);
    this.#contents = [content];
    for (const other of others) other.delegate(EVENTS.cancelled, this.id);
  }
}
