import { dayOfMonth, HOUR, monthOf } from "../household/calendar.js";
import { GAP, INTEGRATED, PARTLY, REGISTER } from "../household/hours.js";
import { VERSION } from "../version.js";
import type { Home } from "./screens/screen.js";

/** What each text begins with, and the most characters behind it: a QR code of version 6 holds 154 at level M. */
const MARK = "HED1:D";
const ROOM = 144;
/** The most characters of an identification that are written. */
const LONGEST_NAME = 14;
const MINUTE = 60_000;
const MINUTES_PER_HOUR = 60;
const HOURS_PER_DAY = 24;
const SOURCES: Readonly<Record<number, string>> = Object.freeze({
  [GAP]: "NOTHING",
  [PARTLY]: "A-PART",
  [INTEGRATED]: "POWER",
  [REGISTER]: "REGISTERS",
});

type Row = readonly [name: string, value: string | number | undefined];

/**
 * What the display believes, and why, for a person who helps: English words of capital letters, in texts that each have
 * room in a QR code; docs/qr.md explains them. `now` is in ms since the start. What is not known is left out.
 */
export function diagnosis(home: Home, now: number): string[] {
  const rows = [...ofLink(home, now), ...ofTelegrams(home), ...ofBooks(home), ...ofDevice(home)];
  const words = rows.flatMap(([name, value]) => (value === undefined ? [] : [`${name}:${writable(`${value}`)}`]));
  const texts: string[] = [];
  let text = "";
  for (const word of words) {
    const longer = `${text} ${word}`;
    if (longer.length > ROOM) texts.push(text);
    text = longer.length > ROOM ? ` ${word}` : longer;
  }
  texts.push(text);
  return texts.map((words, i) => `${MARK}${i + 1}/${texts.length}:${words}`);
}

function ofLink({ household, link, meter }: Home, now: number): Row[] {
  const { baud, parity } = link.line;
  const { identification, format, checked } = meter.reading;
  return [
    ["FW", VERSION],
    ["UP", duration(now)],
    ["LINK", link.state],
    ["FAILING", `${link.failing}%`],
    ["AGE", household.age < 0 ? "NEVER" : `${Math.floor(household.age / 1000)}S`],
    ["METER", identification && meterType(identification)],
    ["FORMAT", identification === undefined ? undefined : checked ? format : `${format}-unchecked`],
    ["LINE", `${baud}-${parity === "none" ? "8N1" : "7E1"}${link.isFlipped ? "-flipped" : ""}`],
    ["FRAMING", link.framing],
    ["OVERFLOW", link.overflow],
  ];
}

function ofTelegrams({ meter, household }: Home): Row[] {
  const { rejections: rejected } = meter;
  const causes: Row[] = [
    ["CUT", rejected.cut],
    ["EMPTY", rejected.empty],
    ["CHECK", rejected.checkFailed],
    ["MALFORMED", rejected.checkMalformed],
    ["MISSING", rejected.checkMissing],
    ["HEADER", rejected.headerFailed],
    ["CIPHERED", rejected.encrypted],
    ["UNKNOWN", rejected.unknownContent],
  ];
  const sum = causes.reduce((all, [, count]) => all + (count as number), 0);
  return [
    ["ACCEPTED", meter.accepted],
    ["REJECTED", sum],
    ...causes.filter(([, count]) => count !== 0),
    ["SCALE", household.energyCheck.factor],
  ];
}

function ofBooks({ household, settings, storage }: Home): Row[] {
  const { history, ledger } = household.accounts;
  const { lastHour } = history;
  const last =
    lastHour < 0 ? undefined : `${date(lastHour * HOUR).slice(0, -3)}-${SOURCES[history.sourceAt(lastHour)]}`;
  return [
    ["TIME", ledger.time === undefined ? undefined : date(ledger.time)],
    ["SUMMER", settings.meterKeepsSummerTime ? "meter" : "display"],
    ["HOUR", last],
    ["STORE", storage?.state],
    ["WRITES", storage?.writes],
    ["ERASES", storage?.erases],
    ["FAILED", storage?.failures],
    ["FAULT", storage?.fault],
  ];
}

function ofDevice({ settings, power, restarts }: Home): Row[] {
  return [
    ["FEED", settings.supply],
    ["SUPPLY", millivolts(power?.supply)],
    ["LOWEST", millivolts(power?.lowestSupply)],
    ["TAKES", power && `${power.current}mA${power.isCurrentPartial ? "+" : ""}`],
    ["LIGHT", power && `${power.light}%`],
    ["LOWERED", power?.lowered],
    ["REFUSED", power?.refusal],
    ["START", restarts?.reason],
    ["RESTARTS", restarts?.count],
    ["ROW", restarts?.inARow],
  ];
}

/** The start of an identification, without what could be a serial number. */
function meterType(identification: string): string {
  return identification.slice(0, LONGEST_NAME).replace(/\d{5,}/g, "*");
}

function millivolts(value: number | undefined): string | undefined {
  return value === undefined ? undefined : `${value}mV`;
}

/** Days, hours and minutes of a time in ms. */
function duration(time: number): string {
  const minutes = Math.floor(time / MINUTE);
  const hours = Math.floor(minutes / MINUTES_PER_HOUR);
  return `${Math.floor(hours / HOURS_PER_DAY)}D${hours % HOURS_PER_DAY}H${minutes % MINUTES_PER_HOUR}M`;
}

/** A meter time in s as it is read on a clock. */
function date(time: number): string {
  const hours = Math.floor(time / HOUR);
  const day = Math.floor(hours / HOURS_PER_DAY);
  const month = monthOf(day);
  const year = 2000 + Math.floor(month / 12);
  const [monthOfYear, ofMonth, hour, minute] = [
    (month % 12) + 1,
    dayOfMonth(day),
    hours % HOURS_PER_DAY,
    (time % HOUR) / 60,
  ].map((number) => `${100 + Math.floor(number)}`.slice(1));
  return `${year}-${monthOfYear}-${ofMonth}/${hour}:${minute}`;
}

/** As a QR code packs it densely. (What is preloaded cannot hold a global expression: using it changes it.) */
function writable(value: string): string {
  return value.toUpperCase().replace(/[^0-9A-Z $%*+./:-]/g, "*");
}
