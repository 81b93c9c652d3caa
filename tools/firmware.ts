import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Argument, Command } from "commander";

const root = fileURLToPath(new URL("..", import.meta.url));
const USAGE = 2;

/** What `targets/<name>/target.json` says: the SDK's platform, how far the panel is turned, and a name for people. */
interface Target {
  platform: string;
  rotation?: 90 | 180 | 270;
  name: string;
}

const targets = new Map<string, Target>(
  readdirSync(path.join(root, "targets"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => [name, JSON.parse(readFileSync(path.join(root, "targets", name, "target.json"), "utf8"))]),
);

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(USAGE);
}

/** Runs the SDK's mcconfig for a target, which builds, or builds and flashes. */
function mcconfig(target: Target, output: string, step: "build" | "all", debug: boolean): number {
  const sdk = process.env.MODDABLE;
  if (!sdk)
    fail("The Moddable SDK is not installed here ($MODDABLE is not set): run `npx xs-dev setup`, see docs/flash.md.");
  if (target.platform.startsWith("esp32") && !process.env.IDF_PATH)
    fail(
      "ESP-IDF is not installed here ($IDF_PATH is not set): run `npx xs-dev setup --device esp32`, see docs/flash.md.",
    );
  const host = process.platform === "darwin" ? "mac" : process.platform === "win32" ? "win" : "lin";
  const folders = [path.join(sdk, "build/bin", host, "release"), path.join(root, "node_modules/.bin")];
  const rotation = target.rotation === undefined ? [] : ["-r", String(target.rotation)];
  const args = [...(debug ? ["-dn"] : []), "-m", "-p", target.platform, ...rotation, "-t", step, "-o", output];
  mkdirSync(output, { recursive: true });
  const ran = spawnSync("mcconfig", args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, PATH: [...folders, process.env.PATH].join(path.delimiter) },
  });
  if (ran.error) fail(`mcconfig cannot be run (${ran.error.message}): is $MODDABLE right, and are its tools built?`);
  return ran.status ?? 1;
}

const choices = [...targets].map(([name, target]) => `  ${name.padEnd(14)}${target.name}`).join("\n");

const firmware = new Command("firmware")
  .description("Builds and flashes the firmware with the Moddable SDK.")
  .configureOutput({ outputError: (text, write) => write(`${text.trim()} See --help.\n`) })
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : USAGE));

function addStep(verb: string, description: string, step: "build" | "all"): void {
  firmware
    .command(verb)
    .description(description)
    .addArgument(new Argument("<target>", "a folder in targets/").choices([...targets.keys()]))
    .option("--debug", "with the SDK's instruments, without a debugger")
    .addHelpText("after", `\nTargets:\n${choices}`)
    .action((name: string, { debug = false }: { debug?: boolean }) => {
      process.exitCode = mcconfig(targets.get(name)!, path.join(root, "build", name), step, debug);
    });
}

addStep("build", "Builds the firmware for a target into build/<target>.", "build");
addStep("flash", "Builds the firmware for a target and flashes it to the board that is plugged in.", "all");
firmware.parse();
