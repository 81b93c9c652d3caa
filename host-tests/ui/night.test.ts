import { describe, expect, test } from "vitest";
import { HIGH, LOW } from "../../src/household/level.js";
import { DIGITS_M, DIGITS_XXL } from "../../src/ui/parts/digit-strips.js";
import { FIND, HOUR, METER, NOW, OVERVIEW, PHASES } from "../../src/ui/screens/screen.js";
import { difference, type Picture } from "../../tools/pictures/rgb565.js";
import { contrast, luminance } from "./contrast.js";
import { DeskDisplay } from "./desk-display.js";
import { displayIn } from "./display-in.js";
import { nightStates } from "./night-states.js";
import { nowStates, reads, today } from "./now-states.js";
import { phasesRead } from "./phases-states.js";

const NIGHT = 0xcc60;
const UNTIL_ASLEEP = 20;

/** A display at night that nobody has touched. */
function asleep(state = nightStates[0]!): DeskDisplay {
  return displayIn(state, "sv");
}

/** The same household by day, on a screen. */
function byDay(place: number): Picture {
  const display = new DeskDisplay("sv", place);
  nightStates[0]!.set(display.household, display.meter, display.power);
  display.show();
  return display.picture();
}

function shows(display: DeskDisplay, wanted: Picture): boolean {
  return difference(wanted, display.picture()) === undefined;
}

const night = asleep().picture();
const day = byDay(NOW);

describe("at night the first touch only wakes:", () => {
  const touches: [string, (display: DeskDisplay) => void][] = [
    ["a tap", (display) => display.touch(160, 120)],
    ["a swipe", (display) => display.touch(200, 120, 100, 120)],
    ["a finger that goes elsewhere", (display) => display.touch(200, 20, 200, 200)],
    ["a key that leafs", (display) => display.press("onStep", 1)],
    ["a key that enters", (display) => display.press("onEnter")],
    ["a key that goes back", (display) => display.press("onBack")],
  ];

  test.each(touches)("%s", (_, touch) => {
    const display = asleep();
    touch(display);
    expect(shows(display, day)).toBe(true);
  });

  test("a finger that rests while a second passes", () => {
    const display = asleep();
    display.finger("began", 160, 120);
    expect(shows(display, day)).toBe(true);
    display.pass(1);
    display.finger("ended", 160, 120);
    display.pass(1);
    expect(shows(display, day)).toBe(true);
  });

  test("the second one leads on", () => {
    const display = asleep();
    display.touch(160, 120);
    display.touch(160, 120);
    expect(shows(display, byDay(OVERVIEW))).toBe(true);
  });

  test("on the page of a fault as well", () => {
    const display = asleep(nightStates.find(({ name }) => name === "night-silent"));
    const dark = display.picture();
    display.touch(160, 120);
    const awake = display.picture();
    expect(difference(dark, awake)).toBeDefined();
    const fault = new DeskDisplay("sv", NOW);
    fault.link.state = "silent";
    fault.show();
    expect(difference(fault.picture(), awake)?.summary).toBe(undefined);
  });
});

describe("20 s after the last touch", () => {
  test("it is night again, from Now and from every page", () => {
    for (const place of [NOW, OVERVIEW, HOUR, METER]) {
      const display = asleep();
      display.go(place);
      display.pass(UNTIL_ASLEEP);
      expect(shows(display, night)).toBe(false);
      display.pass(1);
      expect(shows(display, night)).toBe(true);
    }
  });

  test("and not before, however often it was touched", () => {
    const display = asleep();
    for (let i = 0; i < 5; i++) {
      display.touch(160, 20, 160, 200);
      display.pass(UNTIL_ASLEEP - 1);
      expect(shows(display, day)).toBe(true);
    }
    display.pass(2);
    expect(shows(display, night)).toBe(true);
  });

  test("but a hunt goes on for its ten minutes", () => {
    const display = asleep();
    display.go(FIND);
    display.pass(599);
    expect(shows(display, night)).toBe(false);
    display.pass(2);
    expect(shows(display, night)).toBe(true);
  });
});

test("night comes and goes by itself, and leaves who is on a page by day his 30 s", () => {
  const display = new DeskDisplay("sv", PHASES);
  nightStates[0]!.set(display.household, display.meter, display.power);
  display.pass(29);
  expect(shows(display, byDay(PHASES))).toBe(true);
  display.pass(5);
  expect(shows(display, day)).toBe(true);
  display.night.isNight = true;
  display.pass(1);
  expect(shows(display, night)).toBe(true);
  display.night.isNight = false;
  display.pass(1);
  expect(shows(display, day)).toBe(true);
});

describe("nothing moves but digits:", () => {
  const digitOf = { hero: DIGITS_XXL.wide * DIGITS_XXL.digitHeight, clock: DIGITS_M.pitch * DIGITS_M.digitHeight };

  test("a telegram that says the same, and every second, repaint nothing", () => {
    const display = asleep();
    for (let second = 0; second < 15; second++) {
      display.household.age = second * 1000;
      display.now += 1000;
      expect(display.show()).toBe(0);
    }
  });

  test("a digit of the number, a digit of the clock", () => {
    const display = asleep();
    reads(display.household, 190, 2, LOW);
    expect(display.show()).toBe(digitOf.hero);
    today(display.household, 640, 0, "02:15");
    expect(display.show()).toBe(digitOf.clock);
  });

  test("the level, the sums, a peak, the trace and a reading's age change nothing", () => {
    const display = asleep();
    const { household } = display;
    today(household, 99_000, 99_000, "02:14");
    household.trace.accept(9000, 100_000);
    phasesRead(household, [9.2, 226.3, 2080], [18.8, 221.4, 4150], [4.6, 230.6, 1060]);
    expect(household.phases.isNearFuse).toBe(true);
    reads(household, 180, 20, HIGH);
    household.age = 29_000;
    expect(display.show()).toBe(0);
  });
});

describe("the night's colour", () => {
  test("is 7 : 1 on black, as RGB565 has it", () => {
    expect(onBlack(NIGHT)).toBeGreaterThanOrEqual(7);
  });

  test.each(nightStates)("is all of $name, but for a number that is old, which is grey", (state) => {
    for (const width of [320, 280]) {
      const { pixels } = displayIn(state, state.language, width).picture();
      const isOld = state.name === "night-stale";
      const colored = [...pixels].filter((pixel) => (pixel & 31) === 0);
      expect(colored.length === pixels.length).toBe(!isOld);
      expect(Math.max(...colored.map(onBlack))).toBe(onBlack(NIGHT));
      expect(colored.filter((pixel) => pixel === NIGHT).length).toBeGreaterThan(200);
    }
  });

  test("gives less than 60 % of the light of Now by day, where the lamp behind it cannot be dimmed", () => {
    for (const name of ["import", "export", "640w", "high"]) {
      const of = (isNight: boolean) =>
        displayIn({ ...nowStates.find((state) => state.name === name)!, place: NOW, isNight }, "sv").picture();
      expect(light(of(true)) / light(of(false))).toBeLessThan(0.6);
    }
  });
});

function onBlack(pixel: number): number {
  return contrast(pixel, 0);
}

function light({ pixels }: Picture): number {
  return pixels.reduce((sum, pixel) => sum + luminance(pixel), 0) / pixels.length;
}
