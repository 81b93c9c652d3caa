import Resource from "Resource";
import Debug from "debug";
import Instrumentation from "instrumentation";
import { SCREENS } from "soak/screens";
import { Telegram } from "soak/telegram";
import Timer from "timer";
import type { Board } from "../../src/home-display.js";
import type { Clock, Serial, SerialOptions } from "../../src/port/p1-port.js";

// A board for the SDK's simulator that lets the whole app live through telegrams as fast as it can: ten seconds pass
// between two of them. It notes the heap as it goes, from a collection on, and prints when all is over, as printing takes
// memory itself. Then it visits every screen and prints what lives in the heap there.

const TELEGRAMS = 10_000;
const NOTES = 10;
/** Real milliseconds from one telegram to the next. */
const PACE = 4;
const INTERVAL = 10;
/** Real milliseconds from the last telegram to the first visit, in which the simulator reports the last collections. */
const REST = 1500;
/**
 * Meter time of the first telegram, in seconds since 1970: 1 January 2022, 23 in the evening. What a day's end takes once,
 * for here is no flash, it has taken before the second note.
 */
const START = 1_641_078_000;

const slots = Instrumentation.map("XS Slot Heap Used");
const chunks = Instrumentation.map("XS Chunk Heap Used");

class SoakClock implements Clock {
  ticks = 0;
  #second: (() => void) | undefined;

  every(_milliseconds: number, callback: () => void): void {
    this.#second = callback;
  }

  soon(callback: () => void): void {
    Timer.set(callback);
  }

  pass(seconds: number): void {
    for (let i = 0; i < seconds; i++) {
      this.ticks += 1000;
      this.#second?.();
    }
  }
}

const clock = new SoakClock();

class SoakUart implements Serial {
  readonly overflow = 0;
  readonly framing = 0;
  readonly isIdle = true;
  readonly bitRate = 0;
  readonly #telegram = new Telegram(new Uint8Array(new Resource("kamstrup.txt").slice(0)));
  readonly #onReadable: () => void;
  readonly #slots = new Int32Array(NOTES + 1);
  readonly #chunks = new Int32Array(NOTES + 1);
  #sent = 0;
  #read = 0;
  #energyImport = 60_995_424;
  #energyExport = 0;

  constructor({ onReadable }: SerialOptions) {
    this.#onReadable = onReadable;
    Timer.repeat(() => this.#step(), PACE);
  }

  read(buffer: Uint8Array, start: number, length: number): number {
    const { bytes } = this.#telegram;
    let count = bytes.length - this.#read;
    if (count > length) count = length;
    for (let i = 0; i < count; i++) buffer[start + i] = bytes[this.#read + i]!;
    this.#read += count;
    return count;
  }

  close(): void {}

  #step(): void {
    if (this.#sent > TELEGRAMS) return;
    if (this.#sent % (TELEGRAMS / NOTES) === 0) this.#note();
    if (this.#sent === TELEGRAMS) {
      this.#print();
      Timer.set(visit, REST);
    }
    // a saw from -9 to 9 kW with a tooth of a minute: every number, both directions and every level come by
    const power = ((this.#sent * 137) % 18_001) - 9000;
    this.#energyImport += power > 0 ? Math.floor(power / 360) : 0;
    this.#energyExport += power < 0 ? Math.floor(-power / 360) : 0;
    this.#telegram.set(START + this.#sent * INTERVAL, this.#energyImport, this.#energyExport, power);
    this.#sent++;
    this.#read = 0;
    application.delegate("onGo", SCREENS.now); // a touch, so that one page stands there day and night
    clock.pass(INTERVAL);
    this.#onReadable();
  }

  #note(): void {
    const note = this.#sent / (TELEGRAMS / NOTES);
    if (note === 0) Debug.gc();
    this.#slots[note] = Instrumentation.get(slots)!;
    this.#chunks[note] = Instrumentation.get(chunks)!;
  }

  #print(): void {
    for (let note = 0; note <= NOTES; note++)
      trace(`soak ${(note * TELEGRAMS) / NOTES} ${this.#slots[note]} ${this.#chunks[note]}\n`);
  }
}

/** Goes to every screen in turn; the heap is what lives there, without garbage. */
function visit(): void {
  for (const [name, place] of Object.entries(SCREENS)) {
    application.delegate("onGo", place);
    Debug.gc();
    trace(`soak ${name} ${Instrumentation.get(slots)} ${Instrumentation.get(chunks)}\n`);
  }
  trace("soak done\n");
}

const board: Board = { meterUart: SoakUart, dataRequest: undefined, clock, settings: {} };
export default board;
