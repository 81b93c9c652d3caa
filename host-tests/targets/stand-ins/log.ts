/** A pin of the stand-ins, and what was done with it. */
export interface Opened {
  readonly kind: "digital" | "pwm" | "analog" | "uart";
  readonly pin: number;
  /** Levels and widths written, the initial one first. */
  readonly written: number[];
  readonly options: object;
}

/** What the stand-ins were asked for, in order; a test empties it. */
export const opened: Opened[] = [];

/** What the stand-ins have at a pin. */
export function at(pin: number): Opened | undefined {
  return opened.find((one) => one.pin === pin);
}
