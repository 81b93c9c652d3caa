/** Opens the line of the touch controller at these pins. */
export function open(this: void, clock: number, out: number, input: number, select: number): void {
  native("xs_xpt2046_open").call(this, clock, out, input, select);
}

/** Has the controller convert what a control byte says; the result has 12 bits. Takes 60 us. */
export function convert(this: void, control: number): number {
  return native("xs_xpt2046_convert").call(this, control);
}
