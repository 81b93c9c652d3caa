import type { MeterReading } from "../meter/reading.js";
import type { Settings } from "../settings.js";
import { DAY, firstDay, firstHour, HOUR, legalDay, legalTime, monthOf } from "./calendar.js";
import { Comparison } from "./comparison.js";
import { Cost } from "./cost.js";
import { EnergySum } from "./energy-sum.js";
import { Goal } from "./goal.js";
import { History } from "./history.js";
import { HourLedger, type LedgerListener } from "./hour-ledger.js";
import { REGISTER } from "./hours.js";
import { LedgerMark } from "./ledger-mark.js";
import type { Kept, Notes } from "./log.js";
import { Months } from "./months.js";
import { NIGHTS, NightLoad } from "./night-load.js";
import { MONTHS, UNPLACED } from "./note-keys.js";
import type { Slot } from "./slot.js";
import { TariffCount } from "./tariff-count.js";

/** Import and export in Wh, 32 bits each. */
const UNPLACED_LENGTH = 8;
/** Hours that are counted at a time: when one has just finished, and in the second of a start. */
const HOURS_PER_EDGE = 4;
const HOURS_PER_TURN = 4;
const QUARTERS_PER_TURN = 16;
const QUARTERS_PER_HOUR = 4;
const QUARTER_SECONDS = 900;

/**
 * The household's books: what each hour has used and given, and what follows from it. They go on after a power cut from
 * what was kept. Nothing is counted before the meter has told its time.
 */
export class Accounts implements LedgerListener {
  readonly ledger: HourLedger = new HourLedger(this);
  readonly history: History;
  readonly months: Months;
  /** A period beside the same period before. */
  readonly comparison: Comparison;
  /** What the finished hours of this month have used. */
  readonly month = new EnergySum();
  readonly tariff: TariffCount;
  readonly cost = new Cost();
  readonly nightLoad = new NightLoad();
  readonly goal = new Goal();
  readonly #settings: Readonly<Settings>;
  readonly #notes: Notes;
  readonly #noteBytes = new Uint8Array(UNPLACED_LENGTH);
  readonly #note = new DataView(this.#noteBytes.buffer);
  readonly #midnight = new LedgerMark();
  /** The prices and the tariff by which was counted. */
  #prices: Settings["prices"];
  #tariff: Settings["tariff"];
  /** The first hour that is not counted, and the month to which those counted last belong. */
  #next = 0;
  #month = 0;
  /** The day that runs, and for which the goal is reckoned. */
  #runningDay = -1;
  #goalDay = -1;
  #hasBegun = false;

  constructor(settings: Readonly<Settings>, kept: Kept) {
    const { notes } = kept;
    this.#settings = settings;
    this.history = new History(kept);
    this.months = new Months(notes, MONTHS);
    this.comparison = new Comparison(this.history);
    this.#tariff = settings.tariff;
    this.tariff = new TariffCount(settings.tariff, notes);
    this.ledger.keepsSummerTime = settings.meterKeepsSummerTime;
    this.#notes = notes;
    this.#restore();
  }

  /** Whether the meter has told its time, and the books are open. */
  get hasBegun(): boolean {
    return this.#hasBegun;
  }

  /** The hour that runs, as whole hours of meter time since 1970. */
  get runningHour(): number {
    return this.ledger.hours.number;
  }

