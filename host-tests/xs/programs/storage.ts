import { DAYS, QUARTERS, USED } from "../../../src/storage/layout.js";
import { Store } from "../../../src/storage/store.js";
import { NorFlash } from "../../../targets/nor-flash.js";

const flash = new NorFlash(USED);
let store = new Store(flash);
const quarter = new Uint8Array(QUARTERS.recordLength);
const day = new Uint8Array(DAYS.recordLength);
const note = new Uint8Array(56);
let number = 0;

/** What the store came to. */
export interface Stored {
  quarters: number;
  days: number;
  /** The numbers of the newest records, and of the note of key 7. */
  quarter: number;
  day: number;
  note: number;
  state: string;
  erases: number;
}

/** Opens the store on its flash anew so many times. */
export function openStore(times: number): void {
  for (let i = 0; i < times; i++) store = new Store(flash);
}

/** Appends so many quarters, a day every four, and a note for each: through every sector, erased as it comes. */
export function keep(times: number): void {
  for (let i = 0; i < times; i++) {
    number++;
    quarter[0] = number & 0xff;
    quarter[1] = number >>> 8;
    store.quarters.append(quarter);
    note[0] = number & 0xff;
    store.notes.write(number % 40, note, 1 + (number % 56));
    if (number % 4 !== 0) continue;
    day[0] = number & 0xff;
    day[1] = number >>> 8;
    store.days.append(day);
  }
}

/** Appends so many quarters. */
export function keepQuarters(times: number): void {
  for (let i = 0; i < times; i++) store.quarters.append(quarter);
}

/** Writes so many notes, each another than before. */
export function keepNotes(times: number): void {
  for (let i = 0; i < times; i++) {
    note[0] = i & 0xff;
    note[1] = i >>> 8;
    store.notes.write(7, note, 56);
  }
}

/** Reads so many quarters, from the newest back. */
export function readQuarters(times: number): void {
  for (let i = 0; i < times; i++) store.quarters.read(store.quarters.length - 1 - (i % store.quarters.length), quarter);
}

/** Reads so many days, from the oldest on. */
export function readDays(times: number): void {
  for (let i = 0; i < times; i++) store.days.read(i % store.days.length, day);
}

/** Reads so many notes. */
export function readNotes(times: number): void {
  for (let i = 0; i < times; i++) store.notes.read(i % 50, note);
}

/** What has become of it. */
export function stored(): Stored {
  store.quarters.read(store.quarters.length - 1, quarter);
  store.days.read(store.days.length - 1, day);
  const hasNote = store.notes.read(7, note) > 0;
  const { state, erases } = store.status;
  return {
    quarters: store.quarters.length,
    days: store.days.length,
    quarter: quarter[0]! | (quarter[1]! << 8),
    day: day[0]! | (day[1]! << 8),
    note: hasNote ? note[0]! : -1,
    state,
    erases,
  };
}
