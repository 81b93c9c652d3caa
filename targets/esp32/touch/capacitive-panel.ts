import Digital from "embedded:io/digital";
import Timer from "timer";
import type { Registers } from "../registers.js";
import type { FingerFinder } from "./piu-touch.js";

/** How many fingers are there; the place of the first follows (the same in FT6336, CST816 and CST820). */
const FINGERS = 0x02;
/** Number of fingers, column and row in 12 bits each. */
const SIZE = 5;

/** A capacitive panel whose controller knows the columns and rows by itself. */
export class CapacitivePanel implements FingerFinder {
  column = 0;
  row = 0;
  readonly #chip: Registers;
  readonly #bytes = new Uint8Array(SIZE);

  constructor(chip: Registers) {
    this.#chip = chip;
  }

  measure(): boolean {
    const bytes = this.#bytes;
    try {
      this.#chip.readBuffer(FINGERS, bytes);
    } catch {
      return false; // the chip did not answer; it will
    }
    const fingers = bytes[0]! & 0x0f;
    if (fingers === 0 || fingers > 2) return false;
    this.column = ((bytes[1]! & 0x0f) << 8) | bytes[2]!;
    this.row = ((bytes[3]! & 0x0f) << 8) | bytes[4]!;
    return true;
  }
}

/** Resets a controller by its pin; it answers so many milliseconds later. The pin has to be kept. */
export function resetBy(pin: number, answersAfter: number): Digital {
  const reset = new Digital({ pin, mode: Digital.Output, initialValue: 0 });
  Timer.delay(10);
  reset.write(1);
  Timer.delay(answersAfter);
  return reset;
}
