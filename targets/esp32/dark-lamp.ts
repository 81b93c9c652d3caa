import Digital from "embedded:io/digital";

/** Keeps a lamp of several colours dark, whose pins light at a low level. The pins have to be kept. */
export function darkLamp(pins: readonly number[]): readonly Digital[] {
  return pins.map((pin) => new Digital({ pin, mode: Digital.Output, initialValue: 1 }));
}
