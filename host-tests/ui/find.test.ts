import { describe, expect, test } from "vitest";
import { DIGITS_S, DIGITS_XL } from "../../src/ui/parts/digit-strips.js";
import { EVENTS, FIND, NOW } from "../../src/ui/screens/screen.js";
import { difference } from "../../tools/pictures/rgb565.js";
import { DeskDisplay } from "./desk-display.js";
import { evening, hunt, switched } from "./find-states.js";

const BLOCK = 13 * 10;
const S = DIGITS_S.pitch * DIGITS_S.digitHeight;
const XL = DIGITS_XL.pitch * DIGITS_XL.digitHeight;
const START_AGAIN = [83, 206] as const;

function hunting(): DeskDisplay {
  const display = new DeskDisplay("sv", FIND);
  hunt(display.household, 1240, 1060, 0);
  display.show();
  return display;
}

describe("the hunt", () => {
  test("begins by itself when the screen is entered, with the first reading if there was none", () => {
    const display = new DeskDisplay("sv", FIND);
    const { hunt } = display.household;
    display.show();
    expect(hunt.baseline).toBe(undefined);
    hunt.accept(640, 0);
    display.show();
    expect(hunt.baseline).toBe(640);
    hunt.accept(600, 10_000);
    display.now = 10_000;
    display.show();
    expect([hunt.baseline, hunt.changeAt(10_000)]).toEqual([640, -40]);
  });

  test("goes on when the screen is left and entered again, and begins anew after an hour", () => {
    const display = hunting();
    display.household.hunt.start(0);
    display.household.hunt.accept(500, 10_000);
    display.now = 10_000;
    display.go(NOW);
    display.go(FIND);
    display.show();
    expect(display.household.hunt.baseline).toBe(1060);
    display.now = 3_600_000;
    display.go(NOW);
    display.show();
    display.household.hunt.accept(500, 3_600_000);
    display.go(FIND);
    expect(display.household.hunt.baseline).toBe(500);
  });

  test("begins anew by its button, from what is drawn now", () => {
    const display = hunting();
    display.touch(...START_AGAIN);
    expect(display.household.hunt.baseline).toBe(1060);
    expect(display.household.hunt.changeAt(0)).toBe(0);
  });

  test("repaints one block and one digit each second, and nothing else", () => {
    const display = hunting();
    display.now = 1000;
    expect(display.show()).toBeGreaterThan(0); // 10 s become 9 s, which move
    display.now = 2000;
    expect(display.show()).toBe(BLOCK + S);
    expect(display.show()).toBe(0);
  });

  test("repaints with a telegram what has changed: a digit, and the countdown", () => {
    const display = hunting();
    display.now = 8000;
    display.show();
    display.household.hunt.accept(1061, 8000);
    // 180 becomes 179, and 2 s become 10 s
    expect(display.show()).toBeGreaterThanOrEqual(2 * XL);
    expect(display.show()).toBe(0);
  });

  test("leaves what a full redraw gives, whatever comes", () => {
    const display = hunting();
    let now = 0;
    for (const power of [1060, 1240, 1247, 12_000, -4000, 1239, 240, 1250, 20_000, 1240, 340, 11_250]) {
      now += 10_000;
      display.household.hunt.accept(power, now);
      display.now = now;
      display.show();
      const partial = display.picture();
      display.redraw();
      expect(difference(partial, display.picture())?.summary, `${power} W`).toBe(undefined);
    }
  });
});

describe("the events", () => {
  const at = (steps: number) => {
    const display = new DeskDisplay("sv", EVENTS);
    switched(display.household, evening);
    display.show();
    for (let i = 0; i < Math.abs(steps); i++) display.press("onStep", Math.sign(steps));
    return display;
  };

  test("are leafed through, all around; a page has those of one day", () => {
    const pages = [0, 1, 2, 3].map((page) => at(page).picture());
    for (let i = 1; i < 4; i++) expect(difference(pages[0]!, pages[i]!)).toBeDefined();
    expect(difference(pages[0]!, at(4).picture())).toBe(undefined);
    expect(difference(pages[3]!, at(-1).picture())).toBe(undefined);
    const lines = ({ pixels }: { pixels: Uint16Array }) =>
      [83, 119, 155, 191].filter((y) => pixels[y * 320 + 160] !== 0).length;
    // five of today's six, the sixth, one of yesterday, two of the day before
    expect(pages.map(lines)).toEqual([4, 0, 0, 1]);
  });

  test("grow by a new one while they are shown", () => {
    const display = new DeskDisplay("sv", EVENTS);
    switched(display.household, evening.slice(0, -1));
    display.show();
    expect(display.show()).toBe(0);
    switched(display.household, evening.slice(-1));
    expect(display.show()).toBeGreaterThan(0);
    const partial = display.picture();
    display.redraw();
    expect(difference(partial, display.picture())?.summary).toBe(undefined);
  });
});
