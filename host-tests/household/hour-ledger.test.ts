import { describe, expect, test } from "vitest";
import { EnergyCheck } from "../../src/household/energy-check.js";
import { INTEGRATED } from "../../src/household/hours.js";
import { GRID_FAILED, LINE_SILENT, UNTOLD } from "../../src/household/outages.js";
import { MeterReading } from "../../src/meter/reading.js";
import { DAY, hourly, Story } from "./ledger-story.js";

describe("an hour", () => {
  test("is the difference of the registers at its edges, and so are its quarters", () => {
    const story = new Story("12:59:50").hear().until("14:00:00");
    expect(story.hours).toEqual(["12 10/0 partly", "13 3600/0 register"]);
    expect(story.quarters).toEqual([
      "12:45 10/0 partly",
      "13:00 900/0 register",
      "13:15 900/0 register",
      "13:30 900/0 register",
      "13:45 900/0 register",
    ]);
    expect(story.ledger.hours.unplacedImport).toBe(0);
    expect(story.deviations).toEqual([undefined, 0]);
  });

  test("whose edge lies between two readings gets the share that its power says, and the next one the rest", () => {
    // 3600 W until 14:00:00 is 4 Wh in 4 s, 7200 W from there is 12 Wh in 6 s, of 16 Wh that the registers tell;
    // the readings say 3600 W and 7200 W, so the power rises evenly: 4 s of it are 4.8 of 15 Wh, and 4.8 / 15 x 16 = 5.12
    const story = new Story("13:59:56").hear();
    story.pass(4);
    story.power = 7200;
    story.pass(6).hear();
    story.hear();
    expect(story.hours).toEqual(["13 5/0 partly"]);
    expect(story.ledger.hours.energyImport).toBe(11);
  });

  test("of energy sold counts as well", () => {
    const story = new Story("12:59:50");
    story.power = -7200;
    story.hear().until("14:00:00");
    expect(story.hours).toEqual(["12 0/20 partly", "13 0/7200 register"]);
  });

  test("so far: the registers, and the power since these came; and the mean of the last minute", () => {
    const story = new Story("13:00:00").hear().until("13:10:00");
    story.power = 7200;
    story.pass(10).hear({ energyImport: undefined, energyExport: undefined });
    // 600 Wh by the registers, then 10 s that rise from 3600 to 7200 W
    expect(story.ledger.hours.energyImport).toBeCloseTo(615, 6);
    expect(story.ledger.time).toBe(story.time);
    expect(story.ledger.hours.start).toBe(DAY + 13 * 3600);
    expect(story.ledger.lastMinute.powerImport).toBeCloseTo((50 * 3600 + 10 * 5400) / 60, 6);
    expect(story.ledger.lastMinute.powerExport).toBe(0);
  });

  test("the mean of the last minute begins anew after a gap", () => {
    const story = new Story("13:00:00").hear().until("13:10:00").unheardUntil("13:15:00", 9000).hear();
    expect(story.ledger.lastMinute.powerImport).toBeUndefined();
    expect(story.live(20).ledger.lastMinute.powerImport).toBeCloseTo(3600, 6);
  });

  test("has no clock and no slots without a stamp", () => {
    const story = new Story("12:59:50");
    story.hasStamps = false;
    story.hear().live(7200);
    expect(story.ledger.hasClock).toBe(false);
    expect([story.hours, story.quarters, story.ledger.hours.number]).toEqual([[], [], -1]);
  });
});

