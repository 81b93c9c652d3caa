import { PINS } from "targets/cyd_resistive/pins";
import { power } from "targets/cyd_resistive/power";
import { darkLamp } from "targets/esp32/dark-lamp";
import { esp32 } from "targets/esp32/esp32";
import { LightResistor } from "targets/esp32/light-resistor";
import { PwmBacklight } from "targets/esp32/pwm-backlight";
import { RequestSwitch } from "targets/esp32/request-switch";
import { givePiu } from "targets/esp32/touch/piu-touch";
import { ResistivePanel } from "targets/esp32/touch/resistive-panel";
import { convert, open } from "targets/esp32/touch/xpt2046";
import { uart1 } from "targets/esp32/uart1";
import type { Board } from "../../src/home-display.js";

/** What the controller measures at the edges: 200 left, 3700 right, 240 top, 3800 bottom, as many projects map it. */
const ACROSS = 320 / (3700 - 200);
const DOWN = 240 / (3800 - 240);
const USUAL = { xx: 0, xy: ACROSS, x0: -200 * ACROSS, yx: DOWN, yy: 0, y0: -240 * DOWN };

open(PINS.touchClock, PINS.touchOut, PINS.touchIn, PINS.touchSelect);
const touchPanel = new ResistivePanel({ convert, memory: esp32.memory, width: 320, height: 240, usual: USUAL });
givePiu(touchPanel, { pin: PINS.touchInterrupt, stays: true });

export const lamp = darkLamp([PINS.ledRed, PINS.ledGreen, PINS.ledBlue]);

/** ESP32-2432S028R, the "Cheap Yellow Display": ESP32, ILI9341 of 320x240, resistive touch. */
const board: Board = {
  ...esp32,
  power,
  meterUart: uart1(PINS.data),
  dataRequest: new RequestSwitch(PINS.dataRequest),
  backlight: new PwmBacklight(PINS.backlight),
  lightSensor: new LightResistor(PINS.lightSensor),
  touchPanel,
};
export default board;
