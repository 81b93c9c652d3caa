import type { Line } from "../../src/port/line.js";

/** A way to speak a line that the page offers, and who speaks so. */
export interface OfferedSetting extends Line {
  /** As it is written on the page: "115200 8N1". */
  readonly name: string;
  readonly spokenBy: string;
}

/** What the page offers, the usual one first. */
export const LINE_SETTINGS: readonly [OfferedSetting, ...OfferedSetting[]] = [
  { name: "115200 8N1", baud: 115_200, parity: "none", spokenBy: "Sweden, DSMR 4 and 5" },
  { name: "9600 7E1", baud: 9600, parity: "even", spokenBy: "DSMR 2.2 and 3" },
  {
    name: "2400 8N1",
    baud: 2400,
    parity: "none",
    spokenBy: "the lists of HAN-NVE (DLMS)",
  },
];

/** How a setting is written: "115200 8N1". */
export function settingName({ baud, parity }: Line): string {
  return `${baud} ${parity === "even" ? "7E1" : "8N1"}`;
}
