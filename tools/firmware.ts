import { Argument, Command } from "commander";
import { isChip, NO_IDF, NO_SDK, Sdk, TARGETS } from "./sdk/sdk.js";

const USAGE = 2;

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(USAGE);
}

/** Builds the firmware for a target, or builds and flashes it, with the SDK's mcconfig; returns its exit code. */
function mcconfig(name: string, step: "build" | "all", debug: boolean): number {
  const sdk = Sdk.installed() ?? fail(NO_SDK);
  const target = TARGETS.find(({ folder }) => folder === name)!;
  if (isChip(target) && !process.env.IDF_PATH) fail(NO_IDF);
  const ran = sdk.build({ ...target, manifest: ".", output: `build/${name}`, step, debug, loud: true });
  if (ran.error) fail(`mcconfig cannot be run (${ran.error.message}): is $MODDABLE right, and are its tools built?`);
  return ran.status ?? 1;
}

const names = TARGETS.map(({ folder }) => folder);
const choices = TARGETS.map(({ folder, name }) => `  ${folder.padEnd(24)}${name}`).join("\n");

const firmware = new Command("firmware")
  .description("Builds and flashes the firmware with the Moddable SDK.")
  .configureOutput({ outputError: (text, write) => write(`${text.trim()} See --help.\n`) })
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : USAGE));

function addStep(verb: string, description: string, step: "build" | "all"): void {
  firmware
    .command(verb)
    .description(description)
    .addArgument(new Argument("[target]", "a folder in targets/").choices(names))
    .option("--debug", "with the SDK's instruments, without a debugger")
    .addHelpText("after", `\nTargets:\n${choices}`)
    .action((name: string | undefined, { debug = false }: { debug?: boolean }) => {
      if (name === undefined) fail(`Name a target: ${names.join(", ")}. See --help.`);
      process.exitCode = mcconfig(name, step, debug);
    });
}

addStep("build", "Builds the firmware for a target into build/<target>.", "build");
addStep("flash", "Builds the firmware for a target and flashes it to the board that is plugged in.", "all");
firmware.parse();
