import {
  AMPLIFIER_8002,
  DATA_REQUEST,
  ESP32_CHIP,
  ILI9341_PANEL,
  PULL_UP,
  START_UNKNOWN,
} from "targets/esp32/power-figures";
import type { PowerBudget } from "../../src/power/budget.js";

/**
 * ESP32-2432S028R. Its schematic (V0.1, ESP32-2432S028-MCU.jpg and -LCM.jpg) and the panel's specification are in
 * github.com/witnessmenow/ESP32-Cheap-Yellow-Display, OriginalDocumentation.
 */
export const power: PowerBudget = Object.freeze({
  name: "ESP32-2432S028R, resistive touch",
  chip: ESP32_CHIP,
  clock: 80,
  regulator: Object.freeze({
    kind: "linear",
    output: 3300,
    own: Object.freeze({
      name: "Two regulators AMS1117-3.3 themselves, at the port",
      typical: 10,
      worst: 22,
      evidence: "maker",
      source:
        "U1 and U7 of the schematic; AMS1117 data sheet, quiescent current: typical 5 mA, at most 11 mA each (advanced-monolithic.com, ds1117, page 2)",
    }),
    lowestInput: Object.freeze({
      name: "Lowest input of the regulators, mV",
      typical: 4400,
      worst: 4600,
      evidence: "derived",
      source:
        "3.3 V + dropout of the AMS1117 at 0.8 A: typical 1.1 V, at most 1.3 V (data sheet, page 2); through USB a diode more",
    }),
  }),
  backlight: Object.freeze({
    name: "Light at 100 %",
    dimming: "pulses",
    typical: 80,
    worst: 128,
    evidence: "derived",
    source:
      "typical: JC2432A028N specification 4.3, LED current; worst: (3.3 V - 2.8 V) / 3.9 Ohm, with its lowest LED voltage and R11 of the schematic",
  }),
  regulated: Object.freeze([
    ILI9341_PANEL,
    AMPLIFIER_8002,
    Object.freeze({
      name: "USB bridge CH340C",
      typical: undefined,
      worst: 20,
      evidence: "maker",
      source:
        "U6 of the schematic, always fed; CH340 data sheet (WCH CH340DS1), operating current at most 20 mA at 5 V; what it takes without a USB host is not known",
    }),
    Object.freeze({
      name: "Touch controller XPT2046",
      typical: undefined,
      worst: undefined,
      evidence: "unknown",
      source: "U3 of the schematic; no data sheet with currents was found",
    }),
    Object.freeze({
      name: "Three-colour LED, dark",
      typical: 0,
      worst: 0,
      evidence: "derived",
      source: "LED1 of the schematic hangs between 3.3 V and IO4, IO16, IO17, which the firmware holds high",
    }),
    Object.freeze({
      name: "Light sensor",
      typical: 0,
      worst: 0.004,
      evidence: "derived",
      source: "R15 of the schematic: at most 3.3 V / 1 MOhm",
    }),
    PULL_UP,
  ] as const),
  direct: Object.freeze([DATA_REQUEST] as const),
  start: START_UNKNOWN,
  whole: Object.freeze({
    name: "The whole board",
    typical: 115,
    worst: undefined,
    evidence: "maker and owner",
    source:
      "ESP32-2432S028 Specifications: about 115 mA; an owner's trace shows 53 mA in the first half second after power comes, 97 mA in the next (github.com/hexeguitar/ESP32_TFT_PIO, cyd_CurrentDraw.gif, other firmware)",
  }),
});
