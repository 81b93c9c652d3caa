import type { Rejections } from "../../src/meter/rejections.js";
import { crc } from "./crc.js";
import { addTariffs, REGISTER_OF, REGISTERS, type Reading, STAMP, type Unit } from "./registers.js";

/** What must become of one telegram that began: a reading, or a cause to reject it. */
export interface Verdict {
  /** Where its `/` stands. */
  start: number;
  /** Behind its last byte that counts: the fourth digit, or the line end of a bare `!`. */
  end: number;
  reading?: Reading;
  cause?: keyof Rejections;
}

/** Lines longer than this are never kept, so they say nothing. */
const LONGEST_LINE = 255;
const UNITS: Readonly<Record<Unit, RegExp>> = {
  W: /^(k?)W$/i,
  var: /^(k?)var$/i,
  Wh: /^(k?)Wh$/i,
  varh: /^(k?)varh$/i,
  V: /^()V$/i,
  A: /^()A$/i,
};
/** Steps of a reading's whole number in one V and one A; W, var, Wh and varh are whole themselves. */
const STEPS: Readonly<Partial<Record<Unit, bigint>>> = { V: 10n, A: 1000n };

/**
 * Decodes a whole stream slowly, with strings: everything between a `/` and the next one is one telegram, which stands
 * or falls alone, but that one without CRC is believed only until the line has shown a CRC that holds. `silences` are
 * the places at which the line paused for a second.
 */
export function judge(stream: string, silences: ReadonlySet<number>): Verdict[] {
  let shown = false;
  let start = stream.indexOf("/");
  return stream
    .split("/")
    .slice(1)
    .map((text) => {
      const next = start + 1 + text.length;
      const verdict = judgeOne(text, start, next === stream.length, shown, silences);
      if (verdict.reading?.checked) shown = true;
      start = next;
      return verdict;
    });
}

function judgeOne(text: string, start: number, last: boolean, shown: boolean, silences: ReadonlySet<number>): Verdict {
  const mark = text.indexOf("\n!") + 1;
  const lines = text
    .slice(0, mark === 0 ? text.lastIndexOf("\n") + 1 : mark)
    .split("\n")
    .slice(0, -1);
  const kept = lines.map((line) => (line.length > LONGEST_LINE ? undefined : line.replace(/\r$/, "")));
  const objects = kept.slice(1).filter((line) => line);
  const broken = objects.length === 0 ? "empty" : "cut";
  if (mark === 0) return { start, end: start + 1 + text.length, cause: broken };

  const rest = text.slice(mark + 1) + (last ? "" : "/");
  const end = start + 1 + mark + 1;
  if (last && /^([0-9a-f]{0,3}|\r)$/i.test(rest)) return { start, end, cause: broken };
  const check = /^[0-9a-f]{4}/i.exec(rest);
  if (check) {
    const holds = crc(`/${text.slice(0, mark + 1)}`) === Number.parseInt(check[0], 16);
    return holds
      ? { start, end: end + 4, reading: readingOf(kept[0], objects, lines, true) }
      : { start, end: end + 4, cause: "checkFailed" };
  }
  if (!rest.startsWith("\r\n")) return { start, end, cause: "checkMalformed" };

  const decided = rest === "\r\n" || rest === "\r\n/" || silences.has(end + 2);
  if (decided && objects.length === 0) return { start, end: end + 2, cause: "empty" };
  const reading = readingOf(kept[0], objects, lines, false);
  const says = [...REGISTER_OF.values()].some((register) => reading[register] !== undefined);
  return decided && says && !shown && kept[0] !== undefined && !kept[0].startsWith("KAM")
    ? { start, end: end + 2, reading }
    : { start, end: end + 2, cause: "checkMissing" };
}

/** `objects` are the lines short enough to be read; a further tariff is noted in any line behind the first. */
function readingOf(
  identification: string | undefined,
  objects: readonly (string | undefined)[],
  lines: readonly string[],
  checked: boolean,
) {
  const reading: Reading = { format: "p1", checked, identification };
  const further = new Set<number>();
  for (const line of lines.slice(1)) {
    const tariff = /^1-0:0?([1-4])\.8\.[3-9]\(/.exec(line);
    if (tariff) further.add(Number(tariff[1]));
  }
  for (const line of objects) {
    const object = /^([01]-0:)(\d{1,2})(\.\d\.\d)\((.*)\)$/s.exec(line!);
    if (!object) continue;
    const reference = `${object[1]}${Number(object[2])}${object[3]}`;
    const register = REGISTER_OF.get(reference);
    if (reference === STAMP) reading.timestamp = timestampOf(object[4]!) ?? reading.timestamp;
    if (register) reading[register] = valueIn(object[4]!, REGISTERS[register][1]) ?? reading[register];
  }
  addTariffs(reading, further);
  return reading;
}

function timestampOf(text: string): number | undefined {
  const stamp = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)[SW]?$/.exec(text);
  if (!stamp) return undefined;
  const [year, month, day, hour, minute, second] = stamp.slice(1);
  const iso = `20${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const time = new Date(iso);
  return !Number.isNaN(time.getTime()) && time.toISOString() === iso ? time.getTime() / 1000 : undefined;
}

/** The value in steps of the unit, rounded; of a number with more digits than a double holds, nothing. */
function valueIn(text: string, unit: Unit): number | undefined {
  const parts = /^(\d+)(?:\.(\d*))?(?:\*(.*))?$/s.exec(text);
  if (!parts) return undefined;
  const decimals = (parts[2] ?? "").slice(0, 4);
  if (BigInt(parts[1]! + decimals) > Number.MAX_SAFE_INTEGER) return undefined;
  const tenThousandths = BigInt(parts[1]! + decimals.padEnd(4, "0"));
  if (parts[3] === undefined) return tenThousandths === 0n ? 0 : undefined;
  const prefix = UNITS[unit].exec(parts[3]);
  if (!prefix) return undefined;
  const steps = tenThousandths * (prefix[1] ? 1000n : 1n) * (STEPS[unit] ?? 1n);
  const value = (steps + 5000n) / 10_000n;
  return value > Number.MAX_SAFE_INTEGER ? undefined : Number(value);
}
