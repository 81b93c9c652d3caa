import type { Line } from "../../src/port/line.js";
import type { SerialOptions } from "../../src/port/p1-port.js";
import { chance } from "../virtual-meter/random.js";
import { type Meter, type MeterLine, silent } from "./meter-line.js";
import type { RequestLine } from "./request-line.js";
import { heard } from "./wire.js";

/** How likely noise flips a bit of a byte: of a Kamstrup telegram's 700 bytes it leaves one in ten whole. */
const NOISE = 1 / 300;
const SEED = 1;
/** Bytes that a meter sends in one go. */
const BURST = 8192;

/** The cable from the meter's socket to the display, and what can go wrong on it. What cannot pass is lost. */
export class MeterCable {
  /** The display's end is pulled out. */
  isPulled = false;
  /** Bits flip on the way. */
  isNoisy = false;
  /** The meter does not send. */
  isStopped = false;
  /** The wiring turns the line round once too often, or not at all. */
  isInverted = false;
  /** How the meter speaks in place of how it does by itself; undefined for that. */
  otherwise: Line | undefined = undefined;
  /** Framing errors that the display's UART has seen since it was connected. */
  framing = 0;
  /** Hears the bytes that reach the display, as they reach it; undefined for nobody. */
  onBytes: ((bytes: Uint8Array) => void) | undefined = undefined;
  readonly #request: RequestLine;
  readonly #burst = new Uint8Array(BURST);
  #meter: Meter = silent;
  /** The meter's line, and how it was told that the display listens; undefined until a display is there. */
  #line: MeterLine | undefined;
  #told: Line | undefined;
  #display: SerialOptions | undefined;
  #waiting: Uint8Array = new Uint8Array(0);
  #bytes = 0;
  #hasSent = false;

  /** A cable that hangs on no meter yet. */
  constructor(request: RequestLine) {
    this.#request = request;
  }

  /** Plugs the cable into this meter. */
  plugInto(meter: Meter): void {
    this.#meter = meter;
    this.#line?.close();
    this.#line = this.#told = undefined;
    if (this.#display !== undefined) this.connect(this.#display);
  }

  /** Plugs a display in, in the place of the one before. */
  connect(display: SerialOptions): void {
    const { baud, parity } = display;
    this.#display = display;
    this.#waiting = new Uint8Array(0);
    this.framing = 0;
    const isTold = baud === this.#told?.baud && parity === this.#told.parity;
    if (this.#line !== undefined && (isTold || this.#line.speaks !== undefined)) return;
    this.#line?.close();
    this.#told = { baud, parity };
    this.#line = this.#meter({ ...display, onReadable: () => this.#onReadable() });
  }

  /** The display listens no more. */
  disconnect(): void {
    this.#display = undefined;
  }

  /** Whether the line stands at the idle level at the display: a cable that is pulled leaves it to the pull-up. */
  get isIdle(): boolean {
    return this.isPulled === this.#isTurned;
  }

  /** Bits per second of what has come since this was last asked; 0 for nothing. */
  takeBitRate(): number {
    const baud = this.#hasSent ? (this.#speaks?.baud ?? 0) : 0;
    this.#hasSent = false;
    return baud;
  }

  /** Moves up to `length` bytes that wait for the display to `buffer[start]` and after; returns how many. */
  read(buffer: Uint8Array, start: number, length: number): number {
    const bytes = this.#waiting.subarray(0, length);
    this.#waiting = this.#waiting.subarray(bytes.length);
    buffer.set(bytes, start);
    if (bytes.length > 0) this.onBytes?.(bytes.slice());
    return bytes.length;
  }

  /** How the meter speaks; undefined where it comes as the display listens. */
  get #speaks(): Line | undefined {
    return this.#line?.speaks === undefined ? undefined : (this.otherwise ?? this.#line.speaks);
  }

  get #isTurned(): boolean {
    return this.isInverted !== (this.#display?.isFlipped ?? false);
  }

  get #passes(): boolean {
    return this.#display !== undefined && !this.isPulled && !this.isStopped && this.#request.isSeen;
  }

  #onReadable(): void {
    const count = this.#line?.read(this.#burst, 0, BURST) ?? 0;
    if (count === 0 || !this.#passes) return;
    const sent = this.#burst.slice(0, count);
    if (this.isNoisy) this.#disturb(sent);
    this.#hasSent = true;
    this.#waiting = Uint8Array.from([...this.#waiting, ...this.#hear(sent)]);
    while (this.#waiting.length > 0) {
      const { length } = this.#waiting;
      this.#display?.onReadable();
      if (this.#waiting.length === length) return;
    }
  }

  #hear(sent: Uint8Array): Uint8Array {
    const speaks = this.#speaks;
    const { baud, parity } = this.#display!;
    if (speaks === undefined || (speaks.baud === baud && speaks.parity === parity && !this.#isTurned)) return sent;
    const { bytes, framing } = heard(sent, speaks, { baud, parity }, this.#isTurned);
    this.framing += framing;
    return bytes;
  }

  #disturb(bytes: Uint8Array): void {
    for (let i = 0; i < bytes.length; i++) {
      const luck = chance(SEED, this.#bytes++);
      if (luck < NOISE) bytes[i]! ^= 1 << ((luck / NOISE) * 8);
    }
  }
}
