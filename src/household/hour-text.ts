import { dayOfMonth, monthOf } from "./calendar.js";
import { HOURS_PER_DAY } from "./day-record.js";
import { GAP, type Hours, REGISTER } from "./hours.js";

// Hours as texts of characters that QR codes pack densely: docs/qr.md tells the format.

/** What each text begins with: its format, and the version of that. */
export const MARK = "HED1:";
/** The symbols of numbers, from 0 on. */
export const SYMBOLS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$*+-./:";
export const BASE = 43;
/** First symbols: below WITH_THREE energies up to MOST_OF_TWO are written in two, from there to WITH_FOUR in three. */
export const WITH_THREE = 32;
export const WITH_FOUR = 39;
export const MOST_OF_TWO = WITH_THREE * BASE;
export const MOST_OF_THREE = MOST_OF_TWO + (WITH_FOUR - WITH_THREE) * BASE * BASE;
/** Hours in a row without energy, and hours of which nothing is known: their number less one follows. */
export const NO_ENERGY = 40;
export const NOT_KNOWN = 41;
/** How the energy of the hours that follow is known; the source follows. */
export const KNOWN_BY = 42;

/** The most characters of a text: what a code of version 6 holds at correction level M. */
const ROOM = 154;
const LONGEST_HEADER = "HED1:I26010100:10/10:".length;
const ROOM_FOR_HOURS = ROOM - LONGEST_HEADER;
/** The most texts that the imports or the exports of a month's 745 hours may take. */
const MOST_TEXTS = 40;
const CENTURY = 100;
const MONTHS_PER_YEAR = 12;

/** Writes hours as texts: first all that tell what was imported, then those of the exports. */
export class HourText {
  readonly #hours: Hours;
  readonly #imports = new Layout();
  readonly #exports = new Layout();
  #symbols = "";

  constructor(hours: Hours) {
    this.#hours = hours;
  }

  /** How many texts there are. */
  get count(): number {
    return this.#imports.count + this.#exports.count;
  }

  /** Finds out how many texts the hours from one to another take, which is excluded: those of a month at the most. */
  lay(from: number, to: number): void {
    const hours = this.#hours;
    const imports = this.#imports;
    const exports = this.#exports;
    imports.begin(from);
    exports.begin(from);
    for (let hour = from; hour < to; hour++) {
      const source = hours.sourceAt(hour);
      imports.add(hour, source === GAP ? 0 : hours.importAt(hour)!, source);
      exports.add(hour, source === GAP ? 0 : hours.exportAt(hour)!, source);
    }
    imports.end(to);
    exports.end(to);
  }

  /** A text, from 0 to before `count`. */
  text(index: number): string {
    const imports = this.#imports;
    const isExport = index >= imports.count;
    const layout = isExport ? this.#exports : imports;
    const place = isExport ? index - imports.count : index;
    const start = layout.starts[place]!;
    this.#symbols = "";
    this.#write(start, layout.starts[place + 1]!, isExport);
    return `${MARK}${isExport ? "E" : "I"}${stamp(start)}:${index + 1}/${this.count}:${this.#symbols}`;
  }

  #write(from: number, to: number, isExport: boolean): void {
    const hours = this.#hours;
    let source = REGISTER;
    for (let hour = from; hour < to; ) {
      const known = hours.sourceAt(hour);
      const energy = this.#energyAt(hour, isExport);
      if (known !== GAP && known !== source) {
        this.#put(KNOWN_BY, known);
        source = known;
      }
      if (energy > 0) {
        this.#putEnergy(energy);
        hour++;
      } else {
        const run = this.#runFrom(hour, Math.min(hour + BASE, to), isExport);
        this.#put(known === GAP ? NOT_KNOWN : NO_ENERGY, run - 1);
        hour += run;
      }
    }
  }

  /** How many hours without energy follow that are known in the same way, this one included. */
  #runFrom(start: number, end: number, isExport: boolean): number {
    const known = this.#hours.sourceAt(start);
    let hour = start + 1;
    while (hour < end && this.#hours.sourceAt(hour) === known && this.#energyAt(hour, isExport) === 0) hour++;
    return hour - start;
  }

  #energyAt(hour: number, isExport: boolean): number {
    return (isExport ? this.#hours.exportAt(hour) : this.#hours.importAt(hour)) ?? 0;
  }

  #putEnergy(energy: number): void {
    const last = energy % BASE;
    const rest = Math.floor(energy / BASE);
    if (energy < MOST_OF_TWO) this.#put(rest, last);
    else if (energy < MOST_OF_THREE) {
      const above = rest - WITH_THREE;
      this.#put(WITH_THREE + Math.floor(above / BASE), above % BASE);
      this.#symbols += SYMBOLS[last];
    } else {
      this.#put(WITH_FOUR, Math.floor(rest / BASE));
      this.#put(rest % BASE, last);
    }
  }

  #put(first: number, second: number): void {
    this.#symbols += SYMBOLS[first]! + SYMBOLS[second]!;
  }
}

/** With which hours the texts of imports or exports begin: each takes as many hours as it has room for. */
class Layout {
  /** How many texts there are. */
  count = 0;
  /** The hour with which each begins, and behind them that with which the last one ends. */
  readonly starts = new Int32Array(MOST_TEXTS + 1);
  #length = 0;
  #source = REGISTER;
  /** Hours of the run in progress, 0 for none, and how they are known. */
  #run = 0;
  #runSource = GAP;

  begin(hour: number): void {
    this.count = 0;
    this.#open(hour);
  }

  end(hour: number): void {
    this.starts[this.count] = hour;
  }

  add(hour: number, energy: number, source: number): void {
    const length = this.#lengthOf(energy, source);
    if (this.#length + length > ROOM_FOR_HOURS) {
      this.#open(hour);
      this.#length = this.#lengthOf(energy, source);
    } else this.#length += length;
    if (source !== GAP) this.#source = source;
    if (energy > 0) this.#run = 0;
    else if (this.#goesOn(source)) this.#run++;
    else {
      this.#run = 1;
      this.#runSource = source;
    }
  }

  #open(hour: number): void {
    this.starts[this.count++] = hour;
    this.#length = 0;
    this.#source = REGISTER;
    this.#run = 0;
  }

  #goesOn(source: number): boolean {
    return this.#run > 0 && this.#run < BASE && source === this.#runSource;
  }

  /** How many symbols an hour takes here. */
  #lengthOf(energy: number, source: number): number {
    const mark = source === GAP || source === this.#source ? 0 : 2;
    if (energy === 0) return this.#goesOn(source) ? 0 : mark + 2;
    return mark + (energy < MOST_OF_TWO ? 2 : energy < MOST_OF_THREE ? 3 : 4);
  }
}

/** Year, month, day and hour of an hour of meter time, in two digits each. */
function stamp(hour: number): string {
  const day = Math.floor(hour / HOURS_PER_DAY);
  const month = monthOf(day);
  const year = Math.floor(month / MONTHS_PER_YEAR);
  return [year, (month % MONTHS_PER_YEAR) + 1, dayOfMonth(day), hour % HOURS_PER_DAY]
    .map((number) => `${CENTURY + number}`.slice(1))
    .join("");
}
