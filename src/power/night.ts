import { AWAKE, type NightStatus } from "../status/night-status.js";
import type { LightSensor } from "./hardware.js";

/** When the night is by the clock, in seconds of the day. */
const NIGHT_BEGINS = 22 * 3600;
const NIGHT_ENDS = 6 * 3600;
const DAY = 86_400;
/** How bright a room is that is dark, at most, and one that is lit, at least; between them it stays what it was. */
const DARK = 0.1;
const LIT = 0.3;
/** Of so many seconds the sensor's readings are averaged: a hand's shadow or a passing car changes nothing. */
const AVERAGED = 32;
/** A sensor that has seen no light for so long is taken for broken, in ms, until it sees some. */
const BELIEVED = 86_400_000;

/**
 * Whether it is night: by the clock, or because the room is as dark as at night. A sensor is believed as long as it sees
 * light once a day, and not listened to while the display is awake, when its own light may be what it sees. No call
 * allocates.
 */
export class Night implements NightStatus {
  /** Whether it is night by the clock; not while the time is unknown. */
  isByClock = false;
  /** Whether the room is dark; never without a sensor that is believed. */
  isDark = false;
  /** Whether it was touched less than 20 s ago. */
  isAwake = false;
  readonly #sensor: LightSensor | undefined;
  /** How bright the room has been of late, 0 to 1; -1 before the first reading. */
  #room = -1;
  #believedUntil = -1;

  constructor(sensor?: LightSensor | undefined) {
    this.#sensor = sensor;
  }

  get isNight(): boolean {
    return this.isByClock || this.isDark;
  }

  /**
   * To be called once a second, with a time in ms that never goes back, legal time in seconds since 1970 as a wall clock
   * shows it, and when the display was last touched.
   */
  tick(now: number, legalTime: number | undefined, lastTouch: number): void {
    this.isByClock = legalTime !== undefined && isNightAt(legalTime % DAY);
    this.isAwake = now - lastTouch < AWAKE;
    if (this.#sensor === undefined || this.isAwake) return;
    const read = this.#sensor.read();
    if (!(read >= 0 && read <= 1)) return;
    this.#room = this.#room < 0 ? read : this.#room + (read - this.#room) / AVERAGED;
    if (this.#room >= LIT) this.#believedUntil = now + BELIEVED;
    this.isDark = now < this.#believedUntil && this.#room < (this.isDark ? LIT : DARK);
  }
}

function isNightAt(second: number): boolean {
  return second >= NIGHT_BEGINS || second < NIGHT_ENDS;
}
