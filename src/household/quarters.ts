import type { History } from "./history.js";
import { GAP, type Hours } from "./hours.js";

/** The quarters of an hour that are kept, by their number, asked for as hours are: for tariffs that count them. */
export class Quarters implements Hours {
  readonly #history: History;

  constructor(history: History) {
    this.#history = history;
  }

  importAt(quarter: number): number | undefined {
    return this.#history.quarter(quarter)?.energyImport;
  }

  exportAt(quarter: number): number | undefined {
    return this.#history.quarter(quarter)?.energyExport;
  }

  sourceAt(quarter: number): number {
    return this.#history.quarter(quarter)?.source ?? GAP;
  }
}
