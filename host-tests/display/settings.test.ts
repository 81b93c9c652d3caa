import "../ui/install-piu.js";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { FaultyFlash } from "../../simulator/devices/faulty-flash.js";
import { SimulatedClock } from "../../simulator/devices/simulated-clock.js";
import { application, type FrameBuffer, installPiu } from "../../simulator/piu/index.js";
import { HomeDisplay } from "../../src/home-display.js";
import { TARIFFS } from "../../src/household/tariff-presets.js";
import type { SerialOptions } from "../../src/port/p1-port.js";
import { DEFAULT_SETTINGS, type Settings } from "../../src/settings.js";
import { FIRST_RUN, FIRST_SETTING, NOW, OVERVIEW, RESET } from "../../src/ui/screens/screen.js";
import { CaptureUart } from "../../targets/sim/capture-uart.js";

const kamstrup = readFileSync(new URL("../../targets/sim/captures/kamstrup.txt", import.meta.url));
const AMBER = 0xfd80;
const [LANGUAGE, FUSE, TARIFF, PRICE] = [0, 1, 2, 3].map((i) => FIRST_SETTING + i) as [number, number, number, number];

type Point = readonly [x: number, y: number];
const NEW: Partial<Settings> = { firstRunStep: 0 };
const SKIP: Point = [260, 25];
const SECOND: Point = [100, 140];
const PLUS: Point = [280, 70];

/** A display on the wall: its flash outlives its power, and it can start itself again. */
class Wall {
  readonly flash = new FaultyFlash(0x20000);
  readonly #chosen: Partial<Settings>;
  #clock = new SimulatedClock();
  #screen!: FrameBuffer;
  display!: HomeDisplay;
  starts = 0;

  /** What the host has chosen. */
  constructor(chosen: Partial<Settings>) {
    this.#chosen = chosen;
    this.start();
  }

  /** Cuts the power and brings it back. */
  start(): void {
    const clock = new SimulatedClock();
    this.#clock.forget(this.#clock);
    this.#clock = clock;
    this.#screen = installPiu();
    this.flash.stepsLeft = Number.POSITIVE_INFINITY;
    this.starts++;
    this.display = new HomeDisplay({
      meterUart: class extends CaptureUart {
        constructor(options: SerialOptions) {
          super(new Uint8Array(kamstrup), 10_000, clock, options);
        }
      },
      dataRequest: undefined,
      clock,
      flash: this.flash,
      restart: () => this.start(),
      settings: this.#chosen,
    });
  }

  run(seconds: number): void {
    this.#clock.advanceTo(this.#clock.ticks + seconds * 1000);
    application!.update();
  }

  go(place: number): void {
    application!.delegate("onGo", place);
  }

  tap(...points: readonly Point[]): void {
    for (const [x, y] of points) {
      application!.touch("began", x, y);
      application!.touch("ended", x, y);
    }
  }

  get place(): number {
    return this.display.app.place;
  }

  /** Whether the number stands there. */
  get hasNumber(): boolean {
    application!.update();
    return this.#screen.pixels.filter((pixel) => pixel === AMBER).length > 4000;
  }
}

describe("what is set by touch", () => {
  test("is there behind a power cut, whatever the host had chosen", () => {
    const wall = new Wall({ language: "sv", mainFuse: 35 });
    wall.run(5);
    wall.go(FUSE);
    wall.tap(PLUS);
    wall.go(TARIFF);
    wall.tap(SECOND);
    wall.go(PRICE);
    wall.tap(PLUS, PLUS);
    wall.go(LANGUAGE);
    wall.tap(SECOND);
    const set = { ...wall.display.settings };
    expect(set).toMatchObject({ mainFuse: 50, tariff: TARIFFS[1], language: "en" });
    expect(set.prices?.allIn).toBe(190);
    wall.start();
    expect({ ...wall.display.settings, tariff: wall.display.settings.tariff.name }).toEqual({
      ...set,
      tariff: "Ellevio",
    });
    expect(wall.display.household.phases.fuse).toBe(50_000);
    expect(wall.display.household.accounts.tariff.peaks.length).toBe(1);
  });

  test("is as before or as set where the power goes in the middle, and never anything else", () => {
    const fuses = new Set<number>();
    for (let steps = 0; steps < 70; steps++) {
      const wall = new Wall({});
      wall.go(FUSE);
      wall.tap([280, 100]);
      wall.flash.stepsLeft = steps;
      wall.tap([280, 100]);
      wall.start();
      fuses.add(wall.display.settings.mainFuse);
      expect({ ...wall.display.settings, mainFuse: 20 }).toEqual(DEFAULT_SETTINGS);
    }
    expect([...fuses].sort()).toEqual([25, 35]);
  });

  test("is said not to be kept when the flash fails, and stands until the power goes", () => {
    const wall = new Wall({});
    for (let sector = 0; sector < 32; sector++) wall.flash.worn.add(sector);
    wall.go(FUSE);
    wall.tap([280, 100]);
    expect([wall.display.keep(), wall.display.settings.mainFuse]).toEqual([false, 25]);
    wall.start();
    expect(wall.display.settings.mainFuse).toBe(20);
  });
});

