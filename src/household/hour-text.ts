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
/** The longest that is written of an hour, and the most texts that the 745 hours of a month may take. */
const LONGEST = 6;
const MOST_TEXTS = 80;
const CENTURY = 100;
const MONTHS_PER_YEAR = 12;

/** Writes hours as texts: first all that tell what was imported, then those of the exports. */
export class HourText {
  /** How many texts there are. */
  count = 0;
  readonly #hours: Hours;
  #to = 0;
  /** The first text that tells exports, and the hour with which each text begins. */
  #firstExport = 0;
  readonly #starts = new Int32Array(MOST_TEXTS);
  readonly #symbols = new Uint8Array(ROOM_FOR_HOURS + LONGEST);
  #length = 0;

  constructor(hours: Hours) {
    this.#hours = hours;
  }

  /** Finds out how many texts the hours from one to another take, which is excluded: those of a month at the most. */
  lay(from: number, to: number): void {
    this.#to = to;
    this.count = 0;
    this.#layOne(from, false);
    this.#firstExport = this.count;
    this.#layOne(from, true);
  }

  /** A text, from 0 to before `count`. */
  text(index: number): string {
    const isExport = index >= this.#firstExport;
    const start = this.#starts[index]!;
    this.#write(start, isExport);
    let text = `${MARK}${isExport ? "E" : "I"}${stamp(start)}:${index + 1}/${this.count}:`;
    for (let i = 0; i < this.#length; i++) text += SYMBOLS[this.#symbols[i]!];
    return text;
  }

  #layOne(from: number, isExport: boolean): void {
    for (let hour = from; hour < this.#to; hour = this.#write(hour, isExport)) this.#starts[this.count++] = hour;
  }

  /** Writes as many hours as there is room for; the first that has none. */
  #write(start: number, isExport: boolean): number {
    let source = REGISTER;
    let hour = start;
    this.#length = 0;
    while (hour < this.#to) {
      const before = this.#length;
      const known = this.#hours.sourceAt(hour);
      const energy = this.#energyAt(hour, isExport);
      if (known !== GAP && known !== source) this.#put(KNOWN_BY, known);
      let run = 1;
      if (energy > 0) this.#putEnergy(energy);
      else {
        run = this.#runFrom(hour, isExport);
        this.#put(known === GAP ? NOT_KNOWN : NO_ENERGY, run - 1);
      }
      if (this.#length > ROOM_FOR_HOURS) {
        this.#length = before;
        break;
      }
      if (known !== GAP) source = known;
      hour += run;
    }
    return hour;
  }

  /** How many hours without energy follow that are known in the same way, this one included. */
  #runFrom(start: number, isExport: boolean): number {
    const known = this.#hours.sourceAt(start);
    const end = Math.min(start + BASE, this.#to);
    let hour = start + 1;
    while (hour < end && this.#hours.sourceAt(hour) === known && this.#energyAt(hour, isExport) === 0) hour++;
    return hour - start;
  }

  #energyAt(hour: number, isExport: boolean): number {
    return (isExport ? this.#hours.exportAt(hour) : this.#hours.importAt(hour)) ?? 0;
  }

  #putEnergy(energy: number): void {
    if (energy < MOST_OF_TWO) this.#put(Math.floor(energy / BASE), energy % BASE);
    else if (energy < MOST_OF_THREE) {
      const above = energy - MOST_OF_TWO;
      const left = above % (BASE * BASE);
      this.#put(WITH_THREE + Math.floor(above / (BASE * BASE)), Math.floor(left / BASE));
      this.#symbols[this.#length++] = left % BASE;
    } else {
      this.#put(WITH_FOUR, Math.floor(energy / (BASE * BASE)));
      this.#put(Math.floor(energy / BASE) % BASE, energy % BASE);
    }
  }

  #put(first: number, second: number): void {
    this.#symbols[this.#length++] = first;
    this.#symbols[this.#length++] = second;
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
