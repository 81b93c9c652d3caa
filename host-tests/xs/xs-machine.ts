import { type ChildProcess, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { build, type Rollup } from "vite";
import page from "../../simulator/vite.config.js";
import { ALIASES } from "../aliases.js";
import { xsWorker } from "./xs-worker.js";

/** What a call cost the machine. */
export interface Cost {
  /** Metered work: byte codes run, and some natives by what they do. The same number in every run. */
  compute: number;
  /** Slots in use afterwards less those before, garbage included: negative when the machine collected garbage. */
  slots: number;
  /** Wall clock. */
  milliseconds: number;
}

/** A machine's answer to a command. */
interface Answer {
  compute: number;
  currentHeapCount: number;
  /** Seconds since 1970 when the command came, and when it was done. */
  timestamps: [number, number];
  result: string;
}

type Call = (...args: never[]) => unknown;
type Name<Program> = keyof Program & string;
type Arguments<Program, Key extends keyof Program> = Program[Key] extends (...args: infer Args) => unknown
  ? Args
  : never;
type Result<Program, Key extends keyof Program> = Program[Key] extends Call ? ReturnType<Program[Key]> : never;

/** What the chunk heap may still take while a call is watched: more than that in strings and buffers, and XS collects. */
const SPARE = 4096;
/** More than the chunk heap takes before XS collects: 32 MB in this worker. */
const LARGEST_ROOM = 64 << 20;

/** Slots of garbage that lie about before a call is watched: only a collection takes them away. */
const LITTER = 5000;

/** Defined beside the program. */
const SUPPORT = `
  globalThis.$litter = () => { for (let i = 0; i < ${LITTER}; i++) ({}); };
  globalThis.$fill = (bytes) => { for (; bytes > 65536; bytes -= 65536) new ArrayBuffer(65536); new ArrayBuffer(bytes); };
  globalThis.$answer = (value) => new TextEncoder().encode(JSON.stringify(value) ?? "null").buffer;`;

/** The real XS engine in a process of its own, with a TypeScript program loaded whose exported functions can be called. */
export class XsMachine<Program> {
  /** The files in the program. */
  readonly modules: readonly string[];
  readonly #child: ChildProcess;
  readonly #commands: Writable;
  readonly #waiting: { resolve(answer: Answer): void; reject(error: Error): void }[] = [];
  #received: Buffer = Buffer.alloc(0);

  /** Bundles the program whose module is at a file URL, and starts a machine with it. */
  static async start<Program>(program: URL): Promise<XsMachine<Program>> {
    const { code, modules } = await bundle(fileURLToPath(program));
    const machine = new XsMachine<Program>(xsWorker(), Object.keys(modules));
    await machine.#evaluate(`${code}; ${SUPPORT}; undefined`);
    return machine;
  }

  private constructor(worker: string, modules: readonly string[]) {
    this.modules = modules;
    this.#child = spawn(worker, ["xs"], { stdio: ["ignore", "inherit", "inherit", "pipe", "pipe"] });
    this.#commands = this.#child.stdio[3] as Writable;
    this.#commands.on("error", () => {}); // the machine's end is told below
    (this.#child.stdio[4] as Readable).on("data", (bytes: Buffer) => this.#receive(bytes));
    this.#child.on("close", (code, signal) => {
      for (const { reject } of this.#waiting.splice(0)) reject(new Error(`XS ended: ${signal ?? `exit code ${code}`}`));
    });
  }

  /** Calls an exported function; what goes in and what comes out must be JSON. */
  async call<Key extends Name<Program>>(name: Key, ...args: Arguments<Program, Key>): Promise<Result<Program, Key>> {
    const { result } = await this.#evaluate(`$answer(${callOf(name, args)})`);
    return JSON.parse(result);
  }

  /** Calls an exported function with the chunk heap filled up but for `SPARE`, and tells what that cost. */
  async cost<Key extends Name<Program>>(name: Key, ...args: Arguments<Program, Key>): Promise<Cost> {
    await this.#fills((await this.#room()) - SPARE);
    const before = await this.#evaluate("undefined");
    const { compute, currentHeapCount, timestamps } = await this.#evaluate(`${callOf(name, args)}; undefined`);
    return {
      compute,
      slots: currentHeapCount - before.currentHeapCount,
      milliseconds: (timestamps[1] - timestamps[0]) * 1000,
    };
  }

  /** Ends the machine. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#child.once("close", () => resolve());
      this.#commands.end("1:q,");
    });
  }

  /** The most garbage in bytes that the chunk heap takes behind a collection before XS collects again. */
  async #room(): Promise<number> {
    let room = 0;
    for (let over = LARGEST_ROOM; over - room > 64; ) {
      const middle = (room + over) >>> 1;
      if (await this.#fills(middle)) room = middle;
      else over = middle;
    }
    return room;
  }

  /** Collects, leaves litter in slots and so many bytes of it in the chunk heap; whether these came in without collecting. */
  async #fills(bytes: number): Promise<boolean> {
    await this.#evaluate("gc()");
    const littered = await this.#evaluate("$litter()");
    const filled = await this.#evaluate(`$fill(${bytes})`);
    return filled.currentHeapCount >= littered.currentHeapCount;
  }

  #evaluate(source: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#child.exitCode !== null) return reject(new Error("XS has ended"));
      this.#waiting.push({ resolve, reject });
      const command = Buffer.from(`e${source}`);
      this.#commands.write(Buffer.concat([Buffer.from(`${command.length}:`), command, Buffer.from(",")]));
    });
  }

  /** Takes netstrings: `.`, the meter as JSON, a byte 1 and the result; or `!` and the exception. */
  #receive(bytes: Buffer): void {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (let colon = this.#received.indexOf(":"); colon > 0; colon = this.#received.indexOf(":")) {
      const end = colon + 1 + Number(this.#received.toString("latin1", 0, colon));
      if (this.#received.length <= end) return;
      const answer = this.#received.toString("utf8", colon + 1, end);
      this.#received = this.#received.subarray(end + 1);
      const { resolve, reject } = this.#waiting.shift()!;
      const meterEnd = answer.indexOf("\x01");
      if (answer.startsWith("."))
        resolve({ ...JSON.parse(answer.slice(1, meterEnd)), result: answer.slice(meterEnd + 1) });
      else reject(new Error(`in XS: ${answer.slice(1)}`));
    }
  }
}

function callOf(name: string, args: readonly unknown[]): string {
  return `program.${name}(${args.map((arg) => JSON.stringify(arg)).join()})`;
}

/** One script for XS, which defines `program` with what the module at `entry` exports. */
async function bundle(entry: string): Promise<Rollup.OutputChunk> {
  const output = await build({
    configFile: false,
    logLevel: "error",
    resolve: { alias: { ...page.resolve?.alias, ...ALIASES } },
    build: {
      write: false,
      minify: false,
      target: "es2022",
      lib: { entry, formats: ["iife"], name: "program", fileName: "program" },
    },
  });
  return ([output].flat() as Rollup.RollupOutput[])[0]!.output[0];
}
