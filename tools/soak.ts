import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Command, InvalidArgumentError } from "commander";
import { runnerImport } from "vite";
import { ALIASES } from "../host-tests/aliases.js";
import { goldenFrame } from "../host-tests/meter/telegram.js";
import type * as desk from "../host-tests/soak/on-desk.js";
import { soakLedger, soakXs } from "../host-tests/soak/on-xs.js";
import type { Progress, Result } from "../host-tests/soak/result.js";
import page from "../simulator/vite.config.js";

const FAILED = 1;
const USAGE = 2;
/** A year of telegrams, one in ten seconds. */
const YEAR = 3_150_000;

function path(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError("Give a whole number above 0.");
  return value;
}

const { telegrams } = new Command("soak")
  .description(
    "Lives through a year of telegrams, on XS without a screen and on Node with it: heap flat, counters exact.",
  )
  .option("--telegrams <n>", "how many instead of a year's", count, YEAR)
  .allowExcessArguments(false)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : USAGE))
  .parse()
  .opts<{ telegrams: number }>();

const telegram = new Uint8Array(readFileSync(path("../host-tests/meter/telegrams/kamstrup.txt")));

/** Runs one soak with a line of progress that overwrites itself on a terminal; whether all held. */
async function run(name: string, soak: (progress: Progress) => Result | Promise<Result>): Promise<boolean> {
  const start = performance.now();
  const { accepted, heap, faults } = await soak((lived) => {
    const seconds = Math.round((performance.now() - start) / 1000);
    const line = `${name}: ${lived.toLocaleString("en")} telegrams, ${seconds} s`;
    process.stderr.write(process.stderr.isTTY ? `\r${line}` : `${line}\n`);
  });
  if (process.stderr.isTTY) process.stderr.write("\n");
  for (const fault of faults) console.log(`${name}: ${fault}`);
  if (faults.length === 0) console.log(`${name}: ${accepted.toLocaleString("en")} telegrams accepted; ${heap}`);
  return faults.length === 0;
}

// through Vite, whose aliases give the screens their Piu
const { module } = await runnerImport<typeof desk>(path("../host-tests/soak/on-desk.ts"), {
  configFile: false,
  logLevel: "error",
  resolve: { alias: { ...page.resolve?.alias, ...ALIASES } },
});
const lists = ["kamstrup-nve-list1", "kamstrup-nve-list2"].map((name) => goldenFrame(name).bytes);
const ledgers = [
  await run("hours of P1 on XS", (progress) => soakLedger(telegram, [], telegrams, progress)),
  await run("hours of HAN-NVE on XS", (progress) => soakLedger(telegram, lists, telegrams, progress)),
];
const onXs = await run("on XS", (progress) => soakXs(telegram, telegrams, progress));
const onDesk = await run("on a desk", (progress) => module.soakDesk(telegram, telegrams, progress));
process.exitCode = onXs && onDesk && !ledgers.includes(false) ? 0 : FAILED;
