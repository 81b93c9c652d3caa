import { firstHour, hoursIn, legalDay, legalHour, legalTime, monthOf } from "../src/household/calendar.js";
import { NEW_PEAK, OPEN, QUIET } from "../src/household/hour-projection.js";
import { GAP, INTEGRATED, PARTLY, REGISTER } from "../src/household/hours.js";
import type { Household } from "../src/household/household.js";
import { GRID_FAILED, LINE_SILENT } from "../src/household/outages.js";
import type { Desk } from "./desk.js";

const SOURCES: Readonly<Record<number, string>> = {
  [GAP]: "nothing",
  [PARTLY]: "a part",
  [INTEGRATED]: "power",
  [REGISTER]: "registers",
};
const NOTHING = "–";

const kilowattHours = (wattHours: number | undefined) =>
  wattHours === undefined ? NOTHING : `${(wattHours / 1000).toFixed(3)} kWh`;
const kilowatts = (watts: number | undefined) => (watts === undefined ? NOTHING : `${(watts / 1000).toFixed(2)} kW`);
const kronor = (amount: number | undefined) => (amount === undefined ? NOTHING : `${amount.toFixed(2)} kr`);
const watts = (amount: number | undefined) => (amount === undefined ? NOTHING : `${Math.round(amount)} W`);
const percent = (amount: number | undefined) =>
  amount === undefined ? NOTHING : `${amount < 0 ? "−" : "+"}${Math.abs(amount).toFixed(1)} %`;
/** `14–15` for an hour of meter time since 1970. */
const hourName = (hour: number) => `${two(legalHour(hour))}–${two((legalHour(hour) + 1) % 24)}`;
const dateOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(5, 10);
const clock = (meterTime: number) => new Date(legalTime(meterTime) * 1000).toISOString().slice(11, 16);

type Row = readonly [name: string, value: (household: Household, desk: Desk) => string];

/** What has been learned: a name, and what stands beside it now. */
const ROWS: readonly Row[] = [
  ["This hour so far", ({ accounts }) => kilowattHours(accounts.ledger.hours.energyImport)],
  ["This hour will be", ({ accounts }) => kilowattHours(Math.round(accounts.tariff.projection.energy))],
  ["Room before a new peak", room],
  ["Peaks of the month", peak(0)],
  ["…", peak(1)],
  ["…", peak(2)],
  ["They cost", ({ accounts }) => (accounts.tariff.peaks.length === 0 ? NOTHING : kronor(accounts.tariff.cost / 100))],
  ["Bought this month", ({ accounts }) => kilowattHours(accounts.month.energyImport)],
  ["More than the month before", comparedMonth],
  ["Money an hour", money],
  ["Money today", ({ accounts }) => kronor(today(accounts))],
  ["Money this month", ({ accounts }) => kronor(accounts.cost.month)],
  ["The month will cost", ({ accounts }) => kronor(accounts.cost.projectedMonth(accounts.tariff.cost / 100))],
  ["Night load", ({ accounts }) => watts(accounts.nightLoad.wattsAt(0))],
  ["… over 14 nights", ({ accounts }) => watts(accounts.nightLoad.change)],
  ["Events", events],
  ["Last outage", outage],
  ["What is learned is", (_, { display }) => display?.store.status.state ?? NOTHING],
  ["… in writes to the flash", (_, { display }) => String(display?.store.status.writes ?? NOTHING)],
];

function room({ accounts }: Household): string {
  const { state, room } = accounts.tariff.projection;
  if (accounts.tariff.peaks.length === 0) return "no tariff";
  if (state === QUIET) return "does not count";
  if (state === OPEN) return "no limit yet";
  return `${kilowatts(room)}${state === NEW_PEAK ? ", new peak" : ""}`;
}

/** The peak of that rank, of the tariff's first component. */
function peak(i: number): Row[1] {
  return ({ accounts }) => {
    const [first] = accounts.tariff.peaks;
    if (first === undefined || i >= first.length) return NOTHING;
    const hour = first.component.slot === 60 ? first.slotAt(i) : Math.floor(first.slotAt(i) / 4);
    return `${dateOf(first.dayAt(i))} ${hourName(hour)} ${kilowatts(first.powerAt(i))}${first.isCertain(i) ? "" : "?"}`;
  };
}