describe("acceptance case 1: an hour's edge is missed", () => {
  test("what ran over the edge belongs to neither hour", () => {
    const story = new Story("13:00:00").hear().until("13:58:00").unheardUntil("14:03:00").hear().until("15:00:00");
    expect(story.hours).toEqual(["13 3480/0 partly", "14 3420/0 partly"]);
    expect(story.ledger.hours.unplacedImport).toBe(300);
  });

  test("and by fifty seconds only is not missed", () => {
    const story = new Story("13:00:00").hear().until("13:59:30").unheardUntil("14:00:20").hear().until("15:00:00");
    expect(story.hours).toEqual(["13 3600/0 register", "14 3600/0 register"]);
  });

  test("a single telegram without registers before it does not make the next ones those of the edge", () => {
    const story = new Story("13:00:00").hear().until("13:29:50").pass(10).hear({ energyImport: undefined });
    story.until("13:59:30").unheardUntil("14:00:50").hear().until("15:00:00");
    expect(story.hours).toEqual(["13 3570/0 partly", "14 3550/0 partly"]);
    expect(story.ledger.hours.unplacedImport).toBe(80);
  });

  test("and registers that come back later do not fill a gap before them", () => {
    const story = new Story("13:00:00").hear().until("13:59:40");
    story.hasRegisters = () => false;
    story.until("14:10:00").unheardUntil("14:20:00").hear();
    story.hasRegisters = () => true;
    story.until("15:00:00");
    expect(story.hours).toEqual(["13 3600/0 integrated", "14 3000/0 partly"]);
    expect(story.ledger.hours.unplacedImport).toBe(600);
  });

  test("but the gap ends on the edge itself: the registers there tell all", () => {
    const story = new Story("13:00:00").hear().until("13:20:00").unheardUntil("14:00:00").hear();
    expect(story.hours).toEqual(["13 3600/0 register"]);
  });

  test("a gap within an hour is nothing to its registers", () => {
    const story = new Story("13:00:00").hear().until("13:10:00").unheardUntil("13:44:00").hear().until("14:00:00");
    expect(story.hours).toEqual(["13 3600/0 register"]);
    expect(story.quarters).toEqual(["13:00 600/0 partly", "13:30 60/0 partly", "13:45 900/0 register"]);
    expect(story.ledger.quarters.unplacedImport).toBe(2040);
    expect(story.deviations).toEqual([undefined]);
  });
});

describe("acceptance case 2: a stale value comes first after the hour", () => {
  test("it is not taken for the edge's; the next good one within the minute is", () => {
    const story = new Story("13:00:00").hear().until("13:59:50");
    story.isStale = true;
    story.until("14:00:10");
    expect(story.hours).toEqual([]);
    story.isStale = false;
    story.until("14:00:20");
    expect(story.hours).toEqual(["13 3600/0 register"]);
    expect(story.until("15:00:00").hours).toEqual(["13 3600/0 register", "14 3600/0 register"]);
  });

  test("when none comes, the power that was summed up fills what the registers leave open", () => {
    const story = new Story("13:00:00").hear().until("13:59:40");
    story.isStale = true;
    story.until("14:20:00");
    story.isStale = false;
    story.until("16:00:00");
    expect(story.hours).toEqual(["13 3600/0 integrated", "14 3600/0 integrated", "15 3600/0 register"]);
    expect(story.ledger.hours.unplacedImport).toBe(0);
  });

  test("a list of once an hour repeats the hour before, with its registers and its stamp: nothing moves to the next hour", () => {
    const story = new Story("11:59:00");
    story.hasRegisters = hourly();
    story.hear().until("14:00:00");
    story.pass(10);
    const { energyImport, energyExport } = story.ledger;
    story.hear({ energyImport, energyExport, timestamp: story.time - 3600 });
    story.until("16:00:10");
    expect(story.hours).toEqual([
      "11 60/0 partly",
      "12 3600/0 register",
      "13 3600/0 integrated",
      "14 3600/0 integrated",
      "15 3600/0 register",
    ]);
    expect(story.ledger.clockJumps).toBe(0);
  });
});

