import { describe, expect, test } from "vitest";
import {
  DEVICE,
  EVENTS,
  FIND,
  FIRST_RUN,
  FIRST_SETTING,
  GOAL,
  HISTORY,
  HOUR,
  METER,
  MONEY,
  NIGHT_LOAD,
  NOW,
  OVERVIEW,
  PEAKS,
  PHASES,
  QR,
  REGISTERS,
  RESET,
  SETTINGS,
} from "../../src/ui/screens/screen.js";
import { difference } from "../../tools/pictures/rgb565.js";
import { DeskDisplay } from "./desk-display.js";
import { displayAt as at } from "./display-at.js";
import { registers } from "./meter-states.js";

/** One of the settings that stands for all. */
const FUSE = FIRST_SETTING + 1;

const PLACES = [
  NOW,
  PHASES,
  METER,
  OVERVIEW,
  REGISTERS,
  DEVICE,
  HISTORY,
  FIND,
  EVENTS,
  MONEY,
  NIGHT_LOAD,
  GOAL,
  HOUR,
  PEAKS,
  QR,
  SETTINGS,
  FIRST_RUN,
  RESET,
  FUSE,
];
const NAMES = [
  "now",
  "phases",
  "meter",
  "overview",
  "registers",
  "calibration",
  "device",
  "history",
  "find",
  "events",
  "money",
  "night load",
  "goal",
  "hour",
  "peaks",
  "link",
  "qr",
  "settings",
  "first run",
  "reset",
  "language",
  "fuse",
];

type Point = [x: number, y: number];
const CENTRE: Point = [160, 120];
const BACK: Point = [32, 25];

const pictures = PLACES.map((place) => at(place).picture());

/** The name of the screen that a display shows, told by its pixels. */
function where(display: DeskDisplay): string {
  const picture = display.picture();
  const found = pictures.findIndex((known) => difference(known, picture) === undefined);
  return NAMES[PLACES[found] ?? -1] ?? "nowhere";
}

/** Where one comes from a screen by a touch. */
function reached(place: number, ...touch: Parameters<DeskDisplay["touch"]>): string {
  const display = at(place);
  display.touch(...touch);
  return where(display);
}

describe("a tap", () => {
  test("anywhere on Now leads to the overview, be it where back is elsewhere", () => {
    for (const point of [CENTRE, BACK, [0, 239], [319, 0]] satisfies Point[])
      expect(reached(NOW, ...point)).toBe("overview");
  });

  test("on a tile leads to its page, up to its edges", () => {
    for (const point of [
      [0, 50],
      [107, 109],
    ] satisfies Point[])
      expect(reached(OVERVIEW, ...point)).toBe("hour");
    expect(reached(OVERVIEW, 110, 50)).toBe("phases");
    expect(reached(OVERVIEW, 311, 109)).toBe("history");
    expect(reached(OVERVIEW, 8, 113)).toBe("money");
    expect(reached(OVERVIEW, 160, 140)).toBe("find");
    expect(reached(OVERVIEW, 260, 140)).toBe("night load");
    expect(reached(OVERVIEW, 60, 200)).toBe("goal");
    expect(reached(OVERVIEW, 160, 200)).toBe("meter");
    expect(reached(OVERVIEW, 300, 200)).toBe("settings");
    expect(reached(SETTINGS, 160, 80)).toBe("fuse");
    for (const point of [
      [108, 60],
      [60, 111],
      [300, 111],
    ] satisfies Point[])
      expect(reached(OVERVIEW, ...point)).toBe("overview");
  });

  test("on the upper left corner leads one level up, and nowhere else", () => {
    expect(reached(PHASES, 63, 49)).toBe("overview");
    expect(reached(METER, 63, 49)).toBe("overview");
    expect(reached(REGISTERS, 63, 49)).toBe("meter");
    expect(reached(EVENTS, 63, 49)).toBe("find");
    expect(reached(PEAKS, 63, 49)).toBe("hour");
    expect(reached(FUSE, 63, 49)).toBe("settings");
    expect(reached(RESET, 63, 49)).toBe("settings");
    expect(reached(OVERVIEW, 0, 0)).toBe("now");
    for (const point of [
      [64, 49],
      [160, 20],
      [300, 20],
    ] satisfies Point[])
      expect(reached(PHASES, ...point)).toBe("phases");
  });

  test("on an edge of a page leads to the page before or the next one", () => {
    expect(reached(PHASES, 264, 230)).toBe("history");
    expect(reached(MONEY, 300, 120)).toBe("find");
    expect(reached(GOAL, 10, 120)).toBe("night load");
    expect(reached(METER, 10, 120)).toBe("goal");
    expect(reached(PHASES, 55, 51)).toBe("hour");
    expect(reached(METER, 300, 120)).toBe("settings");
    for (const x of [56, 160, 263]) expect(reached(PHASES, x, 120)).toBe("phases");
  });

  test("on a button does what the button says, also where a page has its edges", () => {
    for (const point of [
      [8, 180],
      [105, 231],
    ] satisfies Point[])
      expect(reached(METER, ...point)).toBe("registers");
    for (const point of [
      [110, 180],
      [209, 231],
    ] satisfies Point[])
      expect(reached(METER, ...point)).toBe("qr");
    for (const point of [
      [214, 180],
      [311, 231],
    ] satisfies Point[])
      expect(reached(METER, ...point)).toBe("device");
    expect(reached(METER, 107, 206)).toBe("meter");
    expect(reached(METER, 160, 179)).toBe("meter");
  });

  test("may tremble, but a finger that went away does nothing", () => {
    expect(reached(NOW, 160, 120, 150, 132)).toBe("overview");
    expect(reached(NOW, 160, 120, 200, 120)).toBe("now");
    expect(reached(NOW, 160, 60, 160, 200)).toBe("now");
  });
});

