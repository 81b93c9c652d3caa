import { HOUR } from "./calendar.js";
import { DayRecord, deviationClass, HOURS_PER_DAY } from "./day-record.js";
import { GAP, type Hours, INTEGRATED, PARTLY, REGISTER } from "./hours.js";
import type { LedgerMark } from "./ledger-mark.js";
import type { Kept, Notes, RecordLog } from "./log.js";
import { DISORDER } from "./note-keys.js";
import { QUARTER, QuarterRecord, WHOLE_HOUR } from "./quarter-record.js";
import type { Slot } from "./slot.js";

const QUARTERS_PER_HOUR = 4;
const QUARTER_SECONDS = HOUR / QUARTERS_PER_HOUR;
/** Registers above this, in Wh, are not kept: 4 million kWh. */
const MOST = 0x1_0000_0000;

/**
 * The finished hours of 13 months and quarters of two days: what has been, as the ledger told it. A quarter is kept at once,
 * a day of meter time when it is over; the running day is put together again from its quarters after a power cut. It is
 * read through one record at a time.
 */
export class History implements Hours {
  readonly #quarters: RecordLog;
  readonly #days: RecordLog;
  readonly #open = new DayRecord();
  readonly #read = new DayRecord();
  /** Where in the log the day stands that was read last, and its number; -1 for none. */
  #readIndex = -1;
  #readDay = -1;
  /** A quarter on its way into the log, and one that was read from it. */
  readonly #pending = new QuarterRecord();
  #isPending = false;
  readonly #quarter = new QuarterRecord();
  /** Whether no day stands behind a later one. */
  #isOrdered: boolean;
  readonly #notes: Notes;
  readonly #note = new Uint8Array(1);
  /** The day that was looked for last in vain. */
  #missing = 0;
  #hourSource = GAP;
  #hourNumber = -1;

  constructor({ quarters, days, notes }: Kept) {
    this.#quarters = quarters;
    this.#days = days;
    this.#notes = notes;
    this.#isOrdered = notes.read(DISORDER, this.#note) < 0;
    this.#restore();
  }

  /** The last hour that was finished; -1 before the first. */
  get lastHour(): number {
    return this.#hourNumber;
  }

