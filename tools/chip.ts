import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Command, InvalidArgumentError } from "commander";
import { SCENARIOS } from "../simulator/virtual-meter/scenarios.js";
import { VirtualMeter } from "../simulator/virtual-meter/virtual-meter.js";
import { EmulatedChip, type Report } from "./chip/emulated-chip.js";
import { flashImage } from "./chip/flash-image.js";
import { mustSucceed, NO_IDF, NO_SDK, ROOT, Sdk, TARGETS } from "./sdk/sdk.js";

const FAILED = 1;
const USAGE = 2;
const OUTPUT = "build/chip";
const APP = "tools/chip/app";
const BOARD = "moddable_two";
const NO_EMULATOR = "No emulator is named: set $QEMU_ESP32 to a qemu-system-xtensa that knows the machine esp32.";
/** Longest wait for the first report, and for the last telegram to be reported, in ms. */
const PATIENCE = 60_000;
/** Seconds of meter time from telegram to telegram. */
const INTERVAL = 10;

function whole(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError("Give a whole number above 0.");
  return Number(text);
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(USAGE);
}

interface Options {
  telegrams: number;
  period: number;
}

const { telegrams, period } = new Command("chip")
  .description(
    "Runs the firmware in an emulated ESP32, sends telegrams into its UART1, and compares what it makes of them.",
  )
  .option("--telegrams <n>", "how many of a virtual meter, behind a recorded one", whole, 200)
  .option("--period <ms>", "from the start of one to the next; 700 bytes take 61 ms at 115200", whole, 100)
  .addHelpText(
    "after",
    "\nNeeds $MODDABLE, $IDF_PATH and $QEMU_ESP32. Exit code: 0 if all were heard, 1 if not, 2 without these.",
  )
  .allowExcessArguments(false)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : USAGE))
  .parse()
  .opts<Options>();

const sdk = Sdk.installed() ?? fail(NO_SDK);
if (!process.env.IDF_PATH) fail(NO_IDF);
const emulator = process.env.QEMU_ESP32 ?? fail(NO_EMULATOR);

/** Builds the firmware with the reporting main; returns the path of its flash. */
function build(): string {
  const target = TARGETS.find(({ folder }) => folder === BOARD)!;
  const platform = `esp32:${path.relative(APP, `targets/${BOARD}`)}`; // from the manifest on
  mustSucceed("mcconfig", sdk.build({ ...target, platform, manifest: APP, output: OUTPUT, step: "build" }));
  const image = path.join(ROOT, OUTPUT, "flash.bin");
  writeFileSync(image, flashImage(path.join(ROOT, OUTPUT, "bin/esp32", BOARD, "release/app")));
  return image;
}

async function until(what: string, chip: EmulatedChip, holds: () => boolean): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!holds()) {
    if (!chip.runs || performance.now() > end) throw new Error([`${what} did not come`, ...chip.printed].join("\n"));
    await sleep(100);
  }
}

function heard({ accepted, rejections }: Report): number {
  return Object.values(rejections).reduce((sum, count) => sum + count, accepted);
}

const meter = new VirtualMeter({ scenario: SCENARIOS.villa });
const recorded = readFileSync(path.join(ROOT, "host-tests/meter/telegrams/kamstrup.txt"));
const image = build();
const folder = path.join(ROOT, OUTPUT, "run");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const chip = new EmulatedChip(emulator, image, folder);
const faults: string[] = [];
try {
  await chip.plug();
  await until("the first report", chip, () => chip.report !== undefined);
  const start = performance.now();
  for (let sent = 0; sent <= telegrams; sent++) {
    meter.advanceTo(sent * INTERVAL);
    chip.send(sent === 0 ? recorded : meter.telegram());
    await sleep(Math.max(0, start + (sent + 1) * period - performance.now()));
  }
  await until("the last telegram", chip, () => heard(chip.report!) > telegrams).catch((error: Error) =>
    faults.push(error.message),
  );
  const { truth } = meter;
  const report = chip.report!;
  console.log(JSON.stringify(report));
  if (report.accepted !== telegrams + 1) faults.push(`${report.accepted} of ${telegrams + 1} telegrams accepted`);
  if (report.stamp !== truth.timestamp) faults.push("the last stamp is another");
  if (report.power !== truth.activePowerImport - truth.activePowerExport) faults.push("the last power is another");
} catch (error) {
  faults.push((error as Error).message);
} finally {
  chip.stop();
}
for (const fault of faults) console.log(`! ${fault}`);
console.log(faults.length === 0 ? "all holds" : "it does not hold");
process.exitCode = faults.length === 0 ? 0 : FAILED;
