import { checkOf } from "./crc.js";
import type { Dialect } from "./dialects.js";
import { strangeLine, writeStamp, writeUnreadable, writeValue } from "./objects.js";
import type { Random } from "./random.js";
import { addTariffs, REGISTER_OF, REGISTERS, type Reading, STAMP } from "./registers.js";

/** A telegram as the meter sent it, and the truth about it. */
export interface Telegram {
  dialect: Dialect;
  /** From `/` to `!`. */
  body: string;
  /** What must stand behind the body: the four digits of the CRC, or the line end of a bare `!`. */
  check: string;
  /** What the meter sends behind that, and nobody needs. */
  tail: string;
  reading: Reading;
}

/** How one telegram is written. */
interface Style {
  dialect: Dialect;
  /** Whether it is free of the meter's form. */
  free: boolean;
  lineEnd: string;
}

/** A line longer than this, with its end, is not kept, so it says nothing. */
const LONGEST_LINE = 256;

/** All bytes of a telegram. */
export function textOf({ body, check, tail }: Telegram): string {
  return body + check + tail;
}

/**
 * A telegram of a dialect with values of its own. Most are in the meter's form; some are free of it: any order, units in
 * any case, any number of digits, unknown and unreadable objects, lines of text, one phase, a part of the objects.
 */
export function makeTelegram(dialect: Dialect, random: Random): Telegram {
  const free = random.chance(0.4);
  const style: Style = { dialect, free, lineEnd: free && random.chance(0.1) ? "\n" : "\r\n" };
  const { lineEnd } = style;
  const identification = free ? anyIdentification(dialect, random) : dialect.identification(random);
  const reading: Reading = { format: "p1", checked: dialect.checked };
  if (isKept(identification, style)) reading.identification = identification;
  const blank = free && random.chance(0.1) ? "" : lineEnd;
  const lines = objectLines(style, reading, random);
  const body = `/${identification}${lineEnd}${blank}${lines.map((line) => line + lineEnd).join("")}!`;
  if (!dialect.checked) return { dialect, body, check: "\r\n", tail: "", reading };
  const check = random.chance(0.1) ? checkOf(body).toLowerCase() : checkOf(body);
  return { dialect, body, check, tail: "\r\n", reading };
}

function isKept(line: string, { lineEnd }: Style): boolean {
  return line.length + lineEnd.length <= LONGEST_LINE;
}

function anyIdentification(dialect: Dialect, random: Random): string {
  const length = random.pick([0, 1, 5, 20, random.between(200, 300)]);
  return dialect.identification(random) + random.bytes(length).replace(/[/\r\n]/g, "!");
}

/** The lines of the objects; what they say is noted in `reading`. */
function objectLines(style: Style, reading: Reading, random: Random): string[] {
  const { dialect, free } = style;
  const lines: string[] = [];
  const further = new Set<number>();
  const write = (reference: string) => {
    if (free && random.chance(0.03)) lines.push(`${reference}(${writeUnreadable(random)})`);
    else lines.push(readableLine(reference, style, reading, random));
  };
  for (const reference of chosen(dialect, free, random)) {
    write(reference);
    if (free && random.chance(0.03)) write(reference);
    while (random.chance(free ? 0.1 : 0.03)) lines.push(strangeLine(random));
  }
  if (free && random.chance(0.1)) {
    const energy = random.between(1, 4);
    further.add(energy);
    lines.push(`1-0:${energy}.8.${random.between(3, 9)}(${random.pick(["1*kWh", "ER11", ""])})`);
  }
  addTariffs(reading, further);
  return lines;
}

/** The references that one telegram carries, in its order. */
function chosen(dialect: Dialect, free: boolean, random: Random): readonly string[] {
  if (!free) return dialect.objects;
  const onePhase = random.chance(0.2);
  const share = random.pick([1, 1, 0.9, 0.3]);
  const objects = dialect.objects.filter(
    (reference) => random.chance(share) && !(onePhase && /:[4-7][1-4]\.7\.0$/.test(reference)),
  );
  return random.chance(0.3) ? random.shuffled(objects) : objects;
}

function readableLine(reference: string, style: Style, reading: Reading, random: Random): string {
  if (reference === STAMP) {
    const { text, value } = writeStamp(random);
    if (value !== undefined) reading.timestamp = value;
    return `${reference}(${text})`;
  }
  const register = REGISTER_OF.get(reference)!;
  const unit = REGISTERS[register][1];
  const { text, value } = writeValue(unit, style.dialect.forms[unit], style.free, random);
  const line = `${reference}(${text})`;
  if (isKept(line, style)) reading[register] = value;
  return line;
}
