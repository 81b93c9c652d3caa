import { BLANK, SECTOR } from "../../src/storage/flash.js";
import { FaultyFlash } from "./faulty-flash.js";

/** Where texts are kept by name: `localStorage`, or what stands for it. */
export type Shelf = Pick<Storage, "getItem" | "setItem">;

/** More than the layout takes; a chip's partition has 512 kB. */
const BYTES = 0x20000;
/** From a change until it is put on the shelf, in ms. */
const SOON = 500;

/**
 * The flash on the desk. It outlives the page: soon after a change all of it is put on a shelf as one text, so that what is
 * found there was true at one moment. Of several pages on one shelf, the last to change something wins. A shelf that is full
 * is a flash that fails, until there is room again.
 */
export class DeskFlash extends FaultyFlash {
  readonly #shelf: Shelf | undefined;
  readonly #name: string;
  readonly #later: (callback: () => void) => void;
  #isChanged = false;
  #isRefused = false;

  /** Takes what the shelf has under the name, if that can be read. Without a shelf it lives as long as the page. */
  constructor(
    shelf: Shelf | undefined,
    name = "flash",
    later: (callback: () => void) => void = (callback) => void setTimeout(callback, SOON),
  ) {
    super(BYTES);
    this.#shelf = shelf;
    this.#name = name;
    this.#later = later;
    this.#load();
  }

  override write(offset: number, from: Uint8Array, length: number): void {
    this.#mustBeTaken();
    try {
      super.write(offset, from, length);
    } finally {
      this.#change();
    }
  }

  override erase(sector: number): void {
    this.#mustBeTaken();
    try {
      super.erase(sector);
    } finally {
      this.#change();
    }
  }

  /** Makes it blank, as from the factory. */
  wipe(): void {
    this.bytes.fill(BLANK);
    this.#change();
  }

  /** Puts on the shelf now what has changed; to be called when the page goes. */
  save(): void {
    if (!this.#isChanged) return;
    try {
      this.#shelf?.setItem(this.#name, textOf(this.bytes));
      this.#isChanged = false;
      this.#isRefused = false;
    } catch {
      this.#isRefused = true;
    }
  }

  #change(): void {
    if (!this.#isChanged) this.#later(() => this.save());
    this.#isChanged = true;
  }

  #mustBeTaken(): void {
    if (this.#isRefused) this.save();
    if (this.#isRefused) throw new Error("the browser keeps no more");
  }

  #load(): void {
    try {
      const text = atob(this.#shelf?.getItem(this.#name) ?? "");
      for (let i = 0; i < Math.min(text.length, BYTES); i++) this.bytes[i] = text.charCodeAt(i);
    } catch {} // nothing that could be read: blank
  }
}

/** All sectors up to the last that is not blank, in base64. */
function textOf(bytes: Uint8Array): string {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === BLANK) end--;
  let text = "";
  for (let start = 0; start < end; start += SECTOR)
    text += String.fromCharCode(...bytes.subarray(start, Math.min(start + SECTOR, end)));
  return btoa(text);
}
