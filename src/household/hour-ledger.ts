import type { MeterReading } from "../meter/reading.js";
import { EnergyFlow } from "./energy-flow.js";
import { GAP } from "./hours.js";
import { LastMinute } from "./last-minute.js";
import { LedgerMark } from "./ledger-mark.js";
import { MeterClock } from "./meter-clock.js";
import { Outages } from "./outages.js";
import { FRESH, OTHER, RegisterWatch } from "./register-watch.js";
import type { Slot } from "./slot.js";
import { SlotLedger } from "./slot-ledger.js";

/** Seconds of an hour and of a quarter of an hour. */
const HOUR = 3600;
const QUARTER = 900;
/** No reading for so many ms is an outage. */
const OUTAGE = 60_000;

/** Who is told of finished slots and of what to remember. What it is given is the same object each time. */
export interface LedgerListener {
  /** A finished hour, each once and in the order of time; one of which nothing is known is not told. */
  onHour(hour: Readonly<Slot>): void;
  /** A finished quarter of an hour, in the same way. */
  onQuarter(quarter: Readonly<Slot>): void;
  /** What `restore` wants after a restart: once a quarter of an hour, after the slots that end there. */
  onMark(mark: Readonly<LedgerMark>): void;
}

/**
 * What exactly each hour and each quarter of an hour used, from readings as they come. Without a stamp in any of them
 * there are no slots. No call allocates.
 */
export class HourLedger {
  readonly hours: SlotLedger;
  readonly quarters: SlotLedger;
  /** When no reading came, and why. */
  readonly outages = new Outages();
  /** The mean power of the last minute. */
  readonly lastMinute = new LastMinute();
  readonly #listener: LedgerListener;
  readonly #clock = new MeterClock();
  readonly #watch = new RegisterWatch();
  readonly #flow = new EnergyFlow();
  readonly #mark = new LedgerMark();
  /** The quarter of an hour that ran when the mark was made. */
  #marked = -1;
  #now = Number.NEGATIVE_INFINITY;
  #power = 0;
  /** Whether the times before the first reading are from before a restart. */
  #isRestored = false;

