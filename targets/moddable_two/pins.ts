import type { BoardPins, Strapping } from "../esp32/board-pins.js";

/**
 * Moddable Two. Source: the SDK's `build/devices/esp32/targets/moddable_two` (display, touch, light) and its
 * documentation/devices/moddable-two.md (16-pin header: data and Data Request are ours to choose).
 */
export const PINS = Object.freeze({
  data: 33,
  dataRequest: 26,
  backlight: 18,
  displayClock: 14,
  displayOut: 13,
  displayIn: 12,
  displaySelect: 15,
  displayCommand: 2,
  touchData: 21,
  touchClock: 22,
}) satisfies BoardPins;

export const STRAPPING: Strapping = Object.freeze({
  2: "the maker's choice for the display; low or open at the start, as it must be to be flashed",
  12: "the maker's choice for the display, which does not drive it before it is asked",
  15: "the maker's choice for the display; high or open lets the ROM print, which harms nobody",
});
