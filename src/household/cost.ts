import { firstDay, firstHour, hoursIn, legalDay, legalHour, monthOf, weekdayOf } from "./calendar.js";
import { GAP, type Hours, INTEGRATED } from "./hours.js";
import { importPriceAt, meanImportPrice, type Prices } from "./prices.js";

/** From Wh at öre/kWh to kr. */
const KRONA = 100_000;
const HOURS = 24;
const SATURDAY = 5;
/** The hour that is left out or comes twice when the clocks change, always on a Sunday. */
const CHANGING = HOURS + 2;
/** Hours known of a month before it is projected. */
const LEAST_KNOWN = 24;

/**
 * What the energy costs at the owner's prices: money in kr as doubles, prices in öre/kWh, what is sold counted against what
 * is bought. Fixed fees and the power tariff are in the projected month alone.
 */
export class Cost {
  /** Kr for what is known of today's and of this month's finished hours; undefined without prices. */
  today: number | undefined = undefined;
  month: number | undefined = undefined;
  /** Whether all finished hours of today and of this month are known: else there is money missing. */
  isTodayComplete = false;
  isMonthComplete = false;
  /** What a kWh costs that is bought evenly over the year, in öre; undefined without prices. */
  meanPrice: number | undefined = undefined;
  #prices: Prices | undefined = undefined;
  /** The hour that runs now, its legal day and month, and the first hours of these. */
  #running = 0;
  #day = -1;
  #month = -1;
  #dayStart = 0;
  #monthStart = 0;
  /** Hours known in full, and their kr. */
  #knownToday = 0;
  #known = 0;
  #knownMoney = 0;
  /** Kr and number of this month's hours known in full: by legal hour from Monday to Friday, then of the weekend. */
  readonly #sums = new Float32Array(2 * HOURS);
  readonly #counts = new Uint8Array(2 * HOURS);
  /** How many days of both kinds the month has, and how many hours it has more than these days usually have. */
  #workdays = 0;
  #weekendDays = 0;
  #moreHours = 0;
  #priceHour = -1;
  #price = 0;

