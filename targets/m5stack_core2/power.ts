import { DATA_REQUEST, ESP32_CHIP, ILI9341_PANEL, PULL_UP } from "targets/esp32/power-figures";
import type { PowerBudget } from "../../src/power/budget.js";

const M5_DOCS = "github.com/m5stack/m5-docs, docs/en/core/core2.md";

/** M5Stack Core2 with the AXP192 (before v1.1). */
export const power: PowerBudget = Object.freeze({
  name: "M5Stack Core2",
  chip: ESP32_CHIP,
  clock: 80,
  regulator: Object.freeze({
    kind: "buck",
    output: 3350,
    efficiency: Object.freeze({
      name: "Efficiency of the AXP192, %",
      typical: 90,
      worst: 88,
      evidence: "maker",
      source:
        "AXP192 data sheet, typical characteristics, the lowest curve from 5 to 300 mA; drawn for 3.8 V in, none for 5 V",
    }),
    own: Object.freeze({
      name: "All that stays on when it is off, at the port",
      typical: 55,
      worst: 55,
      evidence: "maker",
      source: `${M5_DOCS}, Charging current measured value: fully charged, power off, 0.055 A; USB bridge and PMU are among it`,
    }),
    lowestInput: Object.freeze({
      name: "Lowest input of the AXP192, mV",
      typical: 3800,
      worst: 3800,
      evidence: "maker",
      source: "AXP192 data sheet, electrical characteristics, VBUS input voltage and under voltage lockout",
    }),
  }),
  backlight: Object.freeze({
    name: "Light at 100 %",
    dimming: "voltage",
    typical: undefined,
    worst: undefined,
    evidence: "unknown",
    source: "lit from DCDC3 of the AXP192 at 2.5 to 3.3 V; its current is not published at any voltage",
  }),
  regulated: Object.freeze([
    Object.freeze({
      ...ILI9341_PANEL,
      name: "Panel logic, ILI9342C",
      source: `as an ILI9341: ${ILI9341_PANEL.source}`,
    }),
    Object.freeze({
      name: "PSRAM, touch, motion sensor, clock, microphone",
      typical: undefined,
      worst: undefined,
      evidence: "unknown",
      source: `the parts: ${M5_DOCS}; what they take here is not published`,
    }),
    PULL_UP,
  ] as const),
  direct: Object.freeze([DATA_REQUEST] as const),
  start: Object.freeze({
    name: "Peak at the start, at the port",
    typical: 219,
    worst: 219,
    evidence: "maker",
    source: `${M5_DOCS}, Charging current measured value: 0.219 A. The AXP192 charges before the firmware can forbid it (data sheet, REG 33H: 450 or 780 mA by default)`,
  }),
  whole: Object.freeze({
    name: "The whole board",
    typical: 147,
    worst: undefined,
    evidence: "maker",
    source: `${M5_DOCS}: fully charged, power on, 0.147 A, with the maker's firmware`,
  }),
});
