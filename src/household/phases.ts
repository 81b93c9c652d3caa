import type { MeterReading } from "../meter/reading.js";

const DAY = 86_400;
/** The longest time in ms between two readings for which the first one speaks. */
const LONGEST_GAP = 60_000;
/** Share of the main fuse above which its time is counted. */
const WARNING = 0.8;

/** One phase as the last reading told; undefined is what it did not carry. */
export class Phase {
  /** In mA, without a sign. */
  current: number | undefined = undefined;
  /** In 0.1 V. */
  voltage: number | undefined = undefined;
  /** Net power in W, import positive, export negative. */
  power: number | undefined = undefined;

  /** Takes a reading's current in mA, voltage in 0.1 V, and powers in W. */
  accept(
    current: number | undefined,
    voltage: number | undefined,
    powerImport: number | undefined,
    powerExport: number | undefined,
  ): void {
    this.current = current;
    this.voltage = voltage;
    this.power =
      powerImport === undefined && powerExport === undefined ? undefined : (powerImport ?? 0) - (powerExport ?? 0);
  }

  /** Whether the reading carried anything of this phase. */
  get isKnown(): boolean {
    return this.current !== undefined || this.voltage !== undefined || this.power !== undefined;
  }
}

/** The phases of the house against its main fuse. */
export class Phases {
  readonly L1 = new Phase();
  readonly L2 = new Phase();
  readonly L3 = new Phase();
  /** Whether the meter has told of L1 and never of another phase. */
  isSingle = false;
  /** Main fuse per phase in mA. */
  fuse: number;
  /** The largest current in mA; undefined when the last reading carried none. */
  most: number | undefined = undefined;
  /** The largest current less the least, in mA; undefined when the last reading did not carry three. */
  spread: number | undefined = undefined;
  /** Milliseconds of this day in which a phase was above 80 % of the fuse; undefined while the day is not known. */
  timeAbove: number | undefined = undefined;
  #isMany = false;
  #day = -1;
  #last = 0;
  #wasAbove = false;

  /** Phases behind a main fuse in A. */
  constructor(mainFuse: number) {
    this.fuse = mainFuse * 1000;
  }

  /** Takes a reading at `now` in ms; the day is that of a legal time in seconds, undefined when it is not known. */
  accept(reading: MeterReading, now: number, legalTime: number | undefined): void {
    const { L1, L2, L3 } = this;
    const { currentL1, currentL2, currentL3 } = reading;
    L1.accept(currentL1, reading.voltageL1, reading.activePowerImportL1, reading.activePowerExportL1);
    L2.accept(currentL2, reading.voltageL2, reading.activePowerImportL2, reading.activePowerExportL2);
    L3.accept(currentL3, reading.voltageL3, reading.activePowerImportL3, reading.activePowerExportL3);
    this.#isMany ||= L2.isKnown || L3.isKnown;
    this.isSingle = !this.#isMany && (this.isSingle || L1.isKnown);

    const isAny = currentL1 !== undefined || currentL2 !== undefined || currentL3 !== undefined;
    const isEach = currentL1 !== undefined && currentL2 !== undefined && currentL3 !== undefined;
    this.most = isAny ? Math.max(currentL1 ?? 0, currentL2 ?? 0, currentL3 ?? 0) : undefined;
    this.spread = isEach
      ? Math.max(currentL1, currentL2, currentL3) - Math.min(currentL1, currentL2, currentL3)
      : undefined;
    this.#count(now, legalTime);
  }

  /** Whether a phase carries 80 % of the fuse and more. */
  get isNearFuse(): boolean {
    return this.most !== undefined && this.most >= WARNING * this.fuse;
  }

  /** Counts the time since the last reading, if that one was above 80 %; what lies before midnight is forgotten. */
  #count(now: number, legalTime: number | undefined): void {
    const gap = now - this.#last;
    this.#last = now;
    if (legalTime !== undefined) {
      const day = Math.floor(legalTime / DAY);
      const isNewDay = day !== this.#day;
      if (isNewDay) this.timeAbove = 0;
      const passed = isNewDay ? Math.min(gap, (legalTime % DAY) * 1000) : gap;
      if (this.#wasAbove && gap <= LONGEST_GAP) this.timeAbove = (this.timeAbove ?? 0) + passed;
      this.#day = day;
    }
    this.#wasAbove = this.most !== undefined && this.most > WARNING * this.fuse;
  }
}
