/** A few small whole numbers that outlive power cuts: what was found out, not what was measured. */
export interface Memory {
  /** The number kept under a name; undefined when there is none. */
  read(name: string): number | undefined;
  /** Keeps a number; writes only if it is another one than before. */
  write(name: string, value: number): void;
}
