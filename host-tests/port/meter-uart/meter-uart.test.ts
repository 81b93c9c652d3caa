import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test, vi } from "vitest";
import { CTests } from "./c-tests.js";

const source = (name: string) => readFileSync(new URL(`../../../src/port/${name}`, import.meta.url), "utf8");

const elsewhere = process.platform !== "linux";
if (elsewhere) process.stderr.write("the tests of the UART's C are skipped: they need gcc on Linux\n");

describe.skipIf(elsewhere).each(elsewhere ? [] : ["esp32", "esp32s3"])("the UART's C, for %s", (chip) => {
  const tests = new CTests(chip);
  afterAll(() => tests.remove());

  test.each(tests.sentences)("%s", (sentence) => {
    expect(tests.run(sentence)).toBe("");
  });

  test.runIf(tests.leaksAreSeen)("a leak would be found", () => {
    expect(tests.leak()).toContain("LeakSanitizer: detected memory leaks");
  });

  test("these are the tests", () => {
    expect(tests.sentences.length).toBeGreaterThan(60);
    expect(new Set(tests.sentences).size).toBe(tests.sentences.length);
  });
});

describe("the UART's class", async () => {
  const calls: unknown[][] = [];
  vi.stubGlobal("Native", () => class {});
  vi.stubGlobal(
    "native",
    (name: string) =>
      (...args: unknown[]) =>
        calls.push([name, ...args]),
  );
  const { MeterUart } = await import("../../../src/port/meter-uart.js");
  const onReadable = () => {};

  test("gives its options to C in the order in which C takes them", () => {
    new MeterUart({ port: 1, receive: 33, baud: 115200, invert: true, onReadable });
    new MeterUart({ port: 2, receive: 32, baud: 9600, parity: "even", invert: false, onReadable });
    expect(calls.splice(0)).toEqual([
      ["xs_meter_uart_open", 1, 33, 115200, false, true, onReadable],
      ["xs_meter_uart_open", 2, 32, 9600, true, false, onReadable],
    ]);
  });

  test("names functions that are in C", () => {
    const named = [...source("meter-uart.ts").matchAll(/[nN]ative\("(\w+)"\)/g)].map((match) => match[1]!);
    const defined = [...source("meter-uart.c").matchAll(/^void (xs_\w+)\([^)]*\)$/gm)].map((match) => match[1]!);
    expect(named.length).toBeGreaterThan(5);
    expect(named.sort()).toEqual(defined.sort());
  });
});
