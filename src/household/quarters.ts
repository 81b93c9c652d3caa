import type { History } from "./history.js";
import { GAP, type Hours } from "./hours.js";
import type { QuarterRecord } from "./quarter-record.js";

/** The quarters of an hour that are kept, by their number, asked for as hours are: for tariffs that count them. */
export class Quarters implements Hours {
  readonly #history: History;
  readonly #first: number;

  /** The quarters that are kept now, and those that will come. */
  constructor(history: History) {
    this.#history = history;
    this.#first = history.quarters > 0 ? history.quarterAt(0).number : 0;
  }

  importAt(quarter: number): number | undefined {
    return this.#find(quarter)?.energyImport;
  }

  exportAt(quarter: number): number | undefined {
    return this.#find(quarter)?.energyExport;
  }

  sourceAt(quarter: number): number {
    return this.#find(quarter)?.source ?? GAP;
  }

  /** A month is asked for as a whole: what is older than all that is kept is not looked for. */
  #find(quarter: number): QuarterRecord | undefined {
    return quarter < this.#first ? undefined : this.#history.quarter(quarter);
  }
}
