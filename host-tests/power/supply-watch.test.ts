import { describe, expect, test } from "vitest";
import { Governor } from "../../src/power/governor.js";
import { Night } from "../../src/power/night.js";
import { SupplyWatch } from "../../src/power/supply-watch.js";
import { LEAN, leanTypical } from "./boards.js";

/** A watch over a supply that the test sets, for a regulator that works from 4.4 V. */
class Bench {
  volts = 5;
  light = 60;
  now = 0;
  readonly kept: number[] = [];
  readonly watch: SupplyWatch;

  constructor(lowest?: number) {
    this.watch = new SupplyWatch({
      meter: { read: () => Math.round(this.volts * 1000) },
      lowestInput: 4400,
      step: 20,
      lowest,
      keep: (millivolts) => void this.kept.push(millivolts),
    });
  }

  /** Lets seconds pass with so many volts; the light follows what the supply bears. */
  pass(seconds: number, volts: number): SupplyWatch {
    this.volts = volts;
    for (let i = 0; i < seconds; i++) {
      this.now += 1000;
      this.watch.tick(this.now, this.light);
      this.light = Math.min(60, this.watch.bearable);
    }
    return this.watch;
  }
}

describe("the threshold", () => {
  test.each([
    ["is the lowest input and 0.2 V", 5, 4600],
    ["is that still for a start at 4.75 V", 4.75, 4600],
    ["is 0.15 V below a start that is lower", 4.7, 4550],
    ["is never below the lowest input", 4.5, 4400],
    ["is that even for a start below it", 4.2, 4400],
  ])("%s", (_, volts, threshold) => {
    expect(new Bench().pass(1, volts).threshold).toBe(threshold);
  });

  test("stays where the start has put it", () => {
    const bench = new Bench();
    bench.pass(1, 5);
    expect(bench.pass(100, 4.5).threshold).toBe(4600);
  });
});

describe("a supply that falls", () => {
  test("is weak below the threshold and not at it, and is so until 0.15 V above it", () => {
    const bench = new Bench();
    bench.pass(1, 5);
    expect(bench.pass(1, 4.6).isWeak).toBe(false);
    expect(bench.pass(1, 4.599).isWeak).toBe(true);
    expect(bench.pass(60, 4.749).isWeak).toBe(true);
    expect(bench.pass(1, 4.75).isWeak).toBe(false);
  });

  test("bears a step less each second, from the light as it is, and at last 5 %", () => {
    const bench = new Bench();
    bench.pass(1, 5);
    expect(bench.pass(1, 4.5).bearable).toBe(40);
    expect(bench.pass(1, 4.5).bearable).toBe(20);
    expect(bench.pass(1, 4.5).bearable).toBe(5);
    expect(bench.pass(60, 3).bearable).toBe(5);
  });

  test("bears what it bore while it is between threshold and hysteresis", () => {
    const bench = new Bench();
    bench.pass(1, 5);
    bench.pass(1, 4.5);
    expect(bench.pass(3600, 4.7).bearable).toBe(40);
  });

  test("bears a step more for each 10 s in which it is good without a break", () => {
    const bench = new Bench();
    bench.pass(1, 5);
    bench.pass(3, 4.5);
    expect(bench.pass(10, 5).bearable).toBe(5);
    expect(bench.pass(1, 5).bearable).toBe(25);
    bench.pass(9, 5);
    bench.pass(1, 4.7);
    expect(bench.pass(10, 5).bearable).toBe(25);
    expect(bench.pass(1, 5).bearable).toBe(45);
    expect(bench.pass(60, 5).bearable).toBe(100);
  });

  test("waits twice as long each time that more light was too much", () => {
    const bench = new Bench();
    bench.pass(1, 5);
    bench.pass(3, 4.5);
    bench.pass(11, 5);
    expect(bench.pass(1, 4.5).bearable).toBe(5);
    expect(bench.pass(20, 5).bearable).toBe(5);
    expect(bench.pass(1, 5).bearable).toBe(25);
  });
});

describe("the lowest value", () => {
  test("is known at once, and kept when the supply has been good for 10 s: never while it is weak", () => {
    const bench = new Bench();
    bench.pass(11, 5);
    expect(bench.kept).toEqual([5000]);
    expect(bench.pass(1, 4.1).lowest).toBe(4100);
    bench.pass(600, 4.2);
    bench.pass(600, 4.7);
    bench.pass(10, 5);
    expect(bench.kept).toEqual([5000]);
    bench.pass(1, 5);
    expect(bench.kept).toEqual([5000, 4100]);
    expect(bench.watch.lowest).toBe(4100);
  });

  test("from before a power cut stands, and is not written again", () => {
    const bench = new Bench(4100);
    expect(bench.watch.lowest).toBe(4100);
    bench.pass(60, 5);
    bench.pass(1, 4.2);
    bench.pass(60, 5);
    expect(bench.watch.lowest).toBe(4100);
    expect(bench.kept).toEqual([]);
  });

  test("is not worth a write for less than 50 mV", () => {
    const bench = new Bench(4800);
    bench.pass(60, 4.751);
    expect(bench.watch.lowest).toBe(4751);
    expect(bench.kept).toEqual([]);
    bench.pass(60, 4.75);
    expect(bench.kept).toEqual([4750]);
  });

  test("is written a few times at most by a supply that wanders for a day", () => {
    const bench = new Bench();
    for (let i = 0; i < 86_400 / 40; i++) {
      bench.pass(20, 5 - (i % 60) / 100);
      bench.pass(20, 5);
    }
    expect(bench.kept.length).toBeLessThanOrEqual(12);
  });
});

