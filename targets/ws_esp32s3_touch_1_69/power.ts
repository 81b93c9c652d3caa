import { DATA_REQUEST, ESP32_S3_CHIP, PULL_UP, ST7789_PANEL, START_UNKNOWN } from "targets/esp32/power-figures";
import type { PowerBudget } from "../../src/power/budget.js";

/**
 * Waveshare ESP32-S3-Touch-LCD-1.69, without a battery. Its schematic V2.1 is in
 * github.com/waveshareteam/ESP32-S3-Touch-LCD-1.69, hardware/schematics.
 */
export const power: PowerBudget = Object.freeze({
  name: "Waveshare ESP32-S3-Touch-LCD-1.69",
  chip: ESP32_S3_CHIP,
  clock: 80,
  regulator: Object.freeze({
    kind: "linear",
    output: 3300,
    own: Object.freeze({
      name: "Regulator ME6217C33 and charger ETA6098 themselves, at the port",
      typical: undefined,
      worst: undefined,
      evidence: "unknown",
      source:
        "U5 and U9 of the schematic; no data sheet with currents was found. With a battery the charger takes up to 2 A (R25)",
    }),
    lowestInput: Object.freeze({
      name: "Lowest input of the regulator, mV",
      typical: undefined,
      worst: undefined,
      evidence: "unknown",
      source: "a diode (D4, MBR230LS) and the dropout of U5; no data sheet of U5 was found",
    }),
  }),
  backlight: Object.freeze({
    name: "Light at 100 %",
    dimming: "pulses",
    typical: 30,
    worst: 50,
    evidence: "derived",
    source:
      "(3.3 V - 3.0 V) / 10 Ohm and (3.3 V - 2.8 V) / 10 Ohm: R17 of the schematic, LED voltages as of the JC2432A028N panel, for want of this panel's",
  }),
  regulated: Object.freeze([
    ST7789_PANEL,
    Object.freeze({
      name: "Touch controller CST816T",
      typical: undefined,
      worst: undefined,
      evidence: "unknown",
      source: "no data sheet with currents was found",
    }),
    Object.freeze({
      name: "Motion sensor QMI8658C, as it starts",
      typical: 0.015,
      worst: undefined,
      evidence: "maker",
      source:
        "QMI8658A data sheet rev A, operating modes, Power-On Default: typically 15 uA; the firmware leaves it so",
    }),
    PULL_UP,
  ] as const),
  direct: Object.freeze([
    DATA_REQUEST,
    Object.freeze({
      name: "USB bridge, at the port",
      typical: 0,
      worst: 0,
      evidence: "maker",
      source: "there is none: the chip's own USB (schematic V2.1)",
    }),
  ] as const),
  start: START_UNKNOWN,
});
