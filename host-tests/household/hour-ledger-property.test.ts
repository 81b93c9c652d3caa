import { describe, expect, test } from "vitest";
import { chance } from "../../simulator/virtual-meter/random.js";
import { HourLedger } from "../../src/household/hour-ledger.js";
import { INTEGRATED, PARTLY, REGISTER } from "../../src/household/hours.js";
import { LedgerMark } from "../../src/household/ledger-mark.js";
import type { Slot } from "../../src/household/slot.js";
import { MeterReading } from "../../src/meter/reading.js";

const HOUR = 3600;
const START = Date.UTC(2026, 2, 1) / 1000 + 4321;
const HOURS = 60;

/** What may go wrong in a life, each 0 to 1: how often. */
interface Troubles {
  lost?: number;
  silences?: number;
  failures?: number;
  odd?: number;
  jumps?: number;
  restarts?: number;
  isHourly?: boolean;
}

interface Told {
  number: number;
  energyImport: number;
  energyExport: number;
  source: number;
}

/** A house of random loads and a meter that counts whole Wh of every second; the truth is kept at every second. */
class Life {
  readonly told = { hours: [] as Told[], quarters: [] as Told[] };
  /** The registers at each second since START. */
  readonly truth: { import: number; export: number }[] = [];
  /** The registers that were heard first and last. */
  first: { import: number; export: number } | undefined;
  last = { import: 0, export: 0 };
  restarts = 0;
  ledger: HourLedger;
  #view = new DataView(new ArrayBuffer(LedgerMark.LENGTH));
  #hasMark = false;

  constructor(seed: number, troubles: Troubles) {
    this.ledger = this.#start();
    const luck = (question: number, index: number) => chance(seed * 31 + question, index);
    let energyImport = 38_214_605 * HOUR;
    let energyExport = 21_937_118 * HOUR;
    let silentUntil = 0;
    let failsUntil = 0;
    let ahead = 0;
    let startOfNow = -5;
    for (let second = 0; second < HOURS * HOUR; second++) {
      const minute = Math.floor(second / 60);
      const isCalm = second > HOURS * HOUR - 600;
      if (second % 60 === 0) {
        if (luck(1, minute) < (troubles.silences ?? 0)) silentUntil = second + luck(2, minute) ** 3 * 9000;
        if (luck(3, minute) < (troubles.failures ?? 0)) failsUntil = second + luck(4, minute) ** 3 * 9000;
        if (luck(5, minute) < (troubles.jumps ?? 0)) ahead += Math.round((luck(6, minute) - 0.5) * 7200);
        if (luck(7, minute) < (troubles.restarts ?? 0)) {
          this.ledger = this.#start();
          this.restarts++;
          startOfNow = second - 3;
          silentUntil = Math.max(silentUntil, second + luck(8, minute) ** 4 * 9000);
        }
      }
      const load =
        200 + 9000 * luck(9, Math.floor(second / 700)) ** 4 - 5000 * luck(10, Math.floor(second / 3100)) ** 3;
      const power = second < failsUntil ? 0 : Math.round(load);
      this.truth.push({ import: Math.floor(energyImport / HOUR), export: Math.floor(energyExport / HOUR) });
      const time = START + second;
      const isDue = time % 10 === 0 || (troubles.isHourly && time % HOUR === 5);
      if (
        isDue &&
        (isCalm || second >= Math.max(silentUntil, failsUntil)) &&
        (isCalm || luck(11, second) >= (troubles.lost ?? 0))
      ) {
        const reading = new MeterReading();
        reading.timestamp = time + ahead;
        reading.activePowerImport = Math.max(power, 0);
        reading.activePowerExport = Math.max(-power, 0);
        if (!troubles.isHourly || time % HOUR === 5) {
          const at = troubles.isHourly ? second - 5 : second;
          this.last = this.truth[at] ?? this.last;
          this.first ??= this.last;
          const isOdd = !isCalm && time % 30 === 0 && luck(12, second) < (troubles.odd ?? 0);
          reading.energyImport = isOdd ? 0 : this.last.import;
          reading.energyExport = this.last.export;
        }
        this.ledger.accept(reading, (second - startOfNow) * 1000);
      }
      if (power > 0) energyImport += power;
      else energyExport -= power;
    }
  }

  /** Wh of net import that all slots told, the running one and what no slot has come to. */
  placed(kind: "hours" | "quarters"): number {
    const { energyImport, energyExport, unplacedImport, unplacedExport } = this.ledger[kind];
    const sum = this.told[kind].reduce((all, slot) => all + slot.energyImport - slot.energyExport, 0);
    return sum + energyImport - energyExport + unplacedImport - unplacedExport;
  }

  /** Net import of the registers from the first to the last ones heard. */
  get counted(): number {
    return this.last.import - this.last.export - (this.first!.import - this.first!.export);
  }

