import type { BoardPins, Strapping } from "../esp32/board-pins.js";

/**
 * M5Stack Core2. Source: m5stack/M5GFX and m5stack/M5Unified (display, touch, power); docs.m5stack.com/en/core/core2.
 * Data and Data Request are on the red Port A, which also has 5 V and ground: one Grove cable to the wiring.
 */
export const PINS = Object.freeze({
  data: 33,
  dataRequest: 32,
  displayClock: 18,
  displayOut: 23,
  displaySelect: 5,
  displayCommand: 15,
  touchInterrupt: 39,
  boardData: 21,
  boardClock: 22,
}) satisfies BoardPins;

export const STRAPPING: Strapping = Object.freeze({
  5: "the maker's choice for the display; only the timing of SDIO, which is not used, hangs on it",
  15: "the maker's choice for the display; high or open lets the ROM print, which harms nobody",
});
