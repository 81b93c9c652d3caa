/** A touch panel that its owner can teach where the points of the screen are. */
export interface TouchPanel {
  /** Whether it is to be taught: it never was, or a finger pressed it while the display started. */
  readonly wantsLesson: boolean;
  /** Where it wants to be pressed, one after the other, in pixels. */
  readonly crosses: readonly { readonly x: number; readonly y: number }[];
  /**
   * Takes the last touch for the press on a cross. With the last cross it learns from all and keeps it; returns false if
   * they cannot all have been hit.
   */
  teach(cross: number): boolean;
}
