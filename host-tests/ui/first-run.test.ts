import { describe, expect, test } from "vitest";
import { TARIFFS } from "../../src/household/tariff-presets.js";
import { DEFAULT_SETTINGS } from "../../src/settings.js";
import { CALIBRATION, FIRST_RUN, HOUR, NOW, OVERVIEW, PHASES } from "../../src/ui/screens/screen.js";
import type { TouchPanel } from "../../src/ui/touch-panel.js";
import { difference } from "../../tools/pictures/rgb565.js";
import { DeskDisplay } from "./desk-display.js";

type Point = readonly [x: number, y: number];
const SKIP: Point = [260, 25];
const BACK: Point = [32, 25];
const PLUS: Point = [280, 100];
const MORE: Point = [280, 70];
const ROWS: readonly Point[] = [80, 140, 200].map((y): Point => [100, y]);

/** A new display, as it begins. */
function fresh(firstRunStep = 0, panel?: TouchPanel): DeskDisplay {
  const display = new DeskDisplay("sv", undefined, panel, 320, { firstRunStep });
  display.show();
  return display;
}

function tap(display: DeskDisplay, ...points: readonly Point[]): void {
  for (const [x, y] of points) display.touch(x, y);
}

describe("the first run", () => {
  test("asks for language, supply, fuse, tariff and price, and then Now comes", () => {
    const display = fresh();
    expect(display.place).toBe(FIRST_RUN);
    tap(display, ROWS[1]!); // English
    expect(display.settings).toMatchObject({ language: "en", firstRunStep: 1 });
    tap(display, ROWS[0]!); // a supply of its own
    expect(display.settings).toMatchObject({ supply: "external", firstRunStep: 2 });
    tap(display, PLUS, SKIP);
    expect(display.settings).toMatchObject({ mainFuse: 25, firstRunStep: 3 });
    tap(display, ROWS[1]!);
    expect(display.settings).toMatchObject({ tariff: TARIFFS[1], firstRunStep: 4 });
    tap(display, MORE, MORE);
    expect([display.settings.prices?.allIn, display.place]).toEqual([190, FIRST_RUN]);
    tap(display, SKIP);
    expect([display.settings.firstRunStep, display.place]).toEqual([undefined, NOW]);
    tap(display, [160, 120]);
    expect(display.place).toBe(OVERVIEW);
  });

  test("leaves the defaults where each step is skipped", () => {
    const display = fresh();
    tap(display, SKIP, SKIP, SKIP, SKIP);
    expect(display.place).toBe(FIRST_RUN);
    tap(display, SKIP);
    expect(display.place).toBe(NOW);
    expect(display.settings).toEqual(DEFAULT_SETTINGS);
    expect(display.kept).toBe(5);
  });

  test("goes back a step at a time, and from the first one to Now", () => {
    const display = fresh();
    const first = display.picture();
    tap(display, SKIP, SKIP, BACK, BACK);
    expect(display.settings.firstRunStep).toBe(0);
    expect(difference(first, display.picture())?.summary).toBe(undefined);
    tap(display, BACK);
    expect([display.place, display.settings.firstRunStep]).toEqual([NOW, 0]);
  });

  test("has swipes lead to the steps, but not past the last one", () => {
    const display = fresh();
    for (let i = 0; i < 7; i++) display.touch(200, 150, 100, 150);
    expect([display.place, display.settings.firstRunStep]).toEqual([FIRST_RUN, 4]);
    for (let i = 0; i < 7; i++) display.touch(100, 150, 200, 150);
    expect([display.place, display.settings.firstRunStep]).toEqual([FIRST_RUN, 0]);
  });

  test("gives way to Now, where the number stands, and comes back at a touch where it was", () => {
    const display = fresh();
    const now = new DeskDisplay("sv");
    tap(display, SKIP, SKIP);
    display.pass(31);
    now.pass(31);
    expect(display.place).toBe(NOW);
    expect(difference(now.picture(), display.picture())?.summary).toBe(undefined);
    display.pass(600);
    expect(display.place).toBe(NOW);
    tap(display, [160, 120]);
    expect([display.place, display.settings.firstRunStep]).toEqual([FIRST_RUN, 2]);
    display.press("onBack");
    display.press("onBack");
    display.press("onBack");
    expect(display.place).toBe(NOW);
    display.press("onEnter");
    expect(display.place).toBe(FIRST_RUN);
  });

  test("keeps nobody from the pages", () => {
    const display = fresh();
    display.pass(30);
    display.touch(200, 120, 100, 120);
    expect(display.place).toBe(HOUR);
    display.touch(200, 120, 100, 120);
    expect(display.place).toBe(PHASES);
  });

  test("stays for 30 s from the start, and as long from each touch", () => {
    const display = fresh();
    display.pass(29);
    tap(display, [160, 236]);
    display.pass(29);
    expect(display.place).toBe(FIRST_RUN);
    display.pass(2);
    expect(display.place).toBe(NOW);
  });

  test("does not lead on with a supply that the board refuses", () => {
    const display = fresh(1);
    tap(display, ROWS[1]!);
    expect(display.settings).toMatchObject({ supply: "external", firstRunStep: 1 });
    tap(display, ROWS[0]!);
    expect(display.settings.firstRunStep).toBe(2);
  });

  test("says that nothing is kept, on the step after", () => {
    const display = fresh(1);
    const YELLOW = 0xf728;
    display.storage.state = "degraded";
    tap(display, SKIP);
    expect(display.picture().pixels).toContain(YELLOW);
  });

  test("comes after the lesson of the touch panel", () => {
    const crosses = [{ x: 40, y: 40 }];
    const display = fresh(0, { wantsLesson: true, crosses, teach: () => true });
    expect(display.place).toBe(CALIBRATION);
    tap(display, [40, 40]);
    expect(display.place).toBe(FIRST_RUN);
  });

  test("is not for a display whose owner has been asked", () => {
    const display = new DeskDisplay("sv");
    display.show();
    expect(display.place).toBe(NOW);
    tap(display, [160, 120]);
    expect(display.place).toBe(OVERVIEW);
  });
});

test("a panel that wants its lesson waits for it 30 s from the start, however late the first second comes", () => {
  const panel: TouchPanel = { wantsLesson: true, crosses: [{ x: 40, y: 40 }], teach: () => true };
  const display = new DeskDisplay("sv", undefined, panel);
  display.now = 5000;
  display.show();
  expect(display.place).toBe(CALIBRATION);
  display.pass(30);
  expect(display.place).toBe(NOW);
});
