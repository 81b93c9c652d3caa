import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { prepareYear } from "../../simulator/prepared-year.js";
import { SCENARIOS } from "../../simulator/virtual-meter/scenarios.js";
import { VirtualMeter } from "../../simulator/virtual-meter/virtual-meter.js";
import { DEFAULT_SETTINGS } from "../../src/settings.js";
import { NorFlash } from "../../targets/nor-flash.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), "export-"));
const DAYS = 70;
/** The import register at the first reading and at the last. */
const registers = { first: 0, last: 0 };

function run(...args: string[]) {
  return spawnSync("npm", ["run", "--silent", "export", "--", ...args], { cwd: root, encoding: "utf8" });
}

/** The rows of a table behind its columns. */
function rows(text: string): string[][] {
  const lines = text.split("\r\n");
  expect(lines.pop()).toBe("");
  return lines.slice(1).map((line) => line.split(","));
}

beforeAll(() => {
  const meter = new VirtualMeter({ scenario: SCENARIOS.villa, past: DAYS * 86_400 });
  const other = new VirtualMeter({ scenario: SCENARIOS.villa, past: DAYS * 86_400 });
  other.coast(60, () => {
    registers.first = other.truth.energyImport;
    return false;
  });
  const flash = new NorFlash(0x80000);
  prepareYear(meter, flash, DEFAULT_SETTINGS);
  registers.last = meter.truth.energyImport;
  writeFileSync(path.join(folder, "journal.bin"), flash.bytes);
  const chip = new Uint8Array(0x400000).fill(0xff);
  chip.set(flash.bytes, 0x380000);
  writeFileSync(path.join(folder, "chip.bin"), chip);
  writeFileSync(path.join(folder, "blank.bin"), new Uint8Array(0x80000).fill(0xff));
});

afterAll(() => rmSync(folder, { recursive: true }));

test("the hours of a partition are all there, and come to what the registers say", () => {
  const { status, stdout, stderr } = run(path.join(folder, "journal.bin"));
  expect([status, stderr]).toEqual([0, expect.stringMatching(/^70 whole days, \d+ quarters of an hour\n$/)]);
  const hours = rows(stdout);
  expect(hours.length).toBe(DAYS * 24);
  expect(hours[0]!.slice(0, 2)).toEqual(["2026-04-12 05:00", "2026-04-12 06:00"]);
  expect(hours.reduce((sum, [, , energy]) => sum + Number(energy), 0)).toBe(registers.last - registers.first);
  // the display was hung up at the start of the first hour: nothing is known of what was before
  expect(hours.slice(1).every(([, , , , known]) => known === "registers")).toBe(true);
});

test("the dump of a whole chip says the same", () => {
  expect(run(path.join(folder, "chip.bin")).stdout).toBe(run(path.join(folder, "journal.bin")).stdout);
});

test("all tables are written into a folder", () => {
  const out = path.join(folder, "tables");
  expect(run(path.join(folder, "journal.bin"), "--out", out).status).toBe(0);
  expect(readdirSync(out).sort()).toEqual(["hours.csv", "months.csv", "nights.csv", "quarters.csv"]);
  const read = (name: string) => rows(readFileSync(path.join(out, `${name}.csv`), "utf8"));
  expect(read("months").map(([month]) => month)).toEqual(["2026-04", "2026-05"]);
  const may = read("hours").filter(([, legal]) => legal!.startsWith("2026-05"));
  expect(Number(read("months")[1]![1])).toBe(may.reduce((sum, [, , energy]) => sum + Number(energy), 0));
  expect(read("nights").length).toBeGreaterThan(60);
  const quarters = read("quarters");
  expect(quarters.length).toBeGreaterThan(192);
  expect(Number(quarters.at(-1)![5])).toBe(registers.last);
});

test("what holds nothing, is not there or is asked for wrongly is told in words", () => {
  const blank = run(path.join(folder, "blank.bin"));
  expect([blank.status, blank.stderr]).toEqual([1, expect.stringContaining("read_flash 0x380000 0x80000")]);
  const missing = run(path.join(folder, "none.bin"));
  expect([missing.status, missing.stderr]).toEqual([2, expect.stringContaining("cannot be read")]);
  const table = run(path.join(folder, "journal.bin"), "--table", "weeks");
  expect([table.status, table.stderr]).toEqual([2, expect.stringContaining("hours, quarters, months, nights")]);
  expect(run("--help").stdout).toContain("read_flash");
});
