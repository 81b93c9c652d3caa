import { crc16X25 } from "../../../simulator/virtual-meter/hdlc-frame.js";
import { MeterDecoder } from "../../../src/meter/meter-decoder.js";
import { crc } from "../crc.js";
import { GARBAGE, RESEALED, WHOLE } from "../meter-line.js";
import { Random } from "../random.js";
import { differences, type Reading } from "../registers.js";
import type { Round } from "../round.js";
import { type Acceptance, Wire } from "../wire.js";
import { type FrameLine, type FramePiece, type Message, makeFrameLine } from "./frame-line.js";
import type { FrameTally } from "./frame-tally.js";
import { judge } from "./reference.js";

/** A place where a message stands in the stream without harm. */
interface Standing {
  message: Message;
  piece: FramePiece;
  start: number;
  /** Behind the last byte that the decoder takes. */
  end: number;
}

/** The CRC of a frame with its own check sequence behind it (ISO/IEC 13239). */
const RESIDUE = 0x0f47;
/** What stands before the first part of a push. */
const LLC = [0xe6, 0xe7];
/** The start of what is ciphered, from a meter of any maker. */
const CIPHERED = /\xdb.[A-Z]{3}/s;
const LONGEST_FRAME = 2048;
/** Bytes that are looked back for the frames of a push. */
const LONGEST = 20_000;
/** Tells these rounds from those with telegrams alone, of the same seed. */
const FRAMES = 0x6672616d;

/** Plays a round with frames: as `playRound`, and pushes beside telegrams. */
export function playFrameRound(seed: number, round: number, tally: FrameTally, decoder = new MeterDecoder()): Round {
  const random = new Random(seed ^ FRAMES, round);
  const line = makeFrameLine(random);
  const stream = new Uint8Array(Buffer.from(line.stream, "latin1"));
  decoder.energyScale = line.energyScale;
  const wire = new Wire(decoder, random);
  try {
    wire.send(stream);
  } catch (error) {
    return { stream, failures: [`it threw: ${error instanceof Error ? error.stack : error}`] };
  }
  if (wire.broken.length > 0) return { stream, failures: wire.broken };
  const places = line.pieces.flatMap((piece) => standingIn(line, piece)).map((found) => [found.start, found] as const);
  const standing = [...new Map(places).values()];
  const unseen = unseenAmong(wire.acceptances, standing, line);
  const whole = standing.filter(({ start, end }) => !isInterrupted(start, end, wire));
  const failures = [
    ...unseen.failures,
    ...againstTruth(whole, wire, unseen.accepted, line),
    ...againstCounters(
      whole.filter(({ start, end }) => !isHidden(start, end, line, unseen.accepted)),
      wire,
    ),
  ];
  if (failures.length === 0) count(line, standing, whole, unseen.accepted, tally, stream.length);
  return { stream, failures };
}

/** Where the messages of a piece stand whole; a neighbour may by chance bring the byte that was lost. */
function standingIn({ stream }: FrameLine, piece: FramePiece): Standing[] {
  return piece.messages.flatMap((message) => {
    const { text, left } = message;
    const from = Math.max(piece.start - text.length, 0);
    const around = stream.slice(from, piece.end + text.length);
    const found: Standing[] = [];
    for (let at = around.indexOf(text); at >= 0; at = around.indexOf(text, at + 1))
      found.push({ message, piece, start: from + at, end: from + at + text.length - left });
    return found;
  });
}

/** Silence within a frame, or between those of one push, breaks it off; within a telegram it does nothing. */
function isInterrupted(start: number, end: number, { silences }: Wire): boolean {
  return [...silences].some((silence) => silence > start && silence <= end);
}

/** Every message that stands unharmed must become what it says: a reading, and no other, or a rejection. */
function againstTruth(
  whole: readonly Standing[],
  { acceptances }: Wire,
  unseen: readonly Acceptance[],
  line: FrameLine,
): string[] {
  const accepted = new Map(acceptances.map((acceptance) => [acceptance.position, acceptance]));
  return whole.flatMap(({ message: { verdict }, start, end }) => {
    const found = accepted.get(end);
    const name = `what stands from byte ${start} to ${end}`;
    if (typeof verdict === "string") return found ? [`${name} is ${verdict} and was accepted`] : [];
    if (!found) return isHidden(start, end, line, unseen) ? [] : [`${name} was lost`];
    return differences(verdict, found.reading).map(
      (field) => `${name} says ${field} ${verdict[field]} and was read as ${found.reading[field]}`,
    );
  });
}

/**
 * What another one covers, that was accepted because its check sequence holds by chance, cannot be seen; nor what stands
 * within the length that a damaged ciphered frame names, where only its APDU is left to go by.
 */
