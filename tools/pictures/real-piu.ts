import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { basename, delimiter, join, resolve } from "node:path";
import type { PictureApp } from "./apps.js";
import type { Picture } from "./rgb565.js";

const ROOT = resolve(import.meta.dirname, "../..");
const BUILD = join(ROOT, "build/pictures");

/** Builds apps for the simulator of an installed SDK, runs them on real Piu and takes their pictures. */
export class RealPiu {
  readonly #sdk: string;
  readonly #env: NodeJS.ProcessEnv;

  constructor(sdk: string) {
    this.#sdk = resolve(sdk);
    const tools = [join(this.#sdk, "build/bin/lin/release"), join(ROOT, "node_modules/.bin")];
    this.#env = { ...process.env, MODDABLE: this.#sdk, PATH: [...tools, process.env.PATH].join(delimiter) };
  }

  /** Runs the app's script; the pictures by name. */
  async take(app: PictureApp): Promise<Map<string, Picture>> {
    const library = this.#buildApp(app);
    const host = this.#buildHost();
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

  /** The app as a library for the simulator. */
  #buildApp(app: PictureApp): string {
    const output = join(BUILD, app.name);
    mkdirSync(output, { recursive: true });
    const args = ["-dn", "-m", "-p", app.platform, "-t", "build", "-o", output];
    this.#run("mcconfig", args, join(ROOT, app.folder));
    const subplatform = basename(app.platform);
    return join(output, "bin/lin", subplatform, "debug", basename(resolve(ROOT, app.folder)), "mc.so");
  }

  /** The program that runs it without a window. */
  #buildHost(): string {
    const output = join(BUILD, "piu-host");
    const glib = execFileSync("pkg-config", ["--cflags", "--libs", "glib-2.0"], { encoding: "utf8" })
      .trim()
      .split(/\s+/);
    const screen = join(this.#sdk, "build/simulators/modules");
    const source = join(ROOT, "tools/piu-host/piu-host.c");
    this.#run("gcc", ["-O2", "-Wall", `-I${screen}`, "-o", output, source, ...glib, "-ldl"], ROOT);
    return output;
  }

  #run(command: string, args: string[], cwd: string): void {
    const { status, error, stdout, stderr } = spawnSync(command, args, { cwd, env: this.#env, encoding: "utf8" });
    if (error) throw new Error(`${command}: ${error.message}`);
    if (status !== 0) throw new Error(`${command} ended with status ${status}\n${stdout}\n${stderr}`);
  }
}

function readPicture({ width, height }: PictureApp, path: string): Picture {
  const bytes = readFileSync(path);
  const pixels = Uint16Array.from({ length: width * height }, (_, i) => bytes.readUInt16LE(i * 2));
  return { width, height, pixels };
}
