import { DeskFlash, type Shelf } from "./devices/desk-flash.js";
import type { MeterState } from "./virtual-meter/virtual-meter.js";

/** Where what a display has learned lies while the page is closed, and how far the meter beside it had come. */
export class Drawer {
  readonly flash: DeskFlash;
  readonly #shelf: Shelf | undefined;
  readonly #name: string;

  /** The drawer of that name on what the browser keeps; without a shelf it lasts as long as the page. */
  constructor(shelf: Shelf | undefined, name: string) {
    this.#shelf = shelf;
    this.#name = name;
    this.flash = new DeskFlash(shelf, `${name}.flash`);
  }

  /** How far the meter had come; undefined when nothing was kept. */
  get meter(): MeterState | undefined {
    try {
      const { time, registers } = JSON.parse(this.#shelf?.getItem(`${this.#name}.meter`) ?? "null");
      const isWhole = [time, ...registers].every(Number.isFinite) && registers.length === 4;
      return isWhole ? { time, registers } : undefined;
    } catch {
      return undefined;
    }
  }

  /** Keeps all: to be called when the page goes, and now and then. */
  keep(meter: MeterState | undefined): void {
    this.flash.save();
    if (meter === undefined) return;
    try {
      this.#shelf?.setItem(`${this.#name}.meter`, JSON.stringify(meter));
    } catch {} // the browser keeps no more: the flash has told
  }

  /** Forgets all. */
  empty(): void {
    this.flash.wipe();
    this.flash.save();
    try {
      this.#shelf?.setItem(`${this.#name}.meter`, "null");
    } catch {} // it held nothing then
  }
}

/** What the browser keeps for this page; undefined where it keeps nothing. */
export function browserShelf(): Shelf | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined; // forbidden by the browser
  }
}
