import { firstHour } from "../../src/household/calendar.js";
import { type Hours, REGISTER } from "../../src/household/hours.js";
import type { Household } from "../../src/household/household.js";
import { type Prices, SUGGESTED_PRICES } from "../../src/household/prices.js";
import { MeterReading } from "../../src/meter/reading.js";

/** What the owner has set in all states that have prices. */
export const PRICES: Prices = { ...SUGGESTED_PRICES, allIn: 212, exportPrice: 64, monthlyFee: 400 };
/** Thursday 15 January 2026, as days since 1970. */
export const TODAY = 20_468;

/** Hours that are all alike, from the first to the running one. */
export class AlikeHours implements Hours {
  readonly #from: number;
  readonly #energyImport: number;
  readonly #energyExport: number;

  /** From a legal day on, with so many Wh each. */
  constructor(from: number, energyImport: number, energyExport = 0) {
    this.#from = firstHour(from);
    this.#energyImport = energyImport;
    this.#energyExport = energyExport;
  }

  importAt(hour: number): number | undefined {
    return hour < this.#from ? undefined : this.#energyImport;
  }

  exportAt(hour: number): number | undefined {
    return hour < this.#from ? undefined : this.#energyExport;
  }

  sourceAt(hour: number): number {
    return hour < this.#from ? 0 : REGISTER;
  }
}

/** Opens the books at 14:32 of `TODAY`, with so many Wh of the running hour, on a net power in W. */
export function open(household: Household, energyImport: number, energyExport: number, netPower: number): void {
  const { accounts } = household;
  const start = TODAY * 86_400 + 14 * 3600;
  const reading = new MeterReading();
  for (const [minutes, part] of [
    [0, 0],
    [32, 1],
  ] as const) {
    reading.timestamp = start + minutes * 60;
    reading.energyImport = 6_825_000 + part * energyImport;
    reading.energyExport = 1_200_000 + part * energyExport;
    accounts.accept(reading, minutes * 60_000, netPower);
  }
  household.netPower = netPower;
  household.age = 1000;
  household.legalTime = start + 32 * 60;
}

/** Counts the month's hours with prices, as the settings would have it. */
export function price(household: Household, hours: Hours): void {
  const { accounts } = household;
  accounts.cost.recompute(PRICES, hours, accounts.runningHour);
  accounts.month.set(hours, firstHour(TODAY - 14), accounts.runningHour);
}
