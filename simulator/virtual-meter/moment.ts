import { legalTime } from "../../src/household/calendar.js";
import { drift, seedFor } from "./random.js";
import { clearSky, dayOfYear, sunHeight } from "./sun.js";

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/** Active power in W of something at a moment, negative when it comes from there. */
export type Power = (moment: Moment) => number;

/** What all loads of a house share at a second: time as people live it, and the weather of mid Sweden. */
export class Moment {
  /** Meter time (UTC+1 all year) in seconds since 1970. */
  time = 0;
  /** Legal time, by which people live, in seconds since 1970 as a wall clock shows it. */
  legal = 0;
  /** Day of the legal time, as days since 1970. */
  day = 0;
  /** Outdoor temperature in degrees Celsius. */
  temperature = 0;
  /** Sine of the sun's height; negative at night. */
  sunHeight = 0;
  /** Irradiance of solar panels in W/m2, through the clouds. */
  irradiance = 0;
  #clearSky = 0;
  #cover = 0;
  #minute = Number.NaN;
  #summer = 0;
  readonly #seed: number;
  readonly #cloudSeed: number;

  /** Weather that follows from a seed. */
  constructor(seed: number) {
    this.#seed = seedFor(seed, "weather");
    this.#cloudSeed = seedFor(seed, "clouds");
  }

  /** Moves to a meter time in whole seconds. */
  set(time: number): void {
    this.time = time;
    const minute = Math.floor(time / MINUTE);
    if (minute !== this.#minute) this.#setMinute(minute);
    this.legal = time + this.#summer;
    const cover = this.#cover;
    const passing = drift(this.#cloudSeed, time / 400) - 0.5;
    const shade = Math.min(Math.max(cover + 6 * cover * (1 - cover) * passing, 0), 1);
    this.irradiance = this.#clearSky * (1 - 0.8 * shade * shade);
  }

  #setMinute(minute: number): void {
    this.#minute = minute;
    const time = minute * MINUTE;
    const legal = legalTime(time);
    this.#summer = legal - time;
    this.day = Math.floor(legal / DAY);
    this.sunHeight = sunHeight(time);
    this.#clearSky = clearSky(time);
    const cover = drift(this.#cloudSeed, time / (14 * HOUR)) * 1.6 - 0.4;
    this.#cover = Math.min(Math.max(cover, 0), 1);
    // coldest at the end of January, warmest at three; winters change more from week to week, summers from hour to hour
    const winter = Math.cos((2 * Math.PI * (dayOfYear(time) - 25)) / 365.25);
    const afternoon = Math.cos((2 * Math.PI * (time - 15 * HOUR)) / DAY);
    const spell = drift(this.#seed, time / (3 * DAY)) - 0.5;
    this.temperature = 6.5 - 10.5 * winter + (3 - winter) * afternoon + (10 + 5 * winter) * spell;
  }
}
