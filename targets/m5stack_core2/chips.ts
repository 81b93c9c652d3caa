import { type Registers, registersAt } from "targets/esp32/registers";
import { PINS } from "targets/m5stack_core2/pins";

/** AXP192 or AXP2101, and FT6336. */
export const PMU = 0x34;
export const TOUCH = 0x38;

/** A chip on the board's own I2C bus. */
export function chipAt(address: number): Registers {
  return registersAt({ data: PINS.boardData, clock: PINS.boardClock, hz: 400_000, address });
}
