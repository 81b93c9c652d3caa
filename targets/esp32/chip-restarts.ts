import type { RestartReason, Restarts } from "../../src/status/restart.js";

/** What the restarts are told by: `chip.ts` on a chip. */
export interface Chip {
  /** Why the chip was reset the last time. */
  resetReason(): number;
  /** One of the words that outlive a reset; anything after a power cut. */
  kept(index: number): number;
  keep(index: number, value: number): void;
}

/** By the number of ESP-IDF's `esp_reset_reason_t`; nobody but a fault of ours restarts by software (XS aborts so). */
const REASONS: readonly RestartReason[] = Object.freeze([
  "reset", // unknown
  "power",
  "reset", // pin
  "fault", // esp_restart
  "fault", // panic
  "watchdog", // of interrupts
  "watchdog", // of tasks
  "watchdog",
  "reset", // out of deep sleep
  "brownout",
  "reset", // SDIO
  "reset", // USB
  "reset", // JTAG
  "fault", // eFuse
  "brownout", // power glitch
  "fault", // CPU lock-up
]);

/** Places of the words: how often, how often in a row, and what tells whether both were ever written. */
const COUNT = 0;
const IN_A_ROW = 1;
const SEAL = 2;

/** Who runs so many ms has started well. */
const WELL = 20_000;

/** The restarts of a chip, counted in memory that outlives them. */
export class ChipRestarts implements Restarts {
  readonly reason: RestartReason;
  readonly count: number;
  readonly inARow: number;

  /** Counts this start. `later` calls back once, after so many milliseconds. */
  constructor(chip: Chip, later: (callback: () => void, milliseconds: number) => void) {
    const reason = REASONS[chip.resetReason()] ?? "reset";
    const isKnown = reason !== "power" && chip.kept(SEAL) === seal(chip.kept(COUNT), chip.kept(IN_A_ROW));
    const isBad = reason === "brownout" || reason === "watchdog" || reason === "fault";
    this.reason = reason;
    this.count = reason === "power" ? 0 : 1 + (isKnown ? chip.kept(COUNT) : 0);
    this.inARow = isBad ? 1 + (isKnown ? chip.kept(IN_A_ROW) : 0) : 0;
    write(chip, this.count, this.inARow);
    later(() => write(chip, this.count, 0), WELL);
  }
}

function write(chip: Chip, count: number, inARow: number): void {
  chip.keep(COUNT, count);
  chip.keep(IN_A_ROW, inARow);
  chip.keep(SEAL, seal(count, inARow));
}

/** What is hardly there by chance. */
function seal(count: number, inARow: number): number {
  return 0x50312a5a ^ (count << 8) ^ inARow;
}
