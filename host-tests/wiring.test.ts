import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { receivedInverted } from "./inverted-line.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const guide = read("docs/wiring.md");

/** The cells of the guide's table whose header begins so, without the header. */
function table(header: string): string[][] {
  const lines = guide.slice(guide.indexOf(`\n| ${header} |`) + 1).split("\n");
  const end = lines.findIndex((line) => !line.startsWith("|"));
  return lines.slice(2, end).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** The numbers of a cell as they are written. */
const figures = (cell: string) => cell.match(/\d+(?:\.\d+)?/g) ?? [];

/** A number in as many decimals as what is written has. */
const like = (written: string, value: number) => value.toFixed(written.split(".")[1]?.length ?? 0);

/** Each figure that is written beside what it should be, as written: to compare whole rows at once. */
function compare(written: readonly string[], wanted: readonly number[]) {
  expect(written.join(" ")).toBe(wanted.map((value, i) => like(written[i] ?? "", value)).join(" "));
}

const parts = new Map(table("part").map(([name, value]) => [name!, value!]));

function ohms(part: string): number {
  const [amount, unit] = parts.get(part)!.split(" ");
  if (unit !== "Ω" && unit !== "kΩ") throw new Error(`${part}: ${unit}`);
  return Number(amount) * (unit === "kΩ" ? 1e3 : 1);
}

/** The area of an American gauge in mm². */
const awg = (gauge: number) => (Math.PI / 4) * (0.127 * 92 ** ((36 - gauge) / 39)) ** 2;

/** Ω/m of copper, the international annealed copper standard: a metre of 1 mm² has 1/58 Ω. */
const ohmsPerMetre = (area: number) => 1 / (58 * area);

describe("the arithmetic of the wiring guide", () => {
  const RAIL = 3.3;
  const BASE = 0.7;
  const SATURATED = 0.1;
  const LOW = 0.1;
  const CHIP_PULL_UP = 45e3;
  const CABLE = 2.5e-9;
  const BIT = 1 / 115_200;
  const [r1, r2, r3, r4, r5, r6, r7] = ["R1", "R2", "R3", "R4", "R5", "R6", "R7"].map(ohms) as Seven;
  const [r8, r9, r10, r11] = ["R8", "R9", "R10", "R11"].map(ohms) as Four;
  type Four = [number, number, number, number];
  type Seven = [...Four, number, number, number];

  /** Volts of the line at which U1 switches: no current flows into its input, so R2's is R5's. */
  const threshold = (reference: number, output: number) => reference + ((reference - output) / r5) * r2;
  const rising = threshold((RAIL / (r3 + r4)) * r4, LOW);
  const rise = (pullUp: number) => -pullUp * CABLE * Math.log(1 - rising / RAIL);
  const base1 = (0.8 * RAIL - BASE) / r7;
  const collector1 = (supply: number) => (supply - BASE - SATURATED) / r9;
  const base2 = collector1(4.5) - BASE / r10;
  /** Kirchhoff at the GPIO: what comes through the pull-up leaves through R8 and R7. */
  const pulledUp = (RAIL / CHIP_PULL_UP + BASE / r7) / (1 / CHIP_PULL_UP + 1 / r8 + 1 / r7);
  const taken = [1e-3, RAIL / (r3 + r4), RAIL / r1, RAIL / r6, collector1(5), (RAIL - BASE) / r7, RAIL / r8];

  const wanted: Readonly<Record<string, readonly number[]>> = {
    "current into pin 5 at most": [(RAIL / r1) * 1e3, 5],
    "least R1": [(1.05 * RAIL) / 5e-3],
    reference: [(RAIL / (r3 + r4)) * r4],
    "threshold, rising": [rising],
    "threshold, falling": [threshold((RAIL / (r3 + r4)) * r4, RAIL)],
    "threshold, falling, worst": [
      threshold((0.97 * RAIL * 0.99 * r4) / (1.01 * r3 + 0.99 * r4) - 9e-3, 1.03 * RAIL),
      1,
    ],
    "time constant, 50 m": [r1 * CABLE * 1e6],
    "rise to the threshold, 50 m": [rise(r1) * 1e6, (rise(r1) / BIT) * 100],
    "the same with the chip's 45 kΩ alone": [rise(CHIP_PULL_UP) * 1e6],
    "Q1 base, least": [base1 * 1e3],
    "Q1 collector": [collector1(5) * 1e3, collector1(5) / base1, 200],
    "Q2 base, at 4.5 V": [base2 * 1e3, 10, 10e-3 / base2, 250],
    "Q1 base, were the GPIO pulled up by 45 kΩ": [((pulledUp - BASE) / r7) * 1e6],
    "pin 2 at 10 mA, from 5.0 V": [5 - SATURATED - 10e-3 * r11],
    "pin 2 at 10 mA, from 4.5 V": [4.5 - SATURATED - 10e-3 * r11, 4],
    "pin 2 shorted to ground": [((5 - SATURATED) / r11) * 1e3, (5 - SATURATED) ** 2 / r11],
    "inrush without U2, 10 m of AWG 26": [5 / (20 * ohmsPerMetre(awg(26)))],
    "charging 150 µF through U2": [(150e-6 / 0.12) * 5 * 1e3],
    "pin 1 fed, at 20 mA": [5 - 0.32 - 20e-3 * 7.5],
    "the interface itself, asserted": [taken.reduce((sum, current) => sum + current) * 1e3],
  };

  test("has these rows and no others", () => {
    expect(table("what").map(([name]) => name)).toEqual(Object.keys(wanted));
  });

  test.each(table("what"))("%s", (name, _how, result) => {
    compare(figures(result!), wanted[name!]!);
  });

  test("keeps what the standard, the parts and a UART ask for", () => {
    expect(RAIL / r1).toBeLessThan(5e-3);
    expect(r1).toBeGreaterThanOrEqual(1000);
    expect(r1).toBeLessThanOrEqual(1500);
    expect(wanted["threshold, falling, worst"]![0]).toBeGreaterThan(1);
    expect(rise(r1)).toBeLessThan(BIT / 4);
    expect(rise(10e3)).toBeGreaterThan(BIT);
    expect(wanted["pin 2 at 10 mA, from 4.5 V"]![0]).toBeGreaterThan(4);
    expect(base1 * 200).toBeGreaterThan(10 * collector1(5));
    expect(base2 * 250).toBeGreaterThan(10 * 10e-3);
    expect((5 - SATURATED) ** 2 / r11).toBeLessThan(1);
  });
});

describe("the cable", () => {
  const AMPERES = 0.075;
  const LEAST = 4.5;
  const LONGEST = 50;

  test.each(table("wire"))("%s", (wire, area, resistance, ...rest) => {
    const gauge = /^AWG (\d+)/.exec(wire!)?.[1];
    const squareMillimetres = gauge ? awg(Number(gauge)) : Number.parseFloat(wire!);
    const ohms = ohmsPerMetre(squareMillimetres);
    const lost = [5, 10, 20, 30, 50].map((metres) => 2 * metres * AMPERES * ohms);
    const longest = [5.0, 4.9].map((volts) =>
      Math.min(LONGEST, Math.floor((volts - LEAST) / (2 * AMPERES * ohms) + 1e-9)),
    );
    compare([area!, resistance!, ...rest.flatMap(figures)], [squareMillimetres, ohms, ...lost, ...longest]);
  });

  test("is calculated for every wire, and by the resistivity that the guide gives", () => {
    expect(table("wire").length).toBe(6);
    const given = Number(/resistivity of (\S+) Ωm/.exec(guide)?.[1]);
    expect(given * 1e6).toBeCloseTo(ohmsPerMetre(1), 5);
  });
});

test("an inverted line begins as the guide says", () => {
  const received = receivedInverted(new TextEncoder().encode("/KAM5\r\n"), 0);
  expect([...received.subarray(0, 2)]).toEqual([0x00, 0x68]);
  expect(guide.replace(/\s+/g, " ")).toContain("behind a 0x00, with 0x68 or 0xE8 where 0x2F (`/`) belongs");
});

describe("the boards of the wiring guide", () => {
  const rows = table("board");
  const sources = (target: string) =>
    readdirSync(path.join(root, "targets", target))
      .filter((file) => file.endsWith(".ts"))
      .map((file) => read(`targets/${target}/${file}`))
      .join("\n");
  const pin = (source: string, name: RegExp) => Number(name.exec(source)?.[1]);
  const built = rows.filter(([, target]) => existsSync(path.join(root, "targets", target!.slice(1, -1))));

  test("are all that there are", () => {
    const targets = readdirSync(path.join(root, "targets")).filter(
      (target) => target !== "sim" && existsSync(path.join(root, "targets", target, "board.ts")),
    );
    expect(built.map(([, target]) => target!.slice(1, -1)).sort()).toEqual(targets.sort());
    expect(built.length).toBeGreaterThan(0);
  });

  test.each(built)("%s has the pins that its code has", (_board, target, data, request) => {
    const source = sources(target!.slice(1, -1));
    compare(figures(data!), [pin(source, /\bdata\s*[:=]\s*(\d+)/i)]);
    compare(figures(request!), [pin(source, /\bdata_?request\s*[:=]\s*(\d+)/i)]);
  });

  test.each(rows)("%s has a Data Request that can be driven and rests released", (_board, _target, _data, request) => {
    const IN_RESET_PULLED_UP_OR_READ = [0, 2, 3, 5, 12, 14, 15, 45, 46];
    const INPUTS_OF_AN_ESP32 = [34, 35, 36, 37, 38, 39];
    expect([...IN_RESET_PULLED_UP_OR_READ, ...INPUTS_OF_AN_ESP32]).not.toContain(Number(figures(request!)[0]));
  });

  test("invert in the UART, as the circuit does not", () => {
    const inverts = readdirSync(path.join(root, "targets"), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .flatMap((file) =>
        [...read(`targets/${file}`).matchAll(/\binvert\s*[:=]\s*(true|false)/g)].map((match) => match[1]),
      );
    expect(inverts).toContain("true");
    expect(inverts).not.toContain("false");
  });
});

describe("the drawings of the wiring guide", () => {
  const used = [...guide.matchAll(/!\[[^\]]+\]\((wiring\/[\w-]+\.svg)\)/g)].map((match) => match[1]!);

  test("are all used, and all there", () => {
    const there = readdirSync(path.join(root, "docs/wiring")).map((file) => `wiring/${file}`);
    expect([...used].sort()).toEqual(there.sort());
  });

  test.each(used)("%s is well-formed", (file) => {
    expect(misformed(read(`docs/${file}`))).toBeUndefined();
  });

  test.each(used)("%s needs nobody and has a ground of its own", (file) => {
    const svg = read(`docs/${file}`);
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(
      /https?:|@import|<script|<image|foreignObject/,
    );
    expect([...svg.matchAll(/(?:href="|url\()([^#])/g)]).toEqual([]);
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!.map(Number) as [number, number, number];
    const ground = `<rect x="1" y="1" width="${width - 2}" height="${height - 2}" rx="10" fill="#fff"`;
    expect(svg.replace(/<(title|style|defs)>[\s\S]*?<\/\1>/g, "").indexOf(ground)).toBeGreaterThan(0);
  });

  test.each(used)("%s can be read at 800 pixels", (file) => {
    const svg = read(`docs/${file}`);
    const width = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
    const sizes = [...svg.matchAll(/font-size="(\d+)"/g)].map((match) => (Number(match[1]) * 800) / width);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
  });

  test("the schematic has every part with the value that the list gives it", () => {
    const words = read("docs/wiring/schematic.svg")
      .replace(/<[^>]*>/g, " ")
      .replace(/\s+/g, " ");
    const lost = [...parts].filter(([name, value]) => /^[RCQUDF]/.test(name) && !words.includes(` ${name} ${value} `));
    expect(lost).toEqual([]);
    expect([...parts.keys()].filter((name) => !words.includes(` ${name} `))).toEqual([]);
  });

  test("the check sees what is not well-formed", () => {
    expect(misformed('<a b="c"><d/>&amp; text<!-- comment --></a>')).toBeUndefined();
    for (const wrong of ["<a>", "<a></b>", "<a/></a>", '<a b="<"/>', "<a b=c/>", "<a>&x</a>", "<a><b></a></b>"])
      expect(misformed(wrong)).toBeDefined();
  });
});

/** Where a text stops being well-formed XML, of the plain kind without declarations that the drawings are written in. */
function misformed(xml: string): string | undefined {
  const token =
    /<!--(?:(?!--)[\s\S])*-->|<\/([\w:-]+)\s*>|<([\w:-]+)(?:\s+[\w:-]+="[^"<&]*")*\s*(\/?)>|[^<&]+|&(?:lt|gt|amp|quot|#\d+);/y;
  const open: string[] = [];
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const match = token.exec(xml);
    if (!match) return `at ${at}: ${xml.slice(at, at + 40)}`;
    const [, closed, opened, empty] = match;
    if (closed && open.pop() !== closed) return `at ${at}: </${closed}>`;
    if (opened && !empty) open.push(opened);
  }
  return open.length ? `not closed: ${open}` : undefined;
}
