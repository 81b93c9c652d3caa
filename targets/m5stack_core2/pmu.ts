import type { Backlight, SupplyMeter } from "../../src/power/hardware.js";
import { change, type Registers } from "../esp32/registers.js";

/** What feeds the Core2: it holds the light, and measures the supply. */
export interface Pmu extends Backlight, SupplyMeter {}

/** Waits so many milliseconds, with everything. */
type Wait = (milliseconds: number) => void;

/** Where the chip says what it is, and what that of a Core2 before V1.1 says (m5stack/M5Unified, AXP192_Class.cpp). */
const IDENTITY = 0x03;
const AXP192 = 0x03;
/** How long the display's reset lasts, and how long it takes to be ready after it, in ms. */
const RESET = 20;
const READY = 200;

/**
 * Powers and resets the display, and takes all else that takes current off: sound, vibration, lamp, charging, 5 V for
 * others, and the light. To be called before the display is opened.
 */
export function powerUp(chip: Registers, wait: Wait): void {
  if (isAxp192(chip)) powerUpAxp192(chip, wait);
  else powerUpAxp2101(chip, wait);
}

/** The chip's light and supply. */
export function pmuOf(chip: Registers): Pmu {
  return isAxp192(chip) ? new Axp192(chip) : new Axp2101(chip);
}

function isAxp192(chip: Registers): boolean {
  return chip.readUint8(IDENTITY) === AXP192;
}

/** Registers as in m5stack/M5GFX (M5GFX.cpp) and m5stack/M5Unified (Power_Class.cpp, AXP192_Class.cpp). */
function powerUpAxp192(chip: Registers, wait: Wait): void {
  change(chip, 0x33, 0x80, 0); // no charging
  chip.writeUint8(0x90, 0x07); // GPIO0 open: 5 V may come in at the ports
  chip.writeUint8(0x92, 0x07); // GPIO1 open: lamp off
  chip.writeUint8(0x93, 0x05); // GPIO2 low: amplifier off
  change(chip, 0x28, 0xf0, 0xf0); // LDO2 3.3 V: display and touch
  change(chip, 0x12, 0x5e, 0x04); // LDO2 on; light (DCDC3), vibration (LDO3), DCDC2 and 5 V for others (EXTEN) off
  chip.writeUint8(0x82, 0x28); // measures ACIN and VBUS, nothing else
  change(chip, 0x95, 0x8d, 0x84); // GPIO4 is the display's reset
  change(chip, 0x96, 0x02, 0);
  wait(RESET);
  change(chip, 0x96, 0x02, 0x02);
  wait(READY);
}

/** Registers as in m5stack/M5GFX (M5GFX.cpp) and m5stack/M5Unified (Power_Class.cpp, AXP2101_Class.cpp). */
function powerUpAxp2101(chip: Registers, wait: Wait): void {
  change(chip, 0x18, 0x02, 0); // no charging
  chip.writeUint8(0x69, 0x05); // lamp off
  change(chip, 0x30, 0x04, 0x04); // measures VBUS
  chip.writeUint8(0x95, 28); // ALDO4 3.3 V: display and touch
  chip.writeUint8(0x93, 28); // ALDO2 3.3 V: their reset
  // ALDO4 on; reset, amplifier (ALDO3), light (BLDO1), 5 V for others (BLDO2) and vibration (DLDO1) off
  change(chip, 0x90, 0xbe, 0x08);
  wait(RESET);
  change(chip, 0x90, 0x02, 0x02);
  wait(READY);
}

/** Its light hangs on the voltage of DCDC3, 2.5 to 3.3 V: the current does not follow the percentage. */
class Axp192 implements Pmu {
  readonly #chip: Registers;
  readonly #bytes = new Uint8Array(2);

  constructor(chip: Registers) {
    this.#chip = chip;
  }

  set(percent: number): void {
    if (percent > 0) change(this.#chip, 0x27, 0x7f, 72 + Math.round((32 * percent) / 100));
    change(this.#chip, 0x12, 0x02, percent > 0 ? 0x02 : 0);
  }

  /** Of 5 V at the ports (ACIN) and of USB (VBUS) the higher one. */
  read(): number {
    return Math.max(this.#millivolts(0x56), this.#millivolts(0x5a));
  }

  #millivolts(register: number): number {
    this.#chip.readBuffer(register, this.#bytes);
    return Math.round(((this.#bytes[0]! << 4) | (this.#bytes[1]! & 0x0f)) * 1.7);
  }
}

/** Its light hangs on the voltage of BLDO1, 2.5 to 3.3 V: the current does not follow the percentage. */
class Axp2101 implements Pmu {
  readonly #chip: Registers;
  readonly #bytes = new Uint8Array(2);

  constructor(chip: Registers) {
    this.#chip = chip;
  }

  set(percent: number): void {
    if (percent > 0) this.#chip.writeUint8(0x96, 20 + Math.round((8 * percent) / 100));
    change(this.#chip, 0x90, 0x10, percent > 0 ? 0x10 : 0);
  }

  /** 0 where the chip sees no supply at VBUS. */
  read(): number {
    const isThere = (this.#chip.readUint8(0x00) & 0x20) !== 0;
    if (!isThere) return 0;
    this.#chip.readBuffer(0x38, this.#bytes);
    return ((this.#bytes[0]! & 0x3f) << 8) | this.#bytes[1]!;
  }
}
