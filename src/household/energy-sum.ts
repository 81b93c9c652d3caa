import { type Hours, INTEGRATED } from "./hours.js";

/** What some hours have used and given together. */
export class EnergySum {
  /** Wh, of what is known. */
  energyImport = 0;
  energyExport = 0;
  /** How many hours there are, and of how many all is known. */
  hours = 0;
  known = 0;

  /** Whether all of every hour is known, and there is one. */
  get isComplete(): boolean {
    return this.hours > 0 && this.known === this.hours;
  }

  /** Begins anew. */
  clear(): void {
    this.energyImport = 0;
    this.energyExport = 0;
    this.hours = 0;
    this.known = 0;
  }

  /** Begins anew with the hours from one to another, which is excluded. */
  set(hours: Hours, from: number, to: number): void {
    this.clear();
    for (let hour = from; hour < to; hour++) this.add(hours, hour);
  }

  /** Adds an hour. */
  add(hours: Hours, hour: number): void {
    this.energyImport += hours.importAt(hour) ?? 0;
    this.energyExport += hours.exportAt(hour) ?? 0;
    this.hours++;
    if (hours.sourceAt(hour) >= INTEGRATED) this.known++;
  }
}
