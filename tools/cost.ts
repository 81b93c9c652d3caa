import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { runnerImport } from "vite";
import { ALIASES } from "../host-tests/aliases.js";
import type * as desk from "../host-tests/cost/on-desk.js";
import page from "../simulator/vite.config.js";
import { costInSdk } from "./sdk/cost.js";
import { NO_SDK, Sdk } from "./sdk/sdk.js";

const USAGE = 2;
/** Telegrams on each screen: so many come while nothing else happens. */
const TELEGRAMS = 60;

new Command("cost")
  .description(
    "Prints what a telegram costs on each screen: pixels and time on the desk, memory and time on real Piu in the SDK's simulator.",
  )
  .addHelpText(
    "after",
    "\nWithout $MODDABLE only the desk's. Times are of this machine, which should have nothing else to do.",
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : USAGE))
  .parse();

function path(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

/** What half of the values do not pass. */
function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

// through Vite, whose aliases give the screens their Piu
const { module } = await runnerImport<typeof desk>(path("../host-tests/cost/on-desk.ts"), {
  configFile: false,
  logLevel: "error",
  resolve: { alias: { ...page.resolve?.alias, ...ALIASES } },
});
const telegram = new Uint8Array(readFileSync(path("../host-tests/meter/telegrams/kamstrup.txt")));
const onDesk = module.costOnDesk(telegram, TELEGRAMS);
const sdk = Sdk.installed();
if (sdk === undefined) process.stderr.write(`${NO_SDK}\n`);
const places = onDesk.map(({ place }) => place);
const inSdk = sdk && costInSdk(sdk, places, TELEGRAMS);

console.log(
  "| screen | pixels | most | in the 10 s behind | us on the desk | slots | bytes of chunks | us on real Piu |",
);
console.log("|---|---|---|---|---|---|---|---|");
onDesk.forEach(({ name, pixels, between, times }, i) => {
  const real = inSdk?.[i];
  const cells = [
    name,
    median(pixels),
    Math.max(...pixels),
    median(between),
    Math.round(median(times) * 1000),
    real?.slots ?? "",
    real?.chunks ?? "",
    real === undefined ? "" : median(real.times),
  ];
  console.log(`| ${cells.join(" | ")} |`);
});
