import type { Sdk } from "./sdk.js";
import { runSimulated } from "./simulated.js";

/** The heap at one moment of the soak. */
export interface HeapNote {
  /** So many telegrams, or the name of a screen. */
  readonly when: string;
  /** In bytes; a slot has 32 on this host and 16 on an ESP32. */
  readonly slots: number;
  readonly chunks: number;
}

/** What the soak showed. */
export interface Soak {
  /** One for every 1,000 telegrams, from a collection on. */
  readonly notes: readonly HeapNote[];
  /** What lives in the heap on each screen, after a collection. */
  readonly screens: readonly HeapNote[];
  /** Collections from the third second to the last telegram. */
  readonly collections: number;
  /** The most slots that the stack held. */
  readonly stack: number;
}

/**
 * Lets the whole app live through 10,000 telegrams in the SDK's simulator, screen included, with the heap of a device
 * (host-tests/soak); says of each second what `progress` may print.
 */
export async function soak(sdk: Sdk, progress: (line: string) => void): Promise<Soak> {
  const notes: HeapNote[] = [];
  const screens: HeapNote[] = [];
  const collections: number[] = [];
  let column = -1;
  const stack = await runSimulated(sdk, "host-tests/soak", (line) => {
    if (line.startsWith("instruments key:")) column = line.split(",").indexOf("Garbage collections");
    else if (line.startsWith("instruments:") && screens.length === 0) {
      collections.push(Number(line.split(",")[column]));
      progress(`${collections.length} s`);
    } else if (line.startsWith("soak ") && line !== "soak done") {
      const [, when, slots, chunks] = line.split(" ");
      const list = /^\d/.test(when!) ? notes : screens;
      list.push({ when: when!, slots: Number(slots), chunks: Number(chunks) });
    }
    return line === "soak done";
  });
  if (screens.length === 0) throw new Error("the soak ended before its 10,000 telegrams: see what it printed above");
  // the first two seconds hold the start of the app, with the collections of the simulator itself and of the first note
  return { notes, screens, collections: collections.slice(2).reduce((sum, count) => sum + count, 0), stack };
}