describe("acceptance case 8: a register falls or becomes 0", () => {
  test.each([
    ["0", { energyImport: 0, energyExport: 0 }],
    ["too little", { energyImport: 1000 }],
    ["too much", { energyImport: 9_000_000 }],
  ])("one odd value, %s, is as if it had not come, on an edge too", (_, odd) => {
    const story = new Story("13:00:00")
      .hear()
      .until("13:29:50")
      .pass(10)
      .hear(odd)
      .until("13:59:50")
      .pass(10)
      .hear(odd);
    story.until("15:00:00");
    expect(story.hours).toEqual(["13 3600/0 register", "14 3600/0 register"]);
    expect(story.ledger.hours.unplacedImport).toBe(0);
  });

  test("a level that lasts is another meter: its hour is known in part, and nothing is counted across", () => {
    const story = new Story("13:00:00").hear().until("13:30:00");
    story.more = -400_000;
    story.until("15:00:00");
    expect(story.hours).toEqual(["13 3600/0 partly", "14 3600/0 register"]);
    expect(story.ledger.hours.unplacedImport).toBe(0);
    expect(story.ledger.energyImport).toBe(1_000_007 + 7200 - 400_000);
  });

  test("a level that comes while nobody listens is no hour of thousands", () => {
    const story = new Story("13:00:00").hear().until("13:30:00").unheardUntil("13:50:00");
    story.more = 700_000;
    story.hear().until("15:00:00");
    // 30 min, and from the first reading behind the gap on
    expect(story.hours).toEqual(["13 2400/0 partly", "14 3600/0 register"]);
    expect(story.ledger.outages.kind(0)).toBe(UNTOLD);
  });
});

describe("acceptance case 9: every second telegram fails its check", () => {
  test("a reading in twenty seconds is enough, to the Wh", () => {
    const story = new Story("12:59:55").hear().until("16:00:00", 20).live(20, 20);
    expect(story.hours).toEqual(["12 5/0 partly", "13 3600/0 register", "14 3600/0 register", "15 3600/0 register"]);
  });

  test("and one in sixty too", () => {
    const story = new Story("12:59:30").hear().until("15:00:30", 60);
    expect(story.hours).toEqual(["12 30/0 partly", "13 3600/0 register", "14 3600/0 register"]);
  });
});

test("acceptance case 10: no export at night, yet the day's export stays visible", () => {
  const story = new Story("13:00:00");
  story.power = -3600;
  story.hear().until("15:00:00");
  story.power = 3600;
  while (story.time < DAY + 18 * 3600) story.pass(10).hear({ energyExport: undefined, activePowerExport: undefined });
  expect(story.hours).toEqual([
    "13 0/3600 register",
    "14 0/3600 register",
    "15 3600/0 register",
    "16 3600/0 register",
    "17 3600/0 register",
  ]);
  expect(story.ledger.energyExport).toBe(500_003 + 7200);
});

describe("acceptance case 14: a list without energy for 59 minutes", () => {
  test.each([5, 10, 25, 35])("hours are the registers that come %i s past them, quarters are the power's", (second) => {
    const story = new Story("12:59:00");
    story.hasRegisters = hourly(second);
    story.hear();
    for (let time = story.time; time < DAY + 15 * 3600 + 40; time++) {
      story.pass(1);
      if (time % 10 === 9 || hourly(second)(story.time)) story.hear();
    }
    expect(story.hours).toEqual(["12 60/0 partly", "13 3600/0 register", "14 3600/0 register"]);
    expect(story.quarters.slice(0, 5)).toEqual([
      "12:45 60/0 partly",
      "13:00 900/0 integrated",
      "13:15 900/0 integrated",
      "13:30 900/0 integrated",
      "13:45 900/0 integrated",
    ]);
    expect(story.ledger.hours.unplacedImport).toBe(0);
  });

  test("the cable was out in between, the hour is known all the same", () => {
    const story = new Story("12:59:00");
    story.hasRegisters = hourly();
    story.hear().until("13:10:00").unheardUntil("13:40:00").hear().until("14:00:10");
    expect(story.hours).toEqual(["12 60/0 partly", "13 3600/0 register"]);
    expect(story.quarters.slice(1)).toEqual(["13:00 600/0 partly", "13:30 300/0 partly", "13:45 900/0 integrated"]);
  });

  test("a list that is lost leaves both hours to the power", () => {
    const story = new Story("11:59:00");
    story.hasRegisters = (time) => hourly()(time) && time !== DAY + 13 * 3600 + 10;
    story.hear().until("14:00:10");
    expect(story.hours).toEqual(["11 60/0 partly", "12 3600/0 integrated", "13 3600/0 integrated"]);
  });
});

