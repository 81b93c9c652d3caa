import type * as Piu from "piu/MC";
import qrCode from "qrcode";
import { BLACK, theme } from "../theme.js";
import { painted } from "./painted.js";

/** The largest code that has room in what Piu can paint at a time: 41 modules at each side. */
const MOST = 6;
/** Modules that stay white around a code, both sides together: four at each side where there is room, else 3.5. */
const QUIET = 7;

/** A text as a QR code, dark on a white ground that fills its place. Nothing else may be painted there. */
export class QrCode {
  readonly contents: readonly Piu.Content[];
  readonly #port: Piu.Port;
  readonly #width: number;
  readonly #height: number;
  #modules = new Uint8Array(0);
  /** Modules at each side. */
  #size = 0;

  constructor(left: number, width: number, height: number) {
    this.#width = width;
    this.#height = height;
    this.#port = painted(this, left, 0, width, height);
    this.contents = [new Content(null, { left, top: 0, width, height, skin: theme.attention }), this.#port];
  }

  /** Shows a text of at most 154 digits, capital letters and " $%*+-./:". */
  show(text: string): void {
    const code = qrCode({ input: text, maxVersion: MOST });
    this.#modules = new Uint8Array(code);
    this.#size = code.size;
    this.#port.invalidate();
  }

  /** Paints runs of dark modules; those that are the same in the rows below go with the first, for Piu's lists are short. */
  onDraw(port: Piu.Port): void {
    const size = this.#size;
    const side = Math.floor(Math.min(this.#width, this.#height) / (size + QUIET));
    const left = (this.#width - size * side) >> 1;
    const top = (this.#height - size * side) >> 1;
    for (let y = 0; y < size; y++)
      for (let x = 0; x < size; x++) {
        if (!this.#isDark(x, y)) continue;
        let end = x + 1;
        while (this.#isDark(end, y)) end++;
        if (!this.#isRun(x, end, y - 1)) {
          let bottom = y + 1;
          while (this.#isRun(x, end, bottom)) bottom++;
          port.fillColor(BLACK, left + x * side, top + y * side, (end - x) * side, (bottom - y) * side);
        }
        x = end;
      }
  }

  /** Whether the dark modules from x to before end of a row are a run of their own. */
  #isRun(x: number, end: number, y: number): boolean {
    if (this.#isDark(x - 1, y) || this.#isDark(end, y)) return false;
    for (let i = x; i < end; i++) if (!this.#isDark(i, y)) return false;
    return true;
  }

  #isDark(x: number, y: number): boolean {
    const size = this.#size;
    return x >= 0 && x < size && y >= 0 && y < size && this.#modules[y * size + x] === 1;
  }
}
