import { theme } from "../theme.js";

/** What begins here or further left lies at the left margin. */
const LEFT = 8;

/** A rectangle of the screen that can be tapped; what lies at a margin can be tapped up to the screen's edge. */
export class Zone {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;

  constructor(left: number, top: number, width: number, height: number) {
    this.left = left;
    this.top = top;
    this.width = width;
    this.height = height;
  }

  /** Whether a tap at a point of the screen is meant for it. */
  holds(x: number, y: number): boolean {
    return x >= this.from && x < this.to && y >= this.top && y < this.top + this.height;
  }

  /** The first column that is its own, and the one behind its last. */
  get from(): number {
    return this.left <= LEFT ? 0 : this.left;
  }

  get to(): number {
    const right = this.left + this.width;
    return right >= theme.right ? theme.width : right;
  }
}