describe("acceptance case 16: meter silent for two hours", () => {
  test("the hours it touches are known in part, the one within is not told", () => {
    const story = new Story("13:00:00").hear().until("13:30:00").unheardUntil("15:30:00").hear().until("17:00:00");
    expect(story.hours).toEqual(["13 1800/0 partly", "15 1800/0 partly", "16 3600/0 register"]);
    expect(story.ledger.hours.unplacedImport).toBe(7200);
    const { outages } = story.ledger;
    expect([outages.length, outages.from(0), outages.to(0), outages.kind(0)]).toEqual([
      1,
      DAY + 13.5 * 3600,
      DAY + 15.5 * 3600,
      LINE_SILENT,
    ]);
  });

  test("because the grid had failed: the registers did not move, so the hours are known to be empty", () => {
    const story = new Story("13:00:00").hear().until("13:30:00").unheardUntil("15:30:00", 0).hear().until("17:00:00");
    expect(story.hours).toEqual(["13 1800/0 register", "14 0/0 register", "15 1800/0 register", "16 3600/0 register"]);
    expect(story.ledger.outages.kind(0)).toBe(GRID_FAILED);
    expect([story.ledger.outages.failures, story.ledger.outages.silences]).toEqual([1, 0]);
  });

  test("because the grid had failed, and what flowed until the first telegram is not counted against that", () => {
    const story = new Story("13:00:00").hear().until("13:30:00").unheardUntil("15:29:30", 0).pass(30).hear();
    expect(story.ledger.outages.kind(0)).toBe(GRID_FAILED);
  });

  test("while less was drawn than before: the line was silent all the same", () => {
    const story = new Story("13:00:00");
    story.power = 9000;
    story.hear().until("13:30:00");
    story.power = 300;
    story.unheardUntil("15:30:00").hear();
    expect(story.ledger.outages.kind(0)).toBe(LINE_SILENT);
  });

  test("and the last eight outages are kept, the newest first", () => {
    const story = new Story("13:00:00").hear();
    for (let i = 0; i < 10; i++)
      story
        .live(60)
        .pass(100 + i)
        .hear();
    const { outages } = story.ledger;
    expect([outages.length, outages.silences]).toEqual([8, 10]);
    expect([outages.to(0) - outages.from(0), outages.to(7) - outages.from(7)]).toEqual([109, 102]);
  });

  test("a house that stood empty for a year does not tell each of its hours", () => {
    const story = new Story("13:00:00").hear().until("13:30:00").unheardUntil("15:30:00+365", 0).hear();
    expect(story.hours.length).toBe(25);
  });

  test("a line that was silent while a list without registers came first is told by the next ones", () => {
    const story = new Story("12:59:00");
    story.hasRegisters = hourly();
    story.hear().until("13:20:00").unheardUntil("13:50:00", 0).hear();
    expect(story.ledger.outages.length).toBe(1);
    expect(story.ledger.outages.failures).toBe(0);
    story.until("14:00:10");
    expect(story.ledger.outages.kind(0)).toBe(GRID_FAILED);
  });
});

describe("acceptance case 17: energy scaled x0.1", () => {
  test.each([0.1, 10])("x%f: neither ledger nor check ever lets a wrong hour pass", (scale) => {
    const story = new Story("13:20:00");
    story.scale = scale;
    const check = new EnergyCheck();
    const reading = new MeterReading();
    story.hear();
    while (story.time < DAY + 18 * 3600) {
      story.live(10);
      Object.assign(reading, { activePowerImport: 3600, activePowerExport: 0 });
      reading.energyImport = story.ledger.energyImport;
      reading.energyExport = story.ledger.energyExport;
      check.accept(reading, story.now);
      story.ledger.trustsRegisters = check.factor === undefined || check.factor === 1;
    }
    expect(check.factor).toBe(scale);
    // the first hour is told before anybody can know, but not as a whole one
    expect(story.hours.slice(1)).toEqual([
      "14 3600/0 integrated",
      "15 3600/0 integrated",
      "16 3600/0 integrated",
      "17 3600/0 integrated",
    ]);
    expect(story.quarters.filter((quarter) => /register/.test(quarter))).toEqual([]);
  });

  test("once it is known, hours of little energy are the power's too", () => {
    const story = new Story("12:59:50");
    story.scale = 0.1;
    story.power = 60;
    story.ledger.trustsRegisters = false;
    story.hear().until("15:00:00");
    expect(story.hours.slice(1)).toEqual(["13 60/0 integrated", "14 60/0 integrated"]);
    expect(story.ledger.hours.source).toBe(INTEGRATED);
  });

  test("a right scale and a coarse step are no contradiction", () => {
    const story = new Story("13:00:00");
    story.power = 120;
    story.hear().until("16:00:00");
    expect(story.hours).toEqual(["13 120/0 register", "14 120/0 register", "15 120/0 register"]);
  });
});

