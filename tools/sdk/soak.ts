import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { buildHost, buildLibrary } from "../pictures/real-piu.js";
import type { Sdk } from "./sdk.js";

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
}

/** Longest silence of the app in ms. */
const PATIENCE = 20_000;

/**
 * Lets the whole app live through 10,000 telegrams in the SDK's simulator, screen included, with the heap of a device
 * (host-tests/soak); says of each second what `progress` may print.
 */
export async function soak(sdk: Sdk, progress: (line: string) => void): Promise<Soak> {
  const library = buildLibrary(sdk, "host-tests/soak", "sim/m5stack", "build/soak");
  const host = spawn(buildHost(sdk), [library, "320", "240"], { stdio: ["pipe", "pipe", "inherit"] });
  host.stdin.write("wait 3600000\n");
  const notes: HeapNote[] = [];
  const screens: HeapNote[] = [];
  const collections: number[] = [];
  let column = -1;
  let alarm: NodeJS.Timeout | undefined;
  for await (const line of createInterface(host.stdout)) {
    clearTimeout(alarm);
    alarm = setTimeout(() => host.kill(), PATIENCE);
    if (line.startsWith("instruments key:")) column = line.split(",").indexOf("Garbage collections");
    else if (line.startsWith("instruments:") && screens.length === 0) {
      collections.push(Number(line.split(",")[column]));
      progress(`${collections.length} s`);
    } else if (line === "soak done") host.kill();
    else if (line.startsWith("soak ")) {
      const [, when, slots, chunks] = line.split(" ");
      const list = /^\d/.test(when!) ? notes : screens;
      list.push({ when: when!, slots: Number(slots), chunks: Number(chunks) });
    }
  }
  clearTimeout(alarm);
  if (screens.length === 0) throw new Error("the soak ended before its 10,000 telegrams: see what it printed above");
  // the first two seconds hold the start of the app, with the collections of the simulator itself and of the first note
  return { notes, screens, collections: collections.slice(2).reduce((sum, count) => sum + count, 0) };
}
