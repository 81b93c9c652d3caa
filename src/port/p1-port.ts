import type { MeterDecoder } from "../meter/meter-decoder.js";
import { RingBuffer } from "../meter/ring-buffer.js";
import type { LinkState, LinkStatus } from "../status/link-state.js";
import type { Line } from "./line.js";
import { LineFinder } from "./line-finder.js";
import { LinkWatch } from "./link-watch.js";
import { ASSERT, NOTHING, RELEASE, REOPEN, Recovery } from "./recovery.js";

/** How to listen to the line, and who hears of its bytes. */
export interface SerialOptions extends Line {
  /** Whether to take the line the other way round than the board's wiring asks for. */
  readonly isFlipped: boolean;
  /** Called when bytes wait, and again while some are left after a read. */
  onReadable(): void;
}

/** The receiving UART of a host: on a board, in the simulator, on the page. */
export interface Serial {
  /** Moves up to `length` waiting bytes to `buffer[start]` and after; returns how many. Allocates nothing. */
  read(buffer: Uint8Array, start: number, length: number): number;
  /** Stops the reception. */
  close(): void;
  /** Times that bytes were lost before they could be read. */
  readonly overflow: number;
  /** Reports of a wrong stop bit or parity; bytes in a row may share one. */
  readonly framing: number;
  /** Whether the line stands at its idle level now; true where that cannot be told. */
  readonly isIdle: boolean;
  /** Bits per second, measured from the shortest pulses since this was last asked; 0 when there is nothing to tell by. */
  readonly bitRate: number;
}

/** The line that asks the meter to send (DSMR 5.0.2, 5.7.1). */
export interface DataRequest {
  /** Asks for telegrams: 4.0 to 5.5 V on the line. */
  assert(): void;
  /** Asks for none: high impedance, never ground. */
  release(): void;
}

/** A clock that never goes back, and calls back. */
export interface Clock {
  /** Milliseconds since some start. */
  readonly ticks: number;
  /** Calls back every so many milliseconds from now on. */
  every(milliseconds: number, callback: () => void): void;
  /** Calls back once, in a later turn. */
  soon(callback: () => void): void;
}

/** What the port needs from its host, and who hears of readings. */
export interface P1PortOptions {
  serial: new (options: SerialOptions) => Serial;
  /** Undefined where Data Request is wired to the supply. */
  dataRequest: DataRequest | undefined;
  /** How the line is spoken; undefined to find that out. */
  line: Line | undefined;
  /** What was found out the last time, as it was given to `onFound`; undefined for nothing. */
  setting: number | undefined;
  clock: Clock;
  decoder: MeterDecoder;
  /** Called for each telegram accepted, while its reading stands in the decoder. */
  onReading(): void;
  /** Called once at the end of a turn in which telegrams were accepted. */
  onTurn(): void;
  /** Called with what was found out, when it is something else than before: to be given as `setting` the next time. */
  onFound(setting: number): void;
}

/** Bytes taken in one turn, so that touch and watchdog get theirs. */
const TURN = 2048;
/** Silence that ends a burst of bytes, and decides a telegram without check sequence, in ms. */
const SILENCE = 1000;
/** A burst of which nothing can be read is judged after so many ms, for some meters hardly pause; the longest push takes 2 s. */
const LONG_BURST = 5000;

/**
 * The RJ12 on the wall: asserts Data Request, finds how the line is spoken, and brings what the UART receives through the ring
 * to the decoder.
 */
export class P1Port implements LinkStatus {
  /** The bytes on their way, and the last ones that came: the flight recorder. */
  readonly ring = new RingBuffer();
  /** What was done about silence. */
  readonly recovery: Recovery;
  readonly #options: P1PortOptions;
  readonly #finder: LineFinder;
  readonly #watch: LinkWatch;
  readonly #onReadable = () => this.#turn();
  readonly #onReading = () => this.#accept();
  #serial: Serial;
  #setting: number | undefined;
  #lastByte: number;
  /** Reports of the UARTs before this one, and those that have been looked at. */
  #framingBefore = 0;
  #overflowBefore = 0;
  #framingSeen = 0;
  /** The burst in progress: when it began, and its bytes. */
  #burstStart = 0;
  #burst = 0;

