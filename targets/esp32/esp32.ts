import { clock } from "targets/clock";
import { keep, kept, resetReason, restart } from "targets/esp32/chip";
import { ChipRestarts } from "targets/esp32/chip-restarts";
import { openPartition } from "targets/esp32/partition-flash";
import { PreferenceMemory } from "targets/esp32/preference-memory";
import Timer from "timer";
import type { Board } from "../../src/home-display.js";

const restarts = new ChipRestarts({ resetReason, kept, keep }, (callback, after) => Timer.set(callback, after));

/** What every ESP32 brings to its board. */
export const esp32 = {
  clock,
  memory: new PreferenceMemory(),
  flash: openPartition("journal"),
  restarts,
  restart() {
    restarts.announce();
    restart();
  },
  settings: { firstRunStep: 0 },
} satisfies Partial<Board>;
