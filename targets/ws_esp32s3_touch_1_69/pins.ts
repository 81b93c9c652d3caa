import type { BoardPins, Strapping } from "../esp32/board-pins.js";

/**
 * Waveshare ESP32-S3-Touch-LCD-1.69. Source: docs.waveshare.com/ESP32-S3-Touch-LCD-1.69 (pins and expansion header) and
 * waveshareteam/ESP32-S3-Touch-LCD-1.69, pin_config.h. Data and Data Request are on the header, beside 5 V and ground. IO18
 * is high for 60 us at power-up, so it is the input. The buzzer is on IO42; the first batch has it on IO33.
 */
export const PINS = Object.freeze({
  data: 18,
  dataRequest: 17,
  backlight: 15,
  displayClock: 6,
  displayOut: 7,
  displaySelect: 5,
  displayCommand: 4,
  displayReset: 8,
  touchData: 11,
  touchClock: 10,
  touchReset: 13,
  touchInterrupt: 14,
  buzzer: 42,
}) satisfies BoardPins;

export const STRAPPING: Strapping = Object.freeze({});
