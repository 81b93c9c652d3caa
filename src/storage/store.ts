import type { StorageStatus } from "../status/storage-status.js";
import { type Flash, SECTOR } from "./flash.js";
import { strike } from "./header.js";
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

/** A note of this key, the last one, says that all is being forgotten. */
const FORGETTING = 0xffff;

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
  readonly #flash: VerifiedFlash | undefined;
  readonly #notebook: Notebook | undefined;

  /** Looks for what was kept; writes nothing, but goes on with forgetting where the power went in the middle of it. */
  constructor(flash: Flash | undefined, migrations: Migrations = {}) {
    const hasFlash = flash !== undefined && flash.bytes.length >= USED;
    const health = new StorageHealth(hasFlash);
    const verified = hasFlash ? new VerifiedFlash(flash, health) : undefined;
    this.#flash = verified;
    this.#notebook = verified && new Notebook(verified, NOTES.firstSector);
    if (this.#notebook?.has(FORGETTING)) {
      this.#wipe();
      this.#notebook = new Notebook(this.#flash!, NOTES.firstSector);
    }
    const log = (place: JournalPlace, migrate: Migrate | undefined, inMemory: number, part: number) => {
      const journal = verified && new Journal(verified, place, migrate);
      return new KeptLog(journal, place.recordLength, inMemory, health, part);
    };
    this.status = health;
    this.quarters = log(QUARTERS, migrations.quarters, QUARTERS_IN_MEMORY, QUARTERS_PART);
    this.days = log(DAYS, migrations.days, DAYS_IN_MEMORY, DAYS_PART);
    this.notes = new KeptNotes(this.#notebook, health, NOTES_PART);
  }
  /**
   * Forgets all that was ever kept; whether it is gone. When the power goes in the middle of it, the next start goes on
   * before anything is read. Nothing of this store may be used behind it.
   */
  forget(): boolean {
    this.#notebook?.write(FORGETTING, Uint8Array.of(1), 1);
    return this.#wipe();
  }

  /** Erases sector after sector; last of all the note that says so. */
  #wipe(): boolean {
    const flash = this.#flash;
    if (flash === undefined) return true;
    let isGone = true;
    for (let sector = 0; sector < NOTES.firstSector; sector++) {
      const start = sector * SECTOR;
      strike(flash, start);
      isGone = (flash.isBlank(start, SECTOR) || flash.erase(sector)) && isGone;
    }
    return this.#notebook!.forget() && isGone;
  }
}
