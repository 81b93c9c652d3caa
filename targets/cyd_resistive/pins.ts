import type { BoardPins, Strapping } from "../esp32/board-pins.js";

/**
 * ESP32-2432S028R, the "Cheap Yellow Display" with a resistive panel. Source: witnessmenow/ESP32-Cheap-Yellow-Display,
 * PINS.md; rzeldent/platformio-espressif32-sunton, esp32-2432S028R.json. Data and Data Request are beside ground on its
 * connector P3 (GND, IO35, IO22, IO21: the last is the backlight, leave it open).
 */
export const PINS = Object.freeze({
  data: 35,
  dataRequest: 22,
  backlight: 21,
  lightSensor: 34,
  displayClock: 14,
  displayOut: 13,
  displaySelect: 15,
  displayCommand: 2,
  touchClock: 25,
  touchOut: 32,
  touchIn: 39,
  touchSelect: 33,
  touchInterrupt: 36,
  ledRed: 4,
  ledGreen: 16,
  ledBlue: 17,
}) satisfies BoardPins;

export const STRAPPING: Strapping = Object.freeze({
  2: "the maker's choice for the display; low or open at the start, as it must be to be flashed",
  15: "the maker's choice for the display; high or open lets the ROM print, which harms nobody",
});
