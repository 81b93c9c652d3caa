import { meanImportPrice, type Prices, SUGGESTED_PRICES } from "../../household/prices.js";

const NO_WINDOWS: Prices["windows"] = Object.freeze([]);
const NOTHING_ELSE: Prices = Object.freeze({ ...SUGGESTED_PRICES, exportPrice: 0, monthlyFee: 0 });

/** The value so many places further in a rising list, within its ends; one that is not in it counts as the next lower. */
export function amongValues(values: readonly number[], value: number, steps: number): number {
  let at = 0;
  while (at + 1 < values.length && values[at + 1]! <= value) at++;
  const isBetween = values[at]! < value;
  const to = at + steps + (isBetween && steps < 0 ? 1 : 0);
  return values[Math.max(0, Math.min(to, values.length - 1))]!;
}

/** What a bought kWh costs in all, in whole öre; of prices in parts or by the hour the mean. */
export function shownPrice(prices: Prices): number {
  return Math.round(meanImportPrice(prices));
}

/** Prices by which each bought kWh costs so many öre, 0 for no prices; what is sold and the fees stay, 0 before they are set. */
export function priced(before: Readonly<Prices> | undefined, allIn: number): Prices | undefined {
  if (allIn === 0) return undefined;
  return { ...(before ?? NOTHING_ELSE), allIn, windows: NO_WINDOWS };
}
