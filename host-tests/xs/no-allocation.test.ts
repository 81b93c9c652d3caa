import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { GOLDEN, GOLDEN_FRAMES, golden, goldenFrame } from "../meter/telegram.js";
import { type Program, startProgram, text } from "./program.js";

/** The programs that do something so many times. */
type Repeated = {
  [Key in keyof Program]: Parameters<Program[Key]> extends [number] ? Key : never;
}[keyof Program];

const TIMES = 10_000;
const xs = await startProgram();
const kamstrup = text(golden("kamstrup").bytes);

/** Slots that a program takes for so many rounds beyond those for none; collections would make it far below 0. */
async function slots(name: Repeated, times = TIMES): Promise<number> {
  await xs.call(name, 1);
  const none = await xs.cost(name, 0);
  return (await xs.cost(name, times)).slots - none.slots;
}

describe("the alarm", () => {
  test("is silent when nothing is made", async () => {
    expect(await slots("makeObjects", 0)).toBe(0);
  });

  test("fires for one object", async () => {
    expect(await slots("makeObjects", 1)).toBeGreaterThan(0);
  });

  test("fires for one string of 4 kB, by the collection that it forces", async () => {
    expect(await slots("makeString", 4096)).toBeLessThan(0);
  });

  test("fires for a short string in each of 200 rounds", async () => {
    expect(await slots("concatenate", 200)).toBeLessThan(0);
  });
});

describe("10,000 telegrams take no slot, and no collection comes", () => {
  for (const { name, bytes } of [...GOLDEN, ...GOLDEN_FRAMES.filter(({ reading }) => reading !== undefined)])
    test(`in the decoder, from ${name}`, async () => {
      await xs.call("load", text(bytes));
      expect(await slots("decode")).toBe(0);
      await xs.call("decode", 1);
      expect(await xs.call("accepted")).toBeGreaterThanOrEqual(name === "dsmr22" ? TIMES : TIMES + 1);
    });

  test("in the ring", async () => {
    await xs.call("load", kamstrup);
    expect(await slots("passRing")).toBe(0);
  });

  test("in the ring and the decoder", async () => {
    await xs.call("load", kamstrup);
    expect(await slots("decodeFromRing")).toBe(0);
  });

  test("that are damaged, in the decoder", async () => {
    await xs.call("load", kamstrup.replace("0002.202", "0002.203"));
    expect(await slots("decode")).toBe(0);
    expect(await xs.call("accepted")).toBe(0);
  });
});

describe("a home from the evening before summer time on", () => {
  beforeAll(() => xs.call("begin", kamstrup, Date.UTC(2022, 2, 26, 20) / 1000));

  test("takes no slot from port to household, through midnight and the change of the clocks", async () => {
    expect(await slots("live")).toBe(0);
    const { accepted, rejections, meter, household } = await xs.call("state");
    expect(accepted).toBe(TIMES + 1);
    expect(Object.values(rejections)).toEqual(Array(8).fill(0));
    expect(meter.time).toBe(Date.UTC(2022, 2, 26, 20) / 1000 + TIMES * 10);
    expect(household.netPower).toBe(meter.power);
    expect(household.legalTime).toBe(meter.time + 3600 + 10);
    expect(household.since).toBe(Date.UTC(2022, 2, 28) / 1000);
    expect(household.complete).toBe(true);
  });

  test("takes no slot for readings that come to the household alone", async () => {
    expect(await slots("accept")).toBe(0);
  });
});

describe("what the household learns takes no slot", () => {
  test("from 200,000 telegrams: levels, events and the hunt", async () => {
    expect(await slots("learnFromReadings", 200_000)).toBe(0);
    const { events, lower } = await xs.call("learnt");
    expect(events).toBeGreaterThan(10_000);
    expect(lower).toBeGreaterThan(0);
  });

  test("from 3,000 hours: money, nights and the goal", async () => {
    await xs.call("recompute", 1);
    expect(await slots("learnFromHours", 3000)).toBe(0);
    const { nights, month, missingDays } = await xs.call("learnt");
    expect(nights).toBe(200);
    expect(month).toBeGreaterThan(0);
    expect(missingDays).toBe(0);
  });

  test("from all hours anew", async () => {
    expect(await slots("recompute", 10)).toBe(0);
  });
});

