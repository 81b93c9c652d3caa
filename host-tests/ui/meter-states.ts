import { METER, REGISTERS } from "../../src/ui/screens/screen.js";
import type { MeterStandIn, ScreenState } from "./screen-states.js";

/** The states in which real Piu took pictures of Meter and of its registers. */
export const meterStates: readonly ScreenState[] = [
  {
    name: "meter",
    language: "sv",
    place: METER,
    set(household, meter) {
      household.age = 4_000;
      told(meter);
    },
  },
  {
    name: "meter-stale",
    language: "sv",
    place: METER,
    set(household, meter) {
      household.age = 35 * 60_000;
      told(meter);
      meter.reading.identification = "ISk5\\2MT382-1004 with a tail that is too long";
      meter.accepted = 31_536_000;
      Object.assign(meter.rejections, { checkFailed: 1_234_567, empty: 12_345 });
    },
  },
  {
    name: "meter-energy",
    language: "sv",
    place: METER,
    set(household, meter) {
      household.age = 4_000;
      told(meter);
      meter.reading.identification = "Kamstrup_V0001";
      Object.assign(meter.rejections, { headerFailed: 4, encrypted: 20, unknownContent: 300 });
      household.energyCheck.factor = 10;
    },
  },
  { name: "meter-waiting", language: "sv", place: METER, set() {} },
  {
    name: "meter-english",
    language: "en",
    place: METER,
    set(household, meter) {
      household.age = 12 * 3_600_000;
      told(meter);
      meter.reading.identification = "LGF5E360";
    },
  },
  { name: "registers", language: "sv", place: REGISTERS, set: registers },
  {
    name: "registers-widest",
    language: "en",
    place: REGISTERS,
    set(household, meter) {
      household.age = 45_000;
      Object.assign(meter.reading, {
        energyImport: 99_999_999_999,
        reactiveEnergyExport: 99_999_999_999,
        reactivePowerExport: 99_999,
        voltageL1: 2301,
        currentL1: 17_850,
      });
    },
  },
  { name: "registers-waiting", language: "sv", place: REGISTERS, set() {} },
];

/** A meter that has been understood for a day. */
export function told(meter: MeterStandIn): void {
  meter.reading.identification = "KAM5";
  meter.accepted = 8_412;
  Object.assign(meter.rejections, { checkFailed: 3, cut: 1 });
}

/** Twelve registers, of which five are on the first page. */
export function registers(household: { age: number }, meter: MeterStandIn): void {
  household.age = 4_000;
  Object.assign(meter.reading, {
    energyImport: 12_345_678,
    energyExport: 1_469_512,
    activePowerImport: 2204,
    activePowerExport: 0,
    voltageL1: 2263,
    voltageL2: 2331,
    voltageL3: 2306,
    currentL1: 9200,
    currentL2: 4100,
    currentL3: 4600,
    reactivePowerImport: 0,
    reactivePowerExport: 218,
  });
}
