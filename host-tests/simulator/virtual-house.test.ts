import { describe, expect, test } from "vitest";
import { SCENARIOS } from "../../simulator/virtual-meter/scenarios.js";
import { VirtualMeter } from "../../simulator/virtual-meter/virtual-meter.js";
import { legalTime } from "../../src/household/calendar.js";
import { DAY, HOUR, meanPower, meterAt, netPower, text } from "./measured.js";

const { villa, car } = SCENARIOS;
/** In mA: what a fuse of 20 A carries for an hour. */
const MOST_CURRENT = 25_000;

describe("the house", () => {
  test("is the same for the same seed, byte for byte, however time passes", () => {
    const once = meterAt("2026-01-16T05:00");
    const steps = meterAt("2026-01-16T05:00");
    const other = meterAt("2026-01-16T05:00", villa, 2);
    for (let seconds = 0; seconds <= DAY; seconds += 0.7) steps.advanceTo(seconds);
    steps.advanceTo(DAY);
    once.advanceTo(DAY);
    other.advanceTo(DAY);
    expect(text(once.telegram())).toBe(text(steps.telegram()));
    expect(text(once.telegram())).not.toBe(text(other.telegram()));
  });

  test("draws the same at a time, whenever the meter began", () => {
    const early = meterAt("2026-03-27T22:10");
    const late = meterAt("2026-03-29T05:00");
    const begin = early.time;
    for (let seconds = 0; seconds < 6 * HOUR; seconds += 10) {
      late.advanceTo(seconds);
      early.advanceTo(late.time - begin);
      expect(netPower(early.truth)).toBe(netPower(late.truth));
    }
  });
});

describe("the villa", () => {
  test.each([
    ["exports at noon in June", "2026-06-21T11:30", -8000, -3000],
    ["exports a little under the clouds of June", "2026-06-22T11:30", -7000, -500],
    ["imports on an evening in January", "2026-01-15T18:00", 1500, 9000],
    ["imports in a night of June", "2026-06-21T00:00", 100, 2500],
  ])("%s", (_, start, least, most) => {
    const power = meanPower(meterAt(start), HOUR);
    expect(power).toBeGreaterThan(least);
    expect(power).toBeLessThan(most);
  });

  test("heats with more the colder it is", () => {
    const nightOf = (month: string) => meanPower(meterAt(`2026-${month}-12T00:00`), 5 * HOUR);
    expect(nightOf("01")).toBeGreaterThan(nightOf("04"));
    expect(nightOf("04")).toBeGreaterThan(nightOf("07"));
  });

  test("has phases that import while others export", () => {
    const meter = meterAt("2026-06-26T15:00");
    let mixed = 0;
    for (let seconds = 0; seconds < 3 * HOUR; seconds += 10) {
      meter.advanceTo(seconds);
      const { activePowerImportL1, activePowerExportL2 } = meter.truth;
      if (activePowerImportL1 > 0 && activePowerExportL2 > 0) mixed++;
    }
    expect(mixed).toBeGreaterThan(60);
  });
});

test("the car charges from ten by the clock on the wall, also when summer time begins and ends", () => {
  for (const start of ["2026-03-26T12:00", "2026-10-22T12:00"]) {
    const meter = meterAt(start, car);
    const begins: number[] = [];
    let charges = false;
    for (let seconds = 0; seconds < 7 * DAY; seconds += 10) {
      meter.advanceTo(seconds);
      const charged = charges;
      charges = netPower(meter.truth) > 10_700;
      if (charges && !charged) begins.push((legalTime(meter.time) % DAY) / HOUR);
    }
    expect(begins.length).toBeGreaterThanOrEqual(3);
    expect(begins.length).toBeLessThanOrEqual(7);
    for (const hour of begins) expect(Math.abs(hour - 22.2)).toBeLessThan(0.11);
  }
});

describe("what the phases carry", () => {
  test("lowers the voltage, by four volts for a car, and what they give raises it", () => {
    const charging = meterAt("2026-01-14T21:00", car);
    const waiting = meterAt("2026-01-14T21:00", SCENARIOS["power-cut"]);
    for (const meter of [charging, waiting]) meter.advanceTo(3 * HOUR);
    expect(waiting.truth.voltageL2 - charging.truth.voltageL2).toBeGreaterThan(30);
    expect(waiting.truth.voltageL2 - charging.truth.voltageL2).toBeLessThan(50);
    const selling = meterAt("2026-06-21T11:30");
    const dark = meterAt("2026-06-21T11:30", SCENARIOS["power-cut"]);
    expect(selling.truth.voltageL2).toBeGreaterThan(dark.truth.voltageL2 + 10);
  });

  test.each(Object.entries(SCENARIOS))("in %s fits the fuse and the voltage", (_, scenario) => {
    const meter = new VirtualMeter({ scenario });
    for (let seconds = 500; seconds < 7 * DAY; seconds += 30) {
      meter.advanceTo(seconds);
      const { activePowerImportL1, activePowerExportL1, currentL1, currentL2, currentL3, voltageL1 } = meter.truth;
      const apparent = (currentL1 / 1000) * (voltageL1 / 10);
      const active = activePowerImportL1 + activePowerExportL1;
      if (apparent < active - 15) expect({ apparent }).toBe({ active });
      if (Math.max(currentL1, currentL2, currentL3) > MOST_CURRENT) expect(meter.truth).toBe("below the fuse");
      if (Math.abs(voltageL1 - 2300) > 130) expect(meter.truth).toBe("near 230 V");
    }
  });
});
