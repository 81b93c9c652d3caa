import type { ChipFigure, Figure } from "../../src/power/budget.js";

// Figures that several boards share; behind the board's regulator, at 3.3 V, unless the name says otherwise.

const ESP32_SOURCE =
  "worst: ESP32 Series Datasheet, Power Consumption by Power Modes, modem-sleep, dual core; typical: an owner's bare ESP-WROOM-32, little to do, radio off, https://www.thethingsnetwork.org/forum/t/big-esp32-sx127x-topic-part-3/18436/298";

/** ESP32 with its flash, radio never started. */
export const ESP32_CHIP: readonly ChipFigure[] = Object.freeze([
  Object.freeze({
    name: "ESP32 at 80 MHz",
    megahertz: 80,
    typical: 21.6,
    worst: 31,
    evidence: "maker and owner",
    source: ESP32_SOURCE,
  }),
  Object.freeze({
    name: "ESP32 at 160 MHz",
    megahertz: 160,
    typical: 27.8,
    worst: 44,
    evidence: "maker and owner",
    source: ESP32_SOURCE,
  }),
  Object.freeze({
    name: "ESP32 at 240 MHz",
    megahertz: 240,
    typical: 37.7,
    worst: 68,
    evidence: "maker and owner",
    source: ESP32_SOURCE,
  }),
] as const);

const ESP32_S3_SOURCE =
  "ESP32-S3 Series Datasheet, table 5-9, one core running 32-bit instructions and the other idle; typical: peripheral clocks off; worst: all of them on, and 10 mA for flash at work (note 3 of the table); PSRAM in the package may take more, says the sheet";

/** ESP32-S3 with its flash, radio never started. */
export const ESP32_S3_CHIP: readonly ChipFigure[] = Object.freeze([
  Object.freeze({
    name: "ESP32-S3 at 80 MHz",
    megahertz: 80,
    typical: 28.4,
    worst: 52.6,
    evidence: "maker",
    source: ESP32_S3_SOURCE,
  }),
  Object.freeze({
    name: "ESP32-S3 at 160 MHz",
    megahertz: 160,
    typical: 39.9,
    worst: 64.6,
    evidence: "maker",
    source: ESP32_S3_SOURCE,
  }),
  Object.freeze({
    name: "ESP32-S3 at 240 MHz",
    megahertz: 240,
    typical: 51.2,
    worst: 75.9,
    evidence: "maker",
    source: ESP32_S3_SOURCE,
  }),
] as const);

/** What the line of pin 2 takes from the port, through the switch of the wiring. */
export const DATA_REQUEST: Figure = Object.freeze({
  name: "Data Request, at the port",
  typical: 10,
  worst: 10,
  evidence: "maker",
  source:
    "DSMR 5.0.2 P1 Companion Standard, electrical specification of the request line: 4 to 10 mA at 4.0 to 5.5 V; the upper end, as nobody has said what the HAN module P1 takes",
});

/** What the pull-up of the data line takes. The idle line is low, so it takes it nearly always. */
export const PULL_UP: Figure = Object.freeze({
  name: "Pull-up of the data line",
  typical: 3.3,
  worst: 3.3,
  evidence: "derived",
  source: "3.3 V / 1 kOhm, the least that the wiring allows; the idle line is low (DSMR 5.0.2 P1)",
});

/** Panel logic of an ILI9341 with 240x320, without its light. */
export const ILI9341_PANEL: Figure = Object.freeze({
  name: "Panel logic, ILI9341",
  typical: 8,
  worst: 10,
  evidence: "owner",
  source:
    "two owners' modules at 3.3 V, normal mode at 79 Hz, by picture: https://electronics.stackexchange.com/q/403908",
});

/** Panel logic of an ST7789, without its light. */
export const ST7789_PANEL: Figure = Object.freeze({
  name: "Panel logic, ST7789",
  typical: 7.5,
  worst: undefined,
  evidence: "maker",
  source:
    "ST7789V2 data sheet, normal mode, as compared with its siblings' at https://done.land/components/humaninterface/display/tft/st7789; no largest value found",
});

/** The amplifier on the makers' boards with a loudspeaker socket; nothing can switch it off there. */
export const AMPLIFIER_8002: Figure = Object.freeze({
  name: "Sound amplifier 8002, silent",
  typical: 4.4,
  worst: undefined,
  evidence: "maker",
  source:
    "FM8002A data sheet in the maker's documents, electrical parameters, no load, VDD 5 V; at 3.3 V and at most: not stated. Its shutdown is tied to ground",
});

/** The peak between plugging in and the firmware's first order. */
export const START_UNKNOWN: Figure = Object.freeze({
  name: "Peak at the start, at the port",
  typical: undefined,
  worst: undefined,
  evidence: "unknown",
  source:
    "no measurement without radio was found. Without a limiter the empty capacitors take what the source gives; with radio, owners report trips and restarts (UtilitechAS/amsreader-firmware#584, nldroid/CustomP1UartComponent#4)",
});
