import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { kamstrupTelegram, type MeterValues } from "../../simulator/virtual-meter/kamstrup-telegram.js";
import { SCENARIOS } from "../../simulator/virtual-meter/scenarios.js";
import { VirtualMeter } from "../../simulator/virtual-meter/virtual-meter.js";
import { MeterDecoder } from "../../src/meter/meter-decoder.js";
import { golden } from "../meter/telegram.js";
import { DAY, HOUR, meterAt, netPower, text } from "./measured.js";

describe("the telegram", () => {
  test("with the values of the real capture is the real capture, all 700 bytes of it", () => {
    const capture = readFileSync(new URL("../../targets/sim/captures/kamstrup.txt", import.meta.url));
    const { timestamp, ...registers } = golden("kamstrup").reading as Omit<MeterValues, "timestamp"> &
      Record<string, string>;
    const telegram = kamstrupTelegram({ ...registers, timestamp: Date.parse(`${timestamp}Z`) / 1000 });
    expect(text(telegram)).toBe(text(capture));
    expect(telegram.length).toBe(700);
  });

  test("of every ten seconds of a week is accepted, and reads as the truth", () => {
    const meter = meterAt("2026-06-15T00:00");
    const decoder = new MeterDecoder();
    for (let seconds = 0; seconds < 7 * DAY; seconds += 10) {
      meter.advanceTo(seconds);
      const telegram = meter.telegram();
      decoder.decode(telegram, 0, telegram.length);
      const { truth } = meter;
      const { reading } = decoder;
      for (const [field, value] of Object.entries(truth))
        if (reading[field as keyof MeterValues] !== value) expect(reading).toMatchObject(truth);
    }
    expect(decoder.accepted).toBe((7 * DAY) / 10);
    expect(decoder.rejections).toEqual(new MeterDecoder().rejections);
  });

  test("keeps normal time in summer too, and says W", () => {
    expect(text(meterAt("2026-07-01T12:00").telegram())).toContain("0-0:1.0.0(260701120000W)\r\n");
  });
});

describe("the registers", () => {
  test.each([
    ["a day of June with clouds", "2026-06-22T00:00", 1],
    ["a month from winter to spring", "2026-02-15T00:00", 31],
  ])("are the integral of the power to the Wh over %s", (_, start, days) => {
    const meter = meterAt(start);
    const before = meter.truth;
    const integral = { import: 0, export: 0 };
    for (let second = 0; second < days * DAY; second++) {
      const power = netPower(meter.truth);
      integral[power < 0 ? "export" : "import"] += Math.abs(power);
      meter.advanceTo(second + 1);
    }
    const after = meter.truth;
    expect(after.energyImport - before.energyImport).toBe(Math.floor(integral.import / HOUR));
    expect(after.energyExport - before.energyExport).toBe(Math.floor(integral.export / HOUR));
    expect(integral.import).toBeGreaterThan(0);
    expect(integral.export).toBeGreaterThan(0);
  });
});

describe("the phases", () => {
  test.each(Object.entries(SCENARIOS))(
    "of %s make up the total, and never import and export at once",
    (_, scenario) => {
      const meter = new VirtualMeter({ scenario });
      for (let seconds = 0; seconds < DAY; seconds += 10) {
        meter.advanceTo(seconds);
        const { truth } = meter;
        const imports = [truth.activePowerImportL1, truth.activePowerImportL2, truth.activePowerImportL3];
        const exports = [truth.activePowerExportL1, truth.activePowerExportL2, truth.activePowerExportL3];
        const sum = imports.reduce((a, b) => a + b) - exports.reduce((a, b) => a + b);
        if (Math.abs(sum - netPower(truth)) > 1) expect(truth).toBe("the sum of its phases");
        for (const pair of [0, 1, 2]) if (Math.min(imports[pair]!, exports[pair]!) > 0) expect(truth).toBe("one way");
        if (Math.min(truth.activePowerImport, truth.activePowerExport) > 0) expect(truth).toBe("one way in all");
      }
    },
  );
});

test("the meter is without voltage, current and power while the grid fails", () => {
  const meter = new VirtualMeter({ scenario: SCENARIOS["power-cut"] });
  meter.advanceTo(200);
  const { timestamp, energyImport, energyExport, reactiveEnergyImport, reactiveEnergyExport, ...now } = meter.truth;
  expect(new Set(Object.values(now))).toEqual(new Set([0]));
  meter.advanceTo(419);
  expect(meter.truth).toMatchObject({ timestamp: timestamp + 219, energyImport, energyExport });
  expect(meter.telegram().length).toBe(0);
  meter.advanceTo(420);
  expect(meter.truth.voltageL1).toBeGreaterThan(2200);
});
