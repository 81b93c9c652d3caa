import { Household } from "../src/household/household.js";
import { MeterReading } from "../src/meter/reading.js";
import type { Settings } from "../src/settings.js";
import type { Flash } from "../src/storage/flash.js";
import { Store } from "../src/storage/store.js";
import type { VirtualMeter } from "./virtual-meter/virtual-meter.js";

/** From reading to reading, in s: what the ledger takes for a continuous story. */
const STEP = 60;

/** Days that lie behind a house with a past: thirteen months and a little. */
export const PAST = 400;

/**
 * Lets the past of a virtual meter go by with a display beside it, reading by reading but without their bytes, so that the
 * flash holds what a display would have learned.
 */
export function prepareYear(meter: VirtualMeter, flash: Flash, settings: Readonly<Settings>): void {
  const household = new Household(settings, new Store(flash));
  const reading = new MeterReading();
  const first = meter.time;
  meter.coast(STEP, () => {
    household.accept(Object.assign(reading, meter.truth), (meter.time - first) * 1000);
    return true;
  });
}
