import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { Command, InvalidArgumentError } from "commander";
import { buildPage } from "./web/build-page.js";

const FAILED = 1;
const USAGE = 2;
/** The most bytes that the page may have: a decision, see docs/decisions.md. */
const LIMIT = 500_000;

function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError("Give a whole number above 0.");
  return value;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

const { limit, output } = new Command("build-web")
  .description("Builds the page into one file, for any web server, or to be opened from a folder.")
  .option("--limit <bytes>", "fail if the page would be larger", count, LIMIT)
  // npm runs scripts in the project's folder; a relative folder is meant from where the user stands
  .option("--output <folder>", "where index.html goes (default: build/web)", (folder) =>
    path.resolve(process.env.INIT_CWD ?? "", folder),
  )
  .allowExcessArguments(false)
  .configureOutput({ outputError: (text, write) => write(`${text.trim()} See --help.\n`) })
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : USAGE))
  .parse()
  .opts<{ limit: number; output?: string }>();

const page = Buffer.from(await buildPage());
const size = `${kilobytes(page.length)}, ${kilobytes(gzipSync(page, { level: 9 }).length)} with gzip`;
if (page.length > limit) {
  process.stderr.write(
    `The page would have ${size}; it may have ${kilobytes(limit)}, so nothing was written. ` +
      "See what has grown, or decide on another LIMIT in tools/build-web.ts.\n",
  );
  process.exitCode = FAILED;
} else {
  const folder = output ?? fileURLToPath(new URL("../build/web", import.meta.url));
  const file = path.join(folder, "index.html");
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, page);
  console.log(`${size}\nOpen ${pathToFileURL(file)}`);
}
