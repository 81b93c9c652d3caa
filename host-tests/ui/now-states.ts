import type { Household } from "../../src/household/household.js";
import { HIGH, LOW, NORMAL } from "../../src/household/level.js";
import type { Language } from "../../src/settings.js";
import { AlikeHours, open, price, TODAY } from "./books.js";
import { phasesRead } from "./phases-states.js";
import { JANUARY, powerMonth } from "./power-month.js";

/** A state of the household that Now has a picture of. */
export interface NowState {
  readonly name: string;
  readonly language: Language;
  /** Brings a new household into the state. */
  set(household: Household): void;
}

const MINUTE = 60_000;

/** The states in which real Piu took pictures of Now. */
export const nowStates: readonly NowState[] = [
  {
    name: "import",
    language: "sv",
    set(household) {
      morning(household);
      reads(household, 2204, 9, NORMAL);
      today(household, 7_840, 3_120, "14:32");
    },
  },
  {
    name: "export",
    language: "sv",
    set(household) {
      sunny(household);
      reads(household, -3412, 12, NORMAL);
      today(household, 6_420, 18_910, "12:07");
    },
  },
  {
    name: "640w",
    language: "sv",
    set(household) {
      morning(household);
      reads(household, 641, 3, LOW);
      today(household, 9_700, 0, "22:41");
    },
  },
  {
    name: "english",
    language: "en",
    set(household) {
      sunny(household);
      reads(household, -12_470, 20, HIGH);
      today(household, 116_200, 109_300, "12:07");
    },
  },
  {
    name: "high",
    language: "sv",
    set(household) {
      morning(household);
      reads(household, 8398, 19, HIGH);
      today(household, 31_010, 40, "18:09");
    },
  },
  {
    name: "peak",
    language: "sv",
    set(household) {
      powerMonth(household, "Ellevio", "2026-01-15T17:41", 2450, 6852, JANUARY);
      morning(household);
      reads(household, 6852, 17, HIGH);
      today(household, 21_700, 0, "17:41");
    },
  },
  {
    name: "fuse",
    language: "sv",
    set(household) {
      powerMonth(household, "Ellevio", "2026-01-15T17:41", 2450, 6852, JANUARY);
      phasesRead(household, [9.2, 226.3, 2080], [18.8, 221.4, 4150], [4.6, 230.6, 1060]);
      morning(household);
      reads(household, 6852, 17, HIGH);
      today(household, 21_700, 0, "17:41");
    },
  },
  {
    name: "first-day",
    language: "sv",
    set(household) {
      morning(household);
      reads(household, 90, 1, LOW);
      today(household, 310, undefined, "15:21");
      household.today.complete = false;
      household.today.since = time("14:50");
    },
  },
  {
    name: "no-power",
    language: "sv",
    set(household) {
      household.age = 1_000;
      today(household, 7_840, 3_120, "14:32");
    },
  },
  {
    name: "no-clock",
    language: "sv",
    set(household) {
      morning(household);
      reads(household, 2204, 9, NORMAL);
    },
  },
  {
    name: "stale",
    language: "sv",
    set(household) {
      morning(household);
      reads(household, 2204, 9, NORMAL);
      today(household, 7_840, 3_120, "14:33");
      household.age = 30_000;
    },
  },
  {
    name: "silent60",
    language: "sv",
    set(household) {
      morning(household);
      reads(household, 2204, 9, NORMAL);
      today(household, 7_840, 3_120, "14:33");
      household.age = 60_000;
    },
  },
  {
    name: "cost",
    language: "sv",
    set(household) {
      open(household, 1420, 0, 2204);
      price(household, new AlikeHours(TODAY - 14, 460));
      morning(household);
      reads(household, 2204, 9, NORMAL);
      today(household, 7_840, 3_120, "14:32");
    },
  },
  {
    name: "cost-high",
    language: "en",
    set(household) {
      open(household, 1420, 0, 11_640);
      price(household, new AlikeHours(TODAY - 14, 460));
      morning(household);
      reads(household, 11_640, 20, HIGH);
      today(household, 107_840, 103_120, "18:32");
    },
  },
  {
    name: "cost-first-day",
    language: "sv",
    set(household) {
      open(household, 1420, 0, 2204);
      price(household, new AlikeHours(TODAY, 460));
      morning(household);
      reads(household, 2204, 9, NORMAL);
      today(household, 310, undefined, "15:21");
      household.today.complete = false;
      household.today.since = time("14:50");
    },
  },
  { name: "waiting", language: "sv", set() {} },
];

/** A reading of a second ago: net power in W, and what the level makes of it. */
export function reads(household: Household, netPower: number, blocks: number, word: number): void {
  household.age = 1_000;
  household.netPower = netPower;
  household.level.blocks = blocks;
  household.level.word = word;
}

/** Energies in Wh since midnight, and the clock. */
export function today(
  household: Household,
  energyImport: number | undefined,
  energyExport: number | undefined,
  clock: string,
): void {
  household.legalTime = time(clock);
  household.today.energyImport = energyImport;
  household.today.energyExport = energyExport;
  household.today.since = time("00:00");
  household.today.complete = true;
}

function time(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return 20_454 * 86_400 + hours * 3_600 + minutes * 60;
}

/** An hour of base load with a kettle in it, and then an oven. */
function morning(household: Household): void {
  for (let minute = 0; minute < 60; minute++) {
    const base = 420 + ((minute * 37) % 5) * 12;
    const oven = minute > 48 ? 1_450 : 0;
    const kettle = minute >= 14 && minute < 17 ? 1_900 : 0;
    minuteOf(household, minute, base + oven, base + (minute === 48 ? 1_450 : oven) + kettle + 60);
  }
}

/** An hour that begins with import and turns to export; a cloud passes, and one minute has both. */
function sunny(household: Household): void {
  for (let minute = 0; minute < 60; minute++) {
    const sun = minute < 6 ? 900 - minute * 130 : minute >= 20 && minute < 24 ? -400 : -1_200 - minute * 40;
    minuteOf(household, minute, sun - (minute % 3) * 90, minute === 6 ? 300 : sun);
  }
}

function minuteOf(household: Household, minute: number, min: number, max: number): void {
  household.trace.accept(min, minute * MINUTE);
  household.trace.accept(max, minute * MINUTE + 10_000);
}
