import { describe, expect, test } from "vitest";
import { CLOSE, FAR, OFF, UNCHECKED } from "../../src/household/day-record.js";
import { History } from "../../src/household/history.js";
import { GAP, INTEGRATED, PARTLY, REGISTER } from "../../src/household/hours.js";
import { LedgerMark } from "../../src/household/ledger-mark.js";
import type { Slot } from "../../src/household/slot.js";
import { MemoryLog, MemoryNotes } from "./memory-log.js";

const hourAt = (text: string) => Date.parse(`${text}:00Z`) / 3_600_000;
const MIDNIGHT = hourAt("2026-01-14T00:00");

interface Registers {
  readonly registerImport: number;
  readonly registerExport: number;
}

/** A meter whose registers a test moves on, and a history that is told of each quarter and hour. */
class Story {
  readonly quarters = new MemoryLog(408, 204);
  readonly notes = new MemoryNotes();
  readonly days: MemoryLog;
  history: History;
  registerImport = 38_214_605;
  registerExport = 1_000;

  constructor(days = new MemoryLog()) {
    this.days = days;
    this.history = new History(this);
  }

  /** An hour of even power: Wh in four quarters. */
  hour(number: number, energyImport: number, energyExport: number, more: Partial<Slot> = {}): void {
    const [startImport, startExport] = [this.registerImport, this.registerExport];
    const slots = [1, 2, 3, 4].map((i) => {
      const before = [this.registerImport, this.registerExport] as const;
      this.registerImport = startImport + Math.round((energyImport * i) / 4);
      this.registerExport = startExport + Math.round((energyExport * i) / 4);
      return this.#slot(number * 4 + i - 1, this.registerImport - before[0], this.registerExport - before[1]);
    });
    for (const quarter of slots.slice(0, 3)) this.#accept(quarter);
    this.history.acceptHour({ ...this.#slot(number, energyImport, energyExport), ...more });
    this.#accept({ ...slots[3]!, ...("source" in more ? { source: more.source! } : {}) });
  }

  /** A quarter alone. */
  quarter(number: number, energyImport: number, energyExport: number, source = REGISTER): void {
    this.registerImport += energyImport;
    this.registerExport += energyExport;
    this.#accept({ ...this.#slot(number, energyImport, energyExport), source });
  }

  #accept({ registerImport, registerExport, ...quarter }: Slot & Registers): void {
    this.history.acceptQuarter(quarter);
    this.history.acceptRegisters((quarter.number + 1) * 900, registerImport, registerExport);
    this.history.flush();
  }

  /** The power of the display goes and comes. */
  restart(): void {
    this.history = new History(this);
  }

  #slot(number: number, energyImport: number, energyExport: number): Slot & Registers {
    const { registerImport, registerExport } = this;
    return {
      number,
      energyImport,
      energyExport,
      source: REGISTER,
      deviation: undefined,
      registerImport,
      registerExport,
    };
  }
}

const told = (history: History, hour: number) => [
  history.importAt(hour),
  history.exportAt(hour),
  history.sourceAt(hour),
];

