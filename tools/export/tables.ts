import { firstHour, HOUR, legalTime } from "../../src/household/calendar.js";
import { CLOSE, FAR, OFF, UNCHECKED } from "../../src/household/day-record.js";
import { History } from "../../src/household/history.js";
import { GAP, INTEGRATED, PARTLY, REGISTER } from "../../src/household/hours.js";
import type { Kept } from "../../src/household/log.js";
import { Months } from "../../src/household/months.js";
import { MONTHS } from "../../src/household/note-keys.js";
import type { ScannedHour } from "../qr/scanned-hours.js";

/** A table: its columns, and its rows from the oldest on; what is not known is an empty cell. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

const SOURCES = { [GAP]: "nothing", [PARTLY]: "a part", [INTEGRATED]: "power", [REGISTER]: "registers" };
const DEVIATIONS = { [UNCHECKED]: "", [CLOSE]: "< 2 %", [OFF]: "< 10 %", [FAR]: ">= 10 %" };
const QUARTER = HOUR / 4;
const HOURS_PER_DAY = 24;
/** Months since January 2000 that are asked for. */
const MOST_MONTHS = 1200;

/** Every table by its name, each made of what a display has kept. */
export const TABLES: Readonly<Record<string, (kept: Kept) => Table>> = {
  hours(kept) {
    const history = new History(kept);
    const rows: (string | number)[][] = [];
    for (let hour = Math.max(history.firstHour, 1); hour <= history.lastHour; hour++) {
      const source = history.sourceAt(hour) as keyof typeof SOURCES;
      if (source === GAP) continue;
      const deviation = DEVIATIONS[history.deviationAt(hour) as keyof typeof DEVIATIONS];
      rows.push([...times(hour * HOUR), history.importAt(hour)!, history.exportAt(hour)!, SOURCES[source], deviation]);
    }
    return { columns: ["meter time", "legal time", "import Wh", "export Wh", "known by", "registers off power"], rows };
  },

  quarters(kept) {
    const history = new History(kept);
    const rows: (string | number)[][] = [];
    for (let i = 0; i < history.quarters; i++) {
      const quarter = history.quarterAt(i);
      if (quarter.isHour) continue;
      const source = SOURCES[quarter.source as keyof typeof SOURCES];
      const registers = quarter.hasRegisters ? [quarter.registerImport, quarter.registerExport] : ["", ""];
      const { number, energyImport, energyExport } = quarter;
      rows.push([...times(number * QUARTER), energyImport, energyExport, source, ...registers]);
    }
    const ends = ["import register at its end Wh", "export register at its end Wh"];
    return { columns: ["meter time", "legal time", "import Wh", "export Wh", "known by", ...ends], rows };
  },

  months({ notes }) {
    const months = new Months(notes, MONTHS);
    const rows: (string | number)[][] = [];
    for (let month = 0; month < MOST_MONTHS; month++)
      if (months.read(month))
        rows.push([
          `${2000 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`,
          months.energyImport,
          months.energyExport,
          months.known,
        ]);
    return { columns: ["month", "import Wh", "export Wh", "known hours"], rows };
  },

  nights(kept) {
    const history = new History(kept);
    const rows: (string | number)[][] = [];
    const last = Math.floor(history.lastHour / HOURS_PER_DAY);
    for (let day = Math.floor(history.firstHour / HOURS_PER_DAY); day <= last; day++) {
      const load = history.nightLoadAt(day);
      if (load !== undefined) rows.push([times(firstHour(day) * HOUR)[1]!.slice(0, 10), load]);
    }
    return { columns: ["night", "load W"], rows };
  },
};

/** Hours that are known, by their number, as the table `hours` has them. */
export function hourTable(hours: ReadonlyMap<number, ScannedHour>): Table {
  const rows = [...hours]
    .filter(([, { source }]) => source !== GAP)
    .sort(([a], [b]) => a - b)
    .map(([hour, { energyImport, energyExport, source }]) => [
      ...times(hour * HOUR),
      energyImport ?? "",
      energyExport ?? "",
      SOURCES[source as keyof typeof SOURCES],
    ]);
  return { columns: ["meter time", "legal time", "import Wh", "export Wh", "known by"], rows };
}

/** A table as lines of comma separated values, its columns first (RFC 4180). */
export function csv({ columns, rows }: Table): string {
  return [columns, ...rows].map((cells) => `${cells.join(",")}\r\n`).join("");
}

/** The start of a slot, as the meter has it and as clocks show it. */
function times(meterTime: number): [string, string] {
  const text = (time: number) => new Date(time * 1000).toISOString().slice(0, 16).replace("T", " ");
  return [text(meterTime), text(legalTime(meterTime))];
}
