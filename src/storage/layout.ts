import { SECTOR } from "./flash.js";

// What lies where in the partition `journal`. These places are for ever, as those of the partitions: a record that changes
// gets a higher version here and is migrated, and what is new takes sectors behind the last.

/** Finished quarters of an hour, and hours that these do not tell: 204 a sector, so the newest two days at the least. */
export const QUARTERS = Object.freeze({ firstSector: 0, sectors: 2, recordLength: 16, version: 1 });

/** Finished days: 35 a sector, so the newest 420 at the least. */
export const DAYS = Object.freeze({ firstSector: 2, sectors: 13, recordLength: 112, version: 1 });

/** Notes: four sectors. */
export const NOTES = Object.freeze({ firstSector: 15, sectors: 4 });

/** Bytes of flash that all of this takes. */
export const USED = (NOTES.firstSector + NOTES.sectors) * SECTOR;
