import { describe, expect, test } from "vitest";
import { Night } from "../../src/power/night.js";

const HOUR = 3600;
const NOON = 12 * HOUR;
const LONG_AGO = -1_000_000;

/** A room with a lamp, a clock that stands at noon, and a display on its wall that nobody touches. */
class Room {
  now = 0;
  legalTime: number | undefined = NOON;
  lastTouch = LONG_AGO;
  /** What the sensor reads. */
  light: number;
  readonly night = new Night({ read: () => this.light });

  constructor(light = 1) {
    this.light = light;
  }

  /** Lets so many seconds pass; whether it is night at their end. */
  pass(seconds: number): boolean {
    for (let i = 0; i < seconds; i++) {
      this.now += 1000;
      this.night.tick(this.now, this.legalTime, this.lastTouch);
    }
    return this.night.isNight;
  }

  /** The seconds until it is night, or day, at most so many. */
  until(isNight: boolean, most: number): number {
    for (let second = 1; second <= most; second++) if (this.pass(1) === isNight) return second;
    return Number.POSITIVE_INFINITY;
  }
}

describe("by the clock", () => {
  test.each([
    [6 * HOUR - 1, true],
    [6 * HOUR, false],
    [22 * HOUR - 1, false],
    [22 * HOUR, true],
    [19_000 * 86_400, true],
  ])("at second %i: %s", (legalTime, isNight) => {
    const night = new Night();
    night.tick(1000, legalTime, LONG_AGO);
    expect(night.isNight).toBe(isNight);
    expect(night.isDark).toBe(false);
  });

  test("it is day until the meter has told the time", () => {
    const night = new Night();
    night.tick(1000, undefined, LONG_AGO);
    expect(night.isNight).toBe(false);
  });

  test("it is night in a lit room too", () => {
    const room = new Room();
    room.legalTime = 23 * HOUR;
    expect(room.pass(600)).toBe(true);
  });
});

describe("in a room", () => {
  test("that is dark it is night, within two minutes, and day soon after the lamp is lit", () => {
    const room = new Room();
    room.pass(60);
    room.light = 0;
    expect(room.until(true, 600)).toBeGreaterThan(45);
    expect(room.now).toBeLessThan(180_000);
    room.pass(3600);
    room.light = 1;
    expect(room.until(false, 600)).toBeLessThan(20);
  });

  test("the shadow of a hand is no night, nor a car that goes by a morning", () => {
    const room = new Room();
    room.pass(60);
    for (let i = 0; i < 20; i++) {
      room.light = 0;
      expect(room.until(true, 20)).toBe(Number.POSITIVE_INFINITY);
      room.light = 1;
      room.pass(60);
    }
    room.light = 0;
    room.pass(600);
    for (let i = 0; i < 20; i++) {
      room.light = 1;
      expect(room.until(false, 5)).toBe(Number.POSITIVE_INFINITY);
      room.light = 0;
      room.pass(60);
    }
  });

  test("whose light lies between dark and lit it stays what it was", () => {
    const room = new Room();
    room.pass(60);
    room.light = 0.2;
    expect(room.pass(3600)).toBe(false);
    room.light = 0;
    expect(room.pass(600)).toBe(true);
    room.light = 0.2;
    expect(room.pass(3600)).toBe(true);
  });

  test("the display's own light, brighter after a touch, does not end the night", () => {
    const room = new Room();
    room.pass(60);
    room.light = 0;
    room.pass(600);
    room.lastTouch = room.now;
    room.light = 1;
    expect(room.pass(19)).toBe(true);
    expect(room.night.isAwake).toBe(true);
    room.light = 0;
    expect(room.pass(1)).toBe(true);
    expect(room.night.isAwake).toBe(false);
    expect(room.pass(60)).toBe(true);
  });
});

describe("a sensor is not believed", () => {
  test.each([0, 0.05, 0.2])("that has read %d since the start", (light) => {
    expect(new Room(light).until(true, 100_000)).toBe(Number.POSITIVE_INFINITY);
  });

  test("that has seen no light for a day, until it sees some", () => {
    const room = new Room();
    room.pass(60);
    room.light = 0;
    room.pass(600);
    expect(room.pass(86_400 - 660)).toBe(true);
    expect(room.until(false, 700)).toBeLessThan(120);
    expect(room.pass(86_400)).toBe(false);
    room.light = 1;
    room.pass(60);
    room.light = 0;
    expect(room.pass(600)).toBe(true);
  });

  test.each([Number.NaN, -1, 1.1, Number.POSITIVE_INFINITY])("when it reads %d", (light) => {
    const room = new Room();
    room.pass(60);
    room.light = light;
    expect(room.pass(600)).toBe(false);
  });

  test("whose input floats up and down all over its range", () => {
    const room = new Room();
    for (let second = 0; second < 20_000; second++) {
      room.light = (1 + Math.sin(second / 3)) / 2;
      expect(room.pass(1)).toBe(false);
    }
  });
});
