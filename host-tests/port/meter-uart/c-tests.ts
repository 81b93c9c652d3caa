import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));
const FLAGS = ["-std=gnu17", "-g", "-O1", "-Wall", "-Wextra", "-Werror", "-pthread"];
const SANITIZERS = ["-fsanitize=address,undefined", "-fno-sanitize-recover=undefined"];

/** The real C of the UART with stand-ins for ESP-IDF, FreeRTOS and XS: a program of tests, compiled when it is made. */
export class CTests {
  /** The tests, each a sentence. */
  readonly sentences: readonly string[];
  /** Whether LeakSanitizer can work here: not where it may not trace. The tests count allocations themselves as well. */
  readonly leaksAreSeen: boolean;
  readonly #temporary = mkdtempSync(path.join(tmpdir(), "meter-uart-"));

  /** `chip` is a folder of `chips`. */
  constructor(chip: string) {
    const included = [".", "stand-ins", "fakes", `chips/${chip}`].map((name) => `-I${name}`);
    const sources = ["", "fakes", "cases"].flatMap((name) =>
      readdirSync(path.join(folder, name))
        .filter((file) => file.endsWith(".c"))
        .map((file) => path.join(name, file)),
    );
    const args = [...FLAGS, ...SANITIZERS, ...included, ...sources, "-o", this.#program];
    const ran = spawnSync("gcc", args, { cwd: folder, encoding: "utf8" });
    if (ran.status !== 0) throw new Error(`gcc with its sanitizers is needed\n${ran.error?.message ?? ran.stderr}`);
    this.leaksAreSeen = !this.leak().includes("fatal error");
    this.sentences = this.#run([], false).stdout.trimEnd().split("\n");
  }

  /** What is printed by a test that fails; empty if it holds. */
  run(sentence: string): string {
    const { status, stdout, stderr } = this.#run([sentence], this.leaksAreSeen);
    return status === 0 ? "" : `${stdout}${stderr}` || `ended with ${status}`;
  }

  /** What is printed when a byte leaks. */
  leak(): string {
    return this.#run(["--leak"], true).stderr;
  }

  remove(): void {
    rmSync(this.#temporary, { recursive: true });
  }

  get #program(): string {
    return path.join(this.#temporary, "tests");
  }

  #run(args: string[], leaks: boolean) {
    const env = { ...process.env, ASAN_OPTIONS: `detect_leaks=${leaks ? 1 : 0}` };
    return spawnSync(this.#program, args, { env, encoding: "utf8", timeout: 30_000 });
  }
}
