import { mkdirSync, writeFileSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { Command, InvalidArgumentError } from "commander";
import { playFrameRound } from "./fuzz/frames/frame-round.js";
import { FrameTally, frameSummary } from "./fuzz/frames/frame-tally.js";
import { progress, summary } from "./fuzz/report.js";
import { playRound, type Round } from "./fuzz/round.js";
import { Tally } from "./fuzz/tally.js";

const CLEAN = 0;
const FAILED = 1;
const USAGE = 2;
/** Time between two lines of progress, in ms. */
const PROGRESS = 5000;
const FOLDER = "build/fuzz";

interface Options {
  minutes: number;
  rounds?: number;
  seed: number;
  replay?: number;
}

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value < Number.POSITIVE_INFINITY)) throw new InvalidArgumentError("Give a number above 0.");
  return value;
}

function whole(text: string): number {
  if (!/^\d{1,10}$/.test(text) || Number(text) > 0xffffffff)
    throw new InvalidArgumentError("Give a whole number from 0 to 4294967295.");
  return Number(text);
}

const command = new Command("fuzz")
  .usage("[options]")
  .description(
    "Sends damaged and undamaged telegrams of every dialect to the decoder, and frames with pushes, and holds what it accepts to the truth. The same seed plays the same rounds.",
  )
  .option("--minutes <n>", "how long", positive, 1)
  .option(
    "--rounds <n>",
    "end after so many rounds, of about 40 damaged telegrams and 20 damaged frames each, however long it takes",
    whole,
  )
  .option("--seed <n>", "where the rounds begin; by default another one each time", whole, Date.now() % 1_000_000)
  .option("--replay <round>", "play this one round of the seed, as a failure says", whole)
  .addHelpText(
    "after",
    `\nExit code: 0 if all held, 1 if anything did not (its stream is then in ${FOLDER}/), 2 on a wrong option.`,
  )
  .allowExcessArguments(false)
  .configureOutput({
    outputError: (text, write) =>
      write(
        `fuzz: ${text
          .replace(/^error: /, "")
          .trim()
          .replaceAll("\n", " ")} See --help.\n`,
      ),
  })
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : USAGE))
  .parse();

const { minutes, rounds, seed, replay } = command.opts<Options>();
const tally = new Tally();
const frames = new FrameTally();
const started = performance.now();
const print = (text: string) => process.stdout.write(`${text}\n`);
const elapsed = () => performance.now() - started;
let stopped = false;
process.once("SIGINT", () => {
  stopped = true;
});

/** Keeps bytes where they can be decoded and looked at; returns the file's name. */
function keep(name: string, bytes: Uint8Array): string {
  mkdirSync(new URL(`../${FOLDER}/`, import.meta.url), { recursive: true });
  writeFileSync(new URL(`../${FOLDER}/${name}`, import.meta.url), bytes);
  return `${FOLDER}/${name}`;
}

/** Plays a round, telegrams alone and then with frames; whether all held. */
function play(round: number): boolean {
  const held = judge(round, "telegrams", playRound(seed, round, tally));
  return judge(round, "frames", playFrameRound(seed, round, frames)) && held;
}

function judge(round: number, name: string, { stream, failures }: Round): boolean {
  if (failures.length === 0 && replay === undefined) return true;
  const file = keep(`seed-${seed}-round-${round}-${name}.bin`, stream);
  if (failures.length === 0) print(`Round ${round} of seed ${seed} held; its ${stream.length} bytes are in ${file}`);
  else {
    print(`Round ${round} of seed ${seed} failed; its ${stream.length} bytes are in ${file}`);
    for (const failure of failures.slice(0, 10)) print(`  ${failure}`);
    print(`Again: npm run fuzz -- --seed ${seed} --replay ${round}`);
  }
  return failures.length === 0;
}

async function run(): Promise<boolean> {
  if (replay !== undefined) return play(replay);
  print(`Seed ${seed}`);
  let shown = 0;
  for (let round = 0; !stopped && (rounds === undefined ? elapsed() < minutes * 60_000 : round < rounds); round++) {
    if (!play(round)) return false;
    if (elapsed() - shown < PROGRESS) continue;
    shown = elapsed();
    print(progress(tally, shown / 1000));
    await setImmediate(); // lets an interrupt through
  }
  return true;
}

const held = await run();
print(summary(tally));
print(frameSummary(frames));
for (const [i, { accepted }] of tally.unseen.entries())
  keep(`unseen-${seed}-${i + 1}.bin`, Buffer.from(accepted, "latin1"));
if (tally.unseen.length > 0) print(`Their bytes are in ${FOLDER}/unseen-${seed}-*.bin`);
process.exitCode = held ? CLEAN : FAILED;
