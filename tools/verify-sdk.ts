import { spawnSync } from "node:child_process";
import { Command } from "commander";
import { SCREENS } from "../simulator/page-options.js";
import { costInSdk } from "./sdk/cost.js";
import { buildFirmware, buildXsPart, type XsPart } from "./sdk/esp32.js";
import { type MonkeyRun, monkey } from "./sdk/monkey.js";
import { isChip, mustSucceed, NO_SDK, ROOT, Sdk, TARGETS } from "./sdk/sdk.js";
import { describeSdkconfig } from "./sdk/sdkconfig.js";
import { SLOT } from "./sdk/simulated.js";
import { type HeapNote, type Soak, soak } from "./sdk/soak.js";

const USAGE = 2;
/** Slots of a device's heap, and of its stack. */
const HEAP = 4928;
const STACK = 768;
/** The part of the heap that may live on any screen: the rest is for the next screen, made while this one still lives. */
const MOST_LIVING = 0.75;
/** The part of the stack that may be in use: what a board does to call us, and what nobody has met yet, needs the rest. */
const MOST_STACKED = 0.75;
/** What may live more in the heap after many touches than after some, in slots and in bytes of chunks: not a screen. */
const MORE_SLOTS = 4;
const MORE_CHUNKS = 256;

/** Telegrams on each screen: so many come while nothing else happens. */
const TELEGRAMS = 60;

/** A step of the verification: its name, and what it finds wrong. */
type Step = readonly [name: string, run: () => Promise<string[]> | string[]];

function npm(script: string, ...args: string[]): string[] {
  const { status } = spawnSync("npm", ["run", "--silent", script, "--", ...args], { cwd: ROOT, stdio: "inherit" });
  return status === 0 ? [] : [`npm run ${script} failed, see above`];
}

/** The modules one by one only where they are asked for: but for its own pieces every board has the same. */
function reportSizes(part: XsPart, oneByOne: boolean): void {
  const ours = part.modules.filter(({ id }) =>
    /^(main|home-display|settings|board|targets|meter|port|power|household|status|storage|ui|setup\/target)\b/.test(id),
  );
  const total = ours.reduce((sum, { bytes }) => sum + bytes, 0);
  const rest = part.modules.reduce((sum, { bytes }) => sum + bytes, 0) - total;
  if (oneByOne) for (const { id, bytes } of ours) console.log(`    ${id.padEnd(28)}${String(bytes).padStart(7)}`);
  console.log(`    byte code ${total} bytes, the SDK's ${rest}, resources ${part.resources}`);
}

function reportHeap(title: string, notes: readonly HeapNote[]): void {
  console.log(`    ${title.padStart(9)}    slots   chunks  (bytes)`);
  for (const { when, slots, chunks } of notes)
    console.log(
      `    ${when.padStart(9)}${String(slots).padStart(9)}${String(chunks).padStart(9)} ${slots / SLOT} slots`,
    );
}

function judgeStack(stack: number): string[] {
  const most = STACK * MOST_STACKED;
  console.log(`    stack ${stack} slots`);
  return stack > most ? [`the stack held ${stack} slots, more than ${most} of ${STACK}`] : [];
}

function judgeSoak({ notes, screens, collections, stack }: Soak): string[] {
  reportHeap("telegrams", notes);
  reportHeap("screen", screens);
  console.log(`    collections ${collections}`);
  const [, warm, ...later] = notes;
  const grown = later.filter(({ slots, chunks }) => slots !== warm!.slots || chunks !== warm!.chunks);
  const most = HEAP * MOST_LIVING;
  const large = screens.filter(({ slots }) => slots / SLOT > most);
  return [
    ...grown.map(({ when }) => `the heap is not what it was, after ${when} telegrams`),
    ...large.map(({ when, slots }) => `on ${when} ${slots / SLOT} slots live, more than ${most} of ${HEAP}`),
    ...(collections > 0 ? [`${collections} collections came`] : []),
    ...judgeStack(stack),
  ];
}

