import { describe, expect, test } from "vitest";
import { linesOf } from "../../src/ui/parts/text.js";
import { LINK, NOW, OVERVIEW } from "../../src/ui/screens/screen.js";
import { theme } from "../../src/ui/theme.js";
import { DeskDisplay } from "./desk-display.js";
import { reads } from "./now-states.js";

/** A display in a state, as a picture to compare with. */
function shown(set: (display: DeskDisplay) => void): Uint16Array {
  const display = new DeskDisplay("sv", NOW);
  set(display);
  display.show();
  return display.picture().pixels;
}

test("a fault stands in place of Now, another takes its place, and the number comes back by itself", () => {
  const display = new DeskDisplay("sv", NOW);
  const pixels = () => {
    display.show();
    return display.picture().pixels;
  };
  display.link.state = "silent";
  const silent = pixels();
  expect(silent).toEqual(shown(({ link }) => Object.assign(link, { state: "silent" })));
  display.link.state = "noCable";
  expect(pixels()).not.toEqual(silent);
  reads(display.household, 2204, 9, 1);
  expect(pixels()).toEqual(shown(({ household }) => reads(household, 2204, 9, 1)));
});

describe.each(["weakSupply", "checksFailing", "incomplete"] as const)("%s beside a number", (state) => {
  const read = ({ household }: DeskDisplay) => reads(household, 2204, 9, 1);
  const failing = () => {
    const display = new DeskDisplay("sv", NOW);
    read(display);
    Object.assign(display.link, { state, failing: 60 });
    display.show();
    return display;
  };

  test("leaves the number where it is, and asks in the corner to come closer", () => {
    const { width, pixels } = failing().picture();
    const fresh = shown(read);
    const changed = [...pixels.keys()].filter((i) => pixels[i] !== fresh[i]);
    expect(changed.length).toBeGreaterThan(1000);
    expect(changed.filter((i) => i % width < 200 || i >= 40 * width)).toEqual([]);
  });

  test("is told on its page by a tap, which the next one leaves for the overview, and which ends with it", () => {
    const page = shown(({ link }) => Object.assign(link, { state, failing: 60 }));
    const display = failing();
    display.touch(160, 120);
    display.show();
    expect(display.place).toBe(LINK);
    expect(difference(page, display.picture().pixels)).toBe(0);
    Object.assign(display.link, { state: "healthy" });
    display.show();
    expect(display.place).toBe(NOW);
    Object.assign(display.link, { state });
    display.touch(160, 120);
    display.touch(160, 120);
    expect(display.place).toBe(OVERVIEW);
  });
});

test("a link that is well again says nothing any more while its last state is still known", () => {
  const read = ({ household }: DeskDisplay) => reads(household, 2204, 9, 1);
  const late = shown((display) => {
    read(display);
    display.link.state = "noCable";
  });
  expect(difference(late, shown(read))).toBe(0);
});

/** How many pixels differ. */
function difference(a: Uint16Array, b: Uint16Array): number {
  return a.filter((pixel, i) => pixel !== b[i]).length;
}

test("nothing is said over another page, and a tap leads from a fault to the overview", () => {
  const display = new DeskDisplay("sv", NOW);
  display.link.state = "stopped";
  display.show();
  display.touch(160, 120);
  display.show();
  expect(display.picture().pixels).toEqual(
    (() => {
      const other = new DeskDisplay("sv", OVERVIEW);
      other.show();
      return other.picture().pixels;
    })(),
  );
});

test("a stop is told by the clock of the last answer, and without a clock not at all", () => {
  const at = (legalTime: number | undefined, age: number) =>
    shown(({ household, link }) => {
      household.legalTime = legalTime;
      household.age = age;
      link.state = "stopped";
    });
  expect(at(36_000, 3_600_000)).toEqual(at(36_600, 4_200_000));
  expect(at(36_000, 3_600_000)).not.toEqual(at(36_000, 7_200_000));
  expect(at(undefined, 3_600_000)).toEqual(at(undefined, 7_200_000));
});

test("lines are broken between words, never within one", () => {
  new DeskDisplay("sv", NOW);
  expect(linesOf("Det kostar inget", theme.smallWhite, 1)).toEqual(["Det", "kostar", "inget"]);
  expect(linesOf("Det kostar inget", theme.smallWhite, 999)).toEqual(["Det kostar inget"]);
});
