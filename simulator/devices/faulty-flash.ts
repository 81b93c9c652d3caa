import { SECTOR } from "../../src/storage/flash.js";
import { NorFlash } from "../../targets/nor-flash.js";
import { chance } from "../virtual-meter/random.js";

/** In how many places the power can go while a sector is erased. */
export const ERASE_STEPS = 8;

/** A flash that fails on purpose: its power goes in the middle of something, or its sectors are worn. */
export class FaultyFlash extends NorFlash {
  /** Steps until the power goes: a byte written is one, a sector erased is `ERASE_STEPS`. Below 0 it is gone. */
  stepsLeft = Number.POSITIVE_INFINITY;
  /** Sectors that stay as they are, whatever is asked. */
  readonly worn = new Set<number>();
  /** Bits that an erase leaves at 0, by offset. */
  readonly stuck = new Map<number, number>();
  readonly #seed: number;
  #chances = 0;

  /** What an interrupted write or erase leaves follows from the seed. */
  constructor(byteLength: number, seed = 1) {
    super(byteLength);
    this.#seed = seed;
  }

  override write(offset: number, from: Uint8Array, length: number): void {
    this.#check(Math.floor(offset / SECTOR));
    const whole = Math.min(length, this.stepsLeft);
    super.write(offset, from, whole);
    this.stepsLeft -= whole;
    if (whole === length) return;
    const at = offset + whole;
    this.bytes[at] = this.bytes[at]! & (from[whole]! | this.#anyByte());
    this.#powerGoes();
  }

  override erase(sector: number): void {
    this.#check(sector);
    const start = sector * SECTOR;
    if (this.stepsLeft < ERASE_STEPS) {
      this.#erasePartly(start);
      this.#powerGoes();
    }
    super.erase(sector);
    this.stepsLeft -= ERASE_STEPS;
    for (const [offset, bits] of this.stuck)
      if (offset >= start && offset < start + SECTOR) this.bytes[offset] = this.bytes[offset]! & ~bits;
  }

  #check(sector: number): void {
    if (this.stepsLeft < 0) this.#powerGoes();
    if (this.worn.has(sector)) throw new Error("worn");
  }

  #powerGoes(): never {
    this.stepsLeft = -1;
    throw new Error("no power");
  }

  /** Leaves anything between what was there and a blank sector: bits of 1 by chance, in a part of it or in all. */
  #erasePartly(start: number): void {
    const end = start + 1 + Math.floor(this.#chance() * SECTOR);
    const isZeroedFirst = this.#chance() < 0.3;
    for (let i = start; i < end; i++) {
      if (isZeroedFirst) this.bytes[i] = 0;
      this.bytes[i] = this.bytes[i]! | (this.#anyByte() & this.#anyByte());
    }
  }

  #anyByte(): number {
    return Math.floor(this.#chance() * 256);
  }

  #chance(): number {
    return chance(this.#seed, this.#chances++);
  }
}
