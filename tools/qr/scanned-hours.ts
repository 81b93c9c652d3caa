import { firstDay, legalDay, monthOf } from "../../src/household/calendar.js";
import {
  BASE,
  KNOWN_BY,
  MOST_OF_TWO,
  NO_ENERGY,
  NOT_KNOWN,
  SYMBOLS,
  WITH_FOUR,
  WITH_THREE,
} from "../../src/household/hour-text.js";
import { GAP, REGISTER } from "../../src/household/hours.js";

/** What one or two texts tell of an hour. */
export interface ScannedHour {
  /** Wh; undefined for a gap, and while the text was not scanned that would tell. */
  energyImport?: number | undefined;
  energyExport?: number | undefined;
  /** As `hours.ts` has it. */
  source: number;
}

/** What was scanned: the hours by their number, and in words what is missing or cannot be read. */
export interface Scanned {
  readonly hours: ReadonlyMap<number, ScannedHour>;
  readonly complaints: readonly string[];
}

interface Token {
  readonly hour: number;
  readonly energy: number | undefined;
  readonly source: number;
}

const TEXT = /HED1:([IE])(\d\d)(\d\d)(\d\d)(\d\d):(\d+)\/(\d+):([^\s",;]*)/g;
const HOURS_PER_DAY = 24;

/** Reads the hours from texts of QR codes, in any order, whatever stands between them. */
export function scannedHours(input: string): Scanned {
  const hours = new Map<number, ScannedHour>();
  const complaints: string[] = [];
  const sets = new Map<string, { count: number; found: Set<number> }>();
  for (const [text, kind, year, month, day, hour, index, count, symbols] of input.matchAll(TEXT)) {
    const start = (firstDay(Number(year) * 12 + Number(month) - 1) + Number(day) - 1) * HOURS_PER_DAY + Number(hour);
    const name = monthName(start);
    const set = sets.get(`${name} ${count}`) ?? { count: Number(count), found: new Set() };
    sets.set(`${name} ${count}`, set);
    set.found.add(Number(index));
    try {
      for (const { hour, energy, source } of tokens(symbols!, start)) {
        const known = hours.get(hour) ?? { source };
        hours.set(hour, { ...known, [kind === "I" ? "energyImport" : "energyExport"]: energy });
      }
    } catch (error) {
      complaints.push(`${text.slice(0, 24)}...: ${(error as Error).message}`);
    }
  }
  for (const [name, { count, found }] of sets) {
    const missing = Array.from({ length: count }, (_, i) => i + 1).filter((index) => !found.has(index));
    if (missing.length > 0) complaints.push(`${name.split(" ")[0]}: missing of ${count} codes: ${missing.join(", ")}`);
  }
  return { hours, complaints };
}

/** The month of legal time in which an hour is, as 2026-01. */
function monthName(hour: number): string {
  const month = monthOf(legalDay(hour));
  return `${2000 + Math.floor(month / 12)}-${`${(month % 12) + 1}`.padStart(2, "0")}`;
}

/** The hours of a text, each with what it tells of it; throws where it breaks off or has what no display writes. */
function* tokens(text: string, start: number): Generator<Token> {
  let at = 0;
  const next = () => {
    const symbol = text[at++];
    if (symbol === undefined) throw new Error("it breaks off");
    const value = SYMBOLS.indexOf(symbol);
    if (value < 0) throw new Error(`"${symbol}" is no symbol of it`);
    return value;
  };
  let hour = start;
  let source = REGISTER;
  while (at < text.length) {
    const first = next();
    if (first === KNOWN_BY) source = next();
    else if (first === NO_ENERGY || first === NOT_KNOWN) {
      const run = next() + 1;
      for (let i = 0; i < run; i++)
        yield first === NO_ENERGY
          ? { hour: hour++, energy: 0, source }
          : { hour: hour++, energy: undefined, source: GAP };
    } else yield { hour: hour++, energy: energyOf(first, next), source };
  }
}

function energyOf(first: number, next: () => number): number {
  if (first === WITH_FOUR) return (next() * BASE + next()) * BASE + next();
  if (first < WITH_THREE) return first * BASE + next();
  return MOST_OF_TWO + ((first - WITH_THREE) * BASE + next()) * BASE + next();
}
