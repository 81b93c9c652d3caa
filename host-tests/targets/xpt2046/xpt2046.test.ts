import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";

const here = fileURLToPath(new URL(".", import.meta.url));
const source = fileURLToPath(new URL("../../../targets/esp32/touch/xpt2046.c", import.meta.url));
const hasCompiler = spawnSync("gcc", ["--version"]).status === 0;

/** The line of the touch controller in C, at a chip that is drawn from its data sheet. */
describe.skipIf(!hasCompiler)("the line of an XPT2046 (needs gcc)", () => {
  const program = path.join(mkdtempSync(path.join(tmpdir(), "xpt2046-")), "test");
  const convert = (...pairs: number[]) => execFileSync(program, pairs.map(String), { encoding: "utf8" }).split("\n");

  beforeAll(() => {
    const flags = ["-Wall", "-Wextra", "-Wno-unused-parameter", "-Werror", "-fsanitize=address,undefined", "-g"];
    const files = [source, path.join(here, "chip.c"), path.join(here, "test.c")];
    execFileSync("gcc", [...flags, `-I${path.join(here, "stand-ins")}`, `-I${here}`, "-o", program, ...files]);
  });

  test("brings every bit of what the chip measured, and nothing else", () => {
    const bits = Array.from({ length: 12 }, (_, bit) => 1 << bit);
    for (const value of [0, 4095, 0xaaa, 0x555, ...bits])
      expect(convert(0xd1, value)).toEqual([`${0xd1} ${value}`, ""]);
  });

  test("sends each control byte as it is, one after the other", () => {
    expect(convert(0xb1, 100, 0xc1, 3000, 0x91, 1111, 0xd1, 2222, 0xd0, 2222)).toEqual([
      `${0xb1} 100`,
      `${0xc1} 3000`,
      `${0x91} 1111`,
      `${0xd1} 2222`,
      `${0xd0} 2222`,
      "",
    ]);
  });
});
