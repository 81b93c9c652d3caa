import { checkOf } from "./crc.js";
import { DAMAGES, KINDS } from "./damage.js";
import { CHECKED, type Dialect, UNCHECKED } from "./dialects.js";
import { garbage } from "./garbage.js";
import type { Random } from "./random.js";
import { makeTelegram, type Telegram, textOf } from "./telegram.js";

/** What was done to a piece of the stream; else it was damaged, in the way of that name. */
export const WHOLE = "whole";
export const GARBAGE = "garbage";
/** Damaged, and then given a check sequence that holds: a meter that says strange things. */
export const RESEALED = "resealed";

/** A stretch of the stream that came from one deed of the generator. */
export interface Piece {
  kind: string;
  start: number;
  end: number;
  /** The telegrams of which it was made; the first one is what it is about. */
  telegrams: readonly Telegram[];
}

/** Everything that one meter sent, and what was done to it on the way. */
export interface MeterLine {
  stream: string;
  pieces: readonly Piece[];
}

const TELEGRAMS = 60;

/** A line with telegrams, most of them damaged, that ends in a whole one. One line in eight speaks DSMR 2.2. */
export function makeMeterLine(random: Random): MeterLine {
  const checked = !random.chance(0.125);
  const dialects = checked ? (random.chance(0.5) ? [random.pick(CHECKED)] : CHECKED) : UNCHECKED;
  let stream = "";
  const pieces: Piece[] = [];
  const send = (kind: string, text: string, ...telegrams: Telegram[]) => {
    pieces.push({ kind, start: stream.length, end: stream.length + text.length, telegrams });
    stream += text;
  };
  for (let i = 0; i < TELEGRAMS; i++) {
    const telegram = makeTelegram(random.pick(dialects), random);
    if (random.chance(0.2)) send(GARBAGE, garbage(textOf(telegram), random));
    if (random.chance(0.3)) send(WHOLE, textOf(telegram), telegram);
    else if (random.chance(0.05)) send(RESEALED, reseal(telegram, random));
    else damage(telegram, dialects, send, random);
    if (!checked && random.chance(0.005)) sendWhole(random.pick(CHECKED), send, random);
  }
  sendWhole(random.pick(dialects), send, random);
  return { stream, pieces };
}

type Send = (kind: string, text: string, ...telegrams: Telegram[]) => void;

function sendWhole(dialect: Dialect, send: Send, random: Random): void {
  const telegram = makeTelegram(dialect, random);
  send(WHOLE, textOf(telegram), telegram);
}

function damage(telegram: Telegram, dialects: readonly Dialect[], send: Send, random: Random): void {
  const other = makeTelegram(random.pick(dialects), random);
  const kind = random.pick(KINDS);
  let text = DAMAGES[kind]!(textOf(telegram), textOf(other), random);
  if (random.chance(0.1)) text = DAMAGES[random.pick(KINDS)]!(text, textOf(other), random);
  send(kind, text, telegram, other);
}

function reseal({ body }: Telegram, random: Random): string {
  const objects = body.slice(1, -1);
  const damaged = DAMAGES[random.pick(KINDS)]!(objects, objects, random);
  const resealed = `/${damaged.replaceAll("/", "?")}\r\n!`;
  return `${resealed}${checkOf(resealed)}\r\n`;
}
