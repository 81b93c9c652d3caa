import type { Sdk } from "./sdk.js";
import { runSimulated } from "./simulated.js";
import type { HeapNote } from "./soak.js";

/** What became of the app in a monkey's hands. */
export interface MonkeyRun {
  /** What lives in the heap after so many touches, whenever the display was left alone. */
  readonly notes: readonly HeapNote[];
  /** How often each screen was entered, by its place. */
  readonly entered: readonly number[];
  /** Whether Now stood there each time. */
  readonly isNow: boolean;
  /** The most slots that the stack held, the monkey's own among them. */
  readonly stack: number;
}

const NOW = 0;

/** Gives the whole app, in the SDK's simulator and with the heap of a device, to a monkey (host-tests/monkey). */
export async function monkey(sdk: Sdk, progress: (line: string) => void): Promise<MonkeyRun> {
  const notes: HeapNote[] = [];
  const entered: number[] = [];
  let isNow = true;
  let isDone = false;
  const stack = await runSimulated(sdk, "host-tests/monkey", (line) => {
    const [, kind, ...values] = line.startsWith("monkey ") ? line.split(" ") : [];
    if (kind === "at") {
      const [when, slots, chunks, place] = values;
      notes.push({ when: when!, slots: Number(slots), chunks: Number(chunks) });
      isNow = isNow && Number(place) === NOW;
      progress(`${when} touches`);
    } else if (kind === "entered") entered[Number(values[0])] = Number(values[1]);
    if (kind === "done") isDone = true;
    return isDone;
  });
  if (!isDone) throw new Error("the app ended in the monkey's hands: see what it printed above");
  return { notes, entered, isNow, stack };
}
