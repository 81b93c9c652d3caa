import type { PowerStatus } from "../../src/status/power-status.js";
import type { Restarts } from "../../src/status/restart.js";
import type { StorageStatus } from "../../src/status/storage-status.js";
import { DEVICE } from "../../src/ui/screens/screen.js";
import type { ScreenState } from "./screen-states.js";

/** The restarts of the display in the pictures. */
export const RESTARTS: Restarts = { reason: "brownout", count: 3, inARow: 1 };

/** How what is learned is kept in the pictures, unless they say otherwise. */
export const STORAGE: { -readonly [Name in keyof StorageStatus]: StorageStatus[Name] } = {
  state: "kept",
  writes: 0,
  erases: 0,
  failures: 0,
  fault: undefined,
};

/** What feeds the display in the pictures, before anything is known of it. */
export function powerAtStart(): PowerStatus {
  return {
    refusal: "mean",
    supply: undefined,
    lowestSupply: undefined,
    isSupplyWeak: false,
    light: 0,
    lowered: "starting",
    clock: 80,
    current: 0,
    isCurrentPartial: false,
  };
}

/** The states in which real Piu took pictures of what the display says of itself. */
export const deviceStates: readonly ScreenState[] = [
  {
    name: "device",
    language: "sv",
    place: DEVICE,
    set(_household, _meter, power) {
      Object.assign(power, { supply: 4862, lowestSupply: 4309, light: 60, current: 62 });
    },
  },
  {
    name: "device-english",
    language: "en",
    place: DEVICE,
    set(_household, _meter, power) {
      Object.assign(power, { supply: 5100, lowestSupply: 3990, light: 100, current: 188 });
    },
  },
  {
    name: "device-forgetful",
    language: "sv",
    place: DEVICE,
    storage: "degraded",
    set(_household, _meter, power) {
      Object.assign(power, { supply: 4862, lowestSupply: 4309, light: 60, current: 62, lowered: undefined });
    },
  },
  {
    name: "device-refused",
    language: "sv",
    place: DEVICE,
    set(_household, _meter, power) {
      Object.assign(power, { light: 10, current: 65, lowered: "refused" });
    },
  },
  {
    name: "device-weak",
    language: "sv",
    place: DEVICE,
    set(_household, _meter, power) {
      Object.assign(power, { supply: 4010, lowestSupply: 3980, light: 5, current: 52, lowered: "weakSupply" });
    },
  },
  {
    name: "device-budget",
    language: "en",
    place: DEVICE,
    set(_household, _meter, power) {
      Object.assign(power, { supply: 4990, lowestSupply: 4870, light: 28, current: 49, lowered: "budget" });
    },
  },
  { name: "device-unmeasured", language: "sv", place: DEVICE, set() {} },
];
