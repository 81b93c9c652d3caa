import { expect, test } from "vitest";
import { COMMA, POINT } from "../../src/ui/figure.js";
import {
  ageFigure,
  ageUnit,
  clockFigure,
  decimalMark,
  energyFigure,
  grouped,
  isInKilowatts,
  isLoadInKilowatts,
  loadFigure,
  megawattHourFigure,
  moneyFigure,
  powerFigure,
  roundFigure,
} from "../../src/ui/format.js";
import { written } from "./written.js";

const watts = (power: number) => written(powerFigure(power, false, COMMA));
const kilowatts = (power: number, mark = COMMA) => written(powerFigure(power, true, mark));
const energy = (wattHours: number | undefined, mark = COMMA) => written(energyFigure(wattHours, mark));

test("watts are rounded to tens and keep their last digit in its place", () => {
  expect(watts(640)).toBe("640");
  expect(watts(644)).toBe("640");
  expect(watts(645)).toBe("650");
  expect(watts(994)).toBe("990");
  expect(watts(100)).toBe("100");
  expect(watts(95)).toBe("100");
  expect(watts(94)).toBe(" 90");
  expect(watts(10)).toBe(" 10");
  expect(watts(5)).toBe(" 10");
  expect(watts(4)).toBe("  0");
  expect(watts(0)).toBe("  0");
  expect(watts(-0)).toBe("  0");
});

test("kilowatts have two decimals, from ten one, from a hundred none", () => {
  expect(kilowatts(950)).toBe("0,95");
  expect(kilowatts(954)).toBe("0,95");
  expect(kilowatts(955)).toBe("0,96");
  expect(kilowatts(995)).toBe("1,00");
  expect(kilowatts(1004)).toBe("1,00");
  expect(kilowatts(1005)).toBe("1,01");
  expect(kilowatts(2200)).toBe("2,20");
  expect(kilowatts(9994)).toBe("9,99");
  expect(kilowatts(9995)).toBe("10,0");
  expect(kilowatts(10_049)).toBe("10,0");
  expect(kilowatts(10_050)).toBe("10,1");
  expect(kilowatts(99_949)).toBe("99,9");
  expect(kilowatts(99_950)).toBe("100");
  expect(kilowatts(123_456)).toBe("123");
});

test("acceptance case 20: the unit changes at what would be written 1000 W on the way up, and below 950 W on the way down", () => {
  const way = [940, 994, 995, 999, 1000, 960, 950, 949, 990, 994, 1000];
  let inKilowatts = false;
  const shown = way.map((power) => {
    inKilowatts = isInKilowatts(power, inKilowatts);
    return `${inKilowatts ? kilowatts(power) : watts(power)} ${inKilowatts ? "kW" : "W"}`;
  });
  expect(shown).toEqual([
    "940 W",
    "990 W",
    "1,00 kW",
    "1,00 kW",
    "1,00 kW",
    "0,96 kW",
    "0,95 kW",
    "950 W",
    "990 W",
    "990 W",
    "1,00 kW",
  ]);
});

test("no power takes more than three digits, and every one is within half a last digit", () => {
  let inKilowatts = false;
  for (const step of [1, -1])
    for (let i = 0; i <= 120_000; i++) {
      const power = step > 0 ? i : 120_000 - i;
      inKilowatts = isInKilowatts(power, inKilowatts);
      const text = written(powerFigure(power, inKilowatts, POINT));
      const digits = text.replace(/[^0-9]/g, "");
      const unit = inKilowatts ? 1000 : 1;
      const lastDigit = text.includes(".")
        ? unit / 10 ** (text.length - 1 - text.indexOf("."))
        : inKilowatts
          ? 1000
          : 10;
      if (digits.length > 3 || Math.abs(Number(text) * unit - power) > lastDigit / 2 + 1e-6)
        expect.fail(`${power} W is written "${text}"`);
    }
});

