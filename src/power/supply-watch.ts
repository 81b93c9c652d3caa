import type { SupplyMeter } from "./hardware.js";

/** Above the regulator's lowest input the light is lowered already, in mV. */
const MARGIN = 200;
/** What the supply must come back above that, in mV, and for how long, in ms, before more light is tried. */
const HYSTERESIS = 150;
const RECOVERY = 10_000;
/** Each time that more light was too much, the next try waits twice as long, up to this, in ms. */
const LONGEST_RECOVERY = 3_600_000;
/** The light in % that is left however weak the supply is, so that the display can say so. */
const LAST_LIGHT = 5;
/** A new lowest voltage is worth a write when it is so much lower than the one kept, in mV. */
const WORTH_KEEPING = 50;

/** How a watch is made. */
export interface SupplyWatchOptions {
  readonly meter: SupplyMeter;
  /** The lowest voltage from which the board's regulator works, in mV. */
  readonly lowestInput: number;
  /** By how much the light is lowered and raised, in %. */
  readonly step: number;
  /** The lowest voltage kept from earlier, in mV. */
  readonly lowest?: number | undefined;
  /** Keeps a new lowest voltage. Called rarely, and never while the supply is weak: a write cut short loses the old one. */
  readonly keep?: ((millivolts: number) => void) | undefined;
}

/**
 * Watches the supply where the board measures it, and tells how much light it bears. It counts as weak below the
 * regulator's lowest input and a margin; a supply that starts no higher, dark as it is then, is measured by its start.
 */
export class SupplyWatch {
  /** In mV; -1 before the first measurement. */
  now = -1;
  /** The lowest ever, in mV; -1 before any measurement. */
  lowest: number;
  /** Whether the supply has fallen below the threshold and not yet come back above it by the hysteresis. */
  isWeak = false;
  /** The most light that it bears, in %. */
  bearable = 100;
  /** Below this, in mV, it is weak; -1 before the first measurement. */
  threshold = -1;
  readonly #options: SupplyWatchOptions;
  #kept: number;
  #goodSince = -1;
  #recovery = RECOVERY;

  constructor(options: SupplyWatchOptions) {
    this.#options = options;
    this.lowest = options.lowest ?? -1;
    this.#kept = this.lowest;
  }

  /** Measures; to be called once a second with a time in ms and the light as it is, the first time while it is dark. */
  tick(now: number, light: number): void {
    const { meter, lowestInput } = this.#options;
    const supply = meter.read();
    this.now = supply;
    if (this.threshold < 0) this.threshold = Math.max(lowestInput, Math.min(lowestInput + MARGIN, supply - HYSTERESIS));
    if (this.lowest < 0 || supply < this.lowest) this.lowest = supply;
    if (supply < this.threshold) this.#lower(light);
    else if (supply < this.threshold + HYSTERESIS) this.#goodSince = -1;
    else this.#recover(now);
  }

  #lower(light: number): void {
    if (!this.isWeak && this.bearable < 100) this.#recovery = Math.min(2 * this.#recovery, LONGEST_RECOVERY);
    this.isWeak = true;
    this.#goodSince = -1;
    this.bearable = Math.max(LAST_LIGHT, Math.min(this.bearable, light) - this.#options.step);
  }

  #recover(now: number): void {
    this.isWeak = false;
    if (this.#goodSince < 0) this.#goodSince = now;
    if (now - this.#goodSince < this.#recovery) return;
    this.#goodSince = now;
    this.bearable = Math.min(100, this.bearable + this.#options.step);
    if (this.#kept >= 0 && this.lowest > this.#kept - WORTH_KEEPING) return;
    this.#kept = this.lowest;
    this.#options.keep?.(this.lowest);
  }
}
