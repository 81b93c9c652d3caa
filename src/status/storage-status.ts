/** Where things are kept: all on the flash; some in memory only, because the flash fails; all in memory, without a flash. */
export type StorageState = "kept" | "degraded" | "none";

/** What the flash did not do when it failed the last time. */
export type StorageFault = "write" | "erase";

/** What a screen can tell of how things are kept; counted since the start. */
export interface StorageStatus {
  readonly state: StorageState;
  /** Writes and erases asked of the flash. */
  readonly writes: number;
  readonly erases: number;
  /** How many of both did not leave on the flash what they should. */
  readonly failures: number;
  /** The last of them; undefined while there is none. */
  readonly fault: StorageFault | undefined;
}
