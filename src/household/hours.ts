/** Nothing is known of an hour's energy. */
export const GAP = 0;
/** A part of it is known: what is missing belongs to no other hour. */
export const PARTLY = 1;
/** All of it, summed up from the power. */
export const INTEGRATED = 2;
/** All of it, as the difference of the registers at its edges. */
export const REGISTER = 3;

/** Finished hours by their number: whole hours of meter time since 1970. */
export interface Hours {
  /** Energy imported in Wh; undefined for a gap, and for an hour that is not kept. */
  importAt(hour: number): number | undefined;
  /** Energy exported in Wh; undefined as for import. */
  exportAt(hour: number): number | undefined;
  /** How the energy is known: GAP, PARTLY, INTEGRATED or REGISTER. */
  sourceAt(hour: number): number;
}
