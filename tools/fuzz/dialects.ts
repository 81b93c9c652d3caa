import type { Random } from "./random.js";
import { STAMP, type Unit } from "./registers.js";

/** How a dialect writes one unit: spelling, digits before the point and behind it. */
export interface Form {
  unit: string;
  whole: number;
  decimals: number;
}

/** How meters of one kind speak. */
export interface Dialect {
  name: string;
  /** False for DSMR 2.2, which sends no CRC. */
  checked: boolean;
  identification(random: Random): string;
  /** References of the stamp and of registers, in the meter's order. */
  objects: readonly string[];
  forms: Readonly<Record<Unit, Form>>;
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const DIGITS = "0123456789";

const form = (unit: string, whole: number, decimals: number): Form => ({ unit, whole, decimals });
const registers = (d: number, ...cs: number[]) => cs.map((c) => `1-0:${c}.${d}.0`);
const tariffs = (...cs: number[]) => cs.flatMap((c) => [`1-0:${c}.8.1`, `1-0:${c}.8.2`]);

const SWEDISH_TOTALS = [STAMP, ...registers(8, 1, 2, 3, 4), ...registers(7, 1, 2, 3, 4)];
const VOLTAGES_AND_CURRENTS = registers(7, 32, 52, 72, 31, 51, 71);
/** The order of Kamstrup and Sagemcom: import of all phases, then export. */
const BY_DIRECTION = [
  ...SWEDISH_TOTALS,
  ...registers(7, 21, 41, 61, 22, 42, 62, 23, 43, 63, 24, 44, 64),
  ...VOLTAGES_AND_CURRENTS,
];
/** The order of Aidon and Landis+Gyr: import and export of each phase. */
const BY_PHASE = [
  ...SWEDISH_TOTALS,
  ...registers(7, 21, 22, 41, 42, 61, 62, 23, 24, 43, 44, 63, 64),
  ...VOLTAGES_AND_CURRENTS,
];

const SWEDISH: Dialect["forms"] = {
  W: form("kW", 4, 3),
  var: form("kVAr", 4, 3),
  Wh: form("kWh", 8, 3),
  varh: form("kVArh", 8, 3),
  V: form("V", 3, 1),
  A: form("A", 3, 1),
};
const DSMR: Dialect["forms"] = {
  ...SWEDISH,
  W: form("kW", 2, 3),
  Wh: form("kWh", 6, 3),
  A: form("A", 3, 0),
};

const KAMSTRUP: Dialect = {
  name: "Kamstrup",
  checked: true,
  identification: () => "KAM5",
  objects: BY_DIRECTION,
  forms: SWEDISH,
};

/** Every dialect that the display is to understand. */
export const DIALECTS: readonly Dialect[] = [
  KAMSTRUP,
  {
    name: "Ellevio",
    checked: true,
    identification: (random) => `ELL5\\${random.text(9, DIGITS)}_${random.pick("AB")}`,
    objects: BY_DIRECTION,
    forms: { ...SWEDISH, var: form("kvar", 4, 3), varh: form("kvarh", 8, 3) },
  },
  {
    name: "Landis+Gyr",
    checked: true,
    identification: () => "LGF5E360",
    objects: BY_PHASE,
    forms: SWEDISH,
  },
  {
    name: "Aidon",
    checked: true,
    identification: (random) => `ADN9 ${random.text(4, DIGITS)}`,
    objects: BY_PHASE,
    forms: SWEDISH,
  },
  {
    name: "DSMR 2.2",
    checked: false,
    identification: (random) => `ISk5\\2MT382-${random.text(4, DIGITS)}`,
    objects: [...tariffs(1, 2), ...registers(7, 1, 2)],
    forms: { ...DSMR, W: form("kW", 4, 2), Wh: form("kWh", 5, 3) },
  },
  {
    name: "DSMR 5",
    checked: true,
    identification: (random) => `${random.text(3, LETTERS)}5\\2M${random.text(3, DIGITS)}E-${random.text(4, DIGITS)}`,
    objects: [STAMP, ...tariffs(1, 2), ...registers(7, 1, 2, 32, 52, 72, 31, 51, 71, 21, 41, 61, 22, 42, 62)],
    forms: DSMR,
  },
  {
    name: "Belgian",
    checked: true,
    identification: (random) => `FLU5\\${random.text(9, DIGITS)}_A`,
    objects: [STAMP, ...tariffs(1, 2), ...registers(7, 1, 2, 21, 41, 61, 22, 42, 62), ...VOLTAGES_AND_CURRENTS],
    forms: { ...DSMR, A: form("A", 3, 2) },
  },
  {
    name: "Austrian",
    checked: true,
    identification: (random) => `EST5\\${random.text(9, DIGITS)}_A`,
    objects: [STAMP, ...[1, 2, 3, 4].flatMap((c) => [`1-0:${c}.8.0`, ...tariffs(c), `1-0:${c}.7.0`])],
    forms: {
      ...SWEDISH,
      W: form("W", 9, 0),
      var: form("var", 9, 0),
      Wh: form("Wh", 9, 0),
      varh: form("varh", 9, 0),
    },
  },
];

/** The dialects whose telegrams carry a CRC. */
export const CHECKED = DIALECTS.filter((dialect) => dialect.checked);
/** The dialects whose telegrams carry none; Kamstrup's always do, so these of its name must not be believed. */
export const UNCHECKED: readonly Dialect[] = [
  ...DIALECTS.filter((dialect) => !dialect.checked),
  { ...KAMSTRUP, name: "Kamstrup without CRC", checked: false },
];
