import type { EnergyFlow } from "./energy-flow.js";
import { GAP, INTEGRATED, PARTLY, REGISTER } from "./hours.js";
import { OpenSlot } from "./open-slot.js";
import { Slot } from "./slot.js";

/** For how many s a slot that has ended waits for good registers. */
const WAIT = 60;
/** For how many s slots are told over which the registers stood still. */
const LONGEST_STANDSTILL = 86_400;
/** A clock that has gone back is believed to have been ahead before when it has kept to that for so many ms: a day. */
const BELIEVED = 86_400_000;
/** Registers contradict the power when they differ by so many Wh and more, and by more than so much of all that flowed. */
const LEAST = 100;
const MOST = 0.8;

/**
 * The energy of slots of one length, hours or quarters, from the registers at their edges. A slot takes what the registers
 * say as far as they are known, and the power summed up for the rest; what runs over an edge that nobody saw belongs to no
 * slot. A slot that has ended waits up to a minute for good registers, while the next one has begun.
 */
export class SlotLedger {
  /** Wh that the registers have counted since they were first seen and that no slot has; below 0, slots have too much. */
  unplacedImport = 0;
  unplacedExport = 0;
  /** False while the registers are known to be read in a wrong scale: then the power alone counts. */
  trustsRegisters = true;
  /** The number of the last slot that was told; -1 before the first. */
  last = -1;
  /** Whether the slot before the running one has ended, but was not told yet. */
  isWaiting = false;
  readonly #length: number;
  readonly #flow: EnergyFlow;
  readonly #tell: (slot: Readonly<Slot>) => void;
  readonly #slot = new Slot();
  #running: OpenSlot;
  #ended: OpenSlot;
  /** The registers up to which the slots so far reach. */
  #isPlaced = false;
  #placedImport = 0;
  #placedExport = 0;
  /** When the clock last went back behind what was told. */
  #wentBack = 0;

  /** A ledger of slots of so many seconds, which tells each finished one. */
  constructor(length: number, flow: EnergyFlow, tell: (slot: Readonly<Slot>) => void) {
    this.#length = length;
    this.#flow = flow;
    this.#tell = tell;
    this.#running = new OpenSlot(flow);
    this.#ended = new OpenSlot(flow);
  }

  /** The slot that runs, in whole lengths of meter time since 1970; -1 before there is one. */
  get number(): number {
    return this.#running.number;
  }

  /** Meter time in s at which it began. */
  get start(): number {
    return this.#running.number * this.#length;
  }

  /** How it is known so far. */
  get source(): number {
    const running = this.#running;
    if (running.number < 0) return GAP;
    if (!running.isWhole) return PARTLY;
    return running.isExact && this.trustsRegisters ? REGISTER : INTEGRATED;
  }

  /** Wh imported in it so far: by the registers, and by the power since these came. */
  get energyImport(): number {
    const { importNow, importThen } = this.#running;
    return this.trustsRegisters ? importNow : this.#flow.importSum - importThen;
  }

  /** Wh exported in it so far, in the same way. */
  get energyExport(): number {
    const { exportNow, exportThen } = this.#running;
    return this.trustsRegisters ? exportNow : this.#flow.exportSum - exportThen;
  }

  /** What is known of its start: registers, if `isExact`, and sums. */
  get opening(): Readonly<OpenSlot> {
    return this.#running;
  }

