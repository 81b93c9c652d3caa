// Puts the kept pictures of the main screens on one sheet: docs/screens.png, with which the README opens.
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Command, Option } from "commander";
import { contactSheet } from "./pictures/contact-sheet.js";
import { fromPng, type Picture, toPng } from "./pictures/rgb565.js";
import { seenWith, VISIONS, type Vision } from "./pictures/vision.js";
import { ROOT } from "./sdk/sdk.js";

const PICTURES = "host-tests/ui/pictures";
const SHEET = "docs/screens.png";
const COLUMNS = 4;
/** One picture of each page in the order of the ring, then what stands beside them. */
const MAIN = [
  "now-cost",
  "now-export",
  "hour",
  "phases",
  "history-day",
  "money",
  "find",
  "night-load",
  "goal",
  "meter",
  "settings",
  "overview-learned",
  "hour-peak",
  "history-year",
  "night",
  "stopped",
] as const;

/** The sheet of some pictures as a PNG, in the order of their names. */
export function makeSheet(names: readonly string[] = MAIN, folder: string = PICTURES, vision?: Vision): Uint8Array {
  const pictures = names.map((name) => readPicture(folder, name));
  return toPng(contactSheet(vision === undefined ? pictures : pictures.map((one) => seenWith(vision, one)), COLUMNS));
}

function readPicture(folder: string, name: string): Picture {
  const file = join(folder, `${name}.png`);
  try {
    return fromPng(readFileSync(resolve(ROOT, file)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new Error(`There is no ${file}: its folder has the names. Pictures are taken with "npm run pictures".`);
  }
}

/** Reads the command line and writes the sheet. */
function main(): void {
  const program = new Command("npm run sheet --")
    .description(`Puts the kept pictures of the main screens, or of others, on one sheet: ${SHEET}.`)
    .argument("[names...]", "pictures instead of the main ones, as they are called in the folder")
    .option("--folder <folder>", "where the pictures are", PICTURES)
    .option("--output <file>", "where the sheet goes", SHEET)
    .addOption(new Option("--vision <vision>", "as people see it who miss a kind of cones").choices(VISIONS))
    .action((names: string[], { folder, output, vision }: { folder: string; output: string; vision?: Vision }) => {
      writeFileSync(resolve(ROOT, output), makeSheet(names.length > 0 ? names : MAIN, folder, vision));
      console.log(`wrote ${output}`);
    });
  program.parse();
}

if (process.argv[1] === import.meta.filename)
  try {
    main();
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