describe("hours", () => {
  test("of the running day and of days before are told as they came", () => {
    const story = new Story();
    for (let i = 0; i < 60; i++) story.hour(MIDNIGHT + i, 1_000 + i, 10 * i);
    for (const i of [0, 1, 23, 24, 47, 48, 59])
      expect(told(story.history, MIDNIGHT + i), `${i}`).toEqual([1_000 + i, 10 * i, REGISTER]);
    expect(story.days.length).toBe(2);
    expect(story.history.lastHour).toBe(MIDNIGHT + 59);
    expect(story.history.firstHour).toBe(MIDNIGHT);
  });

  test("that were not told are gaps", () => {
    const story = new Story();
    story.hour(MIDNIGHT + 5, 700, 0);
    expect(told(story.history, MIDNIGHT + 4)).toEqual([undefined, undefined, GAP]);
    expect(told(story.history, MIDNIGHT - 100)).toEqual([undefined, undefined, GAP]);
    expect(told(story.history, MIDNIGHT + 100)).toEqual([undefined, undefined, GAP]);
    story.hour(MIDNIGHT + 6, 0, 0, { source: GAP });
    expect(told(story.history, MIDNIGHT + 6)).toEqual([undefined, undefined, GAP]);
  });

  test("say how far registers and power were apart", () => {
    const story = new Story();
    for (const [i, deviation] of [undefined, 10, -90, 101].entries()) story.hour(MIDNIGHT + i, 1_000, 0, { deviation });
    expect([0, 1, 2, 3].map((i) => story.history.deviationAt(MIDNIGHT + i))).toEqual([UNCHECKED, CLOSE, OFF, FAR]);
  });

  test("that took more than 16 bits hold are cut there, and touch no other", () => {
    const story = new Story();
    story.hour(MIDNIGHT, 70_000, 3);
    story.hour(MIDNIGHT + 1, 5, 0);
    expect(told(story.history, MIDNIGHT)).toEqual([65_535, 3, REGISTER]);
    expect(told(story.history, MIDNIGHT + 1)).toEqual([5, 0, REGISTER]);
  });
});

describe("a power cut", () => {
  test("in the middle of a day loses no hour that was finished, of whatever source", () => {
    const story = new Story();
    const sources = [REGISTER, REGISTER, PARTLY, INTEGRATED, REGISTER, REGISTER];
    for (let i = 0; i < 24; i++) story.hour(MIDNIGHT - 24 + i, 1_500 + i, 0);
    for (const [i, source] of sources.entries()) story.hour(MIDNIGHT + i, 2_000 + i, i, { source });
    story.restart();
    for (const [i, source] of sources.entries())
      expect(told(story.history, MIDNIGHT + i), `${i}`).toEqual([2_000 + i, i, source]);
    expect(told(story.history, MIDNIGHT - 1)).toEqual([1_523, 0, REGISTER]);
    expect(story.history.lastHour).toBe(MIDNIGHT + 5);
    for (let i = 6; i < 24; i++) story.hour(MIDNIGHT + i, 2_000 + i, i);
    story.hour(MIDNIGHT + 24, 1, 0);
    expect(told(story.history, MIDNIGHT + 3)).toEqual([2_003, 3, INTEGRATED]);
    expect(told(story.history, MIDNIGHT + 23)).toEqual([2_023, 23, REGISTER]);
  });

  test("over midnight keeps the evening before, once", () => {
    const story = new Story();
    for (let i = 0; i < 20; i++) story.hour(MIDNIGHT + i, 100 + i, 0);
    story.restart();
    story.restart();
    story.hour(MIDNIGHT + 30, 55, 0, { source: PARTLY });
    story.restart();
    expect(story.days.length).toBe(1);
    expect(told(story.history, MIDNIGHT + 19)).toEqual([119, 0, REGISTER]);
    expect(told(story.history, MIDNIGHT + 30)).toEqual([55, 0, PARTLY]);
    expect(told(story.history, MIDNIGHT + 25)).toEqual([undefined, undefined, GAP]);
  });

  test("leaves the mark of the last edge: registers, and what the running hour had", () => {
    const story = new Story();
    const mark = new LedgerMark();
    expect(story.history.mark(mark)).toBe(false);
    story.hour(MIDNIGHT, 10_000, 500);
    const [registerImport, registerExport] = [story.registerImport, story.registerExport];
    story.restart();
    expect(story.history.mark(mark)).toBe(true);
    expect(mark).toEqual({
      time: (MIDNIGHT + 1) * 3_600,
      energyImport: registerImport,
      energyExport: registerExport,
      hourImport: 0,
      hourExport: 0,
      hourSource: REGISTER,
      quarterImport: 0,
      quarterExport: 0,
      quarterSource: REGISTER,
      unplacedImport: 0,
      unplacedExport: 0,
      lastQuarter: MIDNIGHT * 4 + 3,
      lastHour: MIDNIGHT,
    });
    story.quarter(MIDNIGHT * 4 + 4, 300, 7);
    story.quarter(MIDNIGHT * 4 + 5, 200, 0);
    story.restart();
    story.history.mark(mark);
    expect(mark).toMatchObject({ hourImport: 500, hourExport: 7, hourSource: REGISTER, lastHour: MIDNIGHT });
    expect(mark).toMatchObject({ time: MIDNIGHT * 3_600 + 5_400, lastQuarter: MIDNIGHT * 4 + 5 });
    expect(story.history.quarter(MIDNIGHT * 4 + 1)!.energyImport).toBe(2_500);
    expect(story.history.quarter(MIDNIGHT * 4 - 1)).toBe(undefined);
    expect(story.history.quarter(MIDNIGHT * 4 + 6)).toBe(undefined);
  });

  test("in an hour whose start nobody saw leaves what its quarters had", () => {
    const story = new Story();
    const mark = new LedgerMark();
    story.quarter(MIDNIGHT * 4 + 1, 100, 0, PARTLY);
    story.quarter(MIDNIGHT * 4 + 2, 250, 3);
    story.restart();
    story.history.mark(mark);
    expect(mark).toMatchObject({ hourImport: 350, hourExport: 3, hourSource: PARTLY, lastHour: -1 });
  });
});

