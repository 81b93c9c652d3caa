import type { MeterDecoder } from "../meter/meter-decoder.js";
import { RingBuffer } from "../meter/ring-buffer.js";

/** How the line is spoken. */
export interface Line {
  /** Bits per second. */
  readonly baud: number;
  /** "none" is 8N1, "even" is 7E1. */
  readonly parity: "none" | "even";
}

/** How the line is spoken, and who hears of its bytes. */
export interface SerialOptions extends Line {
  /** Called when bytes wait, and again while some are left after a read. */
  onReadable(): void;
}

/** The receiving UART of a host: on a board, in the simulator, on the page. */
export interface Serial {
  /** Moves up to `length` waiting bytes to `buffer[start]` and after; returns how many. Allocates nothing. */
  read(buffer: Uint8Array, start: number, length: number): number;
  /** Stops the reception. */
  close(): void;
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
  line: Line;
  clock: Clock;
  decoder: MeterDecoder;
  /** Called for each telegram accepted, while its reading stands in the decoder. */
  onReading(): void;
  /** Called once at the end of a turn in which telegrams were accepted. */
  onTurn(): void;
}

/** P1 of the Swedish recommendation and DSMR 4 and 5. */
export const P1_LINE: Line = Object.freeze({ baud: 115_200, parity: "none" });
/** Bytes taken in one turn, so that touch and watchdog get theirs. */
const TURN = 2048;
/** Silence that decides a telegram without check sequence, in ms. */
const SILENCE = 1000;

/** The RJ12 on the wall: asserts Data Request, and brings what the UART receives through the ring to the decoder. */
export class P1Port {
  /** The bytes on their way, and the last ones that came: the flight recorder. */
  readonly ring = new RingBuffer();
  readonly #options: P1PortOptions;
  readonly #serial: Serial;
  #lastByte: number;

  /** Opens the port; from then on bytes may come. */
  constructor(options: P1PortOptions) {
    this.#options = options;
    this.#lastByte = options.clock.ticks;
    this.#serial = new options.serial({ ...options.line, onReadable: () => this.#turn() });
    options.dataRequest?.assert();
  }

  /** To be called once a second: notices silence. */
  tick(): void {
    const { clock, decoder } = this.#options;
    if (clock.ticks - this.#lastByte < SILENCE) return;
    const { sequence } = decoder.reading;
    decoder.silence(this.ring, this.#options.onReading);
    if (decoder.reading.sequence !== sequence) this.#options.onTurn();
  }

  #turn(): void {
    const { clock, decoder, onReading, onTurn } = this.#options;
    const { sequence } = decoder.reading;
    let taken = 0;
    let count = 0;
    do {
      const length = Math.min(this.ring.writeLength, TURN - taken);
      count = this.#serial.read(this.ring.bytes, this.ring.writeStart, length);
      this.ring.wrote(count);
      taken += count;
      decoder.drain(this.ring, onReading);
    } while (count > 0 && taken < TURN);
    if (taken > 0) this.#lastByte = clock.ticks;
    if (decoder.reading.sequence !== sequence) onTurn();
  }
}
