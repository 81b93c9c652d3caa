import { expect, test } from "vitest";
import { golden, goldenFrame } from "../meter/telegram.js";
import { startProgram, text } from "./program.js";

const TIMES = 100;
const xs = await startProgram();

/** The most units that one telegram may cost in the decoder: what was measured, and 2 % for changes that are worth it. */
const BOUNDS = { kamstrup: 35_600, dsmr5: 44_000 };
/** The same for a frame. */
const FRAME_BOUNDS = {
  "kamstrup-nve-list1": 16_700,
  "kamstrup-nve-list2": 21_900,
  "kamstrup-push1": 33_800,
  "aidon-efs": 58_600,
};
/** The same for one telegram from the port to the household, with the ten seconds until the next one. */
const HOME_BOUND = 95_000;

const cases = [
  ...Object.entries(BOUNDS).map(([name, bound]) => [name, bound, golden(name).bytes] as const),
  ...Object.entries(FRAME_BOUNDS).map(([name, bound]) => [name, bound, goldenFrame(name).bytes] as const),
];
for (const [name, bound, bytes] of cases)
  test(`${name} costs no more than ${bound} units on XS, the same each time`, async () => {
    await xs.call("load", text(bytes));
    await xs.call("decode", 1);
    const none = await xs.cost("decode", 0);
    const first = await xs.cost("decode", TIMES);
    const second = await xs.cost("decode", TIMES);
    expect(second.compute).toBe(first.compute);
    expect((first.compute - none.compute) / TIMES).toBeLessThanOrEqual(bound);
  });

test(`a telegram and its ten seconds in a home cost no more than ${HOME_BOUND} units`, async () => {
  await xs.call("begin", text(golden("kamstrup").bytes), Date.UTC(2022, 0, 1) / 1000);
  await xs.call("live", 1);
  const none = await xs.cost("live", 0);
  expect(((await xs.cost("live", TIMES)).compute - none.compute) / TIMES).toBeLessThanOrEqual(HOME_BOUND);
});

/** The most units that a finished hour may cost with a tariff of two components, one telegram's projection, and a month anew. */
const TARIFF_BOUNDS = { acceptHoursOfOne: 3_150, project: 480, recomputeMonth: 2_180_000 } as const;

for (const [name, bound] of Object.entries(TARIFF_BOUNDS) as [keyof typeof TARIFF_BOUNDS, number][])
  test(`${name} costs no more than ${bound} units`, async () => {
    const times = name === "recomputeMonth" ? 1 : 720;
    await xs.call(name, 1);
    const none = await xs.cost(name, 0);
    expect(((await xs.cost(name, times)).compute - none.compute) / times).toBeLessThanOrEqual(bound);
  });
/** The most units that learning may cost per telegram: levels, events, the hunt and the money of now. */
const LEARNING_BOUND = 1500;

test(`learning from a telegram costs no more than ${LEARNING_BOUND} units`, async () => {
  const cost = async (name: "learnFromReadings" | "acceptPhases") => {
    await xs.call(name, 1);
    return ((await xs.cost(name, TIMES)).compute - (await xs.cost(name, 0)).compute) / TIMES;
  };
  expect((await cost("learnFromReadings")) - (await cost("acceptPhases"))).toBeLessThanOrEqual(LEARNING_BOUND);
});

/** The same for an hour's edge with the money, the night and the goal that its screens show, and for all of it anew. */
const HOUR_BOUND = 35_700;
const ANEW_BOUND = 886_000;

test(`an hour's edge costs learning ${HOUR_BOUND} units in the mean of days, and a start ${ANEW_BOUND}`, async () => {
  await xs.call("recompute", 1);
  const none = (await xs.cost("learnFromHours", 0)).compute;
  const HOURS = 240;
  expect(((await xs.cost("learnFromHours", HOURS)).compute - none) / HOURS).toBeLessThanOrEqual(HOUR_BOUND);
  expect((await xs.cost("recompute", 1)).compute).toBeLessThanOrEqual(ANEW_BOUND);
});