test("a clock that was ahead hides nothing: of a day that came twice the later one counts", () => {
  const story = new Story();
  for (let i = 0; i < 30; i++) story.hour(MIDNIGHT + i, 100 + i, 0);
  for (let i = 0; i < 30; i++) story.hour(MIDNIGHT + 24 * 300 + i, 900, 0);
  for (let i = 26; i < 75; i++) story.hour(MIDNIGHT + i, 200 + i, 0);
  for (const history of [story.history, new History(story)]) {
    expect([5, 30, 60].map((i) => history.importAt(MIDNIGHT + i))).toEqual([105, 230, 260]);
    expect(history.importAt(MIDNIGHT + 24 * 300 + 3)).toBe(900);
  }
});

test("a day that comes again counts as it runs, also after older days were looked for", () => {
  const story = new Story();
  story.hour(MIDNIGHT, 500, 0);
  story.hour(MIDNIGHT + 24, 600, 0);
  story.hour(MIDNIGHT, 700, 0);
  expect(story.history.importAt(MIDNIGHT - 48)).toBe(undefined);
  expect(story.history.importAt(MIDNIGHT)).toBe(700);
});

describe("thirteen months", () => {
  const log = new MemoryLog(13 * 35, 35);
  const story = new Story(log);
  const DAYS = 800;
  const use = (day: number, hour: number) => 300 + ((day * 31 + hour * 17) % 900);
  const isAway = (day: number) => day % 97 > 92;
  for (let day = 0; day < DAYS; day++)
    if (!isAway(day))
      for (let hour = 0; hour < 24; hour++) story.hour(MIDNIGHT + day * 24 + hour, use(day, hour), day % 7);
  story.restart();

  test("are all there, with the days that are missing, in any order of asking", () => {
    const oldest = DAYS - 397;
    for (let i = 0; i < 5_000; i++) {
      const day = oldest + ((i * 7_919) % (DAYS - oldest));
      const hour = (i * 13) % 24;
      const expected = isAway(day) ? [undefined, undefined, GAP] : [use(day, hour), day % 7, REGISTER];
      expect(told(story.history, MIDNIGHT + day * 24 + hour), `${day} ${hour}`).toEqual(expected);
    }
  });

  test("keep the night's load of each day", () => {
    const fresh = new Story();
    fresh.hour(MIDNIGHT + 1, 100, 0);
    fresh.history.keepNightLoad(MIDNIGHT / 24, 187);
    fresh.hour(MIDNIGHT + 24, 100, 0);
    fresh.hour(MIDNIGHT + 48, 100, 0);
    expect([0, 1, 2].map((day) => fresh.history.nightLoadAt(MIDNIGHT / 24 + day))).toEqual([187, undefined, undefined]);
  });
});
