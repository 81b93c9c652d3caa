import { spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { buildHost, buildLibrary } from "../pictures/real-piu.js";
import type { Sdk } from "./sdk.js";

/** Longest silence of an app in ms. */
const PATIENCE = 60_000;

/**
 * Builds an app of ours with the SDK's instruments and runs it in the simulator, without a window, from a folder of the
 * project. Each line that it prints goes to `hear`, which ends it by returning true.
 */
export async function runSimulated(sdk: Sdk, folder: string, hear: (line: string) => boolean): Promise<void> {
  const library = buildLibrary(sdk, folder, "sim/m5stack", `build/${path.basename(folder)}`);
  const host = spawn(buildHost(sdk), [library, "320", "240"], { stdio: ["pipe", "pipe", "inherit"] });
  host.stdin.write("wait 36000000\n");
  let alarm: NodeJS.Timeout | undefined;
  for await (const line of createInterface(host.stdout)) {
    clearTimeout(alarm);
    alarm = setTimeout(() => host.kill(), PATIENCE);
    if (hear(line)) host.kill();
  }
  clearTimeout(alarm);
}
