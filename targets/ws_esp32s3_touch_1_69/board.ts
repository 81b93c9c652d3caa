import Digital from "embedded:io/digital";
import { esp32 } from "targets/esp32/esp32";
import { PwmBacklight } from "targets/esp32/pwm-backlight";
import { registersAt } from "targets/esp32/registers";
import { RequestSwitch } from "targets/esp32/request-switch";
import { CapacitivePanel, resetBy } from "targets/esp32/touch/capacitive-panel";
import { givePiu } from "targets/esp32/touch/piu-touch";
import { uart1 } from "targets/esp32/uart1";
import { PINS } from "targets/ws_esp32s3_touch_1_69/pins";
import { power } from "targets/ws_esp32s3_touch_1_69/power";
import type { Board } from "../../src/home-display.js";

/** CST816: it sleeps by itself, does not answer then, and pulses its line while a finger is there. */
const ADDRESS = 0x15;
const INTERRUPTS = 0xfa;
const ON_TOUCH = 0x40;

export const reset = resetBy(PINS.touchReset, 150);
const touch = registersAt({ data: PINS.touchData, clock: PINS.touchClock, hz: 400_000, address: ADDRESS });
touch.writeUint8(INTERRUPTS, ON_TOUCH);
givePiu(new CapacitivePanel(touch), { pin: PINS.touchInterrupt, stays: false });

/** Silent; left open it would take current. */
export const buzzer = new Digital({ pin: PINS.buzzer, mode: Digital.Output, initialValue: 0 });

/** Waveshare ESP32-S3-Touch-LCD-1.69: ESP32-S3, ST7789 of 240x280 turned to 280x240, capacitive touch. */
const board: Board = {
  ...esp32,
  power,
  meterUart: uart1(PINS.data),
  dataRequest: new RequestSwitch(PINS.dataRequest),
  backlight: new PwmBacklight(PINS.backlight),
};
export default board;
