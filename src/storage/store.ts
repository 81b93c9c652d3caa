import type { StorageStatus } from "../status/storage-status.js";
import type { Flash } from "./flash.js";
import { Journal, type JournalPlace, type Migrate } from "./journal.js";
import { KeptLog } from "./kept-log.js";
import { KeptNotes } from "./kept-notes.js";
import { DAYS, NOTES, QUARTERS, USED } from "./layout.js";
import { Notebook } from "./notebook.js";
import { StorageHealth } from "./storage-health.js";
import { VerifiedFlash } from "./verified-flash.js";

/** The parts by their bits in the storage's health. */
const QUARTERS_PART = 1;
const DAYS_PART = 2;
const NOTES_PART = 4;

/** How much of what is not on the flash stays in memory: a day of quarters, a week. */
const QUARTERS_IN_MEMORY = 96;
const DAYS_IN_MEMORY = 7;

/** How records of older versions are read. */
export interface Migrations {
  readonly quarters?: Migrate;
  readonly days?: Migrate;
}

/** All that is kept on a flash. Without one, or with one that is too small, it is kept in memory. */
export class Store {
  readonly quarters: KeptLog;
  readonly days: KeptLog;
  readonly notes: KeptNotes;
  readonly status: StorageStatus;

  /** Looks for what was kept; writes nothing. */
  constructor(flash: Flash | undefined, migrations: Migrations = {}) {
    const hasFlash = flash !== undefined && flash.bytes.length >= USED;
    const health = new StorageHealth(hasFlash);
    const verified = hasFlash ? new VerifiedFlash(flash, health) : undefined;
    const log = (place: JournalPlace, migrate: Migrate | undefined, inMemory: number, part: number) => {
      const journal = verified && new Journal(verified, place, migrate);
      return new KeptLog(journal, place.recordLength, inMemory, health, part);
    };
    this.status = health;
    this.quarters = log(QUARTERS, migrations.quarters, QUARTERS_IN_MEMORY, QUARTERS_PART);
    this.days = log(DAYS, migrations.days, DAYS_IN_MEMORY, DAYS_PART);
    this.notes = new KeptNotes(verified && new Notebook(verified, NOTES.firstSector), health, NOTES_PART);
  }
}
