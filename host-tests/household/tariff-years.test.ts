import { expect, test } from "vitest";
import { GAP, type Hours, PARTLY, REGISTER } from "../../src/household/hours.js";
import { Peaks } from "../../src/household/peaks.js";
import { TARIFFS } from "../../src/household/tariff-presets.js";

/** What the computer's own calendar says about a slot in Stockholm. */
interface Slot {
  /** Its number in meter time. */
  number: number;
  date: string;
  month: number;
  hour: number;
  isWeekend: boolean;
  /** Wh; undefined for a gap. */
  energy: number | undefined;
  isPartly: boolean;
}

/** A rule in words that the companies use, and nothing of the code's. */
interface Rule {
  name: string;
  part: number;
  minutes: 60 | 15;
  count: number;
  ofDifferentDays: boolean;
  counts(slot: Slot): boolean;
  weight(slot: Slot): number;
  cost(kilowatts: number, slots: readonly Slot[]): number;
  floor: number;
  months: 1 | 12;
}

const YEARS = [2025, 2028];
/** Red days on weekdays and the eves, as printed. */
const RED: Readonly<Record<number, string>> = {
  2025: "01-01 01-06 04-18 04-20 04-21 05-01 05-29 06-06 06-08 06-21 11-01 12-25 12-26",
  2028: "01-01 01-06 04-14 04-16 04-17 05-01 05-25 06-04 06-06 06-24 11-04 12-25 12-26",
};
const MIDSUMMER_EVE: Readonly<Record<number, string>> = { 2025: "06-20", 2028: "06-23" };
const FALKENBERG: Readonly<Record<number, string>> = {
  2025: "12-24 12-25 12-26 12-31 01-01 01-06 04-18 04-21",
  2028: "12-24 12-25 12-26 12-31 01-01 01-06 04-14 04-17",
};
const year = ({ date }: Slot) => Number(date.slice(0, 4));
const isRed = (slot: Slot) => RED[year(slot)]!.includes(slot.date.slice(5));
const isOf = (slot: Slot, dates: string) => dates.includes(slot.date.slice(5));
const isWinter = ({ month }: Slot) => [11, 12, 1, 2, 3].includes(month);
const between = (slot: Slot, from: number, to: number) => slot.hour >= from && slot.hour < to;

const USUAL = {
  part: 0,
  minutes: 60,
  count: 3,
  ofDifferentDays: true,
  counts: () => true,
  weight: () => 1,
  floor: 0,
  months: 1,
} as const;
const perKilowatt = (price: number) => (kilowatts: number) => price * kilowatts;

const sollentuna = (slot: Slot) =>
  !slot.isWeekend && !isRed(slot) && !isOf(slot, `${MIDSUMMER_EVE[year(slot)]} 12-24 12-31`) && between(slot, 7, 19);
const winterWeekday = (slot: Slot, from: number, to: number) =>
  isWinter(slot) && !slot.isWeekend && !isRed(slot) && !isOf(slot, "12-24 12-31") && between(slot, from, to);
const NORWAY: readonly [number, number][] = [
  [100, 4570],
  [75, 2270],
  [50, 1720],
  [25, 1175],
  [20, 630],
  [15, 520],
  [10, 410],
  [5, 300],
  [2, 190],
  [0, 125],
];

const RULES: readonly Rule[] = [
  {
    ...USUAL,
    name: "Ellevio",
    weight: (slot) => (slot.hour >= 22 || slot.hour < 6 ? 0.5 : 1),
    cost: perKilowatt(81.25),
  },
  { ...USUAL, name: "Göteborg", cost: perKilowatt(45) },
  { ...USUAL, name: "SEOM", counts: (slot) => sollentuna(slot) && isWinter(slot), cost: perKilowatt(135) },
  { ...USUAL, name: "SEOM", part: 1, counts: (slot) => sollentuna(slot) && !isWinter(slot), cost: perKilowatt(67.5) },
  { ...USUAL, name: "Jönköping", count: 2, cost: perKilowatt(27.7) },
  {
    ...USUAL,
    name: "Jönköping",
    part: 1,
    count: 2,
    counts: (slot) => isWinter(slot) && !slot.isWeekend && between(slot, 7, 20),
    cost: perKilowatt(65.66),
  },
  {
    ...USUAL,
    name: "Malung",
    count: 5,
    counts: (slot) => isWinter(slot) && between(slot, 7, 19),
    cost: perKilowatt(118.75),
  },
  {
    ...USUAL,
    name: "Malung",
    part: 1,
    count: 5,
    counts: (slot) => !isWinter(slot) && between(slot, 7, 19),
    cost: perKilowatt(35),
  },
  { ...USUAL, name: "Mölndal", counts: (slot) => winterWeekday(slot, 7, 19), cost: perKilowatt(100.79) },
  { ...USUAL, name: "Telge hus", count: 1, counts: (slot) => winterWeekday(slot, 7, 20), cost: perKilowatt(112) },
  { ...USUAL, name: "Telge lgh", count: 1, counts: (slot) => winterWeekday(slot, 7, 20), cost: perKilowatt(28) },
  {
    ...USUAL,
    name: "Falkenb.",
    counts: (slot) => isWinter(slot) && !slot.isWeekend && !isOf(slot, FALKENBERG[year(slot)]!) && between(slot, 6, 20),
    cost: perKilowatt(0),
  },
  { ...USUAL, name: "Norge", cost: (kilowatts) => NORWAY.find(([from]) => kilowatts >= from)![1] },
  {
    ...USUAL,
    name: "Belgien",
    minutes: 15,
    count: 1,
    ofDifferentDays: false,
    cost: perKilowatt(3.37),
    floor: 2.5,
    months: 12,
  },
];

