import { describe, expect, test } from "vitest";
import { CALIBRATION, NOW } from "../../src/ui/screens/screen.js";
import type { TouchPanel } from "../../src/ui/touch-panel.js";
import { difference } from "../../tools/pictures/rgb565.js";
import { DeskDisplay } from "./desk-display.js";

/** A panel that notes which crosses it was taught. */
class Pupil implements TouchPanel {
  readonly taught: number[] = [];
  readonly wantsLesson: boolean;
  readonly crosses = [
    { x: 40, y: 40 },
    { x: 280, y: 200 },
  ];

  /** Understands from so many lessons on. */
  constructor(wantsLesson: boolean, lessons = 1) {
    this.wantsLesson = wantsLesson;
    this.#lessons = lessons;
  }

  teach(cross: number): boolean {
    this.taught.push(cross);
    return cross < 1 || --this.#lessons <= 0;
  }

  #lessons: number;
}

const now = new DeskDisplay("sv").picture();
const isNow = (display: DeskDisplay) => difference(now, display.picture()) === undefined;
const WHITE = 0xffff;
const at = (display: DeskDisplay, x: number, y: number) => display.picture().pixels[y * 320 + x];

describe("a touch panel", () => {
  test("that wants no lesson gets none, nor does one that knows by itself", () => {
    for (const panel of [new Pupil(false), undefined]) {
      const display = new DeskDisplay("sv", NOW, panel);
      expect(isNow(display)).toBe(true);
    }
  });

  test("that wants one is asked for its crosses one after the other, and then Now comes", () => {
    const panel = new Pupil(true);
    const display = new DeskDisplay("sv", undefined, panel);
    expect([at(display, 40, 40), at(display, 280, 200)]).toEqual([WHITE, 0]);
    display.touch(41, 38);
    expect([at(display, 40, 40), at(display, 280, 200)]).toEqual([0, WHITE]);
    expect(panel.taught).toEqual([0]);
    display.touch(279, 203);
    expect(panel.taught).toEqual([0, 1]);
    expect(isNow(display)).toBe(true);
  });

  test("that does not understand gets the lesson again, from its first cross", () => {
    const panel = new Pupil(true, 2);
    const display = new DeskDisplay("sv", CALIBRATION, panel);
    for (let i = 0; i < 2; i++) display.touch(160, 120);
    expect(at(display, 40, 40)).toBe(WHITE);
    expect(isNow(display)).toBe(false);
    for (let i = 0; i < 2; i++) display.touch(160, 120);
    expect(panel.taught).toEqual([0, 1, 0, 1]);
    expect(isNow(display)).toBe(true);
  });

  test("is taught by any touch, however wrong its place still is: in back's corner, beyond a tap's reach, on an edge", () => {
    const panel = new Pupil(true, 9);
    const display = new DeskDisplay("sv", CALIBRATION, panel);
    display.touch(5, 5);
    display.touch(300, 120, 30, 120);
    display.touch(319, 239);
    expect(panel.taught).toEqual([0, 1, 0]);
    expect(isNow(display)).toBe(false);
  });

  test("that nobody teaches for 30 s from the start goes by the average, and Now comes", () => {
    const display = new DeskDisplay("sv", undefined, new Pupil(true));
    display.pass(30);
    expect(isNow(display)).toBe(false);
    display.pass(1);
    expect(isNow(display)).toBe(true);
  });
});