/** LEAN on a source with an inner resistance, cable included: its voltage falls with what the board takes. */
class OnSource {
  readonly volts: number[] = [];
  readonly lights: number[] = [];
  readonly kept: number[] = [];
  readonly governor: Governor;
  source = { volts: 5, ohms: 0 };
  #now = 0;

  constructor(volts: number, ohms: number, brightnessDay = 60) {
    this.source = { volts, ohms };
    this.governor = new Governor({
      power: LEAN,
      settings: { supply: "external", brightnessDay, brightnessNight: 3 },
      night: new Night(),
      backlight: { set: (light) => void this.lights.push(light) },
      supply: { read: () => Math.round(this.supply * 1000) },
      keepLowestSupply: (millivolts) => void this.kept.push(millivolts),
    });
  }

  get light(): number {
    return this.lights.at(-1)!;
  }

  get supply(): number {
    return this.source.volts - (this.source.ohms * leanTypical(this.light)) / 1000;
  }

  pass(seconds: number): void {
    for (let i = 0; i < seconds; i++) {
      this.#now += 1000;
      this.governor.tick(this.#now);
      this.volts.push(this.supply);
    }
  }
}

describe("acceptance case 12: the supply falls to 4.0 V", () => {
  test("the light goes down in steps to 5 %, the page can say why, and all comes back with the supply", () => {
    const board = new OnSource(5, 0);
    board.pass(60);
    expect(board.light).toBe(60);
    board.source = { volts: 4, ohms: 0 };
    board.pass(10);
    expect(board.lights).toEqual([0, 20, 40, 60, 40, 20, 5]);
    const { status } = board.governor;
    expect(status).toMatchObject({ supply: 4000, lowestSupply: 4000, isSupplyWeak: true, lowered: "weakSupply" });
    board.pass(3600);
    expect(board.light).toBe(5);
    expect(board.kept).toEqual([5000]);

    board.source = { volts: 5, ohms: 0 };
    board.pass(60);
    expect(board.light).toBe(60);
    expect(status).toMatchObject({ supply: 5000, lowestSupply: 4000, isSupplyWeak: false, lowered: undefined });
    expect(board.kept).toEqual([5000, 4000]);
  });

  test("a fall that the light alone makes ends above the regulator's lowest input", () => {
    const board = new OnSource(5, 0);
    board.pass(60);
    board.source = { volts: 5, ohms: 8 }; // 62.4 mA * 8 Ohm: 4.5 V
    board.pass(24 * 3600);
    expect(board.light).toBeGreaterThanOrEqual(5);
    expect(board.supply).toBeGreaterThan(4.4);
    const falls = board.lights.filter((light, i) => i > 0 && light < board.lights[i - 1]!).length;
    expect(falls).toBeLessThan(12);
  });
});

describe("acceptance case 13: a cold start from a weak source", () => {
  test.each([
    [5, 10],
    [4.9, 5],
    [4.75, 3],
    [5.3, 20],
  ])("%d V behind %d Ohm: starts dark, rises by steps, and stays above the lowest input", (volts, ohms) => {
    const board = new OnSource(volts, ohms, 100);
    const dark = board.supply;
    board.pass(24 * 3600);
    expect(board.lights.slice(0, 2)).toEqual([0, 20]);
    for (let i = 1; i < board.lights.length; i++)
      expect(board.lights[i]! - board.lights[i - 1]!).toBeLessThanOrEqual(20);
    const stepDown = (ohms * (leanTypical(20) - leanTypical(0))) / 1000;
    const { threshold } = { threshold: Math.max(4.4, Math.min(4.6, dark - 0.15)) };
    expect(Math.min(...board.volts)).toBeGreaterThan(threshold - stepDown - 0.001);
    expect(board.supply).toBeGreaterThanOrEqual(threshold - 0.001);
    expect(board.light).toBeGreaterThanOrEqual(5);
    const falls = board.lights.filter((light, i) => i > 0 && light < board.lights[i - 1]!).length;
    expect(falls).toBeLessThan(16);
  });

  test("a source that is too weak for any light still gets a display that says so", () => {
    const board = new OnSource(4.45, 10);
    board.pass(3600);
    expect(board.light).toBe(5);
    expect(board.governor.status).toMatchObject({ lowered: "weakSupply", isSupplyWeak: true });
    expect(board.kept).toEqual([]);
  });
});
