import { describe, expect, test } from "vitest";
import { importPriceAt, meanImportPrice, type Prices, SUGGESTED_PRICES } from "../../src/household/prices.js";

/** The hour of meter time (UTC+1 all year) that begins at a time. */
const hour = (text: string) => Date.parse(`${text}:00Z`) / 3_600_000;

const ALL_IN: Prices = { ...SUGGESTED_PRICES, allIn: 212, windows: [] };
const WORKDAYS = 0b001_1111;
/** November to March. */
const WINTER = 0b1100_0000_0111;
const ALWAYS = 0xfff;
const EVERY_DAY = 0x7f;

describe("the import price", () => {
  test("is the all-in price, whatever the parts are", () => {
    expect(importPriceAt(ALL_IN, hour("2026-01-12T17:00"))).toBe(212);
  });

  test("or the sum of energy, tax and transfer, with VAT in them or 25 % on top", () => {
    const parts = { ...ALL_IN, allIn: undefined, energy: 80, tax: 36, transfer: 28 };
    expect(importPriceAt({ ...parts, partsHaveVat: true }, 0)).toBe(144);
    expect(importPriceAt({ ...parts, partsHaveVat: false }, 0)).toBe(180);
  });

  test("is another one within a window of legal hours, weekdays and months", () => {
    const prices = { ...ALL_IN, windows: [{ from: 6, to: 22, weekdays: WORKDAYS, months: WINTER, price: 250 }] };
    const at = (text: string) => importPriceAt(prices, hour(text));
    // 12 January 2026 is a Monday; 5 and 22 are outside
    expect(["05", "06", "21", "22"].map((h) => at(`2026-01-12T${h}:00`))).toEqual([212, 250, 250, 212]);
    // Friday, Saturday, Sunday
    expect(["2026-01-16", "2026-01-17", "2026-01-18"].map((d) => at(`${d}T12:00`))).toEqual([250, 212, 212]);
    // the last hours of October and of March, the first of November and of April
    expect(["2025-10-31T20:00", "2025-11-03T20:00", "2026-03-31T20:00", "2026-04-01T20:00"].map(at)).toEqual([
      212, 250, 250, 212,
    ]);
    // from 29 March on, legal time is an hour ahead of the meter: its hour 5 is six o'clock
    expect(["2026-03-30T04:00", "2026-03-30T05:00", "2026-03-30T20:00", "2026-03-30T21:00"].map(at)).toEqual([
      212, 250, 250, 212,
    ]);
  });

  test("a window may run over midnight or all day, and the first that fits counts", () => {
    const prices = {
      ...ALL_IN,
      windows: [
        { from: 22, to: 6, weekdays: EVERY_DAY, months: ALWAYS, price: 100 },
        { from: 0, to: 0, weekdays: 0b110_0000, months: ALWAYS, price: 150 },
      ],
    };
    const at = (text: string) => importPriceAt(prices, hour(text));
    expect(["21", "22"].map((h) => at(`2026-01-12T${h}:00`))).toEqual([212, 100]);
    expect(["05", "06"].map((h) => at(`2026-01-13T${h}:00`))).toEqual([100, 212]);
    expect(["05", "06", "21", "22"].map((h) => at(`2026-01-17T${h}:00`))).toEqual([100, 150, 150, 100]);
  });

  test("of parts, a window changes the transfer", () => {
    const prices = {
      ...ALL_IN,
      allIn: undefined,
      partsHaveVat: false,
      energy: 80,
      tax: 36,
      transfer: 28,
      windows: [{ from: 6, to: 22, weekdays: WORKDAYS, months: WINTER, price: 60 }],
    };
    expect(importPriceAt(prices, hour("2026-01-12T06:00"))).toBe((80 + 36 + 60) * 1.25);
    expect(importPriceAt(prices, hour("2026-01-12T05:00"))).toBe((80 + 36 + 28) * 1.25);
  });
});

test("the mean price of a year weighs each hour of the week and each month alike", () => {
  expect(meanImportPrice(ALL_IN)).toBe(212);
  const windows = [{ from: 0, to: 12, weekdays: EVERY_DAY, months: 0b11_1111, price: 112 }];
  expect(meanImportPrice({ ...ALL_IN, windows })).toBe(212 - 100 / 4);
});

test("what is suggested adds up: the parts with VAT are the price in all", () => {
  expect(importPriceAt({ ...SUGGESTED_PRICES, allIn: undefined }, 0)).toBe(SUGGESTED_PRICES.allIn);
});