describe("a swipe of 60 px", () => {
  test("to the left leads to the next page, to the right to the one before, all around", () => {
    expect(reached(NOW, 200, 120, 140, 125)).toBe("hour");
    expect(reached(NOW, 100, 120, 160, 110)).toBe("settings");
    expect(reached(PHASES, 200, 120, 100, 120)).toBe("history");
    expect(reached(NIGHT_LOAD, 200, 120, 100, 120)).toBe("goal");
    expect(reached(METER, 200, 120, 100, 120)).toBe("settings");
    expect(reached(SETTINGS, 200, 120, 100, 120)).toBe("now");
    expect(reached(PHASES, 200, 120, 300, 120)).toBe("hour");
    expect(reached(OVERVIEW, 200, 120, 100, 120)).toBe("hour");
  });

  test("is not one when it is shorter or goes down", () => {
    expect(reached(NOW, 200, 120, 141, 120)).toBe("now");
    expect(reached(NOW, 200, 20, 130, 120)).toBe("now");
  });
});

describe("the registers", () => {
  const first = pictures[REGISTERS]!;

  test.each<[string, (display: DeskDisplay, step: number) => void]>([
    ["buttons", (display, step) => display.touch(step > 0 ? 237 : 83, 206)],
    ["edges", (display, step) => display.touch(step > 0 ? 300 : 20, 120)],
    ["swipes", (display, step) => display.touch(160, 120, 160 - 80 * step, 120)],
    ["keys", (display, step) => display.press("onStep", step)],
  ])("are leafed through, all around, by %s", (_, turn) => {
    const display = at(REGISTERS);
    const pages = [1, 1].map((step) => {
      turn(display, step);
      return display.picture();
    });
    expect(difference(first, pages[0]!)).toBeDefined();
    expect(difference(pages[0]!, pages[1]!)).toBeDefined();
    turn(display, 1);
    expect(where(display)).toBe("registers");
    turn(display, -1);
    expect(difference(pages[1]!, display.picture())?.summary).toBe(undefined);
  });

  test("have no buttons when one page holds them, and where they would be nothing happens", () => {
    const display = new DeskDisplay("sv", REGISTERS);
    Object.assign(display.meter.reading, { energyImport: 1, energyExport: 2 });
    display.show();
    const before = display.picture();
    expect(before.pixels.slice(180 * 320, 232 * 320).every((pixel) => pixel === 0)).toBe(true);
    for (const step of [1, -1]) {
      display.touch(step > 0 ? 237 : 83, 206);
      display.press("onStep", step);
      expect(difference(before, display.picture())).toBe(undefined);
    }
  });

  test("leave out the totals that we have summed up ourselves", () => {
    const tariffs = { energyImportT1: 4_123_000, energyImportT2: 2_702_000 };
    const [sent, summed, without] = [{ energyImport: 6_825_000 }, { energyImport: 6_825_000, sums: 1 }, {}].map(
      (more) => {
        const display = new DeskDisplay("sv", REGISTERS);
        Object.assign(display.meter.reading, tariffs, more);
        display.show();
        return display.picture();
      },
    );
    expect(difference(without!, summed!)).toBe(undefined);
    expect(difference(without!, sent!)).toBeDefined();
  });

  test("show a dash for a number that has no room", () => {
    const [tooLong, absent] = [123_456_789_012_001, undefined].map((energyImport) => {
      const display = new DeskDisplay("sv", REGISTERS);
      Object.assign(display.meter.reading, { energyImport: 1 });
      display.show();
      Object.assign(display.meter.reading, { energyImport });
      display.show();
      return display.picture();
    });
    expect(difference(tooLong!, absent!)).toBe(undefined);
  });

  test("grow by what a later telegram brings", () => {
    const display = new DeskDisplay("sv", REGISTERS);
    display.show();
    registers(display.household, display.meter);
    display.show();
    expect(where(display)).toBe("registers");
  });
});

