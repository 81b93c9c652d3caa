import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { MeterDecoder } from "../src/meter/meter-decoder.js";
import { RingBuffer } from "../src/meter/ring-buffer.js";

const HELP = `usage: npm run bench -- [--json]

Decodes the same telegrams with this project's decoder and with the npm packages dsmr-parser and p1-reader, in turns,
and prints telegrams a second: the median of 9 rounds.

  --json   one object instead of a table
  --help   this text
`;
const ROUNDS = 9;
const ROUND_MS = 200;
/** Bytes that the port takes from the UART at once. */
const CHUNK = 128;

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
/** Telegrams with the power in W that a person reads off them. */
const INPUTS = [
  { name: "kamstrup", power: 2202 },
  { name: "dsmr5", power: 244 },
].map(({ name, power }) => {
  const file = here(`../host-tests/meter/telegrams/${name}.txt`);
  return { power, bytes: new Uint8Array(readFileSync(file)) };
});

/** One decoder under test: decodes a telegram given as bytes, and says what power it found in W. */
type Decode = (telegram: Uint8Array) => number | undefined;

/** Ours takes bytes as the port does: 128 at a time, through the ring. */
function ours(): Decode {
  const ring = new RingBuffer();
  const decoder = new MeterDecoder();
  const pieces = new Map(INPUTS.map(({ bytes }) => [bytes as Uint8Array, inPieces(bytes)]));
  return (telegram) => {
    for (const piece of pieces.get(telegram)!)
      for (let at = 0; at < piece.length; ) {
        const count = Math.min(ring.writeLength, piece.length - at);
        ring.bytes.set(at === 0 && count === piece.length ? piece : piece.subarray(at, at + count), ring.writeStart);
        ring.wrote(count);
        at += count;
        for (let behind = -1, start = 0; ring.length > 0 && behind !== start; ring.consume(behind - start)) {
          start = ring.readStart;
          behind = decoder.decode(ring.bytes, start, ring.readEnd);
        }
      }
    return decoder.reading.activePowerImport;
  };
}

function inPieces(bytes: Uint8Array): Uint8Array[] {
  const count = Math.ceil(bytes.length / CHUNK);
  return Array.from({ length: count }, (_, i) => bytes.subarray(i * CHUNK, (i + 1) * CHUNK));
}

/** dsmr-parser checks the CRC of a whole telegram given as a string. */
function dsmrParser(): Decode {
  const parser = peer("dsmr-parser");
  return (telegram) => {
    const { objects } = parser.parse(Buffer.from(telegram).toString());
    return Math.round(objects["actual electricity power delivered"] * 1000);
  };
}

/** p1-reader parses a whole telegram given as a string, without its CRC. */
function p1Reader(): Decode {
  const parse = peer("p1-reader/lib/parsePacket");
  return (telegram) => Math.round(parse(Buffer.from(telegram).toString()).electricity.received.actual.reading * 1000);
}

function peer(name: string) {
  return createRequire(here("package.json"))(name);
}

function installPeers(): void {
  if (existsSync(here("node_modules/dsmr-parser"))) return;
  console.error("installing the peers in bench/ ...");
  const ran = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: here("."), stdio: ["ignore", 2, 2] });
  if (ran.status !== 0) throw new Error("the peers cannot be installed: npm ci in bench/ failed, see above");
}

/** Telegrams a second in one round over all telegrams in turn. */
function round(decode: Decode, inputs: readonly Uint8Array[]): number {
  const start = performance.now();
  let count = 0;
  let end = start;
  for (; end - start < ROUND_MS; end = performance.now())
    for (let i = 0; i < 20; i++, count++) decode(inputs[count % inputs.length]!);
  return (count * 1000) / (end - start);
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

/** p1-reader prints each line that it does not know; printing is not what is measured. */
function silently<Result>(run: () => Result): Result {
  const { log, error, warn } = console;
  console.log = console.error = console.warn = () => {};
  try {
    return run();
  } finally {
    Object.assign(console, { log, error, warn });
  }
}

function measure(): Record<string, number> {
  const decoders = { ours: ours(), "dsmr-parser": dsmrParser(), "p1-reader": p1Reader() };
  const rounds = new Map<string, number[]>(Object.keys(decoders).map((name) => [name, []]));
  for (const [name, decode] of Object.entries(decoders))
    for (const { bytes, power } of INPUTS)
      if (decode(bytes) !== power) throw new Error(`${name} reads a wrong power: the comparison would mean nothing`);
  const inputs = INPUTS.map(({ bytes }) => bytes);
  for (let i = 0; i <= ROUNDS; i++)
    for (const [name, decode] of Object.entries(decoders)) {
      const rate = round(decode, inputs);
      if (i > 0) rounds.get(name)!.push(rate); // the first round warms up
    }
  return Object.fromEntries([...rounds].map(([name, rates]) => [name, Math.round(median(rates))]));
}

const { values } = parseArgs({ options: { json: { type: "boolean" }, help: { type: "boolean" } } });
if (values.help) process.stdout.write(HELP);
else {
  installPeers();
  const v8 = silently(measure);
  if (values.json) console.log(JSON.stringify({ v8 }));
  else {
    console.log(`telegrams a second on V8 ${process.versions.v8}, Kamstrup (700 bytes) and DSMR 5 (890 bytes) in turn`);
    for (const [name, rate] of Object.entries(v8)) {
      const ratio = name === "ours" ? "" : `ours is ${(v8.ours! / rate).toFixed(1)} times as fast`;
      console.log(`  ${name.padEnd(12)} ${String(rate).padStart(9)}  ${ratio}`.trimEnd());
    }
  }
}
