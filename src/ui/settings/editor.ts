import type * as Piu from "piu/MC";

/** What a tap on an editor did: nothing, something that leaves the setting as it is or may go on, or a choice made. */
export const NOTHING = 0;
export const CHANGED = 1;
export const CHOSEN = 2;

/** What changes one setting, below the header of a page. */
export interface Editor {
  readonly content: Piu.Container;
  /** Whether it has changed the setting since it was made, and can take that back. */
  readonly canUndo: boolean;
  /** Whether the last change was kept. */
  readonly isKept: boolean;
  /** Returns what it did. */
  tap(x: number, y: number): number;
  /** Takes all back that it has changed. */
  undo(): void;
  /** Leafs, where there is more than it shows; step is 1 or -1. */
  turn(step: number): void;
}
