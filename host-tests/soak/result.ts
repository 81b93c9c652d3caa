/** Told now and then how many telegrams have been lived through. */
export type Progress = (telegrams: number) => void;

/** What a soak came to. */
export interface Result {
  accepted: number;
  /** What was seen of the heap, when nothing was wrong with it. */
  heap: string;
  /** What must not be; nothing when all held. */
  faults: string[];
}
