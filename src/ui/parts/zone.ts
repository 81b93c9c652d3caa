/** A rectangle of the screen that can be tapped. */
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

  /** Whether a point of the screen is in it. */
  holds(x: number, y: number): boolean {
    return x >= this.left && x < this.left + this.width && y >= this.top && y < this.top + this.height;
  }
}
