import { DATA_REQUEST, ESP32_CHIP, ILI9341_PANEL, PULL_UP, START_UNKNOWN } from "targets/esp32/power-figures";
import type { PowerBudget } from "../../src/power/budget.js";

/** Moddable Two. Its schematic is not published (Moddable-OpenSource/moddable#423). */
export const power: PowerBudget = Object.freeze({
  name: "Moddable Two",
  chip: ESP32_CHIP,
  clock: 80,
  regulator: Object.freeze({
    kind: "linear",
    output: 3300,
    own: Object.freeze({
      name: "Regulator LM1117-3.3 itself, at the port",
      typical: 5,
      worst: 10,
      evidence: "maker",
      source:
        "the part: Moddable Two Developer Guide, Power; LM1117 data sheet (TI SNOS412), quiescent current: typical 5 mA, at most 10 mA",
    }),
    lowestInput: Object.freeze({
      name: "Lowest input of the regulator, mV",
      typical: 4400,
      worst: 4600,
      evidence: "derived",
      source:
        "3.3 V + dropout of the LM1117 at 100 mA: typical 1.1 V, at most 1.3 V (LM1117I data sheet, -40 to 125 °C)",
    }),
  }),
  backlight: Object.freeze({
    name: "Light at 100 %",
    dimming: "pulses",
    typical: undefined,
    worst: undefined,
    evidence: "unknown",
    source: "neither the Developer Guide nor issues of the maker's repository say it",
  }),
  regulated: Object.freeze([
    ILI9341_PANEL,
    Object.freeze({
      name: "Touch controller FT6206",
      typical: undefined,
      worst: undefined,
      evidence: "unknown",
      source: "the part: Moddable Two Developer Guide, Components; no data sheet with currents was found",
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
      source:
        "there is none: the programmer is a board of its own (Moddable Two Developer Guide, Building and Deploying)",
    }),
  ] as const),
  start: START_UNKNOWN,
});
