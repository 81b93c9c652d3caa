import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Command, Option } from "commander";
import { Store } from "../src/storage/store.js";
import { NorFlash } from "../targets/nor-flash.js";
import { csv, TABLES } from "./export/tables.js";

const NOTHING_FOUND = 1;
const USAGE = 2;
/** Where the partition lies on the chip, and how long it is (targets/esp32/partitions.csv). */
const PARTITION = 0x380000;
const PARTITION_LENGTH = 0x80000;

const HOW = `esptool read_flash 0x${PARTITION.toString(16)} 0x${PARTITION_LENGTH.toString(16)} journal.bin`;

interface Options {
  table: string;
  out?: string;
}

/** The partition of an image that is one, or that is the whole flash of a chip. */
function partitionOf(image: Uint8Array): NorFlash {
  const bytes = image.length > PARTITION ? image.subarray(PARTITION, PARTITION + PARTITION_LENGTH) : image;
  const flash = new NorFlash(Math.max(bytes.length, PARTITION_LENGTH));
  flash.bytes.set(bytes);
  return flash;
}

function run(file: string, { table, out }: Options): number {
  let image: Uint8Array;
  try {
    image = readFileSync(file);
  } catch (error) {
    process.stderr.write(`${file} cannot be read (${(error as Error).message}).\n`);
    return USAGE;
  }
  const store = new Store(partitionOf(image));
  const { quarters, days } = store;
  if (quarters.length === 0 && days.length === 0) {
    process.stderr.write(`Nothing that a display has kept is in ${file}: is it the right part of the flash?\n${HOW}\n`);
    return NOTHING_FOUND;
  }
  process.stderr.write(`${days.length} whole days, ${quarters.length} quarters of an hour\n`);
  if (out === undefined) {
    process.stdout.write(csv(TABLES[table]!(store)));
    return 0;
  }
  mkdirSync(out, { recursive: true });
  for (const [name, make] of Object.entries(TABLES)) {
    const made = make(store);
    writeFileSync(path.join(out, `${name}.csv`), csv(made));
    process.stderr.write(`${path.join(out, `${name}.csv`)}: ${made.rows.length} rows\n`);
  }
  return 0;
}

new Command("export")
  .description("Reads what a display has learned from a dump of its flash, as comma separated values.")
  .argument("<image>", "the partition `journal`, or the whole flash of the chip")
  .addOption(new Option("--table <name>", "the table to print").choices(Object.keys(TABLES)).default("hours"))
  .option("--out <folder>", "writes all tables there instead, one file each")
  .addHelpText("after", `\nDump the partition with\n  ${HOW}\nTimes are the start of each slot. Energies are in Wh.`)
  .configureOutput({ outputError: (text, write) => write(`${text.trim()} See --help.\n`) })
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : USAGE))
  .action((file: string, options: Options) => {
    process.exitCode = run(file, options);
  })
  .parse();
