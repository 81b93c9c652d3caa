import type { MeterReading } from "../meter/reading.js";

/** The longest time in ms between two readings over which the power is taken to have been even. */
const LONGEST_GAP = 60_000;
/** The least span that is judged, in ms: an hour, in which a list with registers may come a little early. */
const SPAN = 3_540_000;
/** The least energy that is judged, in Wh: registers may count in steps of 10. */
const LEAST = 200;
/** Milliseconds in an hour. */
const HOUR = 3_600_000;
/** A ratio of registers and power that is about 1, lies between these; about 10, ten times these. */
const FROM = 0.5;
const TO = 2;

/**
 * Holds the energy registers against the power that was measured meanwhile. Pushes leave their scale out (p1-port 3.2), so
 * registers that rise ten times too fast or too slowly are read in the wrong one.
 */
export class EnergyCheck {
  /** What the registers count for 1 Wh measured: 1, or 10 or 0.1 in the wrong scale; undefined until an hour has told. */
  factor: number | undefined = undefined;
  /** Wh since the span's start, as the power says. */
  #measured = 0;
  #started = 0;
  /** The registers at the start of the span; undefined before the first ones. */
  #first: number | undefined = undefined;
  #lastPower = 0;
  #last = Number.NEGATIVE_INFINITY;

  /** Takes a reading at `now`, in ms of a clock that never goes back. */
  accept(reading: MeterReading, now: number): void {
    const { activePowerImport, activePowerExport, energyImport, energyExport } = reading;
    const gap = now - this.#last;
    const power = (activePowerImport ?? 0) + (activePowerExport ?? 0);
    if (gap > LONGEST_GAP || activePowerImport === undefined) this.#first = undefined;
    else this.#measured += ((power + this.#lastPower) * gap) / (2 * HOUR);
    this.#last = now;
    this.#lastPower = power;
    if (energyImport === undefined) return;
    const registers = energyImport + (energyExport ?? 0);
    const first = this.#first;
    if (first !== undefined && registers >= first) {
      if (now - this.#started < SPAN || this.#measured < LEAST) return;
      this.factor = roundedFactor((registers - first) / this.#measured) ?? this.factor;
    }
    this.#first = registers;
    this.#started = now;
    this.#measured = 0;
  }
}

/** 0.1, 1 or 10 for a ratio near one of these; undefined for any other. */
function roundedFactor(ratio: number): number | undefined {
  if (ratio > FROM && ratio < TO) return 1;
  if (ratio > 10 * FROM && ratio < 10 * TO) return 10;
  return ratio > FROM / 10 && ratio < TO / 10 ? 0.1 : undefined;
}
