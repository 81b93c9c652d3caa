/** How the line is spoken. */
export interface Line {
  /** Bits per second. */
  readonly baud: number;
  /** "none" is 8N1, "even" is 7E1. */
  readonly parity: "none" | "even";
}

/** P1 of the Swedish recommendation and DSMR 4 and 5. */
export const P1_LINE: Line = Object.freeze({ baud: 115_200, parity: "none" });

/**
 * The lines that meters speak behind this plug, the likeliest first: P1, and DLMS of Aidon's; HAN-NVE (interface
 * description 3.1, 2.5.3); DSMR 2.2 (p1-port 1.1).
 */
export const LINES: readonly Line[] = Object.freeze([
  P1_LINE,
  Object.freeze({ baud: 2400, parity: "none" } as const),
  Object.freeze({ baud: 9600, parity: "even" } as const),
]);

/** The part by which a measured speed may be off. */
const TOLERANCE = 0.2;

/** The place in `LINES` of the line whose speed is near a measured one, in bits per second; -1 when none is. */
export function lineNear(bitRate: number): number {
  for (let i = 0; i < LINES.length; i++) {
    const { baud } = LINES[i]!;
    if (Math.abs(bitRate - baud) <= baud * TOLERANCE) return i;
  }
  return -1;
}
