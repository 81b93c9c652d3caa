import { type ChildProcess, spawn } from "node:child_process";
import { connect, type Socket } from "node:net";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import type { Rejections } from "../../src/meter/rejections.js";

/** What the firmware in app/chip.ts tells each second. */
export interface Report {
  readonly accepted: number;
  readonly rejections: Rejections;
  /** Times that the UART's FIFO overflowed. */
  readonly overflow: number;
  readonly framing: number;
  /** Net power in W, and the meter's time in seconds since 1970; absent before the first telegram. */
  readonly power?: number;
  readonly stamp?: number;
  /** Bytes left in ESP-IDF's heap, now and at the least. */
  readonly free: number;
  readonly least: number;
}

/** Longest wait for the emulator's socket, in ms. */
const START_UP = 10_000;

/** An ESP32 in an emulator that knows it: UART0 speaks, UART1 hears. */
export class EmulatedChip {
  /** The last report; undefined until the first. */
  report: Report | undefined;
  /** What it printed besides reports: the boot, a panic. */
  readonly printed: string[] = [];
  readonly #socket: string;
  readonly #process: ChildProcess;
  #line: Socket | undefined;

  /** Starts the emulator on a flash image; `folder` takes its socket. */
  constructor(emulator: string, image: string, folder: string) {
    this.#socket = path.join(folder, "uart1.socket");
    const flash = `file=${image},if=mtd,format=raw`;
    const lines = ["-serial", "stdio", "-serial", `unix:${this.#socket},server=on,wait=off`];
    const args = ["-machine", "esp32", "-drive", flash, "-display", "none", "-monitor", "none", ...lines];
    this.#process = spawn(emulator, args, { stdio: ["pipe", "pipe", "inherit"] });
    this.#process.on("error", (error) => this.printed.push(error.message));
    createInterface(this.#process.stdout!).on("line", (line) => this.#hear(line));
  }

  /** Whether the emulator still runs. */
  get runs(): boolean {
    return this.#process.pid !== undefined && this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** Plugs the meter's cable in. */
  async plug(): Promise<void> {
    const end = performance.now() + START_UP;
    while (this.#line === undefined) {
      if (!this.runs || performance.now() > end) throw new Error(["no emulator", ...this.printed].join("\n"));
      const socket = connect(this.#socket);
      const open = await new Promise<boolean>((resolve) => {
        socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
      });
      if (open) this.#line = socket;
      else await sleep(100);
    }
  }

  /** Puts bytes on the line; the emulator paces them. */
  send(bytes: Uint8Array): void {
    this.#line?.write(bytes);
  }

  /** Ends the emulator. */
  stop(): void {
    this.#line?.destroy();
    this.#process.kill();
  }

  #hear(line: string): void {
    const start = line.indexOf('{"accepted"');
    if (start < 0) this.printed.push(line);
    else this.report = JSON.parse(line.slice(start)) as Report;
  }
}
