import { expect, test } from "vitest";
import { linesOf } from "../../src/ui/parts/text.js";
import { NOW, OVERVIEW } from "../../src/ui/screens/screen.js";
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

test("a number that is not lost stays, whatever the link does", () => {
  const fresh = shown(({ household }) => reads(household, 2204, 9, 1));
  for (const state of ["weakSupply", "checksFailing", "incomplete"] as const)
    expect(
      shown(({ household, link }) => {
        reads(household, 2204, 9, 1);
        link.state = state;
      }),
    ).toEqual(fresh);
});

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
