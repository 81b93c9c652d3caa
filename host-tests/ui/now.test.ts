import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { HIGH, LOW, NORMAL } from "../../src/household/level.js";
import { DIGITS_S, DIGITS_XXL } from "../../src/ui/parts/digit-strips.js";
import { difference, fromPng } from "../../tools/pictures/rgb565.js";
import { DeskDisplay } from "./desk-display.js";
import { nowStates, reads, today } from "./now-states.js";

const DIGIT = DIGITS_XXL.pitch * DIGITS_XXL.digitHeight;

test.each(nowStates)("$name is what real Piu paints", ({ name, language, set }) => {
  const display = new DeskDisplay(language);
  set(display.household);
  display.show();
  const real = fromPng(readFileSync(new URL(`pictures/now-${name}.png`, import.meta.url)));
  expect(difference(real, display.picture())?.summary).toBe(undefined);
});

test("a reading that changes the last digit repaints that digit's cell", () => {
  const display = importing();
  reads(display.household, 2214, 9, NORMAL);
  expect(display.show()).toBe(DIGIT);
  reads(display.household, 2297, 9, NORMAL);
  expect(display.show()).toBe(2 * DIGIT);
});

test("a reading that looks the same repaints nothing", () => {
  const display = importing();
  reads(display.household, 2203, 9, NORMAL);
  display.household.age = 9_000;
  expect(display.show()).toBe(0);
});

test("the level repaints the blocks that fill or empty", () => {
  const display = importing();
  reads(display.household, 2204, 12, NORMAL);
  expect(display.show()).toBe(3 * 14 * 10);
  reads(display.household, 2204, 11, NORMAL);
  expect(display.show()).toBe(14 * 10);
});

test("a minute on the clock repaints its last digit", () => {
  const display = importing();
  display.household.legalTime! += 60;
  expect(display.show()).toBe(DIGITS_S.pitch * DIGITS_S.digitHeight);
});

test("a peak in the running minute repaints its column of the sparkline", () => {
  const display = importing();
  display.household.trace.accept(2_100, 59 * 60_000 + 20_000);
  expect(display.show()).toBe(3 * 20);
});

test("a telegram of an ordinary moment repaints a tenth of the screen at most", () => {
  const display = importing();
  let pixels = 0;
  for (const power of [2204, 2210, 2198, 2231, 2304, 2290, 2215, 2209, 2199, 2240]) {
    reads(display.household, power, 9, NORMAL);
    pixels = Math.max(pixels, display.show());
  }
  expect(pixels).toBeLessThanOrEqual(3 * DIGIT);
});

test("a hundred partial updates leave what a full redraw gives", () => {
  const display = new DeskDisplay("sv");
  const random = randomNumbers(20_260_112);
  const { household } = display;
  let now = 0;
  for (let i = 0; i < 100; i++) {
    const power = Math.round((random() - 0.3) * 10 ** (1 + random() * 4));
    reads(household, power, Math.floor(random() * 23), [LOW, NORMAL, HIGH][Math.floor(random() * 3)]!);
    if (random() < 0.1) household.netPower = undefined;
    if (random() < 0.3) household.age = Math.floor(random() * 80_000);
    now += random() * 90_000;
    household.trace.accept(power, now);
    const energy = () => (random() < 0.1 ? undefined : Math.round(10 ** (random() * 5.5)));
    today(household, energy(), energy(), `${Math.floor(random() * 24)}:${Math.floor(random() * 60)}`);
    household.today.complete = random() < 0.7;
    display.show();
    const partial = display.picture();
    display.redraw();
    expect(difference(partial, display.picture())?.summary, `update ${i}`).toBe(undefined);
  }
});

test("a picture does not depend on what was shown before", () => {
  for (const before of nowStates)
    for (const { name, language, set } of nowStates.filter((state) => state.language === before.language)) {
      const fresh = new DeskDisplay(language);
      set(fresh.household);
      fresh.show();
      const used = new DeskDisplay(language);
      before.set(used.household);
      used.show();
      Object.assign(used.household, fresh.household);
      used.show();
      expect(difference(fresh.picture(), used.picture())?.summary, `${name} after ${before.name}`).toBe(undefined);
    }
});

function importing(): DeskDisplay {
  const display = new DeskDisplay("sv");
  nowStates.find((state) => state.name === "import")!.set(display.household);
  display.show();
  return display;
}

function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
