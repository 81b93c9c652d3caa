import { firstDay, legalDay, monthOf } from "./calendar.js";
import { GAP, type Hours, PARTLY } from "./hours.js";
import {
  chargedPower,
  chargesIn,
  clockHour,
  firstHourOf,
  hourOfSlot,
  MOST_PEAKS,
  monthlyCost,
  type TariffComponent,
  weightAt,
} from "./tariff.js";

/** Peaks kept: two behind the last that can count, for those that are struck out. */
const KEPT = MOST_PEAKS + 2;
/** Slots that can be struck out at a time; the oldest gives way. */
export const MOST_STRUCK = 8;
/** Months before the running one whose means are kept. */
const EARLIER = 11;
/** Where the struck ones stand behind the peaks, and what stands behind them. */
const STRUCK = KEPT;
const MONTH = KEPT + MOST_STRUCK;
const COUNT = MONTH + 1;
const STRUCK_COUNT = MONTH + 2;
const WORDS = MONTH + 3;
const FIRST_EARLIER = KEPT + MOST_STRUCK;
const POWERS = FIRST_EARLIER + EARLIER;

/**
 * The highest slots of a month, as one component of a tariff counts them: each known to the Wh from the registers at its
 * edges. A slot is an hour by its number, or a quarter by its number where the component wants quarters.
 */
export class Peaks {
  /** All that is known, to be kept as it is and put back before the first call; its layout is this class's own. */
  readonly state = new Uint8Array(WORDS * 4 + POWERS * 4 + KEPT + MOST_STRUCK);
  /** Grows whenever a peak, a mean or the cost may have changed. */
  sequence = 0;
  #component: Readonly<TariffComponent>;
  readonly #slots: Uint32Array;
  /** In W, by the weight of their slots; then the means of earlier months, NaN where unknown. */
  readonly #powers: Float32Array;
  readonly #sources: Uint8Array;

  constructor(component: Readonly<TariffComponent>) {
    this.#component = component;
    const { buffer } = this.state;
    this.#slots = new Uint32Array(buffer, 0, WORDS);
    this.#powers = new Float32Array(buffer, WORDS * 4, POWERS);
    this.#sources = new Uint8Array(buffer, (WORDS + POWERS) * 4, KEPT + MOST_STRUCK);
    this.#powers.fill(Number.NaN, FIRST_EARLIER);
  }

  /** What is counted. */
  get component(): Readonly<TariffComponent> {
    return this.#component;
  }

  /** Counts by another component, or by the same one after an edit; to be followed by `recompute`. */
  use(component: Readonly<TariffComponent>): void {
    this.#slots[COUNT] = 0;
    if (component.slot !== this.#component.slot) {
      this.#slots[STRUCK_COUNT] = 0;
      this.#powers.fill(Number.NaN, FIRST_EARLIER);
    }
    this.#component = component;
    this.sequence++;
  }

  /** The month of the peaks, in months since January 2000; 0 before the first. */
  get month(): number {
    return this.#slots[MONTH]!;
  }