describe("a ledger takes no slot, and no whole hour is wrong", () => {
  const START = Date.UTC(2026, 2, 28, 20) / 1000;
  const lists = ["kamstrup-nve-list1", "kamstrup-nve-list2"].map((name) => text(goldenFrame(name).bytes));

  test.each([
    ["P1", ["", ""]],
    ["HAN-NVE", lists],
  ])("from the bytes of %s, through 28 hours", async (_, [list1, list2]) => {
    await xs.call("beginLedger", kamstrup, START, list1, list2);
    expect(await slots("liveLedger")).toBe(0);
    const { hours, quarters, wrong, unplaced, hourSum, registers } = await xs.call("ledgerState");
    expect([hours, quarters, wrong, unplaced]).toEqual([27, 111, 0, 0]);
    expect(hourSum).toBe(registers);
  });

  test("from readings alone", async () => {
    await xs.call("beginLedger", kamstrup, START);
    expect(await slots("keepLedger")).toBe(0);
  });
});

test("telling legal time takes no slot", async () => {
  expect(await slots("tellLegalTime")).toBe(0);
});

describe("the power tariff", () => {
  test("takes no slot in finished hours, through four months and all presets", async () => {
    expect(await slots("acceptHours", 3000)).toBe(0);
    const peaks = await xs.call("highestPeaks"); // of May: those for the winter have none
    expect(peaks.map(({ cost }) => cost > 0)).toEqual("11011001000011".split("").map((is) => is === "1"));
  });

  test("takes no slot in projecting the running hour, nor in counting a month anew", async () => {
    expect(await slots("project")).toBe(0);
    expect(await slots("recomputeMonth", 3)).toBe(0);
  });
});

describe("a period takes no slot", () => {
  test("when a day, a month or a year is read", async () => {
    expect(await slots("setPeriods", 3)).toBe(0);
  });

  test("when its running hour grows", async () => {
    await xs.call("setDay", 1);
    expect(await slots("refreshPeriod")).toBe(0);
  });
});

test("writing figures takes no slot", async () => {
  expect(await slots("writeFigures")).toBe(0);
});

test("the governor takes no slot in 10,000 ticks, through nights, touches and a supply that falls", async () => {
  expect(await slots("govern")).toBe(0);
  const { light, lowestSupply, written, dark } = await xs.call("governed");
  expect(light).toBeGreaterThan(0);
  expect(dark).toBeGreaterThan(0);
  expect(lowestSupply).toBe(4094);
  expect(written).toBeGreaterThan(0);
});

describe("storage on a flash", () => {
  test("takes no slot for what is kept, through sectors that are erased and notes that are copied", async () => {
    expect(await slots("keep", 4000)).toBe(0);
    const { quarters, days, quarter, day, note, state, erases } = await xs.call("stored");
    expect([quarter, day, note, state]).toEqual([4001, 4000, 3967 & 0xff, "kept"]);
    expect(quarters).toBeGreaterThan(204);
    expect(days).toBeGreaterThan(420);
    expect(erases).toBeGreaterThan(100);
  });

  test("takes no slot for what is read", async () => {
    expect(await slots("readQuarters")).toBe(0);
    expect(await slots("readDays")).toBe(0);
    expect(await slots("readNotes")).toBe(0);
  });

  test("opens with few objects and little work", async () => {
    await xs.call("openStore", 1);
    const none = await xs.cost("openStore", 0);
    const { slots: taken, compute } = await xs.cost("openStore", 1);
    expect(taken - none.slots).toBeLessThan(165);
    expect(compute - none.compute).toBeLessThan(1_430_000); // 40 telegrams
  });
});

test("all code of src that needs neither device nor screen is among what was held to this", () => {
  const src = fileURLToPath(new URL("../../src/", import.meta.url));
  const isCode = (file: string) => /^\s*(export )?(class|function) /m.test(readFileSync(path.join(src, file), "utf8"));
  const plain = ["meter", "household", "storage"]
    .flatMap((room) => readdirSync(path.join(src, room)).map((name) => `${room}/${name}`))
    .filter(isCode);
  plain.push("power/budget.ts", "power/governor.ts", "power/night.ts", "power/supply-watch.ts", "power/verdict.ts");
  plain.push("port/p1-port.ts", "settings.ts", "ui/figure.ts", "ui/format.ts");
  const held = xs.modules.map((file) => path.relative(src, file).replaceAll(path.sep, "/"));
  expect(plain.filter((file) => !held.includes(file))).toEqual([]);
});
