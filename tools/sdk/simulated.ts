import { spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { buildHost, buildLibrary } from "../pictures/real-piu.js";
import type { Sdk } from "./sdk.js";

/** Longest silence of an app in ms. */
const PATIENCE = 60_000;

/** Bytes of a slot on this host. */
export const SLOT = 32;

/**
 * Builds an app of ours with the SDK's instruments and runs it in the simulator, without a window, from a folder of the
 * project. Each line that it prints goes to `hear`, which ends it by returning true. Returns the most slots that the stack
 * ever held.
 */
export async function runSimulated(sdk: Sdk, folder: string, hear: (line: string) => boolean): Promise<number> {
  const library = buildLibrary(sdk, folder, "sim/m5stack", `build/${path.basename(folder)}`);
  const host = spawn(buildHost(sdk), [library, "320", "240"], { stdio: ["pipe", "pipe", "inherit"] });
  host.stdin.write("wait 36000000\n");
  let alarm: NodeJS.Timeout | undefined;
  let column = -1;
  let stack = 0;
  for await (const line of createInterface(host.stdout)) {
    clearTimeout(alarm);
    alarm = setTimeout(() => host.kill(), PATIENCE);
    if (line.startsWith("instruments key:")) column = line.split(",").indexOf("Stack used");
    else if (line.startsWith("instruments:")) stack = Math.max(stack, Number(line.split(",")[column]) / SLOT);
    if (hear(line)) host.kill();
  }
  clearTimeout(alarm);
  return stack;
}