describe("acceptance case 18: clock jumps", () => {
  test("an hour ahead: both hours are known in part, the total is kept, and it is counted", () => {
    const story = new Story("13:00:00").hear().until("13:30:00");
    story.ahead = 3600;
    story.until("14:00:00").live(10);
    story.until("16:00:00");
    expect(story.ledger.clockJumps).toBe(1);
    // three readings until it is believed: 30 s more of hour 13, less of hour 14
    expect(story.hours).toEqual(["13 1820/0 partly", "14 1780/0 partly", "15 3600/0 register", "16 3600/0 register"]);
    expect(story.ledger.hours.unplacedImport).toBe(0);
  });

  test("an hour back: no hour twice, what runs until a new one begins belongs to none", () => {
    const story = new Story("12:00:00").hear().until("14:10:00");
    story.ahead = -3600;
    story.until("17:00:00");
    expect(story.hours).toEqual(["12 3600/0 register", "13 3600/0 register", "14 620/0 partly", "15 3600/0 register"]);
    expect(story.ledger.clockJumps).toBe(1);
    // real time 14:10:20 to 16:00:00
    expect(story.ledger.hours.unplacedImport).toBe(6580);
  });

  test("an hour back, and then hours in which the registers stand still: none twice", () => {
    const story = new Story("12:00:00").hear().until("14:10:00");
    story.ahead = -3600;
    story.until("14:20:00").unheardUntil("18:10:00", 0).hear();
    expect(story.hours).toEqual([
      "12 3600/0 register",
      "13 3600/0 register",
      "14 620/0 partly",
      "15 0/0 register",
      "16 0/0 register",
    ]);
  });

  test("one stamp from another age does not last, and nothing happens", () => {
    for (const timestamp of [0, DAY - 400 * 86_400, DAY + 9000 * 86_400, undefined]) {
      const story = new Story("13:00:00").hear().until("13:59:50").pass(10).hear({ timestamp }).until("15:00:00");
      expect(story.hours).toEqual(["13 3600/0 register", "14 3600/0 register"]);
      expect(story.ledger.clockJumps).toBe(0);
    }
  });

  test("a correction of some seconds is none, forward or back, on the edge too", () => {
    const corrected = (ahead: number) => {
      const story = new Story("13:00:00").hear().until("13:59:50");
      story.ahead = ahead;
      story.until("15:00:20");
      expect(story.ledger.clockJumps).toBe(0);
      expect(story.ledger.hours.unplacedImport).toBe(0);
      return story.hours;
    };
    // 13:59:50 is followed by 14:00:20: of the 10 Wh in between a third comes before the edge
    expect(corrected(20)).toEqual(["13 3593/0 register", "14 3587/0 register"]);
    expect(corrected(-20)).toEqual(["13 3620/0 register", "14 3600/0 register"]);
  });

  test("within one hour the registers at its edges prove it", () => {
    const story = new Story("13:00:00").hear().until("13:10:00");
    story.ahead = 1200;
    story.until("13:40:00").live(30);
    expect(story.hours).toEqual(["13 2400/0 register"]);
  });

  test("a clock that was years ahead for a while does not silence the ledger for years", () => {
    const story = new Story("13:00:00").hear().until("13:30:00");
    story.ahead = 9000 * 86_400;
    story.until("16:00:00");
    story.ahead = 0;
    story.live(60);
    story.hours.length = 0;
    story.until("15:00:00+1");
    expect(story.hours).toEqual([]);
    story.until("18:00:00+1");
    expect(story.hours.at(-1)).toBe("17 3600/0 register");
  });

  test("a meter that keeps summer time is read in normal time, through both changes", () => {
    for (const [month, day, hours] of [
      [2, 29, ["00", "01", "02", "03"]],
      [9, 25, ["00", "01", "02", "03"]],
    ] as const) {
      const story = new Story("00:00:00");
      story.ledger.keepsSummerTime = true;
      const start = Date.UTC(2026, month, day) / 1000;
      const change = start + 2 * 3600; // 01:00 UTC is 02:00 of meter time
      for (let time = start; time <= start + 4 * 3600; time += 10) {
        const isSummer = time >= change ? month === 2 : month === 9;
        story.hear({ timestamp: isSummer ? time + 3600 : time });
        story.pass(10);
      }
      expect(story.hours).toEqual(hours.map((hour) => `${hour} 3600/0 register`));
      expect(story.ledger.clockJumps).toBe(0);
    }
  });
});