  /** The first hour that may be known; 0 when none is. */
  get firstHour(): number {
    return (this.#days.length === 0 ? this.#open.day : this.#load(0)) * HOURS_PER_DAY;
  }

  importAt(hour: number): number | undefined {
    return this.#dayOf(hour)?.importAt(hour % HOURS_PER_DAY);
  }

  exportAt(hour: number): number | undefined {
    return this.#dayOf(hour)?.exportAt(hour % HOURS_PER_DAY);
  }

  sourceAt(hour: number): number {
    return this.#dayOf(hour)?.sourceAt(hour % HOURS_PER_DAY) ?? GAP;
  }

  /** How far registers and power were apart in an hour: UNCHECKED, CLOSE, OFF or FAR. */
  deviationAt(hour: number): number {
    return this.#dayOf(hour)?.deviationAt(hour % HOURS_PER_DAY) ?? 0;
  }

  /** The lowest stable load in W of the night that began a legal day; undefined when it is not known. */
  nightLoadAt(day: number): number | undefined {
    return this.#dayOf(day * HOURS_PER_DAY)?.nightLoad;
  }

  /** Takes the load in W of the night of this legal day; undefined when none was stable. */
  keepNightLoad(day: number, watts: number | undefined): void {
    if (this.#open.day !== day) this.#openDay(day);
    this.#open.nightLoad = watts;
  }

  /** Takes an hour that is finished. To be called before the quarter with which it ends. */
  acceptHour(slot: Readonly<Slot>): void {
    const { number, energyImport, energyExport, source } = slot;
    this.#setHour(number, energyImport, energyExport, source, slot.deviation);
    this.#hourSource = source;
    this.#hourNumber = number;
    if (source === REGISTER || source === GAP) return;
    this.flush();
    const record = this.#pending;
    record.set(WHOLE_HOUR, number * QUARTERS_PER_HOUR + QUARTERS_PER_HOUR - 1, energyImport, energyExport, source);
    this.#quarters.append(record.bytes);
  }

  /** Takes a quarter that is finished; `flush` keeps it. */
  acceptQuarter({ number, energyImport, energyExport, source }: Readonly<Slot>): void {
    this.flush();
    const record = this.#pending;
    record.set(QUARTER, number, energyImport, energyExport, source);
    const hour = Math.floor(number / QUARTERS_PER_HOUR);
    const endsHour = number % QUARTERS_PER_HOUR === QUARTERS_PER_HOUR - 1;
    if (endsHour && hour === this.#hourNumber) record.hourSource = this.#hourSource;
    this.#isPending = true;
  }

  /** Takes the registers in Wh at an edge, at a meter time in s: those at the end of the last quarter are kept with it. */
  acceptRegisters(time: number, energyImport: number, energyExport: number): void {
    const isItsEnd = this.#isPending && time === (this.#pending.number + 1) * QUARTER_SECONDS;
    if (isItsEnd && energyImport < MOST && energyExport < MOST) this.#pending.setRegisters(energyImport, energyExport);
  }

  /** Keeps the last quarter, if that is still to be done. */
  flush(): void {
    if (this.#isPending) this.#quarters.append(this.#pending.bytes);
    this.#isPending = false;
  }

  /** Tells the ledger how things stood at the last edge whose registers are kept; false if there is none. */
  mark(mark: LedgerMark): boolean {
    const log = this.#quarters;
    const record = this.#quarter;
    let found = -1;
    for (let i = 0; i < log.length; i++) {
      log.read(i, record.bytes);
      mark.lastQuarter = record.number;
      if (!record.isHour && record.hasRegisters) found = i;
    }
    if (found < 0) return false;
    log.read(found, record.bytes);
    mark.time = (record.number + 1) * QUARTER_SECONDS;
    mark.energyImport = record.registerImport;
    mark.energyExport = record.registerExport;
    mark.quarterSource = REGISTER;
    mark.lastHour = this.#hourNumber;
    this.#markHour(mark, found);
    return true;
  }

  /** Tells what the hour had until a mark that lies within it: from the registers at its start, or by its quarters. */
  #markHour(mark: LedgerMark, last: number): void {
    const log = this.#quarters;
    const record = this.#quarter;
    const start = Math.floor(mark.time / HOUR) * QUARTERS_PER_HOUR;
    let known = 0;
    mark.hourImport = 0;
    mark.hourExport = 0;
    mark.hourSource = PARTLY;
    for (let i = last; i >= 0; i--) {
      log.read(i, record.bytes);
      if (record.isHour) continue;
      if (record.number === start - 1 && record.hasRegisters) {
        mark.hourImport = mark.energyImport - record.registerImport;
        mark.hourExport = mark.energyExport - record.registerExport;
        mark.hourSource = REGISTER;
      }
      if (record.number < start) break;
      mark.hourImport += record.energyImport;
      mark.hourExport += record.energyExport;
      if (record.source >= INTEGRATED) known++;
    }
    const isWhole = known === mark.time / QUARTER_SECONDS - start;
    if (mark.hourSource === PARTLY && isWhole) mark.hourSource = INTEGRATED;
  }

  /** Loads a quarter by its number; undefined when it is not kept. */
  quarter(number: number): QuarterRecord | undefined {
    const log = this.#quarters;
    let low = 0;
    let high = log.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.quarterAt(middle).number < number) low = middle + 1;
      else high = middle;
    }
    // an hour stands before the quarter with which it ended
    for (; low < log.length && this.quarterAt(low).number === number; low++)
      if (!this.#quarter.isHour) return this.#quarter;
    return undefined;
  }

  /** How many quarters and hours are kept that `quarterAt` loads, the oldest first. */
  get quarters(): number {
    return this.#quarters.length;
  }

  /** Loads what is kept at that place. */
  quarterAt(index: number): QuarterRecord {
    this.#quarters.read(index, this.#quarter.bytes);
    return this.#quarter;
  }

  #setHour(number: number, energyImport: number, energyExport: number, source: number, deviation?: number): void {
    const day = Math.floor(number / HOURS_PER_DAY);
    if (day !== this.#open.day) this.#openDay(day);
    const apart = deviationClass(deviation, energyImport + energyExport);
    this.#open.set(number % HOURS_PER_DAY, energyImport, energyExport, source, apart);
  }

  /** Begins a day, and keeps the one before. */
  #openDay(day: number): void {
    if (this.#open.day !== 0) {
      this.#days.append(this.#open.bytes);
      this.#readIndex = -1;
      this.#readDay = -1;
    }
    this.#missing = 0;
    if (day < this.#open.day) this.#noteDisorder();
    this.#open.begin(day);
  }

  /** From now on a day may stand behind a later one. To look would cost a start too much, so it is noted. */
  #noteDisorder(): void {
    this.#isOrdered = false;
    this.#notes.write(DISORDER, this.#note, this.#note.length);
  }

  /** Puts the open day together from the quarters that came after the last day that is kept. */
  #restore(): void {
    const log = this.#quarters;
    const record = this.#quarter;
    const lastDay = this.#days.length > 0 ? this.#load(this.#days.length - 1) : 0;
    // the registers at the last edge of an hour
    let edge = -1;
    let registerImport = 0;
    let registerExport = 0;
    for (let i = this.#lastTurn(); i < log.length; i++) {
      log.read(i, record.bytes);
      const { number } = record;
      const hour = Math.floor(number / QUARTERS_PER_HOUR);
      if (number % QUARTERS_PER_HOUR !== QUARTERS_PER_HOUR - 1) continue;
      const isNew = Math.floor(hour / HOURS_PER_DAY) > lastDay;
      if (record.isHour) {
        if (isNew) this.#setHour(hour, record.energyImport, record.energyExport, record.source);
        continue;
      }
      if (isNew && record.hourSource === REGISTER && edge === hour - 1) {
        const energyImport = record.registerImport - registerImport;
        this.#setHour(hour, energyImport, record.registerExport - registerExport, REGISTER);
      }
      this.#hourNumber = hour;
      edge = record.hasRegisters ? hour : -1;
      registerImport = record.registerImport;
      registerExport = record.registerExport;
    }
  }

