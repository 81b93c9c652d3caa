import { describe, expect, test } from "vitest";
import { LINES, lineNear } from "../../src/port/line.js";
import { LineFinder } from "../../src/port/line-finder.js";

/** How a finder listens. */
const says = ({ line, isFlipped }: LineFinder) => `${line.baud} ${line.parity}${isFlipped ? " flipped" : ""}`;

describe("a finder of the line", () => {
  test("begins with P1 as the board's wiring has it, or with what it gave once", () => {
    expect(says(new LineFinder())).toBe("115200 none");
    const finder = new LineFinder();
    finder.miss(9600);
    finder.miss(9600);
    expect(says(finder)).toBe("9600 even flipped");
    expect(says(new LineFinder(finder.setting))).toBe("9600 even flipped");
    for (const nonsense of [-1, 6, 1.5, Number.NaN]) expect(says(new LineFinder(nonsense))).toBe("115200 none");
  });

  test("goes by the measured speed at once, where nothing has been read yet", () => {
    const finder = new LineFinder();
    expect(finder.miss(2380)).toBe(true);
    expect(says(finder)).toBe("2400 none");
    expect(finder.miss(118_000)).toBe(true);
    expect(says(finder)).toBe("115200 none");
  });

  test("tries the other polarity when the speed is right, and goes back when that is no better", () => {
    const finder = new LineFinder();
    expect(finder.miss(115_200)).toBe(true);
    expect(says(finder)).toBe("115200 none flipped");
    finder.miss(115_200);
    expect(says(finder)).toBe("115200 none");
  });

  test("tries all in turn, one polarity after the other, when nothing can be measured", () => {
    const finder = new LineFinder();
    const tried = Array.from({ length: 2 * LINES.length }, () => {
      const how = says(finder);
      finder.miss(0);
      return how;
    });
    expect(new Set(tried).size).toBe(2 * LINES.length);
    expect(tried.slice(0, 3)).toEqual(["115200 none", "2400 none", "9600 even"]);
    expect(says(finder)).toBe(tried[0]);
  });

  test("leaves a line that was read only after a slower one, two faster ones, or three that tell nothing", () => {
    const proven = () => {
      const finder = new LineFinder(2);
      finder.found();
      return finder;
    };
    expect(says(proven())).toBe("2400 none");
    const faster = proven();
    expect([faster.miss(115_200), faster.miss(115_200)]).toEqual([false, true]);
    const unknown = proven();
    expect([0, 0, 0].map((rate) => unknown.miss(rate))).toEqual([false, false, true]);
    const slower = new LineFinder();
    slower.found();
    expect(slower.miss(2400)).toBe(true);
  });

  test("forgets what was missed when a reading comes", () => {
    const finder = new LineFinder();
    finder.found();
    for (let i = 0; i < 20; i++) {
      expect([finder.miss(0), finder.miss(0)]).toEqual([false, false]);
      finder.found();
    }
  });
});

test("a measured speed may be a fifth off, and noise belongs to none", () => {
  expect([115_200, 100_000, 130_000, 9600, 2400, 2000].map(lineNear)).toEqual([0, 0, 0, 2, 1, 1]);
  expect([0, 300, 19_200, 57_600, 500_000, Number.NaN].map(lineNear)).toEqual([-1, -1, -1, -1, -1, -1]);
});
