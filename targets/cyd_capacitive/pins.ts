import type { BoardPins, Strapping } from "../esp32/board-pins.js";

/**
 * JC2432W328C, a yellow display with a capacitive panel. Source: rzeldent/platformio-espressif32-sunton,
 * JC2432W328C.json. The touch interrupt (IO21) is not used: on boards of this family it is not always connected
 * (rzeldent/platformio-espressif32-sunton#51, esphome/issues#5708). IO35 and IO22 are beside ground on connector P3.
 */
export const PINS = Object.freeze({
  data: 35,
  dataRequest: 22,
  backlight: 27,
  lightSensor: 34,
  displayClock: 14,
  displayOut: 13,
  displaySelect: 15,
  displayCommand: 2,
  touchData: 33,
  touchClock: 32,
  touchReset: 25,
  ledRed: 4,
  ledGreen: 16,
  ledBlue: 17,
}) satisfies BoardPins;

export const STRAPPING: Strapping = Object.freeze({
  2: "the maker's choice for the display; low or open at the start, as it must be to be flashed",
  15: "the maker's choice for the display; high or open lets the ROM print, which harms nobody",
});