  /** Where the quarters begin that came after the clock last went back. */
  #lastTurn(): number {
    let turn = 0;
    let before = 0;
    for (let i = 0; i < this.#quarters.length; i++) {
      const { number } = this.quarterAt(i);
      if (number < before) turn = i;
      before = number;
    }
    return turn;
  }

  /** The day of meter time in which an hour is, loaded; undefined when it is not kept. */
  #dayOf(hour: number): DayRecord | undefined {
    const day = Math.floor(hour / HOURS_PER_DAY);
    if (day === this.#open.day) return this.#open;
    if (day === this.#readDay) return this.#read;
    if (day === this.#missing) return undefined;
    if (this.#find(day)) return this.#read;
    this.#missing = day;
    return undefined;
  }

  /** Days stand in the log in their order, some may be missing; after a clock was ahead the last one of a day counts. */
  #find(day: number): boolean {
    const log = this.#days;
    if (!this.#isOrdered) {
      for (let i = log.length - 1; i >= 0; i--) if (this.#load(i) === day) return true;
      return false;
    }
    const next = this.#readIndex + 1;
    if (this.#readIndex >= 0 && next < log.length && this.#read.day < day && this.#load(next) === day) return true;
    let low = 0;
    let high = log.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#load(middle) < day) low = middle + 1;
      else high = middle;
    }
    return low < log.length && this.#load(low) === day;
  }

  #load(index: number): number {
    this.#days.read(index, this.#read.bytes);
    this.#readIndex = index;
    this.#readDay = this.#read.day;
    return this.#readDay;
  }
}
