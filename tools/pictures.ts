// Takes the pictures that our own Piu is held to, from real Piu in the Moddable SDK's simulator (Linux).
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { APPS, type PictureApp } from "./pictures/apps.js";
import { RealPiu } from "./pictures/real-piu.js";
import { difference, fromPng, type Picture, toPng } from "./pictures/rgb565.js";
import { NO_SDK, ROOT, Sdk } from "./sdk/sdk.js";

const HELP = `usage: npm run pictures -- [--check] [app ...]

Builds apps with the Moddable SDK ($MODDABLE), runs them without a window and keeps what they show as PNG files.
Apps: ${APPS.map((app) => `${app.name} (${app.pictures})`).join(", ")}; without a name all of them.

  --check   writes nothing; exits with 1 if a kept picture differs in any pixel
  --help    this text
`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { check: { type: "boolean", default: false }, help: { type: "boolean", default: false } },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const unknown = positionals.find((name) => !APPS.some((app) => app.name === name));
  if (unknown !== undefined) {
    console.error(`There is no app "${unknown}": use ${APPS.map(({ name }) => name).join(", ")}. See --help.`);
    return 2;
  }
  const sdk = Sdk.installed();
  if (sdk === undefined || process.platform !== "linux") {
    console.error(
      sdk === undefined ? NO_SDK : "Pictures are taken on Linux only: the host program needs its simulator.",
    );
    return 2;
  }
  let differing = 0;
  for (const app of APPS.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
    console.log(`${app.name}: building for ${app.platform}`);
    const taken = await new RealPiu(sdk).take(app);
    differing += values.check ? check(app, taken) : keep(app, taken);
  }
  return values.check && differing > 0 ? 1 : 0;
}

/** Reports what differs from the pictures that are kept; returns how many do. */
function check(app: PictureApp, taken: ReadonlyMap<string, Picture>): number {
  const complaints = [...taken].flatMap(([name, picture]) => complaint(app, name, picture));
  complaints.push(...strays(app, taken).map((name) => `${name}: no such picture is taken any more`));
  for (const line of complaints) console.log(`  ${line}`);
  console.log(`${app.name}: ${taken.size} pictures, ${complaints.length} differ from ${app.pictures}`);
  return complaints.length;
}

function complaint(app: PictureApp, name: string, picture: Picture): string[] {
  const kept = readKept(app, name);
  if (kept === undefined) return [`${name}: is not kept yet`];
  const found = difference(kept, picture);
  return found === undefined ? [] : [`${name}: ${found.summary}`];
}

/** Writes the pictures that are new or differ, and removes those that are not taken any more; returns how many. */
function keep(app: PictureApp, taken: ReadonlyMap<string, Picture>): number {
  mkdirSync(join(ROOT, app.pictures), { recursive: true });
  const changed = [...taken].filter(([name, picture]) => complaint(app, name, picture).length > 0);
  for (const [name, picture] of changed) {
    writeFileSync(fileOf(app, name), toPng(picture));
    console.log(`  wrote ${name}`);
  }
  const removed = strays(app, taken);
  for (const name of removed) {
    rmSync(fileOf(app, name));
    console.log(`  removed ${name}`);
  }
  console.log(`${app.name}: ${taken.size} pictures, ${changed.length + removed.length} changed in ${app.pictures}`);
  return changed.length + removed.length;
}

function strays(app: PictureApp, taken: ReadonlyMap<string, Picture>): string[] {
  const kept = readdirSync(join(ROOT, app.pictures)).filter((file) => file.endsWith(".png"));
  return kept.map((file) => file.slice(0, -".png".length)).filter((name) => !taken.has(name));
}

function readKept(app: PictureApp, name: string): Picture | undefined {
  try {
    return fromPng(readFileSync(fileOf(app, name)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function fileOf(app: PictureApp, name: string): string {
  return join(ROOT, app.pictures, `${name}.png`);
}

try {
  process.exitCode = await main();
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  console.error(message);
  process.exitCode = code?.startsWith("ERR_PARSE_ARGS") ? 2 : 1;
}
