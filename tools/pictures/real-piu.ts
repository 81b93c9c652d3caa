import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { mustSucceed, ROOT, type Sdk } from "../sdk/sdk.js";
import type { PictureApp } from "./apps.js";
import type { Picture } from "./rgb565.js";

const BUILD = join(ROOT, "build/pictures");

/** Builds the host program that runs a simulator's library without a window; returns its path. */
export function buildHost(sdk: Sdk): string {
  const output = join(BUILD, "piu-host");
  mkdirSync(BUILD, { recursive: true });
  const glib = execFileSync("pkg-config", ["--cflags", "--libs", "glib-2.0"], { encoding: "utf8" });
  const screen = join(sdk.folder, "build/simulators/modules");
  const source = join(ROOT, "tools/piu-host/piu-host.c");
  const args = ["-O2", "-Wall", `-I${screen}`, "-o", output, source, ...glib.trim().split(/\s+/), "-ldl"];
  mustSucceed("gcc", sdk.run("gcc", args, ROOT));
  return output;
}

/** Builds an app for the SDK's simulator with its instruments; returns the path of its library. */
export function buildLibrary(sdk: Sdk, folder: string, platform: string, output: string): string {
  mustSucceed("mcconfig", sdk.build({ manifest: folder, platform, output, debug: true, step: "build" }));
  return join(ROOT, output, "bin/lin", basename(platform), "debug", basename(resolve(ROOT, folder)), "mc.so");
}

/** Runs apps on real Piu, in the simulator of an installed SDK, and takes their pictures. */
export class RealPiu {
  readonly #sdk: Sdk;

  constructor(sdk: Sdk) {
    this.#sdk = sdk;
  }

  /** Runs the app's script; the pictures by name. */
  async take(app: PictureApp): Promise<Map<string, Picture>> {
    const library = buildLibrary(this.#sdk, app.folder, app.platform, `build/pictures/${app.runs ?? app.name}`);
    const host = buildHost(this.#sdk);
    const script = await app.script();
    const folder = join(BUILD, app.name, "565");
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const run = spawnSync(host, [library, String(app.width), String(app.height)], {
      cwd: folder,
      input: String(script),
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    const complaints = run.stdout.split("\n").filter((line) => line.startsWith("!"));
    if (run.status !== 0 || complaints.length > 0) {
      throw new Error([`${app.name} ended with status ${run.status}`, ...complaints, run.stderr.trim()].join("\n"));
    }
    return new Map(script.pictures.map((name) => [name, readPicture(app, join(folder, `${name}.565`))]));
  }
}

function readPicture({ width, height }: PictureApp, path: string): Picture {
  const bytes = readFileSync(path);
  const pixels = Uint16Array.from({ length: width * height }, (_, i) => bytes.readUInt16LE(i * 2));
  return { width, height, pixels };
}