  #start(): HourLedger {
    const keep = (into: Told[]) => (slot: Readonly<Slot>) => into.push({ ...slot });
    const ledger = new HourLedger({
      onHour: keep(this.told.hours),
      onQuarter: keep(this.told.quarters),
      onMark: (mark) => {
        mark.write(this.#view);
        this.#hasMark = true;
      },
    });
    const mark = new LedgerMark();
    if (this.#hasMark && mark.read(this.#view)) ledger.restore(mark);
    return ledger;
  }
}

function numbers(slots: readonly Told[]): number[] {
  return slots.map(({ number }) => number);
}

const SEEDS = Array.from({ length: 12 }, (_, i) => i + 1);

const LIVES: readonly [name: string, troubles: Troubles][] = [
  ["undisturbed", {}],
  ["with a third of the telegrams lost", { lost: 0.33 }],
  ["with silences", { silences: 0.01, lost: 0.1 }],
  ["with failures of the grid", { failures: 0.01 }],
  ["with odd registers", { odd: 0.05, lost: 0.1 }],
  ["with all of these", { lost: 0.2, silences: 0.005, failures: 0.005, odd: 0.02 }],
];

describe.each(LIVES)("a life %s", (_, troubles) => {
  test("loses no Wh, and its whole hours are the truth", () => {
    for (const seed of SEEDS) {
      const life = new Life(seed, troubles);
      expect(life.placed("hours")).toBe(life.counted);
      expect(life.placed("quarters")).toBe(life.counted);
      for (const [kind, length] of [
        ["hours", HOUR],
        ["quarters", 900],
      ] as const) {
        const slots = life.told[kind];
        expect(numbers(slots)).toEqual([...new Set(numbers(slots))].sort((a, b) => a - b));
        for (const { number, energyImport, energyExport, source } of slots) {
          const from = life.truth[number * length - START];
          const to = life.truth[(number + 1) * length - START];
          if (source !== REGISTER) continue;
          // registers between two readings are interpolated: to some Wh of what a minute can come to
          const near = troubles.lost || troubles.odd ? 60 : 0;
          expect(Math.abs(energyImport - (to!.import - from!.import))).toBeLessThanOrEqual(near);
          expect(Math.abs(energyExport - (to!.export - from!.export))).toBeLessThanOrEqual(near);
        }
      }
    }
  });
});

test("an undisturbed life has every hour and quarter, and nothing unplaced", () => {
  const life = new Life(5, {});
  expect(life.told.hours.slice(1).every(({ source }) => source === REGISTER)).toBe(true);
  expect(life.told.hours.length).toBe(HOURS);
  expect(life.told.quarters.length).toBe(HOURS * 4);
  const { hours, quarters } = life.ledger;
  expect([hours.unplacedImport, hours.unplacedExport]).toEqual([0, 0]);
  expect([quarters.unplacedImport, quarters.unplacedExport]).toEqual([0, 0]);
});

test("with registers once an hour, hours are the truth and quarters are near it", () => {
  for (const seed of SEEDS) {
    const life = new Life(seed, { isHourly: true, lost: 0.1 });
    for (const { number, energyImport, source } of life.told.hours) {
      const from = life.truth[number * HOUR - START];
      const to = life.truth[(number + 1) * HOUR - START];
      if (source === REGISTER) expect(energyImport).toBe(to!.import - from!.import);
      else if (source === INTEGRATED) expect(Math.abs(energyImport - (to!.import - from!.import))).toBeLessThan(100);
    }
    expect(life.told.hours.filter(({ source }) => source === REGISTER).length).toBeGreaterThan(HOURS / 2);
    for (const { number, energyImport, source } of life.told.quarters) {
      expect(source).toBeLessThan(REGISTER);
      const from = life.truth[number * 900 - START];
      const to = life.truth[(number + 1) * 900 - START];
      if (source === INTEGRATED) expect(Math.abs(energyImport - (to!.import - from!.import))).toBeLessThan(60);
    }
  }
});

test("a life with a clock that jumps loses no Wh", () => {
  for (const seed of SEEDS) {
    const life = new Life(seed, { jumps: 0.004, silences: 0.005, lost: 0.1 });
    expect(life.ledger.clockJumps).toBeGreaterThan(3);
    expect(life.placed("hours")).toBe(life.counted);
    expect(life.placed("quarters")).toBe(life.counted);
  }
});

test("clocks that jump and displays that restart tell no slot twice, and no whole hour of what was not there", () => {
  for (const seed of SEEDS) {
    const life = new Life(seed, { jumps: 0.004, restarts: 0.01, silences: 0.005, lost: 0.1 });
    for (const kind of ["hours", "quarters"] as const) {
      const told = numbers(life.told[kind]);
      expect(told).toEqual([...new Set(told)].sort((a, b) => a - b));
      expect(life.told[kind].every(({ energyImport, energyExport }) => energyImport >= 0 && energyExport >= 0)).toBe(
        true,
      );
    }
  }
});

test("restarts lose nothing that the registers can tell", () => {
  for (const seed of SEEDS) {
    const life = new Life(seed, { restarts: 0.02 });
    expect(life.restarts).toBeGreaterThan(20);
    for (const { number, energyImport, source } of life.told.hours) {
      const truth = life.truth[(number + 1) * HOUR - START]!.import - (life.truth[number * HOUR - START]?.import ?? 0);
      if (source === REGISTER) expect(energyImport).toBe(truth);
      else expect([PARTLY, INTEGRATED]).toContain(source);
      expect(energyImport).toBeLessThanOrEqual(truth + 1);
    }
    expect(life.placed("hours")).toBe(life.counted);
  }
});
