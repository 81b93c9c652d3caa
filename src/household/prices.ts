import { dayOf, HOUR, legalTime, monthOf, weekdayOf } from "./calendar.js";

/** What VAT adds to a price in Sweden. */
const WITH_VAT = 1.25;
const MONTHS = 12;
const WEEKDAYS = 7;
const HOURS = 24;

/** Hours at which a kWh has another price. */
export interface PriceWindow {
  /**
   * Legal hours of the day, from the start of the one to the start of the other: 6 and 22, or over midnight 22 and 6. The
   * same number twice is the whole day.
   */
  readonly from: number;
  readonly to: number;
  /** A bit for each day of the week, 1 for Monday to 64 for Sunday; the day is the hour's own. */
  readonly weekdays: number;
  /** A bit for each month, 1 for January to 2048 for December. */
  readonly months: number;
  /** In öre/kWh in place of `allIn`, or where the price is in parts in place of `transfer`, with VAT as that is. */
  readonly price: number;
}

/** The owner's own prices; without such a record no money is shown. */
export interface Prices {
  /** What a bought kWh costs in all, in öre with VAT; undefined where the three parts say it. */
  readonly allIn: number | undefined;
  /** The parts in öre/kWh: the energy, the tax on it, and the grid company's transfer. */
  readonly energy: number;
  readonly tax: number;
  readonly transfer: number;
  /** Whether the parts have VAT in them; if not, 25 % are added to their sum. */
  readonly partsHaveVat: boolean;
  /** What is paid for a sold kWh, in öre, as it is paid out. */
  readonly exportPrice: number;
  /** Fixed fees of grid and supplier in kr a month, with VAT. */
  readonly monthlyFee: number;
  /** Hours with another price; of those that overlap the first counts. */
  readonly windows: readonly PriceWindow[];
}

/** Where the owner begins who enters prices: about what a Swedish house paid in 2026; the tax is that year's. */
export const SUGGESTED_PRICES: Prices = Object.freeze({
  allIn: 180,
  energy: 80,
  tax: 36,
  transfer: 28,
  partsHaveVat: false,
  exportPrice: 50,
  monthlyFee: 400,
  windows: Object.freeze([]),
});

/** What a bought kWh costs in an hour of meter time, in öre with VAT. */
export function importPriceAt(prices: Prices, hour: number): number {
  const legal = legalTime(hour * HOUR);
  const day = dayOf(legal);
  return priceOf(prices, monthOf(day) % MONTHS, weekdayOf(day), Math.floor(legal / HOUR) % HOURS);
}

/** What a kWh costs that is bought evenly over a year of equal months, in öre with VAT. */
export function meanImportPrice(prices: Prices): number {
  if (prices.windows.length === 0) return priceOf(prices, 0, 0, 0);
  let sum = 0;
  for (let month = 0; month < MONTHS; month++)
    for (let weekday = 0; weekday < WEEKDAYS; weekday++)
      for (let hour = 0; hour < HOURS; hour++) sum += priceOf(prices, month, weekday, hour);
  return sum / (MONTHS * WEEKDAYS * HOURS);
}

/** The price at a legal hour, in öre with VAT; months from 0 for January, weekdays from 0 for Monday. */
function priceOf(prices: Prices, month: number, weekday: number, hour: number): number {
  const { allIn, windows } = prices;
  let other: number | undefined;
  for (let i = 0; i < windows.length && other === undefined; i++)
    if (isWithin(windows[i]!, month, weekday, hour)) other = windows[i]!.price;
  if (allIn !== undefined) return other ?? allIn;
  const sum = prices.energy + prices.tax + (other ?? prices.transfer);
  return prices.partsHaveVat ? sum : sum * WITH_VAT;
}

function isWithin({ from, to, weekdays, months }: PriceWindow, month: number, weekday: number, hour: number): boolean {
  if (((weekdays >> weekday) & (months >> month) & 1) === 0) return false;
  return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}
