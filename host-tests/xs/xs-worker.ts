import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import path from "node:path";

const NAME = "@agoric/xsnap";
const VERSION = "0.15.0";
const folder = path.dirname(createRequire(import.meta.url).resolve(`${NAME}/package.json`));
const platform = process.platform === "darwin" ? "mac" : "lin";
const makefiles = path.join(folder, "xsnap-native/xsnap/makefiles", platform);
const built = path.join(folder, "xsnap-native/xsnap/build/bin", platform, "release/xsnap-worker");

/**
 * The path of the XS engine as a program, compiled from the package's own sources if that has not been done: no install
 * script runs in this project, so that `npm ci` stays quick for those who do not need it.
 */
export function xsWorker(): string {
  if (!existsSync(built)) compile();
  return built;
}

/** Compiles beside the place where the program belongs and moves it there whole, as others may wait for it. */
function compile(): void {
  process.stderr.write(`compiling the XS engine of ${NAME} ${VERSION}, once, some 15 s ...\n`);
  const output = path.join(folder, `build-${process.pid}`);
  const ran = spawnSync(
    "make",
    [
      `--jobs=${availableParallelism()}`,
      "--file=xsnap-worker.mk",
      "GOAL=release",
      `MODDABLE=${path.join(folder, "moddable")}`,
      `BUILD_DIR=${output}`,
      `XSNAP_VERSION=${VERSION}`,
      'CC=cc "-D__has_builtin(x)=1"',
    ],
    { cwd: makefiles, encoding: "utf8" },
  );
  const program = path.join(output, "bin", platform, "release/xsnap-worker");
  if (!existsSync(program)) {
    rmSync(output, { recursive: true, force: true });
    throw new Error(`the XS engine cannot be compiled; gcc and make are needed\n${ran.error?.message ?? ran.stderr}`);
  }
  mkdirSync(path.dirname(built), { recursive: true });
  renameSync(program, built);
  rmSync(output, { recursive: true });
}

/** For vitest: has the engine ready before tests run side by side. Without it they fail by themselves, and say why. */
export default function setup(): void {
  try {
    xsWorker();
  } catch {
    process.stderr.write("the tests in host-tests/xs will fail: see there\n");
  }
}