/** The most that a reading may cost in the ledger of hours, and what it may cost more when an hour ends with it. */
const LEDGER_BOUND = 1760;
const EDGE_BOUND = 3450;

test(`a reading costs the ledger no more than ${LEDGER_BOUND} units, an hour's end no more than ${EDGE_BOUND}`, async () => {
  const start = Date.UTC(2022, 0, 1) / 1000;
  await xs.call("beginLedger", text(golden("kamstrup").bytes), start);
  await xs.call("keepLedger", 270);
  const none = (await xs.cost("keepLedger", 0)).compute;
  const reading = ((await xs.cost("keepLedger", 80)).compute - none) / 80;
  const edge = (await xs.cost("keepLedger", 20)).compute - none - 20 * reading;
  expect(reading).toBeLessThanOrEqual(LEDGER_BOUND);
  expect(edge).toBeLessThanOrEqual(EDGE_BOUND);
});

/**
 * The most units in one turn when a display starts with 400 days behind it. Half a million take about a second in an emulated
 * ESP32 of 62 million instructions a second, and after 10 s the watchdog ends a turn.
 */
const TURN_BOUNDS = { startHousehold: 2_000_000, firstReading: 1_000_000, secondPasses: 900_000 } as const;

test("a start with a year behind it takes many short turns", { timeout: 120_000 }, async () => {
  await xs.call("keepDays");
  const turn = async (name: keyof typeof TURN_BOUNDS) => {
    const { compute } = await xs.cost(name);
    expect(compute, name).toBeLessThanOrEqual(TURN_BOUNDS[name]);
  };
  await turn("startHousehold");
  await turn("firstReading");
  for (let second = 0; second < 5; second++) await turn("secondPasses");
  expect(await xs.call("opened")).toMatchObject({ isCaughtUp: false, hours: 20 });
  await xs.call("secondPasses", 185);
  expect(await xs.call("opened")).toEqual({ isCaughtUp: true, hours: 742, known: 742, peaks: 2 });
});

/** The most units in one turn when a setting is changed on such a display, and in one of the seconds behind it. */
const CHANGE_BOUNDS = {
  changeGoal: 53_000,
  changePrice: 47_000,
  changeTariff: 400_000,
  secondPasses: 900_000,
} as const;
const BELGIUM = 11;
const ELLEVIO = 1;
/** The most when all is forgotten: every sector is erased, and looked at. */
const FORGET_BOUND = 525_000;

test("a change of a setting is a short turn, as are the seconds behind it; to forget all is a longer one", {
  timeout: 120_000,
}, async () => {
  const turn = async (name: keyof typeof CHANGE_BOUNDS, argument = 1) => {
    const { compute } = await xs.cost(name as "changeTariff", argument);
    expect(compute, `${name} ${argument}`).toBeLessThanOrEqual(CHANGE_BOUNDS[name]);
  };
  await xs.call("keepDays");
  await xs.call("startHousehold");
  await xs.call("firstReading");
  await xs.call("secondPasses", 190);
  await turn("changeGoal");
  await turn("changePrice");
  for (const tariff of [ELLEVIO, BELGIUM]) {
    await turn("changeTariff", tariff);
    for (let second = 0; second < 40; second++) await turn("secondPasses");
  }
  expect((await xs.cost("forgetAll")).compute).toBeLessThanOrEqual(FORGET_BOUND);
});

/** The most units in one turn when a month's QR codes are asked for, and for the text of one. */
const CODES_BOUND = 728_000;
const CODE_BOUND = 80_300;

test(`the codes of a month cost no more than ${CODES_BOUND} units, the text of one ${CODE_BOUND}`, async () => {
  await xs.call("keepDays");
  await xs.call("startHousehold");
  await xs.call("layHours");
  const laid = (await xs.cost("layHours")).compute;
  const written = (await xs.cost("writeHours", 0)).compute;
  expect(laid).toBeLessThanOrEqual(CODES_BOUND);
  expect(written).toBeLessThanOrEqual(CODE_BOUND);
  expect(await xs.call("writeHours", 24)).toMatch(/^HED1:E26012811:25\/25:(0C)+\.L$/);
});
