import { describe, expect, test } from "vitest";
import { atPort, darkAtPort, drawAtPort, lightAtPort, type Regulator } from "../../src/power/budget.js";
import { figure, LEAN } from "./boards.js";

const buck: Regulator = {
  kind: "buck",
  output: 3300,
  efficiency: figure("efficiency", 90, 80),
  own: figure("buck converter", 1, 2),
  lowestInput: figure("lowest input", 4000, 4125),
};

describe("at the port", () => {
  test("a linear regulator takes what it gives", () => {
    expect(atPort(LEAN.regulator, 30, "typical")).toBe(30);
    expect(atPort(LEAN.regulator, 30, "worst")).toBe(30);
  });

  test("a buck converter takes the power: 30 mA at 3.3 V are 99 mW, 110 mW with 90 %, 22 mA at 5 V", () => {
    expect(atPort(buck, 30, "typical")).toBeCloseTo(22, 10);
  });

  test("a buck converter's worst is at its lowest input: 99 mW, 123.75 mW with 80 %, 30 mA at 4.125 V", () => {
    expect(atPort(buck, 30, "worst")).toBeCloseTo(30, 10);
  });
});

describe("a board", () => {
  test("takes the sum of its parts", () => {
    expect(darkAtPort(LEAN, 80, "typical")).toBeCloseTo(38.5, 10);
    expect(darkAtPort(LEAN, 80, "worst")).toBeCloseTo(49.75, 10);
    expect(darkAtPort(LEAN, 160, "worst")).toBeCloseTo(63.75, 10);
    expect(drawAtPort(LEAN, 80, 25, "typical")).toBeCloseTo(48.5, 10);
    expect(drawAtPort(LEAN, 80, 100, "worst")).toBeCloseTo(99.75, 10);
  });

  test("behind a buck converter takes less for what is fed by it, and the same for what is not", () => {
    const board = { ...LEAN, regulator: buck };
    // (20 + 5 + 3.25) mA * 3.3 V / 0.9 / 5 V = 20.7167 mA, 1 mA for itself and 10 mA direct
    expect(darkAtPort(board, 80, "typical")).toBeCloseTo(31.7167, 4);
    // 20 mA of light * 3.3 V / 0.8 / 4.125 V = 20 mA
    expect(lightAtPort(board, 40, "worst")).toBeCloseTo(20, 10);
  });

  test("that is dimmed by voltage takes all of its light's current, as nobody knows how much less it is", () => {
    const board = { ...LEAN, backlight: { ...LEAN.backlight, dimming: "voltage" } as const };
    expect(lightAtPort(board, 1, "typical")).toBe(40);
    expect(lightAtPort(board, 100, "typical")).toBe(40);
    expect(lightAtPort(board, 0, "typical")).toBe(0);
  });

  test("takes at least what is known of it", () => {
    const board = { ...LEAN, regulated: [figure("panel", 5, undefined), figure("touch", undefined, undefined)] };
    expect(darkAtPort(board, 80, "typical")).toBeCloseTo(35.25, 10);
    expect(darkAtPort(board, 80, "worst")).toBeCloseTo(45.5, 10);
  });
});
