import { esp32 } from "targets/esp32/esp32";
import { PwmBacklight } from "targets/esp32/pwm-backlight";
import { RequestSwitch } from "targets/esp32/request-switch";
import { uart1 } from "targets/esp32/uart1";
import { PINS } from "targets/moddable_two/pins";
import { power } from "targets/moddable_two/power";
import type { Board } from "../../src/home-display.js";

/** Moddable Two: ESP32, ILI9341 of 240x320 turned to 320x240, capacitive touch. Its light is lit by a low level. */
const board: Board = {
  ...esp32,
  power,
  meterUart: uart1(PINS.data),
  dataRequest: new RequestSwitch(PINS.dataRequest),
  backlight: new PwmBacklight(PINS.backlight, true),
};
export default board;