  /** Opens the port; from then on bytes may come. */
  constructor(options: P1PortOptions) {
    const { clock, decoder, dataRequest, setting } = options;
    this.#options = options;
    this.#setting = setting;
    this.#finder = new LineFinder(setting);
    this.#lastByte = clock.ticks;
    this.#watch = new LinkWatch(decoder, clock.ticks, setting !== undefined);
    this.recovery = new Recovery(dataRequest !== undefined);
    this.#serial = this.#open();
    dataRequest?.assert();
  }

  /** How the link to the meter is, as of the last second. */
  get state(): LinkState {
    return this.#watch.state;
  }

  /** How the line is spoken, as far as is known. */
  get line(): Line {
    return this.#options.line ?? this.#finder.line;
  }

  /** Whether the line comes the other way round than the board's wiring has it. */
  get failing(): number {
    return this.#watch.failing;
  }

  get isFlipped(): boolean {
    return this.#options.line === undefined && this.#finder.isFlipped;
  }

  /** Reports of a wrong stop bit or parity. */
  get framing(): number {
    return this.#framingBefore + this.#serial.framing;
  }

  /** Times that bytes were lost before they could be read. */
  get overflow(): number {
    return this.#overflowBefore + this.#serial.overflow;
  }

  /** To be called once a second, with whether the supply is weak: notices silence, and does something about it. */
  tick(isSupplyWeak = false): void {
    const { clock, decoder, onTurn } = this.#options;
    const now = clock.ticks;
    const silence = now - this.#lastByte;
    this.#seeErrors();
    if (silence >= SILENCE) {
      const { sequence } = decoder.reading;
      decoder.silence(this.ring, this.#onReading);
      if (decoder.reading.sequence !== sequence) onTurn();
      if (this.#burst > 0) this.#endBurst();
    } else if (this.#burst > 0 && now - this.#burstStart >= LONG_BURST) this.#endBurst();
    this.#recover(silence);
    this.#watch.tick(now, this.#serial.isIdle, isSupplyWeak);
  }

  #open(): Serial {
    const { baud, parity } = this.line;
    return new this.#options.serial({ baud, parity, isFlipped: this.isFlipped, onReadable: this.#onReadable });
  }

  #reopen(): void {
    this.#framingBefore = this.framing;
    this.#overflowBefore = this.overflow;
    this.#serial.close();
    this.#serial = this.#open();
    this.#watch.listenAnew();
  }

  #turn(): void {
    const { clock, decoder, onTurn } = this.#options;
    const { ring } = this;
    const { sequence } = decoder.reading;
    const now = clock.ticks;
    let taken = 0;
    let count = 0;
    do {
      const start = ring.writeStart;
      const length = Math.min(ring.writeLength, TURN - taken);
      count = this.#serial.read(ring.bytes, start, length);
      this.#watch.received(ring.bytes, start, start + count, now);
      ring.wrote(count);
      taken += count;
      decoder.drain(ring, this.#onReading);
    } while (count > 0 && taken < TURN);
    if (taken > 0) {
      if (this.#burst === 0) this.#burstStart = now;
      this.#burst += taken;
      this.#lastByte = now;
    }
    if (decoder.reading.sequence !== sequence) onTurn();
  }

  #accept(): void {
    this.#watch.accepted(this.#options.clock.ticks);
    this.#finder.found();
    const { setting } = this.#finder;
    if (this.#options.line === undefined && setting !== this.#setting) {
      this.#setting = setting;
      this.#options.onFound(setting);
    }
    this.#options.onReading();
  }

  #seeErrors(): void {
    const { framing } = this;
    this.#watch.erred(framing - this.#framingSeen);
    this.#framingSeen = framing;
  }

  /** A burst is over: one that is spoken otherwise asks for another way to listen. */
  #endBurst(): void {
    this.#burst = 0;
    const isMissed = this.#watch.endBurst();
    const { bitRate } = this.#serial; // of this burst alone, so it is asked for after each
    if (this.#options.line === undefined && isMissed && this.#finder.miss(bitRate)) this.#reopen();
  }

  #recover(silence: number): void {
    const { dataRequest } = this.#options;
    const action = this.recovery.tick(silence);
    if (action === NOTHING) return;
    if (action === RELEASE) dataRequest?.release();
    if (action === ASSERT || action === REOPEN) dataRequest?.assert();
    if (action === RELEASE) return;
    const isLineFree = this.#options.line === undefined;
    if ((isLineFree && this.#finder.settle()) || action === REOPEN) this.#reopen();
  }
}