  /** Takes prices, undefined for none, and counts the month anew; `running` is the hour that is not finished yet. */
  recompute(prices: Prices | undefined, hours: Hours, running: number): void {
    this.#prices = prices;
    this.#priceHour = -1;
    this.meanPrice = prices === undefined ? undefined : meanImportPrice(prices);
    this.#month = -1;
    this.#turnTo(running);
    for (let hour = this.#monthStart; hour < running; hour++)
      this.#count(hour, hours.importAt(hour), hours.exportAt(hour), hours.sourceAt(hour));
    this.#turnTo(running);
  }

  /** Takes a finished hour with its energies in Wh, undefined where nothing is known; one that was counted is left. */
  accept(hour: number, energyImport: number | undefined, energyExport: number | undefined, source: number): void {
    if (hour < this.#running) return;
    this.#turnTo(hour);
    this.#count(hour, energyImport, energyExport, source);
    this.#turnTo(hour + 1);
  }

  /** Has an hour be the running one, when what came before it was taken or will never come; an earlier one is left. */
  turnTo(hour: number): void {
    if (hour > this.#running) this.#turnTo(hour);
  }

  /** Kr for today with what the running hour has used and given so far, in Wh; undefined without prices. */
  todayWith(energyImport: number, energyExport: number): number | undefined {
    return this.#with(this.today, energyImport, energyExport);
  }

  /** Kr for this month, in the same way. */
  monthWith(energyImport: number, energyExport: number): number | undefined {
    return this.#with(this.month, energyImport, energyExport);
  }

  /** What a bought kWh costs in an hour, in öre; undefined without prices. */
  importPriceAt(hour: number): number | undefined {
    const prices = this.#prices;
    if (prices === undefined) return undefined;
    if (hour !== this.#priceHour) {
      this.#price = importPriceAt(prices, hour);
      this.#priceHour = hour;
    }
    return this.#price;
  }

  /** What a sold kWh brings, in öre; undefined without prices. */
  get exportPrice(): number | undefined {
    return this.#prices?.exportPrice;
  }

  /** Kr an hour that a net power in W costs in this hour; negative when export earns it; undefined without prices. */
  rateAt(hour: number, netPower: number): number | undefined {
    return netPower < 0 ? this.moneyAt(hour, 0, -netPower) : this.moneyAt(hour, netPower, 0);
  }

  /** Kr for energies in Wh in an hour, such as the running one so far; undefined without prices. */
  moneyAt(hour: number, energyImport: number, energyExport: number): number | undefined {
    const price = this.importPriceAt(hour);
    if (price === undefined || this.#prices === undefined) return undefined;
    return (energyImport * price - energyExport * this.#prices.exportPrice) / KRONA;
  }

  /**
   * Kr for the whole of this month, with its fixed fees and what the power tariff will cost in kr; undefined without prices
   * and before a day's worth of hours is known. Each hour, past or to come, counts as the mean of those at the same legal
   * hour that are known, Monday to Friday and weekends apart; where none is, of the other days, and then of all hours.
   */
  projectedMonth(tariff: number): number | undefined {
    if (this.#prices === undefined || this.#known < LEAST_KNOWN) return undefined;
    let sum = this.#prices.monthlyFee + tariff;
    for (let i = 0; i < 2 * HOURS; i++) {
      const days = i < HOURS ? this.#workdays : this.#weekendDays;
      sum += this.#meanOf(i) * (i === CHANGING ? days + this.#moreHours : days);
    }
    return sum;
  }

  #with(sum: number | undefined, energyImport: number, energyExport: number): number | undefined {
    const money = this.moneyAt(this.#running, energyImport, energyExport);
    return money === undefined || sum === undefined ? undefined : sum + money;
  }

  #meanOf(i: number): number {
    const counts = this.#counts;
    const other = i < HOURS ? i + HOURS : i - HOURS;
    if (counts[i]! > 0) return this.#sums[i]! / counts[i]!;
    return counts[other]! > 0 ? this.#sums[other]! / counts[other]! : this.#knownMoney / this.#known;
  }

  #count(hour: number, energyImport: number | undefined, energyExport: number | undefined, source: number): void {
    if (source === GAP) return;
    const money = this.moneyAt(hour, energyImport ?? 0, energyExport ?? 0);
    if (money === undefined) return;
    const isToday = hour >= this.#dayStart;
    this.month = (this.month ?? 0) + money;
    if (isToday) this.today = (this.today ?? 0) + money;
    if (source < INTEGRATED) return;
    const i = (weekdayOf(legalDay(hour)) < SATURDAY ? 0 : HOURS) + legalHour(hour);
    this.#sums[i]! += money;
    this.#counts[i]!++;
    this.#knownMoney += money;
    this.#known++;
    if (isToday) this.#knownToday++;
  }

  /** Has an hour be the running one; a new day and a new month begin with nothing. */
  #turnTo(hour: number): void {
    const day = legalDay(hour);
    const month = monthOf(day);
    this.#running = hour;
    if (month !== this.#month) this.#beginMonth(month);
    if (day !== this.#day) this.#beginDay(day);
    this.isTodayComplete = this.#knownToday === hour - this.#dayStart;
    this.isMonthComplete = this.#known === hour - this.#monthStart;
  }

  #beginDay(day: number): void {
    this.#day = day;
    this.#dayStart = firstHour(day);
    this.#knownToday = 0;
    this.today = this.#prices === undefined ? undefined : 0;
  }

  #beginMonth(month: number): void {
    this.#month = month;
    this.#day = -1;
    this.#monthStart = firstHour(firstDay(month));
    this.#known = 0;
    this.#knownMoney = 0;
    this.month = this.#prices === undefined ? undefined : 0;
    this.#sums.fill(0);
    this.#counts.fill(0);
    this.#workdays = 0;
    this.#weekendDays = 0;
    this.#moreHours = 0;
    const end = firstDay(month + 1);
    for (let day = firstDay(month); day < end; day++) {
      if (weekdayOf(day) < SATURDAY) this.#workdays++;
      else this.#weekendDays++;
      this.#moreHours += hoursIn(day) - HOURS;
    }
  }
}
