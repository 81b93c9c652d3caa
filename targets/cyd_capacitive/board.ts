import { PINS } from "targets/cyd_capacitive/pins";
import { power } from "targets/cyd_capacitive/power";
import { darkLamp } from "targets/esp32/dark-lamp";
import { esp32 } from "targets/esp32/esp32";
import { LightResistor } from "targets/esp32/light-resistor";
import { PwmBacklight } from "targets/esp32/pwm-backlight";
import { registersAt } from "targets/esp32/registers";
import { RequestSwitch } from "targets/esp32/request-switch";
import { CapacitivePanel, resetBy } from "targets/esp32/touch/capacitive-panel";
import { givePiu } from "targets/esp32/touch/piu-touch";
import { uart1 } from "targets/esp32/uart1";
import type { Board } from "../../src/home-display.js";

/** CST820: it would fall asleep and not answer (its maker's example writes the same). */
const ADDRESS = 0x15;
const AUTO_SLEEP = 0xfe;
const NEVER = 0xff;

export const reset = resetBy(PINS.touchReset, 300);
const touch = registersAt({ data: PINS.touchData, clock: PINS.touchClock, hz: 400_000, address: ADDRESS });
touch.writeUint8(AUTO_SLEEP, NEVER);
givePiu(new CapacitivePanel(touch));

export const lamp = darkLamp([PINS.ledRed, PINS.ledGreen, PINS.ledBlue]);

/** JC2432W328C: ESP32, ST7789 of 240x320 turned to 320x240, capacitive touch. */
const board: Board = {
  ...esp32,
  power,
  meterUart: uart1(PINS.data),
  dataRequest: new RequestSwitch(PINS.dataRequest),
  backlight: new PwmBacklight(PINS.backlight),
  lightSensor: new LightResistor(PINS.lightSensor),
};
export default board;
