import {
  AMPLIFIER_8002,
  DATA_REQUEST,
  ESP32_CHIP,
  PULL_UP,
  ST7789_PANEL,
  START_UNKNOWN,
} from "targets/esp32/power-figures";
import type { PowerBudget } from "../../src/power/budget.js";

/** JC2432W328C. The maker's documents are in github.com/maxpill/JC2432W328; there is no schematic among them. */
export const power: PowerBudget = Object.freeze({
  name: "JC2432W328C, capacitive touch",
  chip: ESP32_CHIP,
  clock: 80,
  regulator: Object.freeze({
    kind: "linear",
    output: 3300,
    own: Object.freeze({
      name: "Regulator itself, at the port",
      typical: undefined,
      worst: undefined,
      evidence: "unknown",
      source: "no schematic; taken for linear, as that of its resistive sister",
    }),
    lowestInput: Object.freeze({
      name: "Lowest input of the regulator, mV",
      typical: undefined,
      worst: undefined,
      evidence: "unknown",
      source: "no schematic",
    }),
  }),
  backlight: Object.freeze({
    name: "Light at 100 %",
    dimming: "pulses",
    typical: 80,
    worst: undefined,
    evidence: "maker",
    source: "JC2432A028N-1 specification 4.3, LED current; the resistor that limits it is not known",
  }),
  regulated: Object.freeze([
    ST7789_PANEL,
    AMPLIFIER_8002,
    Object.freeze({
      name: "USB bridge",
      typical: undefined,
      worst: undefined,
      evidence: "unknown",
      source: "no schematic",
    }),
    Object.freeze({
      name: "Touch controller CST820",
      typical: undefined,
      worst: undefined,
      evidence: "unknown",
      source: "no data sheet with currents was found",
    }),
    PULL_UP,
  ] as const),
  direct: Object.freeze([DATA_REQUEST] as const),
  start: START_UNKNOWN,
  whole: Object.freeze({
    name: "The whole board",
    typical: 115,
    worst: undefined,
    evidence: "maker",
    source: "JC2432W328 Specifications-EN: about 115 mA, what for is not said",
  }),
});
