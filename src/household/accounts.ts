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
  #runningMonth = -1;
  #runningDay = -1;
  #hasBegun = false;

  constructor(settings: Readonly<Settings>, kept: Kept) {
    const { quarters, days, notes } = kept;
    this.#settings = settings;
    this.history = new History(quarters, days);
    this.months = new Months(notes, MONTHS);
    this.comparison = new Comparison(this.history);
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
    this.#turnTo(this.runningHour);
    if (!ledger.hours.isWaiting) this.cost.turnTo(this.runningHour);
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

  /** Counts anew what depends on the settings: prices, tariff, goal, and how the meter keeps its time. */
  recount(): void {
    const settings = this.#settings;
    this.ledger.keepsSummerTime = settings.meterKeepsSummerTime;
    this.tariff.use(settings.tariff);
    if (this.#hasBegun) this.#begin();
  }

  /** Ends an hour: what it used is known. */
  onHour(hour: Readonly<Slot>): void {
    const { number, energyImport, energyExport, source } = hour;
    if (!this.#hasBegun) this.#begin();
    this.#turnTo(number);
    this.history.acceptHour(hour);
    this.month.add(this.history, number);
    this.tariff.acceptHour(number, energyImport, source);
    this.cost.accept(number, energyImport, energyExport, source);
    this.goal.accept(number, energyImport, source);
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

  /** Opens the books in the running hour with all that was kept. */
  #begin(): void {
    const { history } = this;
    const { prices, goal } = this.#settings;
    const running = this.runningHour;
    const day = legalDay(running);
    this.#hasBegun = true;
    this.#runningDay = day;
    this.#runningMonth = monthOf(day);
    this.#keepMonths();
    this.month.set(history, firstHour(firstDay(this.#runningMonth)), running);
    this.tariff.recompute(history, this.#runningMonth);
    this.cost.recompute(prices, history, running);
    this.goal.saving = goal === 0 ? undefined : goal;
    this.goal.recompute(history, running);
    this.#restoreNights(day);
  }

  /** Begins what begins with an hour: a new day, a new month. */
  #turnTo(hour: number): void {
    const day = legalDay(hour);
    if (day === this.#runningDay) return;
    this.#runningDay = day;
    this.goal.recompute(this.history, hour);
    const month = monthOf(day);
    if (month === this.#runningMonth) return;
    this.#keepMonths();
    this.#runningMonth = month;
    this.month.set(this.history, firstHour(firstDay(month)), hour);
  }

  /** Keeps the months that are over and were not kept yet. */
  #keepMonths(): void {
    const { history, months, month } = this;
    const first = history.firstHour;
    const running = monthOf(legalDay(this.runningHour));
    if (first === 0) return;
    for (let over = running - 1; over >= monthOf(legalDay(first)) && !months.read(over); over--) {
      month.set(history, Math.max(first, firstHour(firstDay(over))), firstHour(firstDay(over + 1)));
      if (month.known > 0) months.keep(over, month);
    }
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
