import Time from "time";
import Timer from "timer";
import type { Clock } from "../src/port/p1-port.js";

/** The clock of a chip or the simulator. The SDK's counter of milliseconds turns over after 49 days; this one does not. */
class DeviceClock implements Clock {
  #last = Time.ticks;
  #ticks = 0;

  get ticks(): number {
    const now = Time.ticks;
    this.#ticks += Time.delta(this.#last, now);
    this.#last = now;
    return this.#ticks;
  }

  every(milliseconds: number, callback: () => void): void {
    Timer.repeat(callback, milliseconds);
  }

  soon(callback: () => void): void {
    Timer.set(callback);
  }
}

/** The one clock of the host. */
export const clock: Clock = new DeviceClock();