/** Holidays, eves, days of 23 and 25 hours, and last days of months: much is used, so that they matter. */
function isTold(date: string): boolean {
  const of = Number(date.slice(0, 4));
  const told = `${RED[of]} ${MIDSUMMER_EVE[of]} 12-24 12-31 03-30 10-26 03-26 10-29 01-31 03-31 04-30 11-30`;
  return told.includes(date.slice(5));
}

/** A year of slots with evenings, cold days, ties, gaps and hours known in part. */
function slotsOf(of: number, minutes: 60 | 15, seed: number): Slot[] {
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const stockholm = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Stockholm",
    dateStyle: "short",
    timeStyle: "short",
  });
  const slots: Slot[] = [];
  for (let at = Date.UTC(of - 1, 11, 31, 12); at < Date.UTC(of + 1, 0, 1, 12); at += minutes * 60_000) {
    const [date, time] = stockholm.format(at).split(" ") as [string, string];
    if (!date.startsWith(`${of}`)) continue;
    const hour = Number(time.slice(0, 2));
    const isCold = isWinter({ month: Number(date.slice(5, 7)) } as Slot);
    const height = (isCold ? 2200 : 900) + (hour > 15 && hour < 23 ? 2500 : 0) + (hour < 5 ? 3000 : 0);
    const boost = isTold(date) && random() < 0.4 ? 6000 : 0;
    const watts = Math.round((boost + height * (0.3 + random() * random() * 2)) / 100) * 100; // in steps: there are ties
    const known = random();
    const day = new Date(`${date}T12:00Z`).getUTCDay();
    slots.push({
      number: (at + 3_600_000) / (minutes * 60_000),
      date,
      month: Number(date.slice(5, 7)),
      hour,
      isWeekend: day === 0 || day === 6,
      energy: known < 0.03 ? undefined : (watts * minutes) / 60,
      isPartly: known > 0.97,
    });
  }
  return slots;
}

/** The month's peaks by a rule: all that count, sorted, the best of each day, the first few. */
function peaksOf(rule: Rule, slots: readonly Slot[]) {
  const sorted = slots
    .filter((slot) => slot.energy !== undefined && slot.energy > 0 && rule.counts(slot))
    .map((slot) => ({
      slot,
      kilowatts: (slot.energy! / 1000 / (rule.minutes / 60)) * rule.weight(slot),
    }))
    .sort((a, b) => b.kilowatts - a.kilowatts || a.slot.number - b.slot.number);
  const best = rule.ofDifferentDays
    ? sorted.filter(({ slot }, i) => sorted.findIndex((other) => other.slot.date === slot.date) === i)
    : sorted;
  return best.slice(0, rule.count);
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

for (const of of YEARS) {
  const hours = slotsOf(of, 60, of);
  const quarters = slotsOf(of, 15, of + 1);
  for (const rule of RULES)
    test(`${of}, ${rule.name}, part ${rule.part + 1}: each month's peaks, mean and cost are those of a plain reckoning`, () => {
      const slots = rule.minutes === 60 ? hours : quarters;
      const component = TARIFFS.find(({ name }) => name === rule.name)!.components[rule.part]!;
      const online = new Peaks(component);
      const again = new Peaks(component);
      const byNumber = new Map(slots.map((slot) => [slot.number, slot]));
      const kept: Hours = {
        importAt: (number) => byNumber.get(number)?.energy,
        exportAt: () => 0,
        sourceAt: (number) => sourceOf(byNumber.get(number)),
      };
      const means: number[] = [];
      let charged = 0;
      for (let month = 1; month <= 12; month++) {
        const ofMonth = slots.filter((slot) => slot.month === month);
        const expected = peaksOf(rule, ofMonth);
        for (const slot of ofMonth)
          if (slot.energy !== undefined) online.accept(slot.number, slot.energy, sourceOf(slot));
        again.recompute(kept, (of - 2000) * 12 + month - 1);
        const monthMean = expected.length === 0 ? 0 : mean(expected.map(({ kilowatts }) => kilowatts));
        means.push(Math.max(monthMean, rule.floor));
        const cost = ofMonth.some(rule.counts) ? rule.cost(mean(means.slice(-rule.months)), ofMonth) : 0;
        for (const peaks of [online, again]) {
          const found = Array.from({ length: peaks.length }, (_, i) => ({
            slot: peaks.slotAt(i),
            watts: peaks.powerAt(i),
            date: new Date(peaks.dayAt(i) * 86_400_000).toISOString().slice(0, 10),
            isPartly: !peaks.isCertain(i),
          }));
          expect(found).toEqual(
            expected.map(({ slot, kilowatts }) => ({
              slot: slot.number,
              watts: Math.round(kilowatts * 1000),
              date: slot.date,
              isPartly: slot.isPartly,
            })),
          );
          if (expected.length > 0) expect(peaks.mean! / 1000).toBeCloseTo(monthMean, 6);
          expect(peaks.cost / 100).toBeCloseTo(cost, 5);
        }
        charged += cost;
      }
      if (rule.name !== "Falkenb.") expect(charged).toBeGreaterThan(100);
    });
}

test("every preset is checked, and nobody can change one", () => {
  const parts = TARIFFS.flatMap(({ name, components }) => components.map((_, part) => `${name} ${part}`));
  expect(RULES.map(({ name, part }) => `${name} ${part}`)).toEqual(parts);
  for (const tariff of TARIFFS) {
    expect(tariff.name.length).toBeLessThanOrEqual(9);
    expect([tariff, tariff.components, ...tariff.components].every(Object.isFrozen)).toBe(true);
    expect(structuredClone(tariff)).toEqual(tariff);
  }
});

function sourceOf(slot: Slot | undefined): number {
  if (slot?.energy === undefined) return GAP;
  return slot.isPartly ? PARTLY : REGISTER;
}
