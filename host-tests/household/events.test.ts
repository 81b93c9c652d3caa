import { describe, expect, test } from "vitest";
import { drift } from "../../simulator/virtual-meter/random.js";
import { EVENTS, Events, ON_L1, ON_L2, ON_L3 } from "../../src/household/events.js";
import { Phases } from "../../src/household/phases.js";
import { MeterReading } from "../../src/meter/reading.js";

const START = Date.parse("2026-01-12T17:00Z") / 1000;
const ALL = ON_L1 | ON_L2 | ON_L3;

/** Powers of L1, L2 and L3 in W. */
type Powers = readonly [number, number, number];

/** Events of readings, each so many seconds after the one before. */
class Line {
  readonly events = new Events();
  readonly #phases = new Phases(20);
  readonly #every: number;
  #count = 0;

  constructor(every = 10) {
    this.#every = every;
  }

  phases(...powers: Powers[]): this {
    for (const [L1, L2, L3] of powers)
      this.#accept({ activePowerImportL1: L1, activePowerImportL2: L2, activePowerImportL3: L3 }, L1 + L2 + L3);
    return this;
  }

  /** Of L1, while the others draw 100 W each. */
  L1(...powers: number[]): this {
    return this.phases(...powers.map((power): Powers => [power, 100, 100]));
  }

  total(...powers: number[]): this {
    for (const power of powers) this.#accept({}, power);
    return this;
  }

  silence(seconds: number): this {
    this.#count += seconds / this.#every;
    return this;
  }

  /** Newest first: seconds since the start, W, phases. */
  get found(): (readonly [number, number, number])[] {
    const { events } = this;
    return Array.from({ length: events.length }, (_, i) => [
      events.timeAt(i)! - START,
      events.wattsAt(i),
      events.phasesAt(i),
    ]);
  }

  #accept(values: Partial<MeterReading>, netPower: number): void {
    const time = this.#every * this.#count++;
    const reading = Object.assign(new MeterReading(), values);
    this.#phases.accept(reading, time * 1000, undefined);
    this.events.accept(this.#phases, netPower, time * 1000, START + time);
  }
}

describe("a step", () => {
  test("of 150 W that is held for two telegrams is an event of the first of them", () => {
    const line = new Line().L1(200, 200, 350);
    expect(line.found).toEqual([]);
    line.L1(350);
    expect(line.found).toEqual([[20, 150, ON_L1]]);
    expect(new Line().L1(200, 200, 349, 349).found).toEqual([]);
  });

  test("down is an event as well", () => {
    expect(new Line().L1(2300, 2300, 200, 200).found).toEqual([[20, -2100, ON_L1]]);
  });

  test("is none when it was not held: a spike", () => {
    expect(new Line().L1(200, 200, 2200, 210, 200, 200).found).toEqual([]);
  });

  test("is what remains after an inrush", () => {
    expect(new Line().L1(200, 200, 1900, 800, 790).found).toEqual([[30, 595, ON_L1]]);
  });

  test("may come while a phase exports", () => {
    const line = new Line();
    for (const power of [-1500, -1500, 500, 500]) line.phases([power, -1500, -1500]);
    expect(line.found).toEqual([[20, 2000, ON_L1]]);
  });

  test("is not seen over a silence of more than a minute", () => {
    expect(new Line().L1(200, 200).silence(60).L1(2200, 2200, 2200).found).toEqual([]);
    expect(new Line().L1(200, 200).silence(50).L1(2200, 2200).found).toEqual([[70, 2000, ON_L1]]);
  });

  test("has no time where there is no clock", () => {
    const events = new Events();
    const phases = new Phases(20);
    const found = [200, 200, 900, 900].map((power, i) => events.accept(phases, power, i * 10_000, undefined));
    expect(found).toEqual([false, false, false, true]);
    expect([events.length, events.timeAt(0), events.wattsAt(0), events.phasesAt(0)]).toEqual([1, undefined, 700, 0]);
  });
});

describe("the phases", () => {
  test("a load on all three is one event, also when each has but a part of the 150 W", () => {
    const big = new Line().phases([200, 200, 200], [200, 200, 200], [2400, 2410, 2390], [2400, 2410, 2390]);
    expect(big.found).toEqual([[20, 6600, ALL]]);
    const small = new Line().phases([200, 200, 200], [200, 200, 200], [260, 255, 260], [260, 255, 260]);
    expect(small.found).toEqual([[20, 175, ALL]]);
  });

  test("a load on two is one event of these", () => {
    const line = new Line().phases([200, 200, 200], [200, 200, 200], [1500, 1500, 200], [1500, 1500, 200]);
    expect(line.found).toEqual([[20, 2600, ON_L1 | ON_L2]]);
  });

  test("what goes on while something else goes off are two events", () => {
    const line = new Line().phases([200, 2200, 200], [200, 2200, 200], [1200, 200, 200], [1200, 200, 200]);
    expect(line.found).toEqual([
      [20, -2000, ON_L2],
      [20, 1000, ON_L1],
    ]);
  });

  test("without powers of phases it is the net power that steps, on an unknown phase", () => {
    expect(new Line().total(400, 400, -200, -200).found).toEqual([[20, -600, 0]]);
  });
});