  /** Takes a reading at `now`, in ms of a clock that never goes back, with the net power that it tells in W. */
  accept(reading: Readonly<MeterReading>, now: number, netPower: number | undefined): void {
    const { ledger } = this;
    ledger.accept(reading, now);
    this.history.flush();
    if (ledger.time === undefined) return;
    if (!this.#hasBegun) this.#begin();
    this.#runningDay = legalDay(this.runningHour);
    const isCounted = this.#next > this.history.lastHour;
    if (isCounted && !ledger.hours.isWaiting) this.cost.turnTo(this.runningHour);
    this.tariff.project(ledger, netPower ?? 0);
  }

  /**
   * Finds the first edge of a quarter at which registers were kept on a legal day, from its midnight on; undefined if there
   * is none.
   */
  firstRegisters(day: number): LedgerMark | undefined {
    const { history } = this;
    const first = firstHour(day) * QUARTERS_PER_HOUR - 1;
    for (let i = 0; i < history.quarters; i++) {
      const quarter = history.quarterAt(i);
      if (quarter.isHour || quarter.number < first || !quarter.hasRegisters) continue;
      const mark = new LedgerMark();
      mark.time = (quarter.number + 1) * QUARTER_SECONDS;
      mark.energyImport = quarter.registerImport;
      mark.energyExport = quarter.registerExport;
      return mark;
    }
    return undefined;
  }

  /** Takes prices, tariff, goal, and how the meter keeps its time from the settings; counts anew what they change. */
  recount(): void {
    const { prices, tariff, goal, meterKeepsSummerTime } = this.#settings;
    const { ledger } = this;
    const isOtherTariff = tariff !== this.#tariff;
    const isOtherTime = meterKeepsSummerTime !== ledger.keepsSummerTime;
    ledger.keepsSummerTime = meterKeepsSummerTime;
    this.goal.saving = savingOf(goal);
    if (isOtherTariff) this.#useTariff();
    if (this.#hasBegun && (isOtherTariff || isOtherTime || prices !== this.#prices)) this.#rewind();
  }

  /** Ends an hour: what it used is known. */
  onHour(hour: Readonly<Slot>): void {
    this.history.acceptHour(hour);
    if (this.#hasBegun) this.#count(HOURS_PER_EDGE);
  }

  /** Ends a quarter of an hour. */
  onQuarter(quarter: Readonly<Slot>): void {
    const { number, energyImport, energyExport, source } = quarter;
    this.tariff.acceptQuarter(number, energyImport, source);
    this.history.acceptQuarter(quarter);
    const { nightLoad } = this;
    if (nightLoad.accept(number, energyImport, energyExport, source))
      this.history.keepNightLoad(nightLoad.day!, nightLoad.wattsAt(0));
  }

  /** Takes the registers at the start of the running quarter, if they are known. */
  onMark(mark: Readonly<LedgerMark>): void {
    this.#keepUnplaced(mark);
    if (mark.quarterSource !== REGISTER) return;
    const time = this.ledger.quarters.start;
    const energyImport = mark.energyImport - mark.quarterImport;
    const energyExport = mark.energyExport - mark.quarterExport;
    this.history.acceptRegisters(time, energyImport, energyExport);
    if (time === this.#midnight.time || time % HOUR !== 0 || legalTime(time) % DAY !== 0) return;
    this.#midnight.time = time;
    this.#midnight.energyImport = energyImport;
    this.#midnight.energyExport = energyExport;
  }

  /** The registers at the last midnight at which they were known; its time is 0 before there is one. */
  get midnight(): Readonly<LedgerMark> {
    return this.#midnight;
  }

  #keepUnplaced({ unplacedImport, unplacedExport }: Readonly<LedgerMark>): void {
    const note = this.#note;
    note.setInt32(0, unplacedImport);
    note.setInt32(4, unplacedExport);
    this.#notes.write(UNPLACED, this.#noteBytes, UNPLACED_LENGTH);
  }

  /** Tells the ledger how things stood; what a power cut left of it. */
  #restore(): void {
    const mark = new LedgerMark();
    if (!this.history.mark(mark)) return;
    if (this.#notes.read(UNPLACED, this.#noteBytes) === UNPLACED_LENGTH) {
      mark.unplacedImport = this.#note.getInt32(0);
      mark.unplacedExport = this.#note.getInt32(4);
    }
    this.ledger.restore(mark);
  }

  /**
   * Counts on with hours that are finished and not counted yet: after a start those of the running month, some at a time, for
   * all at once would stop the display for seconds. To be called once a second.
   */
  catchUp(): void {
    if (!this.#hasBegun) return;
    if (!this.tariff.isCaughtUp) {
      this.tariff.catchUp(QUARTERS_PER_TURN);
      return;
    }
    if (this.#count(HOURS_PER_TURN)) return;
    if (this.#goalDay === this.#runningDay) return;
    this.#goalDay = this.#runningDay;
    this.goal.recompute(this.history, this.runningHour);
  }

  /** Whether all finished hours are counted: else month, money and peaks are still growing to what they are. */
  get isCaughtUp(): boolean {
    const isCounted = this.#next > this.history.lastHour && this.tariff.isCaughtUp;
    return this.#hasBegun && isCounted && this.#goalDay === this.#runningDay;
  }

  /** Opens the books. */
  #begin(): void {
    this.#hasBegun = true;
    this.#runningDay = legalDay(this.runningHour);
    this.goal.saving = savingOf(this.#settings.goal);
    this.tariff.begin(this.history);
    this.#rewind();
    this.#restoreNights(this.#runningDay);
  }

  #useTariff(): void {
    this.#tariff = this.#settings.tariff;
    this.tariff.use(this.#tariff);
    if (this.#hasBegun) this.tariff.begin(this.history);
  }

  /** Counts anew from the first hour of a month that is not finished in the books. */
  #rewind(): void {
    const { history, months } = this;
    const { prices } = this.#settings;
    const first = history.firstHour;
    let month = monthOf(this.#runningDay);
    if (first > 0) while (month > monthOf(legalDay(first)) && !months.read(month - 1)) month--;
    const hour = Math.max(first, firstHour(firstDay(month)));
    this.#prices = prices;
    this.#next = hour;
    this.#month = monthOf(legalDay(hour));
    this.#goalDay = -1;
    this.month.clear();
    this.cost.recompute(prices, history, hour);
  }

  /** Counts so many finished hours at most; whether there were as many, so that there may be more. */
  #count(most: number): boolean {
    const { history } = this;
    const last = history.lastHour;
    for (let counted = 0; counted < most; counted++) {
      const hour = this.#next;
      if (hour > last) return false;
      this.#next++;
      const day = legalDay(hour);
      this.#turnTo(monthOf(day));
      const energyImport = history.importAt(hour);
      const energyExport = history.exportAt(hour);
      const source = history.sourceAt(hour);
      this.month.add(history, hour);
      this.tariff.acceptHour(hour, energyImport ?? 0, source);
      this.cost.accept(hour, energyImport, energyExport, source);
      if (day === this.#goalDay) this.goal.accept(hour, energyImport, source);
    }
    return true;
  }

  /** Ends a month when its last hour is counted. */
  #turnTo(month: number): void {
    if (month === this.#month) return;
    if (this.month.known > 0) this.months.keep(this.#month, this.month);
    this.#month = month;
    this.month.clear();
  }

  #restoreNights(today: number): void {
    const { history, nightLoad } = this;
    for (let day = today - NIGHTS; day < today; day++) {
      const watts = history.nightLoadAt(day);
      if (watts !== undefined) nightLoad.restoreNight(day, watts);
    }
    const first = firstHour(today) * QUARTERS_PER_HOUR;
    for (let i = 0; i < history.quarters; i++) {
      const quarter = history.quarterAt(i);
      const { number, energyImport, energyExport, source } = quarter;
      if (quarter.isHour || number < first) continue;
      if (nightLoad.accept(number, energyImport, energyExport, source))
        history.keepNightLoad(nightLoad.day!, nightLoad.wattsAt(0));
    }
  }
}

/** How much is to be saved, in %; undefined for no goal. */
function savingOf(goal: number): number | undefined {
  return goal === 0 ? undefined : goal;
}