test("keys do what fingers do", () => {
  const display = at(NOW);
  const press = (...key: Parameters<DeskDisplay["press"]>) => {
    display.press(...key);
    return where(display);
  };
  expect(press("onBack")).toBe("now");
  expect(press("onStep", 1)).toBe("hour");
  expect(press("onEnter")).toBe("peaks");
  expect(press("onBack")).toBe("hour");
  expect(press("onStep", 1)).toBe("phases");
  expect(press("onEnter")).toBe("phases");
  expect(press("onBack")).toBe("overview");
  expect(press("onEnter")).toBe("hour");
  for (const page of ["phases", "history", "money", "find"]) expect(press("onStep", 1)).toBe(page);
  expect(press("onEnter")).toBe("events");
  expect(press("onBack")).toBe("find");
  for (const page of ["night load", "goal", "meter"]) expect(press("onStep", 1)).toBe(page);
  expect(press("onEnter")).toBe("registers");
  expect(press("onBack")).toBe("meter");
  expect(press("onStep", 1)).toBe("settings");
  expect(press("onEnter")).toBe("nowhere"); // its first one, which has no name here
  expect(press("onBack")).toBe("settings");
  expect(press("onStep", 1)).toBe("now");
  expect(press("onEnter")).toBe("overview");
  expect(press("onBack")).toBe("now");
});

describe("after 30 s without a touch", () => {
  test("Now is shown, but from the hunt, during which plugs are pulled elsewhere, and from codes that are scanned", () => {
    for (const place of PLACES.filter((place) => place !== FIND && place !== QR)) {
      const display = at(place);
      display.pass(29);
      expect(where(display)).toBe(NAMES[place]);
      display.pass(1);
      expect(where(display)).toBe("now");
    }
  });

  test("of ten minutes the hunt ends as well", () => {
    const display = at(FIND);
    display.pass(599);
    expect(where(display)).not.toBe("now");
    display.pass(1);
    expect(where(display)).toBe("now");
  });

  test("of three minutes the codes end as well", () => {
    const display = at(QR);
    display.pass(179);
    expect(where(display)).toBe("qr");
    display.pass(1);
    expect(where(display)).toBe("now");
  });

  test("and every touch begins them anew, also one that does nothing", () => {
    const display = at(PHASES);
    for (let i = 0; i < 5; i++) {
      display.pass(20);
      display.touch(...CENTRE);
    }
    display.pass(29);
    expect(where(display)).toBe("phases");
  });
});

test("every screen can be left again: back leads to Now within three steps", () => {
  for (const place of PLACES) {
    const display = at(place);
    for (let i = 0; i < 3 && where(display) !== "now"; i++) display.touch(...BACK);
    expect(where(display)).toBe("now");
  }
});

test("a screen that was left and entered again is as it was, in every pixel", () => {
  for (const place of PLACES) {
    const display = at(place);
    for (const other of PLACES) display.go(other);
    display.go(place);
    const partial = display.picture();
    display.redraw();
    expect(difference(display.picture(), partial)?.summary).toBe(undefined);
    expect(where(display)).toBe(NAMES[place]);
  }
});
