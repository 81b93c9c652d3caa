import { esp32 } from "targets/esp32/esp32";
import { RequestSwitch } from "targets/esp32/request-switch";
import { CapacitivePanel } from "targets/esp32/touch/capacitive-panel";
import { givePiu } from "targets/esp32/touch/piu-touch";
import { uart1 } from "targets/esp32/uart1";
import { chipAt, PMU, TOUCH } from "targets/m5stack_core2/chips";
import { PINS } from "targets/m5stack_core2/pins";
import { pmuOf } from "targets/m5stack_core2/pmu";
import { power } from "targets/m5stack_core2/power";
import type { Board } from "../../src/home-display.js";

/** The touch chip's line is to stay low while a finger is there (as m5stack/M5GFX sets it, Touch_FT5x06.cpp). */
const INTERRUPT_MODE = 0xa4;
const STAYS = 0x00;

const touch = chipAt(TOUCH);
touch.writeUint8(INTERRUPT_MODE, STAYS);
givePiu(new CapacitivePanel(touch), { pin: PINS.touchInterrupt, stays: true });

const pmu = pmuOf(chipAt(PMU));

/** M5Stack Core2: ESP32, ILI9342C of 320x240, capacitive touch, a battery that is not charged. */
const board: Board = {
  ...esp32,
  power,
  meterUart: uart1(PINS.data),
  dataRequest: new RequestSwitch(PINS.dataRequest),
  backlight: pmu,
  supply: pmu,
};
export default board;
