import { HourLedger, type LedgerListener } from "../../src/household/hour-ledger.js";
import { REGISTER } from "../../src/household/hours.js";
import type { Slot } from "../../src/household/slot.js";
import { MeterDecoder } from "../../src/meter/meter-decoder.js";
import { House, INTERVAL } from "./house.js";
import { Push } from "./push.js";

const HOUR = 3600;
/** Seconds past the hour at which list 2 comes. */
const LIST_2 = 5;
/** Bytes of list 2. */
const LONGEST_LIST = 302;

/** What a ledger came to; energies are of import and in Wh. */
export interface LedgerState {
  accepted: number;
  hours: number;
  quarters: number;
  marks: number;
  /** Whole hours that are not known by the registers, or not as the house's registers have it, import and export. */
  wrong: number;
  /** The sum of all whole hours and of their quarters, and the difference of the house's registers over these. */
  hourSum: number;
  quarterSum: number;
  registers: number;
  /** What no hour has, import and export. */
  unplaced: number;
}

/** A house whose telegrams or pushes are decoded, and a ledger that takes the readings. After its start, no call allocates. */
export class LedgerLife implements LedgerListener {
  readonly decoder = new MeterDecoder();
  readonly ledger = new HourLedger(this);
  readonly state: LedgerState = {
    accepted: 0,
    hours: 0,
    quarters: 0,
    marks: 0,
    wrong: 0,
    hourSum: 0,
    quarterSum: 0,
    registers: 0,
    unplaced: 0,
  };
  readonly #house: House;
  readonly #list1: Push | undefined;
  readonly #list2: Push | undefined;
  readonly #firstHour: number;
  readonly #apart: number;
  readonly #buffer = new Uint8Array(LONGEST_LIST);
  #now = 0;
  /** The house's registers at the last edge of an hour, at the one before, and the import at the first. */
  #import = 0;
  #export = 0;
  #importBefore = 0;
  #exportBefore = 0;
  #first = 0;

  /**
   * A meter of P1 with a telegram, or one of HAN-NVE if its lists are given, heard so many times ten seconds apart; the
   * first time at `start`, in s.
   */
  constructor(telegram: Uint8Array, start: number, apart: number, list1?: Uint8Array, list2?: Uint8Array) {
    this.#apart = apart;
    this.#house = new House(telegram, start - (apart - 1) * INTERVAL);
    this.#list1 = list1 && new Push(list1);
    this.#list2 = list2 && new Push(list2);
    this.#firstHour = Math.ceil(start / HOUR);
  }

  /** Lives through so many readings. */
  live(readings: number): void {
    for (let i = 0; i < readings; i++) this.#step();
  }

  onHour({ number, energyImport, energyExport, source }: Readonly<Slot>): void {
    const { state } = this;
    const { hours } = this.ledger;
    state.unplaced = Math.abs(hours.unplacedImport) + Math.abs(hours.unplacedExport);
    if (number < this.#firstHour) return;
    if (state.hours === 0) this.#first = this.#importBefore;
    state.hours++;
    state.hourSum += energyImport;
    state.registers = this.#import - this.#first;
    const isRight =
      energyImport === this.#import - this.#importBefore && energyExport === this.#export - this.#exportBefore;
    if (!isRight || source !== REGISTER) state.wrong++;
  }

  onQuarter({ number, energyImport }: Readonly<Slot>): void {
    if (number < this.#firstHour * 4) return;
    this.state.quarters++;
    this.state.quarterSum += energyImport;
  }

  onMark(): void {
    this.state.marks++;
  }

  #step(): void {
    const house = this.#house;
    for (let i = 0; i < this.#apart; i++) house.pass();
    this.#now += this.#apart * INTERVAL * 1000;
    const isEdge = house.time % HOUR === 0;
    if (isEdge) {
      this.#importBefore = this.#import;
      this.#exportBefore = this.#export;
      this.#import = house.energyImport;
      this.#export = house.energyExport;
    }
    if (this.#list1 === undefined || this.#list2 === undefined) {
      house.send();
      this.#hear(house.telegram.bytes, this.#now);
      return;
    }
    this.#list1.set(house.time, 0, 0, house.power);
    this.#hear(this.#sent(this.#list1), this.#now);
    if (!isEdge) return;
    this.#list2.set(house.time + LIST_2, house.energyImport, house.energyExport, house.power);
    this.#hear(this.#sent(this.#list2), this.#now + LIST_2 * 1000);
  }

  /** A list in the one buffer from which all are decoded, as from a port; nothing behind it. */
  #sent({ bytes }: Push): Uint8Array {
    for (let i = 0; i < LONGEST_LIST; i++) this.#buffer[i] = i < bytes.length ? bytes[i]! : 0;
    return this.#buffer;
  }

  #hear(bytes: Uint8Array, now: number): void {
    const { decoder, state } = this;
    const { accepted } = decoder;
    decoder.decode(bytes, 0, bytes.length);
    if (decoder.accepted === accepted) return;
    state.accepted++;
    this.ledger.accept(decoder.reading, now);
  }
}
