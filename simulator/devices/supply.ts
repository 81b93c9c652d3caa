/** What the display has when all is well, and from a supply that is too weak for it, in volts. */
const FULL = 5.0;
const WEAK = 3.8;

/** What feeds the display: it stays as long as the grid does. */
export class Supply {
  /** A long thin cable, or a port that gives less than it promises. */
  isWeak = false;
  /** The plug is pulled. */
  isCut = false;
  /** False while the grid fails. */
  hasGrid = true;

  /** Volts at the display, 0 when nothing feeds it. */
  get volts(): number {
    if (this.isCut || !this.hasGrid) return 0;
    return this.isWeak ? WEAK : FULL;
  }

  get isOn(): boolean {
    return this.volts > 0;
  }
}
