import type { Clock, Serial, SerialOptions } from "../../src/port/p1-port.js";
import { House, INTERVAL } from "../soak/house.js";
import type { Chance } from "./chance.js";

const SECOND = 1000;
/** The longest telegram, and the garbage before it, in bytes. */
const LONGEST = 2048;
const GARBAGE = 400;
const HOUR = 3600;
const YEAR = 365 * 24 * HOUR;
/** mV: all is well, and what no board can live on. */
const FULL = 5000;
const WEAK = 3800;

/** Who waits to be called. */
interface Job {
  at: number;
  /** 0 for a call that comes once. */
  readonly interval: number;
  readonly callback: () => void;
}

/**
 * All around a display: a house, whose meter stands at the end of a bad cable, a lamp in the room, a supply, and the time.
 * What goes wrong there goes wrong by chance. It runs on Node and on XS.
 */
export class World implements Clock {
  ticks = 0;
  /** What a sensor in the room sees, 0 to 1. */
  room = 1;
  /** In mV. */
  supply = FULL;
  readonly house: House;
  readonly meterUart: new (
    options: SerialOptions,
  ) => Serial;
  readonly #chance: Chance;
  #jobs: Job[] = [];
  readonly #line = new Uint8Array(LONGEST);
  #sent = 0;
  #read = 0;
  #framing = 0;
  #onReadable: () => void = nothing;
  /** Until when the meter says nothing, the line hangs, and noise is on it, in ms. */
  #silentUntil = 0;
  #brokenUntil = 0;
  #noisyUntil = 0;

  /** A house with a Kamstrup telegram, from a meter time on, in seconds since 1970. */
  constructor(telegram: Uint8Array, start: number, chance: Chance) {
    this.house = new House(telegram, start);
    this.#chance = chance;
    const world = this;
    this.meterUart = class implements Serial {
      readonly overflow = 0;

      constructor({ onReadable }: SerialOptions) {
        world.#onReadable = onReadable;
      }

      read(buffer: Uint8Array, start: number, length: number): number {
        return world.#take(buffer, start, length);
      }

      close(): void {
        world.#onReadable = nothing;
      }

      get framing(): number {
        return world.#framing;
      }

      get isIdle(): boolean {
        return world.ticks >= world.#brokenUntil;
      }

      get bitRate(): number {
        return world.ticks < world.#noisyUntil ? 600 + world.#chance.below(300_000) : 0;
      }
    };
  }

  every(milliseconds: number, callback: () => void): void {
    this.#jobs.push({ at: this.ticks + milliseconds, interval: milliseconds, callback });
  }

  soon(callback: () => void): void {
    this.#jobs.push({ at: this.ticks, interval: 0, callback });
  }

  /** Calls nobody any more who has waited so far: the power is cut. */
  cut(): void {
    this.#jobs = [];
    this.#onReadable = nothing;
  }

  /** Lets time pass; each ten seconds the meter speaks. */
  pass(milliseconds: number): void {
    const end = this.ticks + milliseconds;
    for (let next = this.#nextSecond; next <= end; next += SECOND) {
      this.ticks = next;
      this.#callAll();
      if (next % (INTERVAL * SECOND) === 0) this.#speak();
    }
    this.ticks = end;
  }

  /** Lets something happen in the house, to the line, the lamp, the supply or the meter's clock. */
  befall(): void {
    const chance = this.#chance;
    const { house } = this;
    const until = this.ticks + chance.about(SECOND, 400 * SECOND);
    const what = chance.below(10);
    if (what === 0) this.#silentUntil = until;
    else if (what === 1) this.#silentUntil = this.#brokenUntil = until;
    else if (what === 2) this.#noisyUntil = until;
    else if (what < 5) this.room = chance.below(2) === 0 ? 0 : chance.below(101) / 100;
    else if (what === 5) this.supply = chance.below(3) === 0 ? WEAK + chance.below(1500) : FULL;
    else if (what === 6) house.time += chance.below(30 * HOUR);
    else if (what === 7) house.time -= chance.below(2 * HOUR);
    else if (what === 8 && chance.perMille(100)) house.time += chance.below(YEAR / 4);
    else if (what === 9 && chance.perMille(100)) house.energyImport = chance.below(99_999_999);
  }

  /** Makes all well: fresh telegrams, a lit room, a good supply, and noon by the meter's clock. */
  calm(): void {
    this.#silentUntil = this.#brokenUntil = this.#noisyUntil = 0;
    this.room = 1;
    this.supply = FULL;
    const { house } = this;
    house.time += (36 * HOUR - (house.time % (24 * HOUR))) % (24 * HOUR);
  }

  get #nextSecond(): number {
    return this.ticks - (this.ticks % SECOND) + SECOND;
  }

  #callAll(): void {
    for (let i = 0; i < this.#jobs.length; i++) {
      const job = this.#jobs[i]!;
      if (job.at > this.ticks) continue;
      if (job.interval === 0) this.#jobs.splice(i--, 1);
      else job.at += job.interval;
      job.callback();
    }
  }

  /** A telegram as it arrives: late by garbage, cut, with flipped bits, or not at all. */
  #speak(): void {
    const chance = this.#chance;
    const { house } = this;
    house.step();
    if (this.ticks < this.#silentUntil) return;
    const { bytes } = house.telegram;
    const isNoisy = this.ticks < this.#noisyUntil;
    const garbage = isNoisy || chance.perMille(10) ? chance.below(GARBAGE) : 0;
    const length = isNoisy || chance.perMille(10) ? chance.below(bytes.length + 1) : bytes.length;
    for (let i = 0; i < garbage; i++) this.#line[i] = chance.below(256);
    for (let i = 0; i < length; i++) this.#line[garbage + i] = bytes[i]!;
    this.#sent = garbage + length;
    this.#read = 0;
    if (isNoisy || chance.perMille(10)) {
      this.#framing++;
      const at = chance.below(this.#sent + 1);
      this.#line[at] = this.#line[at]! ^ (1 << chance.below(8));
    }
    this.#onReadable();
  }

  #take(buffer: Uint8Array, start: number, length: number): number {
    let count = this.#sent - this.#read;
    if (count > length) count = length;
    for (let i = 0; i < count; i++) buffer[start + i] = this.#line[this.#read + i]!;
    this.#read += count;
    return count;
  }
}

function nothing(): void {}