function comparedMonth({ accounts }: Household): string {
  const { comparison, runningHour, hasBegun } = accounts;
  if (!hasBegun) return NOTHING;
  comparison.month(monthOf(legalDay(runningHour)), runningHour);
  return percent(comparison.percent);
}

function money({ accounts, netPower }: Household): string {
  return netPower === undefined ? NOTHING : kronor(accounts.cost.rateAt(accounts.runningHour, netPower));
}

function today({ cost, ledger, runningHour }: Household["accounts"]): number | undefined {
  const running = cost.moneyAt(runningHour, ledger.hours.energyImport, ledger.hours.energyExport);
  return cost.today === undefined || running === undefined ? undefined : cost.today + running;
}

function events({ events }: Household): string {
  if (events.length === 0) return NOTHING;
  const time = events.timeAt(0);
  const size = events.wattsAt(0);
  return `${events.length}, last ${time === undefined ? "" : `${clock(time)} `}${size > 0 ? "+" : "−"}${Math.abs(size)} W`;
}

function outage({ accounts }: Household): string {
  const { outages } = accounts.ledger;
  if (outages.length === 0) return "none";
  const kind = outages.kind(0);
  const why = kind === GRID_FAILED ? "the grid failed" : kind === LINE_SILENT ? "only the line" : "not known why";
  return `${clock(outages.from(0))}–${clock(outages.to(0))}, ${why}`;
}

/** The tables of what the household has learned and of today's hours; they write only what has changed. */
export class LearnedTable {
  readonly #desk: Desk;
  readonly #cells: HTMLTableCellElement[];
  readonly #hours: HTMLTableElement;
  #shown = "";

  constructor(table: HTMLTableElement, hours: HTMLTableElement, desk: Desk) {
    this.#desk = desk;
    this.#hours = hours;
    this.#cells = ROWS.map(([name]) => {
      const row = table.insertRow();
      row.append(heading(name, "row"));
      return row.insertCell();
    });
  }

  /** Shows the desk as it is now. */
  show(): void {
    const { display } = this.#desk;
    ROWS.forEach(([, value], i) => {
      const text = display === undefined ? NOTHING : value(display.household, this.#desk);
      const cell = this.#cells[i]!;
      if (cell.textContent !== text) cell.textContent = text;
    });
    this.#showHours(display?.household);
  }

  #showHours(household: Household | undefined): void {
    const rows = household?.accounts.hasBegun ? hoursOf(household) : [];
    const shown = JSON.stringify(rows);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#hours.replaceChildren();
    const head = this.#hours.insertRow();
    for (const name of ["Hour", "Bought", "Sold", "Known by"]) head.append(heading(name, "col"));
    for (const cells of rows) {
      const row = this.#hours.insertRow();
      for (const text of cells) row.insertCell().textContent = text;
    }
  }
}

/** Today's finished hours, and the running one. */
function hoursOf({ accounts }: Household): string[][] {
  const { history, runningHour, ledger } = accounts;
  const day = legalDay(runningHour);
  const first = firstHour(day);
  return Array.from({ length: Math.min(runningHour - first, hoursIn(day) - 1) + 1 }, (_, i) => {
    const hour = first + i;
    const { energyImport, energyExport, source } = ledger.hours;
    return hour === runningHour
      ? [hourName(hour), kilowattHours(energyImport), kilowattHours(energyExport), `${SOURCES[source]}, so far`]
      : [
          hourName(hour),
          kilowattHours(history.importAt(hour)),
          kilowattHours(history.exportAt(hour)),
          SOURCES[history.sourceAt(hour)]!,
        ];
  });
}

function heading(text: string, scope: "row" | "col"): HTMLTableCellElement {
  const head = document.createElement("th");
  head.scope = scope;
  head.textContent = text;
  return head;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
