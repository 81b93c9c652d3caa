import { MeterDecoder } from "../../src/meter/meter-decoder.js";
import { RingBuffer } from "../../src/meter/ring-buffer.js";
import type { Line } from "../../src/port/line.js";
import { feed } from "../../tools/decode/feed.js";
import { explain, LineFaultDetector } from "../../tools/decode/line-fault.js";
import { LINE_SETTINGS, settingName } from "./line-settings.js";
import type { LineError } from "./port-reader.js";

/** Silence in which a meter must have sent, in ms: it sends at least every 10 s (SE 2.0). */
const QUIET = 15_000;
/** Time without a telegram, while bytes come, in which there must have been one, in ms. */
const PATIENCE = 30_000;
/** Silence that decides a telegram without check sequence, in ms. */
const SILENCE = 1000;
/** What a wrong speed or parity also makes, in words. */
const ERRORS_OF_SPEED: readonly (readonly [LineError, string])[] = [
  ["FramingError", "framing errors"],
  ["ParityError", "parity errors"],
  ["BreakError", "breaks"],
];
/** What a receiver that knows no break takes it for. */
const BREAK = Uint8Array.of(0);

const COMING = "Telegrams come from the meter.";

/** Watches the bytes of a line, decodes them by itself, and knows what to tell people about it. */
export class LineWatch {
  readonly #setting: Line;
  /** Sees what came since the last telegram. */
  #faults = new LineFaultDetector();
  readonly #ring = new RingBuffer();
  readonly #decoder = new MeterDecoder();
  readonly #errors = new Map<LineError, number>();
  /** Whether bytes came since the last tick, and telegrams accepted at it. */
  #hasNew = false;
  #accepted = 0;
  #lastByte: number | undefined;
  /** Since when a telegram is awaited in bytes that come. */
  #awaited: number | undefined;

  /** A watch on a line that is spoken so, from now on. */
  constructor(setting: Line) {
    this.#setting = setting;
  }

  /** What there is to say before anything came. */
  get greeting(): string {
    return `The cable is open at ${settingName(this.#setting)}: waiting for the meter, which sends every 10 s.`;
  }

  /** Looks at the next bytes. */
  see(bytes: Uint8Array): void {
    this.#hasNew = true;
    this.#faults.see(bytes);
    feed(bytes, this.#ring, this.#decoder, () => undefined);
  }

  /** Counts an error of the line. */
  seeError(error: LineError): void {
    this.#errors.set(error, this.#count(error) + 1);
    if (error === "BreakError") this.#faults.see(BREAK);
  }

  /** To be called about once a second, with milliseconds since some start; returns what there is to say. */
  tick(now: number): string {
    this.#lastByte ??= now;
    if (this.#hasNew) {
      if (this.#awaited === undefined || now - this.#lastByte >= QUIET) this.#awaited = now;
      this.#lastByte = now;
      this.#hasNew = false;
    }
    if (now - this.#lastByte >= SILENCE) this.#decoder.silence(this.#ring, () => undefined);
    if (this.#decoder.accepted > this.#accepted) {
      this.#accepted = this.#decoder.accepted;
      this.#awaited = now;
      this.#faults = new LineFaultDetector();
    }
    return this.#words(now, this.#lastByte);
  }

  #words(now: number, lastByte: number): string {
    if (now - lastByte >= QUIET) return this.#isHeldAtBreak ? explain("break") : this.#quiet;
    const isLate = this.#awaited !== undefined && now - this.#awaited >= PATIENCE;
    if (this.#accepted > 0 && !isLate) return COMING;
    const fault = this.#decoder.rejections.encrypted > 0 ? "encrypted" : this.#faults.fault;
    if (fault !== undefined) return explain(fault);
    return isLate ? this.#unreadable : this.greeting;
  }

  get #isHeldAtBreak(): boolean {
    return this.#ring.total === 0 && this.#count("BreakError") > 0;
  }

  get #quiet(): string {
    return this.#ring.total === 0
      ? "No byte has come for 15 s: push both plugs in, ask the grid company whether the port is open, and measure whether the cable puts 5 V on Data Request (pin 2) and, for a Kamstrup module, whether there are 5 V on pin 1 (it may have to be fed; measure before you feed it)."
      : "No byte has come for 15 s: push the plug into the meter again; if nothing helps, ask the grid company to restart the port.";
  }

  get #unreadable(): string {
    const { empty, cut, checkFailed } = this.#decoder.rejections;
    if (this.#faults.hasLines && empty > 0 && cut + checkFailed === 0)
      return "Only the head of each telegram comes: the module in the meter has no power; measure whether there are 5 V on pin 1 (it may have to be fed; measure before you feed it).";
    if (this.#faults.hasLines)
      return "Telegrams come, but damaged: push both plugs in, and take a shorter P1 cable or one that is made for this meter.";
    const others = LINE_SETTINGS.map(({ name }) => name).filter((name) => name !== settingName(this.#setting));
    const errors = ERRORS_OF_SPEED.filter(([error]) => this.#count(error) > 0).map(([, words]) => words);
    const why = errors.length > 0 ? ` (but ${errors.join(", ")})` : "";
    return `Bytes come, but no telegram${why}: the speed is probably wrong; try ${others.join(" or ")}.`;
  }

  #count(error: LineError): number {
    return this.#errors.get(error) ?? 0;
  }
}
