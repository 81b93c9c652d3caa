import type { Accounts } from "../../../src/household/accounts.js";
import { Comparison } from "../../../src/household/comparison.js";
import { EnergySum } from "../../../src/household/energy-sum.js";
import { INTEGRATED, REGISTER } from "../../../src/household/hours.js";
import { OF_HOURS, OF_MONTHS, Period } from "../../../src/household/period.js";

/** Hours of which every one is known; the running one is in October 2026. */
const history = {
  firstHour: 1,
  importAt: (hour: number) => 100 + (hour % 24),
  exportAt: () => 10,
  sourceAt: () => REGISTER,
};
const months = { known: 744, energyImport: 80_000, energyExport: 7000, read: (month: number) => month > 300 };
const hours = { energyImport: 0, energyExport: 7, source: INTEGRATED };
const books = {
  history,
  months,
  month: new EnergySum(),
  comparison: new Comparison(history),
  ledger: { hours },
  runningHour: Date.UTC(2026, 9, 25, 12) / 3_600_000,
};
const period = new Period({ accounts: books as unknown as Accounts });

/** Sets a day, a month and a year so many times, as when an hour ends while they are shown. */
export function setPeriods(times: number): number {
  let sum = 0;
  for (let i = 0; i < times; i++)
    for (let kind = OF_HOURS; kind <= OF_MONTHS; kind++) {
      period.set(kind, i % 3);
      sum += period.importSum;
    }
  return sum;
}

/** Sets the running day; `refreshPeriod` is for that. */
export function setDay(times: number): void {
  for (let i = 0; i < times; i++) period.set(OF_HOURS, 0);
}

/** Has the running hour grow so many times. */
export function refreshPeriod(times: number): number {
  let sum = 0;
  for (let i = 0; i < times; i++) {
    hours.energyImport = i % 3000;
    period.refresh();
    sum += period.importSum;
  }
  return sum;
}
