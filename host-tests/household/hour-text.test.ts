import { expect, test } from "vitest";
import { HourText } from "../../src/household/hour-text.js";
import { GAP, type Hours, INTEGRATED, PARTLY, REGISTER } from "../../src/household/hours.js";
import { Random } from "../../tools/fuzz/random.js";
import { scannedHours } from "../../tools/qr/scanned-hours.js";

type Hour = readonly [energyImport: number, energyExport: number, source?: number];

const SOURCES = [PARTLY, INTEGRATED, REGISTER, REGISTER, REGISTER, REGISTER];
const NOTHING: Hour = [0, 0, GAP];
const hourAt = (text: string) => Date.parse(`${text}:00Z`) / 3_600_000;
const JANUARY = hourAt("2026-01-01T00:00");

/** Hours from the first of January on. */
class Told implements Hours {
  readonly #told: readonly Hour[];

  constructor(told: readonly Hour[]) {
    this.#told = told;
  }

  importAt(hour: number): number | undefined {
    return this.sourceAt(hour) === GAP ? undefined : this.#told[hour - JANUARY]![0];
  }

  exportAt(hour: number): number | undefined {
    return this.sourceAt(hour) === GAP ? undefined : this.#told[hour - JANUARY]![1];
  }

  sourceAt(hour: number): number {
    const [, , source = REGISTER] = this.#told[hour - JANUARY] ?? NOTHING;
    return source;
  }
}

function texts(told: readonly Hour[], from = JANUARY): string[] {
  const text = new HourText(new Told(told));
  text.lay(from, JANUARY + told.length);
  return Array.from({ length: text.count }, (_, i) => text.text(i));
}

/** The hours of docs/qr.md, whose texts were written by hand. */
const EXAMPLE: readonly Hour[] = [
  [412, 0],
  [1375, 0],
  [1376, 0],
  [2400, 0],
  NOTHING,
  NOTHING,
  NOTHING,
  [0, 250],
  [0, 1806],
  [300, 0, PARTLY],
  [43, 0, INTEGRATED],
  [860, 0],
  [14_318, 0],
  [14_319, 0],
  [65_535, 0],
];

test("each kind of hour is written as docs/qr.md has it", () => {
  expect(texts(EXAMPLE)).toEqual([
    "HED1:I26010100:1/2:9PV:W00WNZ/2.1:16::210:3K0+::-7W0-ZJ3",
    "HED1:E26010100:2/2:.3/25ZWA0:1.0:2.0:3.3",
  ]);
});

test("the hour of the first is in meter time, in years to come as well", () => {
  const hour = hourAt("2031-10-26T23:00");
  const hours: Hours = { importAt: () => 412, exportAt: () => 0, sourceAt: () => REGISTER };
  const text = new HourText(hours);
  text.lay(hour, hour + 2);
  expect(text.text(0)).toBe("HED1:I31102623:1/2:9P9P");
  expect(text.text(1)).toBe("HED1:E31102623:2/2:.1");
});

test("more than 43 hours of the same kind follow one another", () => {
  expect(texts(Array.from({ length: 100 }, () => NOTHING))[0]).toBe("HED1:I26010100:1/2:/:/:/D");
  expect(texts(Array.from({ length: 44 }, () => [0, 0] as const))[1]).toBe("HED1:E26010100:2/2:.:.0");
});

test("any month can be read again, from texts that a code of version 6 holds", () => {
  const most = [500, 3000, 20_000, 65_535];
  for (let round = 0; round < 60; round++) {
    const below = most[round % most.length]!;
    const random = new Random(7, round);
    const energy = () => (random.chance(0.4) ? 0 : random.between(0, below));
    const told = Array.from(
      { length: random.between(1, 745) },
      (): Hour => (random.chance(0.1) ? NOTHING : [energy(), energy(), random.pick(SOURCES)]),
    );
    const written = texts(told);
    for (const text of written) expect(text).toMatch(/^[0-9A-Z$*+./:-]{20,154}$/);
    const { hours, complaints } = scannedHours(written.reverse().join("\n"));
    expect(complaints).toEqual([]);
    expect([...hours].sort(([a], [b]) => a - b)).toEqual(
      told.map(([energyImport, energyExport, source = REGISTER], i) => {
        const isKnown = source !== GAP;
        const energies = isKnown
          ? { energyImport, energyExport }
          : { energyImport: undefined, energyExport: undefined };
        return [JANUARY + i, { source, ...energies }];
      }),
    );
  }
});

test("a month of the largest hours, whose sources change all the time, has room", () => {
  const told = Array.from({ length: 745 }, (_, i): Hour => [65_535, 65_535, 1 + (i % 3)]);
  expect(texts(told).length).toBeLessThanOrEqual(80);
});

test("what was not scanned, or not to its end, is told", () => {
  const written = texts(Array.from({ length: 300 }, (_, i) => [400 + i, 1000 + i]));
  expect(written.length).toBeGreaterThan(8);
  const { hours, complaints } = scannedHours([...written.slice(2), written[0]!.slice(0, -1)].join("\r\n"));
  expect(complaints).toEqual([
    expect.stringMatching(/^HED1:I26010100:1\/\d+:.*: it breaks off$/),
    `2026-01: missing of ${written.length} codes: 2`,
  ]);
  expect(hours.get(JANUARY)).toEqual({ energyImport: 400, energyExport: 1000, source: REGISTER });
  expect(hours.get(JANUARY + 80)).toEqual({ energyExport: 1080, source: REGISTER });
  expect(scannedHours("HED1:I26010100:1/1:9P9_").complaints).toEqual([
    'HED1:I26010100:1/1:9P9_...: "_" is no symbol of it',
  ]);
  expect(scannedHours("HED1:D1/3: FW:0.1.0").hours.size).toBe(0);
});
