/** Records of one size, in the order in which they were appended; the oldest go when there is no room. */
export interface RecordLog {
  /** How many are kept. */
  readonly length: number;
  /** Copies a record into a buffer; 0 is the oldest that is kept. */
  read(index: number, into: Uint8Array): void;
  /** Appends a record; false if it could not be kept. */
  append(record: Uint8Array): boolean;
}

/** All that a household keeps. */
export interface Kept {
  /** Finished quarters of an hour, and finished days. */
  readonly quarters: RecordLog;
  readonly days: RecordLog;
  readonly notes: Notes;
}

/** Keeps nothing: for a household whose past does not matter. */
export const NOTHING_KEPT: Kept = Object.freeze({
  quarters: Object.freeze({ length: 0, read() {}, append: () => false }),
  days: Object.freeze({ length: 0, read() {}, append: () => false }),
  notes: Object.freeze({ read: () => -1, write: () => false }),
});

/** Short values by key, of which the last one written counts. */
export interface Notes {
  /** Copies a value into a buffer; its length in bytes, -1 if there is none. */
  read(key: number, into: Uint8Array): number;
  /** Keeps the first bytes of a buffer; false if they could not be kept. What has not changed is not written. */
  write(key: number, from: Uint8Array, length: number): boolean;
}
