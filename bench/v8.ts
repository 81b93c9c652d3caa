import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { MeterDecoder } from "../src/meter/meter-decoder.js";
import { RingBuffer } from "../src/meter/ring-buffer.js";
import { INPUTS } from "./inputs.js";

/** Rounds whose median counts. */
export const ROUNDS = 9;
const ROUND_MS = 200;
/** Bytes that the port takes from the UART at once. */
const CHUNK = 128;

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
        decoder.drain(ring, nothing);
      }
    return decoder.reading.activePowerImport;
  };
}

function nothing(): void {}

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
  return createRequire(fileURLToPath(new URL("package.json", import.meta.url)))(name);
}

function installPeers(): void {
  const folder = fileURLToPath(new URL(".", import.meta.url));
  if (existsSync(`${folder}node_modules/dsmr-parser`)) return;
  console.error("installing the peers in bench/ ...");
  const ran = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: folder, stdio: ["ignore", 2, 2] });
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

/** Telegrams a second of each decoder on V8: the median of `ROUNDS` rounds over all inputs in turn. */
export function measureV8(): Record<string, number> {
  installPeers();
  return silently(measure);
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
