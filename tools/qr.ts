import { readFileSync } from "node:fs";
import { Command } from "commander";
import { csv, hourTable } from "./export/tables.js";
import { scannedHours } from "./qr/scanned-hours.js";

const INCOMPLETE = 1;
const USAGE = 2;
const STANDARD_INPUT = 0;

function run(file: string | undefined): number {
  let input: string;
  try {
    input = readFileSync(file ?? STANDARD_INPUT, "utf8");
  } catch (error) {
    process.stderr.write(`${file} cannot be read (${(error as Error).message}).\n`);
    return USAGE;
  }
  const { hours, complaints } = scannedHours(input);
  for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
  if (hours.size === 0) {
    process.stderr.write("No hours are in it: their texts begin with HED1:I and HED1:E.\n");
    return INCOMPLETE;
  }
  process.stdout.write(csv(hourTable(hours)));
  return complaints.length === 0 ? 0 : INCOMPLETE;
}

new Command("qr")
  .description("Turns the texts of scanned QR codes into a month's hours, as comma separated values.")
  .argument("[file]", "the texts, in any order; without it, standard input")
  .addHelpText("after", "\nTimes are the start of each hour. Energies are in Wh. docs/qr.md tells how to scan.")
  .configureOutput({ outputError: (text, write) => write(`${text.trim()} See --help.\n`) })
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : USAGE))
  .action((file: string | undefined) => {
    process.exitCode = run(file);
  })
  .parse();
