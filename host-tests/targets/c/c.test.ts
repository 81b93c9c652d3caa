import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";

const here = fileURLToPath(new URL(".", import.meta.url));
const esp32 = fileURLToPath(new URL("../../../targets/esp32", import.meta.url));
const hasCompiler = spawnSync("gcc", ["--version"]).status === 0;
const FLAGS = ["-Wall", "-Wextra", "-Wno-unused-parameter", "-Werror", "-fsanitize=address,undefined", "-g"];

/** Compiles C of a board with its test, against stand-ins for ESP-IDF and XS; what runs it returns what it printed. */
function compile(source: string, ...tests: string[]): (...options: string[]) => string[] {
  const program = path.join(mkdtempSync(path.join(tmpdir(), "targets-c-")), "test");
  const files = [path.join(esp32, source), ...tests.map((file) => path.join(here, file))];
  execFileSync("gcc", [...FLAGS, `-I${path.join(here, "stand-ins")}`, `-I${here}`, "-o", program, ...files]);
  return (...options) => execFileSync(program, options, { encoding: "utf8" }).trimEnd().split("\n");
}

describe.skipIf(!hasCompiler)("the line of an XPT2046, at a chip drawn from its data sheet (needs gcc)", () => {
  let convert: (...pairs: number[]) => string[];

  beforeAll(() => {
    const run = compile("touch/xpt2046.c", "xpt2046-chip.c", "xpt2046-test.c");
    convert = (...pairs) => run(...pairs.map(String));
  });

  test("brings every bit of what the chip measured, and nothing else", () => {
    const bits = Array.from({ length: 12 }, (_, bit) => 1 << bit);
    for (const value of [0, 4095, 0xaaa, 0x555, ...bits]) expect(convert(0xd1, value)).toEqual([`${0xd1} ${value}`]);
  });

  test("sends each control byte as it is, one after the other", () => {
    expect(convert(0xb1, 100, 0xc1, 3000, 0x91, 1111, 0xd1, 2222, 0xd0, 2222)).toEqual([
      `${0xb1} 100`,
      `${0xc1} 3000`,
      `${0x91} 1111`,
      `${0xd1} 2222`,
      `${0xd0} 2222`,
    ]);
  });
});

describe.skipIf(!hasCompiler)("the words that outlive a reset (need gcc)", () => {
  let run: (...options: string[]) => string[];

  beforeAll(() => {
    run = compile("chip.c", "chip-test.c");
  });

  test("are kept each by itself, with all their bits", () => {
    expect(run("0=1", "1=-2", "2=2147483647", "3=-2147483648", "0", "1", "2", "3")).toEqual([
      "reason 9",
      "1",
      "-2",
      "2147483647",
      "-2147483648",
    ]);
  });

  test("are there when it is restarted", () => {
    expect(run("0=1", "restart", "0")).toEqual(["reason 9", "restarted"]);
  });

  test("are four, and there is nothing beside them", () => {
    for (const index of ["4", "-1", "4=1", "-1=1"]) expect(run(index).at(-1)).toBe("thrown: no such word");
  });
});
