import type { RestartReason, Restarts } from "../../src/status/restart.js";

/** What the restarts are told by: `chip.ts` on a chip. */
export interface Chip {
  /** Why the chip was reset the last time. */
  resetReason(): number;
  /** One of the words that outlive a reset; anything after a power cut. */
  kept(index: number): number;
  keep(index: number, value: number): void;
}

/** By the number of ESP-IDF's `esp_reset_reason_t`; by software XS restarts when it aborts, and nobody else unannounced. */
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
/** Where it is announced that the next restart is wanted, and how. */
const WANTED = 3;
const ANNOUNCED = 0x6d65_616e;

/** Who runs so many ms has started well. */
const WELL = 20_000;

/** The restarts of a chip, counted in memory that outlives them. */
export class ChipRestarts implements Restarts {
  readonly reason: RestartReason;
  readonly count: number;
  readonly inARow: number;
  readonly #chip: Chip;

  /** Counts this start. `later` calls back once, after so many milliseconds. */
  constructor(chip: Chip, later: (callback: () => void, milliseconds: number) => void) {
    const told = REASONS[chip.resetReason()] ?? "reset";
    const reason = told === "fault" && chip.kept(WANTED) === ANNOUNCED ? "reset" : told;
    chip.keep(WANTED, 0);
    this.#chip = chip;
    const isKnown = reason !== "power" && chip.kept(SEAL) === seal(chip.kept(COUNT), chip.kept(IN_A_ROW));
    const isBad = reason === "brownout" || reason === "watchdog" || reason === "fault";
    this.reason = reason;
    this.count = reason === "power" ? 0 : 1 + (isKnown ? chip.kept(COUNT) : 0);
    this.inARow = isBad ? 1 + (isKnown ? chip.kept(IN_A_ROW) : 0) : 0;
    write(chip, this.count, this.inARow);
    later(() => write(chip, this.count, 0), WELL);
  }

  /** Announces that the restart to come is wanted: it counts as a press of reset. */
  announce(): void {
    this.#chip.keep(WANTED, ANNOUNCED);
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