  constructor(listener: LedgerListener) {
    this.#listener = listener;
    this.hours = new SlotLedger(HOUR, this.#flow, (hour) => listener.onHour(hour));
    this.quarters = new SlotLedger(QUARTER, this.#flow, (quarter) => listener.onQuarter(quarter));
  }

  /** Whether the meter's own clock moves to summer time. */
  get keepsSummerTime(): boolean {
    return this.#clock.keepsSummerTime;
  }

  set keepsSummerTime(keeps: boolean) {
    this.#clock.keepsSummerTime = keeps;
  }

  /** Whether the registers are read in the right scale; when they are known not to be, the power alone counts. */
  set trustsRegisters(trusts: boolean) {
    this.hours.trustsRegisters = trusts;
    this.quarters.trustsRegisters = trusts;
  }

  /** Whether a stamp has come: without one there are no hours. */
  get hasClock(): boolean {
    return this.#clock.hasTime;
  }

  /** How often the meter's clock has jumped. */
  get clockJumps(): number {
    return this.#clock.jumps;
  }

  /** Meter time of the last reading in s; undefined without a clock. */
  get time(): number | undefined {
    return this.#clock.hasTime ? this.#clock.time : undefined;
  }

  /** The last good import register in Wh; undefined before the first. */
  get energyImport(): number | undefined {
    return this.#watch.hasRegisters ? this.#watch.energyImport : undefined;
  }

  /** The last good export register in Wh; undefined before the first. */
  get energyExport(): number | undefined {
    return this.#watch.hasRegisters ? this.#watch.energyExport : undefined;
  }

  /** Goes on from what `onMark` gave before a restart; to be called before the first reading. */
  restore(mark: Readonly<LedgerMark>): void {
    const { time, energyImport, energyExport, hourImport, hourExport, quarterImport, quarterExport } = mark;
    if (time === 0) return;
    this.#isRestored = true;
    this.#clock.restore(time);
    this.#watch.restore(time, energyImport, energyExport);
    this.#flow.time = time;
    this.#flow.keep(time, energyImport, energyExport, 0, 0);
    const { hours, quarters } = this;
    hours.restore(time, energyImport, energyExport, hourImport, hourExport, mark.hourSource, mark.lastHour);
    quarters.restore(
      time,
      energyImport,
      energyExport,
      quarterImport,
      quarterExport,
      mark.quarterSource,
      mark.lastQuarter,
    );
    hours.unplacedImport = mark.unplacedImport;
    hours.unplacedExport = mark.unplacedExport;
    this.#mark.lastHour = mark.lastHour;
    this.#mark.lastQuarter = mark.lastQuarter;
    this.#marked = quarters.number;
  }

  /** Takes a reading at `now`, in ms of a clock that never goes back. */
  accept(reading: Readonly<MeterReading>, now: number): void {
    const clock = this.#clock;
    const flow = this.#flow;
    clock.accept(reading.timestamp, now);
    if (!clock.hasTime) return;
    const { time } = clock;
    if (this.#isRestored && time < flow.time) this.#leap(time, time - flow.time, now);
    else if (clock.jump !== 0) this.#leap(time, clock.jump, now);
    flow.accept(time, now, reading.activePowerImport, reading.activePowerExport);
    this.lastMinute.accept(flow.importSum, flow.exportSum, now, flow.isGap);
    this.#noteOutage(reading, now);
    this.#takeRegisters(reading, now);
    this.#now = now;
    this.#isRestored = false;
    const { last, number, opening } = this.quarters;
    const isTold = this.hours.last !== this.#mark.lastHour || last !== this.#mark.lastQuarter;
    if (isTold || (opening.hasBase && number !== this.#marked)) this.#remember(number);
  }

  #leap(time: number, jump: number, now: number): void {
    this.hours.leap(time, now);
    this.quarters.leap(time, now);
    this.#flow.shift(jump);
  }

  /** Has the slots and then the flow take the registers of a reading, if they are good. */
  #takeRegisters({ energyImport, energyExport }: Readonly<MeterReading>, now: number): void {
    const flow = this.#flow;
    const watch = this.#watch;
    const { time, importSum, exportSum } = flow;
    const measured = importSum - flow.importThen + exportSum - flow.exportThen;
    const verdict = watch.judge(energyImport, energyExport ?? watch.energyExport, time, now, measured);
    const isFresh = verdict === FRESH;
    this.hours.accept(isFresh, watch.energyImport, watch.energyExport, now);
    this.quarters.accept(isFresh, watch.energyImport, watch.energyExport, now);
    if (isFresh) {
      if (flow.hasRegisters) {
        const counted = watch.energyImport - flow.registerImport + watch.energyExport - flow.registerExport;
        this.outages.tell(counted - measured, watch.step);
      }
      this.#keepRegisters();
    } else if (verdict === OTHER) {
      this.outages.leaveUntold();
      this.hours.change(watch.energyImport, watch.energyExport);
      this.quarters.change(watch.energyImport, watch.energyExport);
      flow.keep(time, watch.energyImport, watch.energyExport, importSum, exportSum);
      this.hours.accept(true, watch.energyImport, watch.energyExport, now);
      this.quarters.accept(true, watch.energyImport, watch.energyExport, now);
    } else if (energyImport === undefined) flow.isSparse = true;
  }

  /** Registers that are sent once an hour are those of the hour's edge, some seconds ago. */
  #keepRegisters(): void {
    const flow = this.#flow;
    const { energyImport, energyExport } = this.#watch;
    const { start, opening } = this.quarters;
    if (opening.isExact && flow.isOf(start))
      flow.keep(start, energyImport, energyExport, opening.importThen, opening.exportThen);
    else flow.keep(flow.time, energyImport, energyExport, flow.importSum, flow.exportSum);
  }

  #noteOutage({ activePowerImport, activePowerExport }: Readonly<MeterReading>, now: number): void {
    const { from, time } = this.#flow;
    const before = this.#power;
    const power = (activePowerImport ?? 0) + (activePowerExport ?? 0);
    this.#power = power;
    if (this.#isRestored) {
      // the last reading was up to a quarter of an hour later than what is remembered
      if (time - from >= QUARTER + OUTAGE / 1000) this.outages.note(from, time, power);
    } else if (now - this.#now >= OUTAGE && this.#now >= 0) {
      this.outages.note(time - (now - this.#now) / 1000, time, Math.min(before, power));
    }
  }

  #remember(quarter: number): void {
    const mark = this.#mark;
    this.#marked = quarter;
    const { hours, quarters } = this;
    const { hasRegisters, registerTime, registerImport, registerExport } = this.#flow;
    mark.lastHour = hours.last;
    mark.lastQuarter = quarters.last;
    if (!hasRegisters) return;
    mark.time = Math.floor(registerTime);
    mark.energyImport = registerImport;
    mark.energyExport = registerExport;
    mark.hourSource = hours.sourceAtRegisters;
    mark.hourImport = mark.hourSource === GAP ? 0 : registerImport - hours.opening.baseImport;
    mark.hourExport = mark.hourSource === GAP ? 0 : registerExport - hours.opening.baseExport;
    mark.quarterSource = quarters.sourceAtRegisters;
    mark.quarterImport = mark.quarterSource === GAP ? 0 : registerImport - quarters.opening.baseImport;
    mark.quarterExport = mark.quarterSource === GAP ? 0 : registerExport - quarters.opening.baseExport;
    mark.unplacedImport = hours.unplacedImport;
    mark.unplacedExport = hours.unplacedExport;
    this.#listener.onMark(mark);
  }
}
