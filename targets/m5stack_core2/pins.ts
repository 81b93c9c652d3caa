import type { BoardPins, Strapping } from "../esp32/board-pins.js";

/**
 * M5Stack Core2. Source: m5stack/M5GFX and m5stack/M5Unified (display, touch, power); docs.m5stack.com/en/core/core2.
 * Data and Data Request are on the M-Bus header (pins 15 and 21), beside 5 V, 3.3 V and ground; Port A has no 3.3 V, and an
 * owner finds its IO32 pulled up (M5Stack community, topic 3726), which would assert Data Request in reset.
 */
export const PINS = Object.freeze({
  data: 13,
  dataRequest: 27,
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
