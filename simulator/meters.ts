import { P1_LINE } from "../src/port/line.js";
import type { Settings } from "../src/settings.js";
import { CaptureUart } from "../targets/sim/capture-uart.js";
import type { Setup } from "./desk.js";
import { silent } from "./devices/meter-line.js";
import { VirtualUart } from "./devices/virtual-uart.js";
import { SCENARIOS, type ScenarioName } from "./virtual-meter/scenarios.js";
import { type PushList, VirtualMeter } from "./virtual-meter/virtual-meter.js";

/** A meter to begin with, anew at each call, for a display with these settings. */
export type Source = (settings: Partial<Settings>) => Setup;

const MORE = "Touch the display for more pages, or break something.";
/** Interval of a Swedish meter's telegrams in ms (SE 2.0). */
const INTERVAL = 10_000;

/** A capture whose telegrams come one by one, over and over. */
export function playing(capture: Uint8Array): Source {
  return (settings) => ({
    meter: (clock) => (options) => {
      const uart = new CaptureUart(capture, INTERVAL, clock, options);
      const read = (buffer: Uint8Array, start: number, length: number) => uart.read(buffer, start, length);
      return { speaks: P1_LINE, read, close: () => uart.close() };
    },
    about: `What was recorded comes again and again, a telegram every 10 s. ${MORE}`,
    settings,
  });
}

/** A virtual house and its meter, from a meter time on; undefined leaves that to the house. */
export function houseSource(name: ScenarioName, start: string | undefined, list: PushList = "p1"): Source {
  return (settings) => {
    const house = new VirtualMeter({ scenario: SCENARIOS[name], start, list });
    return {
      meter: (clock) => (options) => new VirtualUart(house, clock, options),
      hasGrid: () => house.hasGrid,
      send: (other) => {
        house.list = other;
      },
      about: `${SCENARIOS[name].about} ${MORE}`,
      settings,
    };
  };
}

/** A meter that never sends. */
export const silentSource: Source = (settings) => ({
  meter: () => silent,
  about: "This meter never sends, as one whose port the grid company has not opened yet.",
  settings,
});
