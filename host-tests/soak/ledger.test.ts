import { expect, test } from "vitest";
import { SCENARIOS } from "../../simulator/virtual-meter/scenarios.js";
import { VirtualMeter } from "../../simulator/virtual-meter/virtual-meter.js";
import { HourLedger } from "../../src/household/hour-ledger.js";
import { REGISTER } from "../../src/household/hours.js";
import { MeterDecoder } from "../../src/meter/meter-decoder.js";
import { golden, goldenFrame } from "../meter/telegram.js";
import { START } from "./expected.js";
import { LedgerLife } from "./ledger-life.js";

const HOURS_OF_A_YEAR = 8760;
const DAYS = 4;
const p1 = golden("kamstrup").bytes;
const list1 = goldenFrame("kamstrup-nve-list1").bytes;
const list2 = goldenFrame("kamstrup-nve-list2").bytes;

test.each([
  ["P1", new LedgerLife(p1.slice(), START, 6), 0],
  ["HAN-NVE", new LedgerLife(p1.slice(), START, 6, list1.slice(), list2.slice()), HOURS_OF_A_YEAR + 1],
])("a year of %s, a reading a minute: every hour is the registers', nothing is lost", (_, life, lists) => {
  life.live(HOURS_OF_A_YEAR * 60 + 1);
  const { state } = life;
  expect(state).toMatchObject({ accepted: HOURS_OF_A_YEAR * 60 + 1 + lists, wrong: 0, unplaced: 0 });
  expect([state.hours, state.quarters]).toEqual([HOURS_OF_A_YEAR, HOURS_OF_A_YEAR * 4]);
  expect(state.hourSum).toBe(state.registers);
  expect(state.registers).toBeGreaterThan(10_000_000);
  // the quarters of HAN-NVE are of the power, of which this house's registers leave out 4 %: half a Wh each ten seconds
  expect(Math.abs(state.quarterSum - state.registers)).toBeLessThan(lists === 0 ? 1 : state.registers / 20);
  expect(state.marks).toBe(HOURS_OF_A_YEAR * 4 + 1);
});

test.each(["p1", "nve"] as const)("four days of the villa over %s, from bytes to hours", (list) => {
  const scenario = SCENARIOS.villa;
  const meter = new VirtualMeter({ scenario, start: "2026-03-25T12:00", list });
  const decoder = new MeterDecoder();
  const truths: number[] = [];
  const wrong: number[] = [];
  let hours = 0;
  let sum = 0;
  let worst = 0;
  const ledger = new HourLedger({
    onHour: ({ number, energyImport, energyExport, source, deviation = 0 }) => {
      const net = energyImport - energyExport;
      hours++;
      sum += net;
      worst = Math.max(worst, Math.abs(deviation));
      if (source !== REGISTER || net !== truths.at(-1)! - truths.at(-2)!) wrong.push(number);
    },
    onQuarter: () => {},
    onMark: () => {},
  });
  for (let second = 0; second <= DAYS * 86_400 + 10; second++) {
    meter.advanceTo(second);
    if (!meter.isDue) continue;
    // list 2 tells the registers of when it is sent
    if (meter.time % 3600 === (list === "nve" ? 5 : 0))
      truths.push(meter.truth.energyImport - meter.truth.energyExport);
    const bytes = meter.telegram();
    decoder.decode(bytes, 0, bytes.length);
    ledger.accept(decoder.reading, second * 1000);
  }
  expect(wrong).toEqual([]);
  expect(hours).toBe(DAYS * 24);
  expect(sum).toBe(truths.at(-1)! - truths[0]!);
  const { unplacedImport, unplacedExport } = ledger.hours;
  expect([unplacedImport, unplacedExport]).toEqual([0, 0]);
  expect(worst).toBeLessThan(50);
});
