/** Age of a reading in ms from which it is not believed: what it said stands in grey. */
export const OLD = 30_000;
/** Age of a reading in ms from which it is not shown. */
export const LOST = 60_000;