  /** How many peaks count, at most as many as the component averages. */
  get length(): number {
    return Math.min(this.#slots[COUNT]!, this.#component.peaks);
  }

  /** The slot of a counting peak; 0 is the highest. */
  slotAt(i: number): number {
    return this.#slots[i]!;
  }

  /** The legal day of a counting peak, as days since 1970. */
  dayAt(i: number): number {
    return legalDay(hourOfSlot(this.#component, this.slotAt(i)));
  }

  /** The mean power of a counting peak in W, as the tariff weighs it. */
  powerAt(i: number): number {
    return this.#powers[i]!;
  }

  /** Whether all of a counting peak is known; else it is a lower bound. */
  isCertain(i: number): boolean {
    return this.#sources[i]! > PARTLY;
  }

  /** The mean of the counting peaks in W; undefined before the first. */
  get mean(): number | undefined {
    return this.length === 0 ? undefined : this.#sum() / this.length;
  }

  /** What the month costs so far, in hundredths of the currency. */
  get cost(): number {
    return this.#costOf(this.mean ?? 0);
  }

  /** The mean in W of the month so many before the one before the running one, from 0 to 10; undefined if unknown. */
  earlierAt(i: number): number | undefined {
    const power = this.#powers[FIRST_EARLIER + i]!;
    return Number.isNaN(power) ? undefined : power;
  }

  /** Tells the mean of an earlier month in W, counted as `earlierAt` does; undefined if it is unknown. */
  setEarlier(i: number, mean: number | undefined): void {
    this.#powers[FIRST_EARLIER + i] = mean ?? Number.NaN;
    this.sequence++;
  }

  /** Takes a finished slot with its energy imported in Wh and its source; returns whether a peak has changed. */
  accept(slot: number, energy: number, source: number): boolean {
    if (source === GAP) return false;
    const month = this.monthOf(slot);
    if (month > this.month) this.#begin(month);
    if (month !== this.month || this.#find(STRUCK, this.struckCount, slot) >= 0) return false;
    const power = Math.fround(energy * (60 / this.#component.slot) * this.weightOf(slot));
    return power > 0 && this.#insert(slot, power, source);
  }

  /** Begins the month of a running slot, if it is a new one; else the first slot finished in it does. */
  turnTo(slot: number): void {
    const month = this.monthOf(slot);
    if (month > this.month) this.#begin(month);
  }

  /** The month that a slot belongs to, in months since January 2000. */
  monthOf(slot: number): number {
    return monthOf(Math.floor(clockHour(this.#component, hourOfSlot(this.#component, slot)) / 24));
  }

  /**
   * Finds the peaks of a month, in months since January 2000, anew from finished slots: hours, or quarters by their number
   * where the component wants quarters. A peak whose slot is no longer kept stays.
   */
  recompute(slots: Hours, month: number): void {
    if (month !== this.month) this.#begin(month);
    let kept = 0;
    for (let i = 0; i < this.#slots[COUNT]!; i++) if (slots.sourceAt(this.#slots[i]!) === GAP) this.#copy(i, kept++);
    this.#slots[COUNT] = kept;
    const end = this.#firstOf(firstDay(month + 1));
    for (let slot = this.#firstOf(firstDay(month)); slot < end; slot++) {
      const energy = slots.importAt(slot);
      if (energy !== undefined) this.accept(slot, energy, slots.sourceAt(slot));
    }
    this.sequence++;
  }

  /** How many slots are struck out. */
  get struckCount(): number {
    return this.#slots[STRUCK_COUNT]!;
  }

  /** A slot that is struck out, in the order in which they were. */
  struckAt(i: number): number {
    return this.#slots[STRUCK + i]!;
  }

  /** The mean power of a slot that is struck out in W, as the tariff weighs it. */
  struckPowerAt(i: number): number {
    return this.#powers[STRUCK + i]!;
  }

  /** Strikes a counting peak out, so that the next one takes its place. */
  strike(i: number, slots: Hours): void {
    if (i >= this.length) return;
    if (this.struckCount === MOST_STRUCK) this.#remove(STRUCK, STRUCK_COUNT, 0);
    this.#copy(i, STRUCK + this.#slots[STRUCK_COUNT]!++);
    this.#remove(0, COUNT, i);
    this.recompute(slots, this.month);
  }

  /** Takes back what was struck out. */
  undo(i: number, slots: Hours): void {
    if (i >= this.struckCount) return;
    const slot = this.#slots[STRUCK + i]!;
    const power = this.#powers[STRUCK + i]!;
    const source = this.#sources[STRUCK + i]!;
    this.#remove(STRUCK, STRUCK_COUNT, i);
    if (this.monthOf(slot) === this.month) this.#insert(slot, power, source);
    this.recompute(slots, this.month);
  }

  /** The part of a slot's power that counts. */
  weightOf(slot: number): number {
    return weightAt(this.#component, hourOfSlot(this.#component, slot));
  }

  /** Which counting peak a running slot with a higher power would replace; -1 when it would come in addition. */
  placeOf(slot: number): number {
    const own = this.#ofSameDay(slot);
    if (own >= 0 && own < this.length) return own;
    return this.length < this.#component.peaks ? -1 : this.length - 1;
  }

  /** What the month would cost with a weighted power in W at that place, in hundredths of the currency. */
  costWith(place: number, power: number): number {
    if (place < 0) return this.#costOf((this.#sum() + power) / (this.length + 1));
    return this.#costOf((this.#sum() - this.powerAt(place) + power) / this.length);
  }

  /** What this month costs when its peaks have a mean in W, in hundredths of the currency. */
  #costOf(mean: number): number {
    if (!chargesIn(this.#component, this.month)) return 0;
    return monthlyCost(this.#component, chargedPower(this.#component, mean, this.#powers, FIRST_EARLIER));
  }

  #sum(): number {
    let sum = 0;
    for (let i = 0; i < this.length; i++) sum += this.powerAt(i);
    return sum;
  }

  /** Begins a month without peaks; the mean of the one before becomes that of an earlier month. */
  #begin(month: number): void {
    const passed = month - this.month;
    if (this.month > 0 && passed > 0) {
      const mean = this.mean ?? Number.NaN;
      for (let i = EARLIER - 1; i >= 0; i--)
        this.#powers[FIRST_EARLIER + i] = i >= passed ? this.#powers[FIRST_EARLIER + i - passed]! : Number.NaN;
      if (passed <= EARLIER) this.#powers[FIRST_EARLIER + passed - 1] = mean;
    }
    this.#slots[MONTH] = month;
    this.#slots[COUNT] = 0;
    this.sequence++;
  }

  /** Puts a slot among the peaks if it is high enough, in the order of their powers and then of time. */
  #insert(slot: number, power: number, source: number): boolean {
    let count = this.#slots[COUNT]!;
    if (count === KEPT && !this.#isAbove(power, slot, count - 1)) return false;
    const own = this.#component.distinctDays ? this.#ofSameDay(slot) : this.#find(0, count, slot);
    if (own >= 0) {
      if (this.#slots[own] !== slot && !this.#isAbove(power, slot, own)) return false;
      this.#remove(0, COUNT, own);
      count--;
    }
    let at = Math.min(count, KEPT - 1);
    for (; at > 0 && this.#isAbove(power, slot, at - 1); at--) this.#copy(at - 1, at);
    this.#slots[at] = slot;
    this.#powers[at] = power;
    this.#sources[at] = source;
    this.#slots[COUNT] = Math.min(count + 1, KEPT);
    this.sequence++;
    return true;
  }

  /** Whether a slot stands before a peak. */
  #isAbove(power: number, slot: number, i: number): boolean {
    const other = this.#powers[i]!;
    return power > other || (power === other && slot < this.#slots[i]!);
  }

  /** The peak of the same day as a slot where days must differ; -1 if there is none. */
  #ofSameDay(slot: number): number {
    if (!this.#component.distinctDays) return -1;
    const day = Math.floor(clockHour(this.#component, hourOfSlot(this.#component, slot)) / 24);
    const first = this.#firstOf(day);
    const end = this.#firstOf(day + 1);
    for (let i = 0; i < this.#slots[COUNT]!; i++) if (this.#slots[i]! >= first && this.#slots[i]! < end) return i;
    return -1;
  }

  /** Where a slot stands among so many; -1 if it does not. */
  #find(first: number, count: number, slot: number): number {
    for (let i = first; i < first + count; i++) if (this.#slots[i] === slot) return i;
    return -1;
  }

  #copy(from: number, to: number): void {
    this.#slots[to] = this.#slots[from]!;
    this.#powers[to] = this.#powers[from]!;
    this.#sources[to] = this.#sources[from]!;
  }

  /** Removes one of those that begin at `first` and are counted at `counter`. */
  #remove(first: number, counter: number, i: number): void {
    const last = this.#slots[counter]! - 1;
    for (let at = first + i; at < first + last; at++) this.#copy(at + 1, at);
    this.#slots[counter] = last;
  }

  /** The first slot of a day of the component's clock. */
  #firstOf(day: number): number {
    return firstHourOf(this.#component, day) * (60 / this.#component.slot);
  }
}
