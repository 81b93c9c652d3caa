// What stands where among the notes; for ever. The settings have 1 to 15.

/** The peaks of a tariff: eight notes for each component. */
export const PEAKS = 16;
/** What the home usually draws. */
export const USUAL_POWER = 32;
/** What belongs to no hour. */
export const UNPLACED = 33;
/** There if days are not kept in their order. */
export const DISORDER = 34;
/** Finished months, 61 notes. */
export const MONTHS = 64;