describe("the first run", () => {
  test("is in front of a new display, and 30 s later the number", () => {
    const wall = new Wall(NEW);
    wall.run(15);
    expect([wall.place, wall.hasNumber]).toEqual([FIRST_RUN, false]);
    wall.run(17);
    expect([wall.place, wall.hasNumber]).toEqual([NOW, true]);
    wall.run(300);
    expect([wall.place, wall.hasNumber]).toEqual([NOW, true]);
    wall.tap([160, 120]);
    expect(wall.place).toBe(FIRST_RUN);
  });

  test("goes on where it was behind a power cut, with what was set", () => {
    const wall = new Wall(NEW);
    wall.tap(SECOND, SKIP, [280, 100]); // English, the supply as it is, 25 A
    wall.start();
    expect(wall.display.settings).toMatchObject({ language: "en", mainFuse: 25, firstRunStep: 2 });
    expect(wall.place).toBe(FIRST_RUN);
    wall.run(32);
    expect([wall.place, wall.hasNumber]).toEqual([NOW, true]);
  });

  test.each([
    ["skipped", [SKIP, SKIP, SKIP, SKIP, SKIP]],
    ["answered", [SECOND, [100, 80], SKIP, SECOND, PLUS, SKIP]],
  ] as const)("does not come again once it was %s, over all power cuts", (_, taps) => {
    const wall = new Wall(NEW);
    wall.tap(...taps);
    expect(wall.place).toBe(NOW);
    for (let i = 0; i < 3; i++) {
      wall.start();
      expect(wall.place).toBe(NOW);
      wall.run(5);
      wall.tap([160, 120]);
      expect(wall.place).toBe(OVERVIEW);
    }
  });

  test("is at one step or the next where the power goes in the middle of one", () => {
    const found = new Set<number | undefined>();
    for (let steps = 0; steps < 200; steps += 3) {
      const wall = new Wall(NEW);
      wall.flash.stepsLeft = steps;
      wall.tap(SKIP);
      wall.start();
      found.add(wall.display.settings.firstRunStep);
    }
    expect([...found].sort()).toEqual([0, 1]);
  });

  test("is not for hosts that have chosen for their owner", () => {
    expect(new Wall({ language: "en" }).place).toBe(NOW);
  });
});

describe("the factory reset", () => {
  const CONFIRM: readonly Point[] = [
    [236, 206],
    [82, 206],
  ];

  test("starts a display as new, which knows nothing of what was set and counted", () => {
    const wall = new Wall(NEW);
    wall.tap(SECOND, SKIP, SKIP, SKIP, SKIP);
    wall.run(1800);
    expect(wall.flash.bytes.some((byte) => byte !== 0xff)).toBe(true);
    wall.go(RESET);
    wall.tap(...CONFIRM);
    wall.run(4);
    expect(wall.starts).toBe(2);
    expect(wall.place).toBe(FIRST_RUN);
    expect(wall.display.settings).toEqual({ ...DEFAULT_SETTINGS, firstRunStep: 0 });
    expect(wall.display.household.accounts.history.quarters).toBe(0);
  });

  test("is whole behind a power cut in the middle of it", () => {
    for (let steps = 80; steps < 400; steps += 23) {
      const wall = new Wall(NEW);
      wall.tap(SECOND, SKIP);
      wall.run(1);
      wall.go(RESET);
      wall.tap(...CONFIRM);
      wall.flash.stepsLeft = steps;
      wall.run(3);
      wall.start();
      expect(wall.display.settings).toEqual({ ...DEFAULT_SETTINGS, firstRunStep: 0 });
    }
  });

  test("that was not confirmed forgets nothing", () => {
    const wall = new Wall(NEW);
    wall.tap(SECOND, SKIP);
    wall.go(RESET);
    wall.tap(CONFIRM[0]!);
    wall.run(60);
    wall.start();
    expect(wall.display.settings).toMatchObject({ language: "en", firstRunStep: 2 });
  });
});