test("Swedish has a decimal comma, English a point", () => {
  expect(kilowatts(12_540, decimalMark(true))).toBe("12,5");
  expect(kilowatts(12_540, decimalMark(false))).toBe("12.5");
  expect(energy(7840, decimalMark(true))).toBe("7,8");
  expect(energy(7840, decimalMark(false))).toBe("7.8");
});

test("energy in MWh has three digits, and a round one a decimal only if it has one", () => {
  expect(written(megawattHourFigure(7_012_000, COMMA))).toBe("7,01");
  expect(written(megawattHourFigure(20_060_000, COMMA))).toBe("20,1");
  expect(written(megawattHourFigure(451_000, POINT))).toBe("0.45");
  expect(written(roundFigure(500, 1000, COMMA))).toBe("0,5");
  expect(written(roundFigure(2500, 1000, POINT))).toBe("2.5");
  expect(written(roundFigure(30_000, 1000, COMMA))).toBe("30");
  expect(written(roundFigure(1_500_000, 1_000_000, COMMA))).toBe("1,5");
});

test("energy has one decimal, from a hundred none, and a dash when it is not known", () => {
  expect(energy(undefined)).toBe("–");
  expect(energy(0)).toBe("0,0");
  expect(energy(49)).toBe("0,0");
  expect(energy(50)).toBe("0,1");
  expect(energy(949)).toBe("0,9");
  expect(energy(31_000)).toBe("31,0");
  expect(energy(99_949)).toBe("99,9");
  expect(energy(99_950)).toBe("100");
  expect(energy(109_499)).toBe("109");
  expect(energy(1_234_567)).toBe("1235");
});

test("the clock shows the time of day, and nothing before it is known", () => {
  const day = 20_454 * 86_400;
  expect(written(clockFigure(day))).toBe("00:00");
  expect(written(clockFigure(day + 7 * 3600 + 5 * 60 + 59))).toBe("07:05");
  expect(written(clockFigure(day + 14 * 3600 + 32 * 60))).toBe("14:32");
  expect(written(clockFigure(day + 86_399))).toBe("23:59");
  expect(written(clockFigure(2 ** 32 + 30))).toBe("06:28");
  expect(clockFigure(undefined)).toBe(0);
});

test("an age has seconds up to 99, minutes up to 99, and then hours, none of them before it has passed", () => {
  const age = (milliseconds: number) =>
    `${written(ageFigure(milliseconds))} ${"s min h".split(" ")[ageUnit(milliseconds)]}`;
  expect([0, 999, 4000, 99_999].map(age)).toEqual(["0 s", "0 s", "4 s", "99 s"]);
  expect([100_000, 119_999, 120_000, 5_999_999].map(age)).toEqual(["1 min", "1 min", "2 min", "99 min"]);
  expect([6_000_000, 7_200_000, 3_600_000_000].map(age)).toEqual(["1 h", "2 h", "1000 h"]);
});

test("money has two decimals, from 10 kr one, from 100 kr none", () => {
  const money = (kronor: number) => written(moneyFigure(kronor, COMMA));
  expect([0, 0.004, 4.664, 9.994, 9.996, 10, 99.94, 99.96, 1240.4].map(money)).toEqual([
    "0,00",
    "0,00",
    "4,66",
    "9,99",
    "10,0",
    "10,0",
    "99,9",
    "100",
    "1240",
  ]);
});

test("a load is in whole W, from 1000 in kW with one decimal", () => {
  const load = (watts: number) => `${written(loadFigure(watts, COMMA))} ${isLoadInKilowatts(watts) ? "kW" : "W"}`;
  expect([0, 88, 999, 1000, 1949, 12_040].map(load)).toEqual(["0 W", "88 W", "999 W", "1,0 kW", "1,9 kW", "12,0 kW"]);
});

test("whole numbers are written in groups of three digits", () => {
  expect([0, 999, 1577, 10_007, 1_000_000].map(grouped)).toEqual(["0", "999", "1 577", "10 007", "1 000 000"]);
});