describe("what is no step", () => {
  test("slow drift, however far it goes", () => {
    expect(new Line().L1(...Array.from({ length: 200 }, (_, i) => 200 + 40 * i)).found).toEqual([]);
  });

  test("a ramp: a heat pump that speeds up, a car that charges faster and faster", () => {
    const ramp = Array.from({ length: 20 }, (_, i) => 500 + 130 * i);
    expect(new Line().L1(500, 500, ...ramp, 2970, 2970, 2970).found).toEqual([]);
    // a car begins with 6 A, and from there on goes up: one event at most
    const car = [200, 200, 1580, 1580, 1700, 1900, 2100, 2300, 2500, 2500, 2500];
    expect(new Line().L1(...car).found).toEqual([[20, 1380, ON_L1]]);
  });

  test("a soft start is a step if it takes two telegrams, or ten seconds where these come faster", () => {
    expect(new Line().L1(200, 200, 900, 2500, 2500).found).toEqual([[30, 2300, ON_L1]]);
    expect(new Line().L1(200, 200, 700, 1400, 2500, 2500).found).toEqual([]);
    expect(new Line(2).L1(200, 200, 700, 1400, 2000, 2500, 2500).found).toEqual([[10, 2300, ON_L1]]);
  });
});

describe("pairs", () => {
  test("on and off match on the same phases within 10 % or 50 W, the last one first", () => {
    // on: 2000 W, 2100 W, 300 W; off: 345 W, 2150 W, 1950 W
    const line = new Line().L1(100, 100, 2100, 2100, 4200, 4200, 4500, 4500, 4155, 4155, 2005, 2005, 55, 55);
    expect(line.found.map(([, watts]) => watts)).toEqual([-1950, -2150, -345, 300, 2100, 2000]);
    expect(Array.from({ length: 6 }, (_, i) => line.events.partnerAt(i))).toEqual([5, 4, 3, 2, 1, 0]);
  });

  test("not beyond that, and not on another phase", () => {
    const line = new Line().phases(
      [100, 100, 100],
      [100, 100, 100],
      [2100, 100, 100],
      [2100, 2100, 100],
      [2100, 2100, 100],
      [2100, 100, 100],
      [2100, 100, 100],
      [350, 100, 100],
      [350, 100, 100],
    );
    expect(line.found.map(([, watts, phases]) => [watts, phases])).toEqual([
      [-1750, ON_L1],
      [-2000, ON_L2],
      [2000, ON_L2],
      [2000, ON_L1],
    ]);
    expect([0, 1, 2, 3].map((i) => line.events.partnerAt(i))).toEqual([-1, 2, 1, -1]);
  });
});

describe("the last 50", () => {
  test("are kept, and what is forgotten is nobody's partner any more", () => {
    const minutes = (...powers: Powers): Powers[] => Array(24).fill(powers);
    const line = new Line().phases(...minutes(100, 100, 100), ...minutes(1000, 100, 100));
    // 24 times on and off on L2, and then what is on L1 goes off as the 50th
    for (let i = 0; i < 24; i++) line.phases(...minutes(1000, 600, 100), ...minutes(1000, 100, 100));
    line.phases(...minutes(100, 100, 100));
    const { events } = line;
    expect([events.length, events.sequence, events.partnerAt(0), events.partnerAt(49)]).toEqual([50, 50, 49, 0]);
    line.phases(...minutes(1000, 100, 100));
    expect([events.length, events.sequence, events.wattsAt(0), events.wattsAt(49)]).toEqual([EVENTS, 51, 900, 500]);
    expect([events.partnerAt(0), events.partnerAt(1), events.partnerAt(48), events.partnerAt(49)]).toEqual([
      -1, -1, 49, 48,
    ]);
  });
});

describe("clouds over solar panels on three phases", () => {
  /** 8 kW of panels, under clouds of so many seconds from edge to edge; the light itself flickers by 2 %. */
  function day(seed: number, every: number, seconds: number): Line {
    const line = new Line(every);
    for (let time = 0; time < 8 * 3600; time += every) {
      const shade = Math.min(Math.max(4 * drift(seed, time / seconds) - 1.5, 0), 1);
      const flicker = 0.98 + 0.04 * drift(seed + 1, time / 7);
      const power = Math.round((-8000 * (1 - 0.75 * shade) * flicker) / 3) + 150;
      const base = Math.round(20 * drift(seed + 2, time / 30));
      line.phases([power + base, power, power - base]);
    }
    return line;
  }

  const anHour = (every: number, seconds: number) =>
    Math.max(...[100, 200, 300].map((seed) => day(seed, every, seconds).events.sequence / 8));

  test("bring two events an hour at most when they pass in two minutes and more, and eight when in one", () => {
    for (const every of [10, 2.5])
      for (const seconds of [600, 300, 120]) expect(anHour(every, seconds)).toBeLessThan(2);
    expect(anHour(2.5, 60)).toBeLessThan(2);
    expect(anHour(10, 60)).toBeLessThan(9);
  });

  test("are told from what people switch in the same hours: a kettle of 2 kW", () => {
    const line = new Line();
    let found = 0;
    for (let minute = 0; minute < 480; minute++)
      for (let second = 0; second < 60; second += 10) {
        const time = 60 * minute + second;
        const sun = Math.round((-6000 / 3) * drift(5, time / 300));
        line.phases([sun + (minute % 20 < 3 ? 2150 : 150), sun + 150, sun + 150]);
      }
    for (const [, watts, phases] of line.found) if (phases === ON_L1 && Math.abs(Math.abs(watts) - 2000) < 100) found++;
    // the last 50: on and off every 20 minutes, with nothing else between them
    expect(found).toBeGreaterThan(40);
  });
});
