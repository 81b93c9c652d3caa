import { createReadStream } from "node:fs";
import path from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { EnergyCheck } from "../src/household/energy-check.js";
import { MeterDecoder } from "../src/meter/meter-decoder.js";
import type { MeterReading } from "../src/meter/reading.js";
import { RingBuffer } from "../src/meter/ring-buffer.js";
import { feed } from "./decode/feed.js";
import { explain, LineFaultDetector } from "./decode/line-fault.js";
import { readingJson } from "./decode/reading-json.js";
import { openPort } from "./decode/serial-port.js";
import { readingTable } from "./decode/table.js";

const ACCEPTED = 0;
const NOTHING_ACCEPTED = 1;
const USAGE = 2;
/** Silence that decides a telegram without check sequence, in ms. */
const SILENCE = 1000;

/** What an hour of power says of registers in the wrong scale. */
const TOO_HIGH =
  "The registers rise ten times as fast as the power says: the energies are about ten times too high. Is --energy-scale 10 right?";
const TOO_LOW =
  "The registers rise a tenth as fast as the power says: the energies are about ten times too low. Try --energy-scale 10.";

/** Takes the bytes of a capture or a live line and prints each telegram accepted. */
class Session {
  readonly #ring = new RingBuffer();
  readonly #decoder = new MeterDecoder();
  readonly #faults = new LineFaultDetector();
  readonly #print: (decoder: MeterDecoder) => void;
  #printed = 0;
  readonly #show = () => {
    if (this.#decoder.reading.sequence === this.#printed) return;
    this.#printed = this.#decoder.reading.sequence;
    this.#print(this.#decoder);
    this.#holdEnergy(this.#decoder.reading);
  };
  #warned = false;
  readonly #energyCheck = new EnergyCheck();
  #energyFactor = 1;

  constructor(format: string, energyScale: number) {
    this.#decoder.energyScale = energyScale;
    this.#print =
      format === "table"
        ? ({ reading }) => process.stdout.write(`${readingTable(reading)}\n`)
        : ({ reading }) => process.stdout.write(`${JSON.stringify(readingJson(reading))}\n`);
  }

  take(bytes: Uint8Array): void {
    this.#faults.see(bytes);
    feed(bytes, this.#ring, this.#decoder, this.#show);
    this.#warn();
  }

  silence(): void {
    this.#decoder.silence(this.#ring, this.#show);
  }

  /** Prints the summary; the exit code says whether anything was accepted. */
  end(): number {
    this.#decoder.end(this.#ring, this.#show);
    const { accepted, rejections: rejected } = this.#decoder;
    process.stdout.write(`${JSON.stringify({ summary: { bytes: this.#ring.total, accepted, rejected } })}\n`);
    return this.exitCode;
  }

  /** What the exit code says so far. */
  get exitCode(): number {
    return this.#decoder.accepted > 0 ? ACCEPTED : NOTHING_ACCEPTED;
  }

  /** Says once when the registers rise ten times as fast as the power says, or a tenth as fast. */
  #holdEnergy(reading: MeterReading): void {
    if (reading.timestamp === undefined) return;
    this.#energyCheck.accept(reading, reading.timestamp * 1000);
    const { factor = 1 } = this.#energyCheck;
    if (factor === this.#energyFactor) return;
    this.#energyFactor = factor;
    if (factor !== 1) process.stderr.write(`decode: ${factor > 1 ? TOO_HIGH : TOO_LOW}\n`);
  }

  #warn(): void {
    const fault = this.#decoder.rejections.encrypted > 0 ? "encrypted" : this.#faults.fault;
    if (fault === undefined || this.#warned || this.#decoder.accepted > 0) return;
    this.#warned = true;
    process.stderr.write(`decode: ${explain(fault)}\n`);
  }
}

function fail(message: string): never {
  process.stderr.write(`decode: ${message}\n`);
  process.exit(USAGE);
}

function baud(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 300 || value > 4_000_000)
    throw new InvalidArgumentError("Give bits per second, such as 115200.");
  return value;
}

const command = new Command("decode")
  .usage("[options] [FILE|-]")
  .description(
    "Decodes a capture of a P1 port, telegrams or DLMS pushes, from a file, standard input or a USB cable, to one JSON line each.",
  )
  .argument("[FILE]", "the capture; - or nothing reads standard input")
  .option("--port <path>", "read a live USB cable instead, such as /dev/ttyUSB0 or COM3")
  .option("--baud <n>", "its speed in bits per second", baud, 115_200)
  .addOption(new Option("--parity <parity>", "none is 8N1, even is 7E1").choices(["none", "even"]).default("none"))
  .addOption(new Option("--format <format>", "json, or table for people").choices(["json", "table"]).default("json"))
  .addOption(
    new Option(
      "--energy-scale <n>",
      "what one counts in energies that carry no scaler, in Wh: 1 in Sweden, 10 in Norway",
    )
      .choices(["1", "10"])
      .default("1"),
  )
  .addHelpText(
    "after",
    "\nExit code: 0 if any telegram was accepted, 1 if none, 2 on a wrong option or a file that cannot be read.",
  )
  .allowExcessArguments(false)
  .configureOutput({
    outputError: (text, write) =>
      write(
        `decode: ${text
          .replace(/^error: /, "")
          .trim()
          .replaceAll("\n", " ")} See --help.\n`,
      ),
  })
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : USAGE))
  .parse();

const [file] = command.args;
const given = (option: string) => command.getOptionValueSource(option) === "cli";
const options = command.opts<{
  port?: string;
  baud: number;
  parity: "none" | "even";
  format: string;
  energyScale: string;
}>();
const session = new Session(options.format, Number(options.energyScale));
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(session.exitCode); // closed, as by `| head`
  fail(`cannot write the output: ${error.message}. Check the disk.`);
});

if (options.port === undefined && (given("baud") || given("parity")))
  fail("--baud and --parity belong to --port. See --help.");
if (options.port !== undefined) {
  if (file !== undefined) fail("give either a FILE or --port, not both. See --help.");
  const port = await openPort(options.port, options.baud, options.parity).catch((error: Error) => fail(error.message));
  let quiet: NodeJS.Timeout | undefined;
  port.on("data", (bytes: Uint8Array) => {
    clearTimeout(quiet);
    session.take(bytes);
    quiet = setTimeout(() => session.silence(), SILENCE);
  });
  const stop = () => process.exit(session.end());
  port.on("error", (error: Error) => fail(`the port ${options.port} failed: ${error.message}. Plug it in again.`));
  port.on("close", stop);
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
} else {
  const name = file === undefined || file === "-" ? "standard input" : file;
  if (name === "standard input" && process.stdin.isTTY)
    fail("give a FILE, --port PATH, or a capture on standard input. See --help.");
  // npm runs scripts in the project's folder; a relative FILE is meant from where the user stands.
  const stream = name === file ? createReadStream(path.resolve(process.env.INIT_CWD ?? "", file)) : process.stdin;
  stream.on("data", (bytes: Buffer | string) => session.take(bytes as Buffer));
  stream.on("error", (error: NodeJS.ErrnoException) => fail(`cannot read ${name}: ${reason(error)}`));
  stream.on("end", () => {
    process.exitCode = session.end();
  });
}

function reason(error: NodeJS.ErrnoException): string {
  if (error.code === "ENOENT") return "there is no such file. Check the path.";
  if (error.code === "EACCES") return "no permission. Check who may read it.";
  if (error.code === "EISDIR") return "it is a folder. Name a file in it.";
  return error.message;
}
