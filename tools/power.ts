import { Argument, Command } from "commander";
import { BOARDS, readBudget } from "./power/boards.js";
import { faultsOf } from "./power/faults.js";
import { report } from "./power/report.js";

const FAULTY = 1;
const USAGE = 2;

const [target] = new Command("power")
  .description(
    "Prints what a board takes from the port, each figure with its source, and whether the meter can feed it.",
  )
  .addArgument(new Argument("[target]", "a folder of targets/; without it, all boards").choices(BOARDS))
  .addHelpText(
    "after",
    "\nEnds with 1 if a figure has no source, or if the governor would pass what the verdict allows.",
  )
  .allowExcessArguments(false)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : USAGE))
  .parse().processedArgs as [string | undefined];

for (const folder of target === undefined ? BOARDS : [target]) {
  const power = await readBudget(folder);
  process.stdout.write(`${report(folder, power)}\n\n`);
  for (const fault of faultsOf(power)) {
    process.stderr.write(`power: ${folder}: ${fault}\n`);
    process.exitCode = FAULTY;
  }
}