  /** How its energy is known up to the last good registers; GAP when these are of another slot. */
  get sourceAtRegisters(): number {
    const { hasBase, isExact, isBroken, number } = this.#running;
    if (!hasBase || this.#flow.registerTime < number * this.#length) return GAP;
    return isExact ? REGISTER : isBroken ? PARTLY : INTEGRATED;
  }

  /**
   * Goes on after a restart in the slot of a time in s at which the registers were these in Wh: it had so much until then,
   * known in such a way, and the slots until `last` were told.
   */
  restore(
    time: number,
    registerImport: number,
    registerExport: number,
    energyImport: number,
    energyExport: number,
    source: number,
    last: number,
  ): void {
    const number = Math.floor(time / this.#length);
    this.#running.beginNow(number, source === GAP ? time : number * this.#length);
    this.#running.isBroken = source < INTEGRATED;
    this.#setBase(registerImport - energyImport, registerExport - energyExport, source === REGISTER);
    this.last = last;
  }

  /** Takes what the flow has just taken, at `now` in ms; its registers in Wh if they are good: only then it keeps them. */
  accept(isGood: boolean, energyImport: number, energyExport: number, now: number): void {
    const { time, hasRegisters, registerImport, registerExport } = this.#flow;
    if (this.#running.number < 0) this.#running.beginNow(Math.floor(time / this.#length), time);
    const stands = isGood && hasRegisters && energyImport === registerImport && energyExport === registerExport;
    if (this.isWaiting) {
      if (stands) this.#endWith(energyImport, energyExport);
      else if (time > this.start + WAIT) this.#endWithout();
    }
    if (time >= this.start + this.#length) this.#cross(stands, energyImport, energyExport, now);
    if (!isGood) return;
    if (this.isWaiting) this.#settle(energyImport, energyExport);
    if (!this.#running.hasBase) this.#adopt(energyImport, energyExport);
  }

  /** From this reading on the registers are another meter's: nothing is counted from the old ones to these. */
  change(energyImport: number, energyExport: number): void {
    const flow = this.#flow;
    const running = this.#running;
    if (this.isWaiting) this.#endWithout();
    const byImport = energyImport - flow.registerImport - Math.round(flow.importSum - flow.importThen);
    const byExport = energyExport - flow.registerExport - Math.round(flow.exportSum - flow.exportThen);
    if (running.hasBase) running.setBase(running.baseImport + byImport, running.baseExport + byExport, false);
    running.spoil();
    this.#placedImport += byImport;
    this.#placedExport += byExport;
  }

  /** The clock has jumped to a time in s with a reading that the flow has not taken yet: what ran ends before it. */
  leap(time: number, now: number): void {
    const number = Math.floor(time / this.#length);
    if (this.#running.number < 0) return;
    if (this.isWaiting) this.#endWithout();
    this.#running.spoil();
    if (number === this.#running.number) return;
    this.#running.endNow();
    this.#swap();
    this.#running.beginNow(number, time);
    this.#endWithout();
    if (number <= this.last) this.#wentBack = now;
  }

  /** The slot that ran ends before this reading, and another one begins. */
  #cross(stands: boolean, energyImport: number, energyExport: number, now: number): void {
    const flow = this.#flow;
    const number = Math.floor(flow.time / this.#length);
    const next = this.#running.number + 1;
    if (number <= this.last && now - this.#wentBack > BELIEVED) this.last = number - 1;
    this.#running.endAt(next * this.#length);
    this.#swap();
    if (number === next) this.#running.beginAt(number, number * this.#length);
    else this.#running.beginNow(number, flow.time);
    if (stands) {
      this.#endWith(energyImport, energyExport);
      this.#standStill(next, number);
    } else if (number !== next) this.#endWithout();
  }

  #swap(): void {
    const ended = this.#running;
    this.#running = this.#ended;
    this.#ended = ended;
    this.isWaiting = true;
  }

  /** Tells the slots from one number to before another, over which the registers did not move. */
  #standStill(from: number, to: number): void {
    if (!this.trustsRegisters) return;
    const slot = this.#slot;
    const first = to - LONGEST_STANDSTILL / this.#length;
    for (let number = from < first ? first : from; number < to; number++) {
      if (number <= this.last) continue;
      this.last = number;
      slot.number = number;
      slot.energyImport = 0;
      slot.energyExport = 0;
      slot.source = REGISTER;
      slot.deviation = undefined;
      this.#tell(slot);
    }
  }

  /** Good registers have come while a slot waits: do they tell those at its end? */
  #settle(energyImport: number, energyExport: number): void {
    const flow = this.#flow;
    const { importEnd, exportEnd } = this.#ended;
    const { registerImport, registerExport, registerTime, importThen, exportThen } = flow;
    if (flow.isNear) {
      const part = (this.start - registerTime) / (flow.time - registerTime);
      const isSummed = flow.gaps === flow.gapsThen;
      const ofImport = share(isSummed, importEnd - importThen, flow.importSum - importThen, part);
      const ofExport = share(isSummed, exportEnd - exportThen, flow.exportSum - exportThen, part);
      this.#endWith(
        registerImport + Math.round((energyImport - registerImport) * ofImport),
        registerExport + Math.round((energyExport - registerExport) * ofExport),
      );
    } else if (flow.isOf(this.start)) this.#endWith(energyImport, energyExport);
    else this.#endWithout();
  }

  /** Takes the first good registers of the running slot, and reckons back by the sums to where it is known from. */
  #adopt(energyImport: number, energyExport: number): void {
    const { importSum, exportSum } = this.#flow;
    const { importThen, exportThen } = this.#running;
    if (this.#flow.isOf(this.start)) this.#setBase(energyImport, energyExport, true);
    else {
      const byImport = Math.round(importSum - importThen);
      const byExport = Math.round(exportSum - exportThen);
      this.#setBase(energyImport - byImport, energyExport - byExport, false);
    }
  }

  /** The running slot begins with these registers; what lies between the slots before and it belongs to none. */
  #setBase(energyImport: number, energyExport: number, isExact: boolean): void {
    if (this.#isPlaced) {
      this.unplacedImport += energyImport - this.#placedImport;
      this.unplacedExport += energyExport - this.#placedExport;
    }
    this.#isPlaced = true;
    this.#placedImport = energyImport;
    this.#placedExport = energyExport;
    this.#running.setBase(energyImport, energyExport, isExact);
  }

  /** The slot that waits has ended with these registers, and the running one begun with them. */
  #endWith(energyImport: number, energyExport: number): void {
    const { hasBase, baseImport, baseExport, isExact, isBroken } = this.#ended;
    if (hasBase) {
      const source = isExact ? REGISTER : isBroken ? PARTLY : INTEGRATED;
      this.#finish(energyImport - baseImport, energyExport - baseExport, source);
    } else this.#endWithout();
    this.isWaiting = false;
    this.#setBase(energyImport, energyExport, true);
  }

  /** The slot that waits has ended with registers that nobody knows. */
  #endWithout(): void {
    const { wasWhole, importWas, exportWas, since, until } = this.#ended;
    if (wasWhole) this.#finish(importWas, exportWas, INTEGRATED);
    else if (until > since) this.#finish(importWas, exportWas, PARTLY);
    this.isWaiting = false;
  }

  /** Tells the slot that has ended, unless that was done before; registers that the power contradicts do not count. */
  #finish(energyImport: number, energyExport: number, source: number): void {
    const slot = this.#slot;
    const { number, hasBase, baseImport, baseExport, wasSummed } = this.#ended;
    if (number <= this.last) return;
    const sumImport = Math.round(this.#ended.importEnd - this.#ended.importThen);
    const sumExport = Math.round(this.#ended.exportEnd - this.#ended.exportThen);
    const deviation = energyImport - energyExport - (sumImport - sumExport);
    const isWrong =
      source === REGISTER && wasSummed && contradicts(energyImport - energyExport, deviation, sumImport + sumExport);
    slot.number = number;
    if (isWrong || !this.trustsRegisters) {
      slot.energyImport = sumImport;
      slot.energyExport = sumExport;
      slot.source = wasSummed ? INTEGRATED : PARTLY;
    } else {
      slot.energyImport = energyImport;
      slot.energyExport = energyExport;
      slot.source = source;
    }
    slot.deviation = source === REGISTER && wasSummed ? deviation : undefined;
    this.#placedImport = (hasBase ? baseImport : this.#placedImport) + slot.energyImport;
    this.#placedExport = (hasBase ? baseExport : this.#placedExport) + slot.energyExport;
    this.last = number;
    this.#tell(slot);
  }
}

/** The share of an energy that belongs before an edge: by the sums of the power, without these by the time. */
function share(isSummed: boolean, before: number, all: number, part: number): number {
  return isSummed && all > 0 ? before / all : part;
}

/**
 * Whether registers that came to a net energy deviate from the power as only a wrong scale does, x0.1 or x10: no sampling
 * misses so much of what flowed. All in Wh.
 */
function contradicts(net: number, deviation: number, flowed: number): boolean {
  const by = Math.abs(deviation);
  return by >= LEAST && by > MOST * Math.max(Math.abs(net), flowed);
}