function judgeMonkey({ notes, entered, isNow, stack }: MonkeyRun): string[] {
  reportHeap("touches", notes);
  console.log(`    entered ${entered.join(", ")} times`);
  const [first, ...later] = notes;
  const grown = later.filter(
    ({ slots, chunks }) => slots > first!.slots + MORE_SLOTS * SLOT || chunks > first!.chunks + MORE_CHUNKS,
  );
  return [
    ...grown.map(({ when }) => `the heap has grown, after ${when} touches`),
    ...entered.flatMap((times, place) => (times > 0 ? [] : [`place ${place} was never entered`])),
    ...judgeStack(stack),
    ...(isNow ? [] : ["something else than Now stood there when nobody had touched the display for 15 minutes"]),
  ];
}

function steps(sdk: Sdk): Step[] {
  return [
    ["types, against our own declarations", () => npm("check")],
    ...TARGETS.filter((target) => !isChip(target)).map(
      (target): Step => [
        `${target.folder}: build for ${target.platform}, types against the SDK's declarations`,
        () => {
          const options = { ...target, manifest: ".", output: `build/verify/${target.folder}`, debug: true } as const;
          mustSucceed("mcconfig", sdk.build({ ...options, step: "build" }));
          return [];
        },
      ],
    ),
    ...TARGETS.filter(isChip).map(
      (target, i): Step => [
        `${target.folder}: XS part for ${target.platform}${process.env.IDF_PATH ? "" : " (no ESP-IDF here: C is not built)"}`,
        () => {
          const part = buildXsPart(sdk, target);
          reportSizes(part, i === 0);
          for (const line of describeSdkconfig(part.sdkconfig)) console.log(`    ${line}`);
          return [...part.complaints, ...(process.env.IDF_PATH ? buildFirmware(sdk, target) : [])];
        },
      ],
    ),
    ["pictures, taken again from real Piu", () => npm("pictures", "--check")],
    [
      "10,000 telegrams through the whole app, with the heap of a device",
      async () => {
        const interactive = process.stdout.isTTY;
        return judgeSoak(await soak(sdk, (line) => interactive && process.stdout.write(`    ${line}\r`)));
      },
    ],
    [
      "sixty telegrams on each screen: nothing is made",
      () => {
        const names = Object.keys(SCREENS);
        return costInSdk(sdk, Object.values(SCREENS), TELEGRAMS).flatMap(({ slots, chunks }, i) =>
          slots === 0 && chunks === 0 ? [] : [`on ${names[i]} a telegram takes ${slots} slots and ${chunks} bytes`],
        );
      },
    ],
    [
      "100,000 touches of a monkey, with the heap of a device",
      async () => {
        const interactive = process.stdout.isTTY;
        return judgeMonkey(await monkey(sdk, (line) => interactive && process.stdout.write(`    ${line}\r`)));
      },
    ],
  ];
}

new Command("verify:sdk")
  .description("Builds all targets with the Moddable SDK, compares all pictures with real Piu, and watches the heap.")
  .addHelpText(
    "after",
    "\nNeeds $MODDABLE, on Linux. Exit code: 0 if all holds, 1 if anything does not, 2 without an SDK.",
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : USAGE))
  .parse();

const sdk = Sdk.installed();
if (sdk === undefined) {
  process.stderr.write(`${NO_SDK}\n`);
  process.exit(USAGE);
}
let failed = 0;
for (const [name, run] of steps(sdk)) {
  console.log(`- ${name}`);
  const complaints = await Promise.resolve()
    .then(run)
    .catch((error: Error) => [error.message]);
  for (const complaint of complaints) console.log(`  ! ${complaint}`);
  if (complaints.length > 0) failed++;
}
console.log(failed === 0 ? "all holds" : `${failed} of the steps failed`);
process.exitCode = failed === 0 ? 0 : 1;