function isHidden(start: number, end: number, { stream }: FrameLine, unseen: readonly Acceptance[]): boolean {
  if (unseen.some(({ position }) => position > start && position < end + LONGEST_FRAME)) return true;
  return CIPHERED.test(stream.slice(Math.max(start - LONGEST_FRAME, 0), start));
}

/** Readings of what does not stand in the stream unharmed: right only if a check sequence holds by chance. */
function unseenAmong(acceptances: readonly Acceptance[], standing: readonly Standing[], line: FrameLine) {
  const ends = new Set(standing.map(({ end }) => end));
  const others = acceptances.filter(({ position }) => !ends.has(position));
  const failures = others
    .filter((acceptance) => !isMeant(acceptance.reading, line) && !isExplained(acceptance, line))
    .map(({ position }) => `what ends at byte ${position} was accepted and should not be`);
  const accepted = others.filter(({ reading }) => reading.checked && !isMeant(reading, line));
  return { accepted, failures };
}

/** Whether the meter did send this, so that the damage was none to what it says, as that of a closing flag. */
function isMeant(reading: Reading, { pieces }: FrameLine): boolean {
  return pieces
    .flatMap(({ messages }) => messages)
    .some(({ verdict }) => typeof verdict !== "string" && differences(verdict, reading).length === 0);
}

function isExplained({ position, reading }: Acceptance, { stream, energyScale }: FrameLine): boolean {
  const before = stream.slice(0, position);
  if (reading.checked === false) return true; // which of these are believed is held by the rounds without frames
  if (reading.format === "p1") {
    const slash = before.lastIndexOf("/");
    return crc(before.slice(slash, -4)) === Number.parseInt(before.slice(-4), 16);
  }
  const pushes = pushesIn(Buffer.from(before.slice(-LONGEST), "latin1"));
  const verdict = pushes.length === 0 ? "unknownContent" : judge(pushes.at(-1)!, energyScale);
  return typeof verdict !== "string" && differences(verdict, reading).length === 0;
}

/** What the whole frames among bytes carry, those that belong together put together; the last one's end is theirs. */
function pushesIn(bytes: Buffer): Uint8Array[] {
  const pushes: Uint8Array[] = [];
  for (let flag = 0; flag + 2 < bytes.length; flag++) {
    if (bytes[flag] !== 0x7e || bytes[flag + 1]! >> 4 !== 0xa) continue;
    const frame = bytes.subarray(flag + 1, flag + 1 + (bytes.readUInt16BE(flag + 1) & 0x7ff));
    if (crc16X25(frame) !== RESIDUE) continue;
    const header = [5, 6, 7, 8, 9, 10, 11].find((length) => crc16X25(frame.subarray(0, length + 2)) === RESIDUE);
    if (header === undefined) continue;
    const information = frame.subarray(header + 2, -2);
    const isFirst = information[0] === LLC[0] && information[1] === LLC[1];
    pushes.push(isFirst ? information : Buffer.concat([pushes.pop() ?? Buffer.alloc(0), information]));
  }
  return pushes;
}

/** What is ciphered is counted as that, and as nothing else; the other causes may have been met by chance. */
function againstCounters(whole: readonly Standing[], { decoder, acceptances }: Wire): string[] {
  const { encrypted, unknownContent } = decoder.rejections;
  const due = (cause: string) => whole.filter(({ message }) => message.verdict === cause).length;
  const failures = [];
  if (encrypted < due("encrypted")) failures.push(`${encrypted} were counted as encrypted of ${due("encrypted")}`);
  if (unknownContent < due("unknownContent"))
    failures.push(`${unknownContent} were counted as unknownContent of ${due("unknownContent")}`);
  if (decoder.accepted !== acceptances.length) failures.push("the accepted ones were miscounted");
  return failures;
}

function count(
  { pieces }: FrameLine,
  standing: readonly Standing[],
  whole: readonly Standing[],
  unseen: readonly Acceptance[],
  tally: FrameTally,
  bytes: number,
): void {
  const unharmed = new Set(standing.map(({ message }) => message));
  tally.bytes += bytes;
  tally.unseen += unseen.length;
  tally.interrupted += standing.length - whole.length;
  for (const { message, piece } of whole) {
    const { verdict } = message;
    const isReading = typeof verdict !== "string";
    if (piece.kind !== RESEALED) {
      tally.undamaged++;
      if (verdict === "encrypted") tally.encrypted++;
    } else if (isReading) tally.resealedAccepted++;
    else tally.resealedRejected++;
  }
  for (const piece of pieces)
    if (![GARBAGE, WHOLE, RESEALED].includes(piece.kind) && !unharmed.has(piece.messages[0]!)) tally.damaged++;
}
