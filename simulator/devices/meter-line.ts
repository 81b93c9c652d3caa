import type { Line } from "../../src/port/line.js";

/** How the display listens, and who hears when bytes wait. */
export interface MeterOptions extends Line {
  onReadable(): void;
}

/** The meter's end of a cable. */
export interface MeterLine {
  /** Moves up to `length` bytes that were sent to `buffer[start]` and after; returns how many. */
  read(buffer: Uint8Array, start: number, length: number): number;
  /** Sends no more. */
  close(): void;
  /** How the meter speaks; absent where it comes as the display listens, as over a cable with a UART of its own. */
  readonly speaks?: Line;
}

/** A meter, from the socket on: opens its line. */
export type Meter = (options: MeterOptions) => MeterLine;

/** A meter that never sends. */
export const silent: Meter = () => ({ read: () => 0, close: () => undefined });
