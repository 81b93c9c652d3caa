import { Governor } from "../../../src/power/governor.js";
import { Night } from "../../../src/power/night.js";
import { LEAN } from "../../power/boards.js";

const DAY = 86_400;
const FROM_METER = "meter";
const EXTERNAL = "external";
const settings: { supply: "meter" | "external"; brightnessDay: number; brightnessNight: number } = {
  supply: "external",
  brightnessDay: 60,
  brightnessNight: 3,
};
let supply = 5000;
let written = 0;
let second = 0;
let lastTouch = 0;
let dark = 0;
const night = new Night({ read: () => (second % 900 < 300 ? 0 : 1) });
const governor = new Governor({
  power: { ...LEAN, clock: 160 },
  settings,
  night,
  backlight: { set: nothing },
  supply: { read: () => supply },
  keepLowestSupply: () => {
    written++;
  },
});

/** What the governor came to. */
export interface Governed {
  light: number;
  lowestSupply: number | undefined;
  written: number;
  /** In how many ticks the room was dark. */
  dark: number;
}

/**
 * Lets the governor tick so many times, half a minute of the day each: through nights and touches, rooms that grow dark,
 * a supply that falls and comes back, and an owner who changes his mind.
 */
export function govern(times: number): void {
  for (let i = 0; i < times; i++) {
    second++;
    supply = second % 500 < 100 ? 4100 - (second % 7) : 5000;
    settings.brightnessDay = 10 + (second % 91);
    settings.supply = second % 1000 < 300 ? FROM_METER : EXTERNAL;
    if (second % 700 === 0) lastTouch = second * 1000;
    night.tick(second * 1000, (second * 30) % DAY, lastTouch);
    if (night.isDark) dark++;
    governor.tick(second * 1000);
  }
}

/** What has become of it. */
export function governed(): Governed {
  const { light, lowestSupply } = governor.status;
  return { light, lowestSupply, written, dark };
}

function nothing(): void {}
