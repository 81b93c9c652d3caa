/** Where a panel is pressed, in the controller's own 12 bits. */
export interface RawPoint {
  x: number;
  y: number;
}

/** Has the controller convert what a control byte says. */
export type Convert = (control: number) => number;

// Control bytes of the XPT2046 (data sheet, tables 5 to 8): start bit, channel, 12 bits, differential. The last bit leaves
// the converter on and the interrupt off; without it the chip sleeps until the next touch.
const X = 0xd1;
const Y = 0x91;
const Z1 = 0xb1;
const Z2 = 0xc1;
const SLEEP = 0xd0;

/** A press; lighter ones are noise (PaulStoffregen/XPT2046_Touchscreen, Z_THRESHOLD). */
const PRESSED = 300;
/** What a line gives that always says the same. */
const DEAD = 4095;

/** Measures where the panel is pressed; false if it is not, from the first to the last moment. Allocates nothing. */
export function measure(convert: Convert, point: RawPoint): boolean {
  let isPressed = pressure(convert(Z1), convert(Z2)) >= PRESSED;
  if (isPressed) {
    convert(Y); // the first one after a pressure is noisy
    point.y = median(convert(Y), convert(Y), convert(Y));
    point.x = median(convert(X), convert(X), convert(X));
    isPressed = pressure(convert(Z1), convert(Z2)) >= PRESSED;
  }
  convert(SLEEP);
  return isPressed;
}

/** How hard the panel is pressed, from what the two plates measure across it: 0 if not, or if no chip answers. */
export function pressure(z1: number, z2: number): number {
  const sum = z1 + 4095 - z2;
  return sum === DEAD ? 0 : sum;
}

/** The middle one of three numbers. */
export function median(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
