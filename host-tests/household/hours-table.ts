import { GAP, type Hours, REGISTER } from "../../src/household/hours.js";

/** Finished hours as a test writes them down. */
export class HoursTable implements Hours {
  readonly #hours = new Map<number, { energyImport: number; energyExport: number; source: number }>();

  /** Writes down an hour, in Wh. */
  set(hour: number, energyImport: number, energyExport = 0, source = REGISTER): void {
    this.#hours.set(hour, { energyImport, energyExport, source });
  }

  /** Strikes an hour out. */
  delete(hour: number): void {
    this.#hours.delete(hour);
  }

  importAt(hour: number): number | undefined {
    return this.#hours.get(hour)?.energyImport;
  }

  exportAt(hour: number): number | undefined {
    return this.#hours.get(hour)?.energyExport;
  }

  sourceAt(hour: number): number {
    return this.#hours.get(hour)?.source ?? GAP;
  }
}
