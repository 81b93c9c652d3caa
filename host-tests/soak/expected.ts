import { House, INTERVAL } from "./house.js";

/** Meter time of the first telegram of a soak, in seconds since 1970: 1 January 2025, on normal time as every meter. */
export const START = Date.UTC(2025, 0, 1) / 1000;

/** What a household must make of a house that has sent so many telegrams. */
export interface Expected {
  netPower: number;
  legalTime: number;
  /** Legal time of the first telegram of the day. */
  since: number;
  energyImport: number;
  energyExport: number;
}

const LEGAL = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Stockholm",
  dateStyle: "short",
  timeStyle: "medium",
});
const HOUR = 3600;

/** Legal time from the time zones of the host, which know nothing of our calendar; both in seconds of a wall clock. */
function legalTime(meterTime: number): number {
  const [date, time] = LEGAL.format((meterTime - HOUR) * 1000).split(" ");
  return Date.parse(`${date}T${time}Z`) / 1000;
}

function registers({ energyImport, energyExport }: House): { energyImport: number; energyExport: number } {
  return { energyImport, energyExport };
}

/** Lives through the same house, with a new day's sums from the registers at midnight, which a telegram tells. */
export function expected(telegram: Uint8Array, telegrams: number): Expected {
  const house = new House(telegram.slice(), START);
  const end = legalTime(START + (telegrams - 1) * INTERVAL);
  const midnight = end - (end % 86_400);
  let before = { energyImport: 0, energyExport: 0 };
  let since: number | undefined;
  for (let i = 0; i < telegrams; i++) {
    house.step();
    // within two hours of midnight only: the time zones are slow
    if (since === undefined && house.time >= midnight - 2 * HOUR && legalTime(house.time) >= midnight) {
      since = legalTime(house.time);
      before = registers(house);
    }
  }
  return {
    netPower: house.power,
    legalTime: end,
    since: since!,
    energyImport: house.energyImport - before.energyImport,
    energyExport: house.energyExport - before.energyExport,
  };
}
