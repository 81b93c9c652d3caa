import type { History } from "./history.js";
import type { HourLedger } from "./hour-ledger.js";
import { HourProjection } from "./hour-projection.js";
import type { Notes } from "./log.js";
import { PEAKS } from "./note-keys.js";
import { Peaks } from "./peaks.js";
import { Quarters } from "./quarters.js";
import { chargesIn, type Tariff } from "./tariff.js";

const NOTES_PER_COMPONENT = 8;
const NOTE = 56;

/** What a power tariff counts this month, and what the running slot does to it. Its peaks outlive power cuts. */
export class TariffCount {
  /** By component; none without a tariff. */
  peaks: readonly Peaks[];
  /** What the running hour, or quarter where the tariff counts quarters, will come to. */
  projection: HourProjection;
  /** Whether no quarter that is kept and counts is still to be looked at. */
  isCaughtUp = true;
  /** What amounts are in: `kr` or `€`. */
  currency: string;
  readonly #notes: Notes;
  readonly #note = new Uint8Array(NOTE);
  #history: History | undefined = undefined;
  #quarters: Quarters | undefined = undefined;
  /** How many of the newest quarters that are kept were looked at. */
  #seen = 0;

  constructor(tariff: Readonly<Tariff>, notes: Notes) {
    this.#notes = notes;
    this.currency = tariff.currency;
    this.peaks = tariff.components.map((component) => new Peaks(component));
    this.projection = this.#newProjection();
    for (let i = 0; i < this.peaks.length; i++) this.#restore(i);
  }

  /** What the month's peaks cost so far, in hundredths of the tariff's currency. */
  get cost(): number {
    let cost = 0;
    for (let i = 0; i < this.peaks.length; i++) cost += this.peaks[i]!.cost;
    return cost;
  }

  /** Grows whenever a peak, a mean or the cost may have changed. */
  get sequence(): number {
    let sequence = 0;
    for (let i = 0; i < this.peaks.length; i++) sequence += this.peaks[i]!.sequence;
    return sequence;
  }

  /**
   * The component by which the running slot is measured: that which limits it, else one that counts it, else one that
   * costs anything in this month, else the first; -1 without a tariff.
   */
  get ruling(): number {
    const { peaks, projection } = this;
    if (projection.limiting >= 0) return projection.limiting;
    for (let i = 0; i < peaks.length; i++) if (projection.weightOf(i) > 0) return i;
    for (let i = 0; i < peaks.length; i++) if (chargesIn(peaks[i]!.component, peaks[i]!.month)) return i;
    return peaks.length > 0 ? 0 : -1;
  }

  /** Whether two components charge for the same month. */
  get isSplit(): boolean {
    let charging = 0;
    for (let i = 0; i < this.peaks.length; i++)
      if (chargesIn(this.peaks[i]!.component, this.peaks[i]!.month)) charging++;
    return charging > 1;
  }

  /** Minutes of the slots that are counted; 60 without a tariff. */
  get minutes(): 60 | 15 {
    return this.#isOfQuarters ? 15 : 60;
  }

  /**
   * Counts by another tariff, or by the same one after an edit; to be followed by `begin` and the month's hours. No peak of
   * the one before is kept: after a power cut it would be taken for one of this.
   */
  use(tariff: Readonly<Tariff>): void {
    this.currency = tariff.currency;
    this.peaks = tariff.components.map((component) => new Peaks(component));
    this.projection = this.#newProjection();
    for (let i = 0; i < this.peaks.length; i++) this.#keep(i);
  }

  /** Goes on with what is kept: the hours are told one by one, the quarters are looked at by `catchUp`. */
  begin(history: History): void {
    this.#history = history;
    this.#quarters = new Quarters(history);
    this.#seen = 0;
    this.isCaughtUp = !this.#isOfQuarters;
  }

  /** Looks at so many of the kept quarters at most, from the newest back, where the tariff counts these. */
  catchUp(most: number): void {
    const history = this.#history!;
    for (let i = 0; i < most && this.#seen < history.quarters; i++) {
      const quarter = history.quarterAt(history.quarters - 1 - this.#seen++);
      if (!quarter.isHour) this.acceptQuarter(quarter.number, quarter.energyImport, quarter.source);
    }
    this.isCaughtUp = this.#seen >= history.quarters;
  }

  /** Takes a finished hour. */
  acceptHour(hour: number, energyImport: number, source: number): void {
    this.#accept(60, hour, energyImport, source);
  }

  /** Takes a finished quarter of an hour. */
  acceptQuarter(quarter: number, energyImport: number, source: number): void {
    this.#accept(15, quarter, energyImport, source);
  }

  /** Looks ahead from the ledger's running slot, with net power in W. */
  project({ hours, quarters, time }: HourLedger, netPower: number): void {
    if (time === undefined) return;
    const slots = this.#isOfQuarters ? quarters : hours;
    for (let i = 0; i < this.peaks.length; i++) this.peaks[i]!.turnTo(slots.number);
    this.projection.accept(slots.number, slots.energyImport, time - slots.start, netPower);
  }

  /** Strikes out a peak of a component, or takes that back; what is struck out stays so over a power cut. */
  strike(component: number, i: number): void {
    this.peaks[component]!.strike(i, this.#slots(component));
    this.#keep(component);
  }

  undo(component: number, i: number): void {
    this.peaks[component]!.undo(i, this.#slots(component));
    this.#keep(component);
  }

  #accept(slot: 60 | 15, number: number, energyImport: number, source: number): void {
    for (let i = 0; i < this.peaks.length; i++) {
      const peaks = this.peaks[i]!;
      if (peaks.component.slot === slot && peaks.accept(number, energyImport, source)) this.#keep(i);
    }
  }

  get #isOfQuarters(): boolean {
    return this.peaks.length > 0 && this.peaks[0]!.component.slot === 15;
  }

  #newProjection(): HourProjection {
    return new HourProjection(this.minutes, this.peaks);
  }

  #slots(component: number) {
    return this.peaks[component]!.component.slot === 60 ? this.#history! : this.#quarters!;
  }

  #restore(i: number): void {
    const { state } = this.peaks[i]!;
    const note = this.#note;
    const first = PEAKS + i * NOTES_PER_COMPONENT;
    for (let at = 0; at < state.length; at += NOTE) {
      const length = Math.min(NOTE, state.length - at);
      if (this.#notes.read(first + at / NOTE, note) !== length) return;
    }
    for (let at = 0; at < state.length; at += NOTE) {
      const length = this.#notes.read(first + at / NOTE, note);
      for (let byte = 0; byte < length; byte++) state[at + byte] = note[byte]!;
    }
  }

  #keep(i: number): void {
    const { state } = this.peaks[i]!;
    const note = this.#note;
    const first = PEAKS + i * NOTES_PER_COMPONENT;
    for (let at = 0; at < state.length; at += NOTE) {
      const length = Math.min(NOTE, state.length - at);
      for (let byte = 0; byte < length; byte++) note[byte] = state[at + byte]!;
      this.#notes.write(first + at / NOTE, note, length);
    }
  }
}