describe("a restart", () => {
  test("within a quarter loses nothing", () => {
    const story = new Story("13:00:00").hear().until("13:20:00").pass(120).start().hear().until("15:00:00");
    expect(story.ledger.outages.length).toBe(0);
    expect(story.hours).toEqual(["13 3600/0 register", "14 3600/0 register"]);
    expect(story.quarters.slice(0, 4)).toEqual([
      "13:00 900/0 register",
      "13:15 900/0 register",
      "13:30 900/0 register",
      "13:45 900/0 register",
    ]);
  });

  test("over a quarter's edge loses only that edge, over an hour's only that", () => {
    const story = new Story("13:00:00").hear().until("13:28:00").pass(300).start().hear().until("14:00:00");
    expect(story.hours).toEqual(["13 3600/0 register"]);
    expect(story.quarters).toEqual(["13:00 900/0 register", "13:30 720/0 partly", "13:45 900/0 register"]);
    story.until("14:58:00").pass(300).start().hear().until("16:00:00");
    expect(story.hours).toEqual(["13 3600/0 register", "14 2700/0 partly", "15 3420/0 partly"]);
    expect(story.ledger.hours.unplacedImport).toBe(1080);
  });

  test("over a failure of the grid finds the hours empty, and tells none again", () => {
    const story = new Story("13:00:00")
      .hear()
      .until("14:15:00")
      .pass(3 * 3600, 0)
      .start()
      .hear()
      .until("19:00:00");
    expect(story.hours).toEqual([
      "13 3600/0 register",
      "14 900/0 register",
      "15 0/0 register",
      "16 0/0 register",
      "17 2700/0 register",
      "18 3600/0 register",
    ]);
    expect(story.ledger.outages.kind(0)).toBe(GRID_FAILED);
    expect([story.ledger.outages.from(0), story.ledger.outages.to(0)]).toEqual([
      DAY + 14.25 * 3600,
      DAY + 17.25 * 3600,
    ]);
    expect(new Set(story.quarters).size).toBe(story.quarters.length);
  });

  test("in an hour that was known in part only, it stays so", () => {
    const story = new Story("13:05:00").hear().until("13:40:00").pass(120).start().hear().until("14:00:00");
    expect(story.hours).toEqual(["13 3300/0 partly"]);
  });

  test("with registers once an hour finds them again", () => {
    const story = new Story("12:59:00");
    story.hasRegisters = hourly();
    story.hear().until("13:40:00").pass(300).start().hear().until("15:00:10");
    expect(story.hours).toEqual(["12 60/0 partly", "13 3600/0 register", "14 3600/0 register"]);
    expect(new Set(story.quarters).size).toBe(story.quarters.length);
  });

  test("again and again in one hour", () => {
    const story = new Story("13:00:00").hear();
    for (let i = 0; i < 5; i++) story.live(500).pass(100).start().hear();
    story.until("14:00:00");
    expect(story.hours).toEqual(["13 3600/0 register"]);
  });

  test("with another meter, and with a clock that has gone back", () => {
    const story = new Story("13:00:00").hear().until("13:20:00");
    story.more = -300_000;
    story.pass(600).start().hear().until("15:00:00");
    expect(story.hours).toEqual(["13 2700/0 partly", "14 3600/0 register"]);
    const back = new Story("13:00:00").hear().until("14:20:00");
    back.ahead = -3600;
    back.pass(60).start().hear().until("17:00:00");
    expect(back.hours).toEqual(["13 3600/0 register", "14 900/0 partly", "15 3600/0 register"]);
  });
});
