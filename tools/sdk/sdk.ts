import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The project's root. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** What to say, in one line, where the Moddable SDK is missing. */
export const NO_SDK =
  "The Moddable SDK is not installed here ($MODDABLE is not set): run `npx xs-dev setup`, see docs/flash.md.";
/** What to say, in one line, where ESP-IDF is missing. */
export const NO_IDF =
  "ESP-IDF is not installed here ($IDF_PATH is not set): run `npx xs-dev setup --device esp32`, see docs/flash.md.";

/** A board that the firmware can be built for, or a simulator: what `targets/<folder>/target.json` says. */
export interface Target {
  readonly folder: string;
  /** The platform as mcconfig names it. */
  readonly platform: string;
  /** How far the panel is turned, in degrees; absent for not at all. */
  readonly rotation?: 90 | 180 | 270;
  /** For people. */
  readonly name: string;
}

/** Every target, one for each folder in targets/ with a target.json; a board is a target of the SDK in our own folder. */
export const TARGETS: readonly Target[] = readdirSync(path.join(ROOT, "targets"))
  .filter((folder) => existsSync(path.join(ROOT, "targets", folder, "target.json")))
  .map((folder) => {
    const target = JSON.parse(readFileSync(path.join(ROOT, "targets", folder, "target.json"), "utf8"));
    const platform = isChip(target) ? `${target.platform}:./targets/${folder}` : target.platform;
    return { ...target, folder, platform };
  });

/** Whether a target is a chip, not a simulator. */
export function isChip({ platform }: Pick<Target, "platform">): boolean {
  return platform.startsWith("esp32");
}

/** How a build is made. */
export interface BuildOptions {
  /** Where the manifest is, from the project's root. */
  readonly manifest: string;
  readonly platform: string;
  readonly rotation?: number;
  /** Where it is built, from the project's root. */
  readonly output: string;
  /** With the SDK's instruments, without a debugger. */
  readonly debug?: boolean;
  /** "makefile" only writes the makefile; "all" also flashes. */
  readonly step: "makefile" | "build" | "all";
  /** Shows what the SDK prints as it comes, instead of returning it. */
  readonly loud?: boolean;
}

/** An installed Moddable SDK. */
export class Sdk {
  readonly folder: string;
  /** The environment in which its tools run. */
  readonly env: NodeJS.ProcessEnv;

  private constructor(folder: string) {
    this.folder = path.resolve(folder);
    const host = process.platform === "darwin" ? "mac" : process.platform === "win32" ? "win" : "lin";
    const tools = [path.join(this.folder, "build/bin", host, "release"), path.join(ROOT, "node_modules/.bin")];
    const PATH = [...tools, process.env.PATH].join(path.delimiter);
    this.env = { ...process.env, MODDABLE: this.folder, PATH };
  }

  /** The SDK that $MODDABLE names; undefined when it names none. */
  static installed(): Sdk | undefined {
    const folder = process.env.MODDABLE;
    return folder ? new Sdk(folder) : undefined;
  }

  /** Runs mcconfig on a manifest. */
  build({ manifest, platform, rotation, output, debug, step, loud }: BuildOptions): SpawnSyncReturns<string> {
    const folder = path.join(ROOT, output);
    mkdirSync(folder, { recursive: true });
    const args = ["-p", platform, "-o", folder, "-t", step === "all" ? "all" : "build"];
    if (step !== "makefile") args.unshift("-m");
    if (debug) args.unshift("-dn");
    if (rotation !== undefined) args.push("-r", String(rotation));
    return this.run("mcconfig", args, path.join(ROOT, manifest), loud);
  }

  /** Runs a program in a folder, in the SDK's environment. */
  run(command: string, args: readonly string[], cwd: string, loud = false): SpawnSyncReturns<string> {
    return spawnSync(command, args, {
      cwd,
      env: this.env,
      encoding: "utf8",
      maxBuffer: 1 << 28,
      stdio: loud ? "inherit" : "pipe",
    });
  }
}

/** Throws what a program printed, unless it ended well. */
export function mustSucceed(what: string, { error, status, stdout, stderr }: SpawnSyncReturns<string>): void {
  if (error) throw new Error(`${what}: ${error.message}`);
  if (status !== 0) throw new Error(`${what} ended with status ${status}\n${stdout ?? ""}\n${stderr ?? ""}`);
}
