import { MeterDecoder } from "../../src/meter/meter-decoder.js";
import type { Rejections } from "../../src/meter/rejections.js";
import { type MeterLine, makeMeterLine, type Piece, RESEALED } from "./meter-line.js";
import { Random } from "./random.js";
import { judge, type Verdict } from "./reference.js";
import { differences, REGISTER_OF } from "./registers.js";
import type { Tally } from "./tally.js";
import type { Telegram } from "./telegram.js";
import { type Acceptance, Wire } from "./wire.js";

/** What one round came to. */
export interface Round {
  /** The bytes that were sent. */
  stream: Uint8Array;
  /** What was not as it must be. */
  failures: string[];
}

/** A place where a telegram stands in the stream without harm. */
interface Standing {
  telegram: Telegram;
  piece: Piece;
  /** Behind its last byte that counts. */
  end: number;
}

/** Plays a round: makes a line of a meter, sends it to a new decoder, and holds what comes out to the truth. */
export function playRound(seed: number, round: number, tally: Tally, decoder = new MeterDecoder()): Round {
  const random = new Random(seed, round);
  const line = makeMeterLine(random);
  const stream = new Uint8Array(Buffer.from(line.stream, "latin1"));
  const wire = new Wire(decoder, random);
  try {
    wire.send(stream);
  } catch (error) {
    return { stream, failures: [`it threw: ${error instanceof Error ? error.stack : error}`] };
  }
  if (wire.broken.length > 0) return { stream, failures: wire.broken };
  const verdicts = judge(line.stream, wire.silences);
  const standing = line.pieces.flatMap((piece) => standingIn(line, piece));
  const failures = [
    ...againstTruth(line, standing, wire),
    ...againstReference(verdicts, wire),
    ...againstCounters(verdicts, wire),
  ];
  if (failures.length === 0) count(round, line, standing, verdicts, wire, tally);
  return { stream, failures };
}

/**
 * Where the telegrams of a piece stand unharmed: every byte from `/` to the fourth digit of the CRC is there, without a
 * gap, digits in either case. What stands before `/` and behind the fourth digit is no harm; anything else is. A
 * neighbour of the piece may by chance bring the byte that was lost, so it is looked into too.
 */
function standingIn({ stream }: MeterLine, piece: Piece): Standing[] {
  return piece.telegrams.flatMap((telegram) => {
    const { body, check } = telegram;
    const length = body.length + check.length;
    const from = Math.max(piece.start - length, 0);
    const around = stream.slice(from, piece.end + length);
    const found: Standing[] = [];
    for (let at = around.indexOf(body); at >= 0; at = around.indexOf(body, at + 1)) {
      const end = at + length;
      if (around.slice(at + body.length, end).toUpperCase() === check.toUpperCase())
        found.push({ telegram, piece, end: from + end });
    }
    return found;
  });
}

/** An unharmed telegram must give its reading; one without CRC must not, where the rules forbid to believe it. */
function againstTruth({ stream }: MeterLine, standing: readonly Standing[], wire: Wire): string[] {
  const shown = wire.acceptances.find(({ reading }) => reading.checked)?.position ?? stream.length + 1;
  const accepted = byPosition(wire);
  return standing.flatMap(({ telegram, end }) => {
    const { dialect, reading } = telegram;
    const followed = end === stream.length || stream[end] === "/" || wire.silences.has(end);
    const says = [...REGISTER_OF.values()].some((register) => reading[register] !== undefined);
    const kamstrup = reading.identification?.startsWith("KAM") ?? true;
    const believed = dialect.checked || (followed && says && !kamstrup && end < shown);
    const found = acceptedAt(end, telegram, accepted);
    const name = `the whole ${dialect.name} telegram that ends at byte ${end}`;
    if (!found) return believed ? [`${name} was lost`] : [];
    if (!believed) return [`${name} was accepted though nothing checks it`];
    return differences(reading, found.reading).map(
      (field) => `${name} says ${field} ${reading[field]} and was read as ${found.reading[field]}`,
    );
  });
}

function byPosition({ acceptances }: Wire): ReadonlyMap<number, Acceptance> {
  return new Map(acceptances.map((acceptance) => [acceptance.position, acceptance]));
}

/** A telegram without CRC is decided by what follows it, so perhaps a byte later. */
function acceptedAt(end: number, { dialect }: Telegram, accepted: ReadonlyMap<number, Acceptance>) {
  const found = accepted.get(end);
  return found || dialect.checked ? found : accepted.get(end + 1);
}

/** Every reading must be what the bytes say, at their place in the stream, and there may be no other. */
function againstReference(verdicts: readonly Verdict[], wire: Wire): string[] {
  const due = verdicts.filter(({ reading }) => reading !== undefined);
  const failures: string[] = [];
  for (let i = 0; i < Math.max(due.length, wire.acceptances.length); i++) {
    const expected = due[i];
    const found = wire.acceptances[i];
    if (!expected) return [`a telegram before byte ${found!.position} was accepted and should not be`];
    const name = `the telegram from byte ${expected.start} to ${expected.end}`;
    if (!found) return [`${name} should be accepted and was not`];
    const late = found.position - expected.end;
    if (late < 0 || late > (expected.reading!.checked ? 0 : 1)) return [`${name} was decided at ${found.position}`];
    for (const field of differences(expected.reading!, found.reading))
      failures.push(`${name} says ${field} ${expected.reading![field]} and was read as ${found.reading[field]}`);
  }
  return failures;
}

/** Causes that telegrams have: garbage may look like the header of a frame. */
const CAUSES: readonly (keyof Rejections)[] = ["cut", "empty", "checkFailed", "checkMalformed", "checkMissing"];

/** Every telegram begun is accepted or rejected, once, and by its cause. */
function againstCounters(verdicts: readonly Verdict[], { decoder }: Wire): string[] {
  const due = new Map<string, number>(CAUSES.map((cause) => [cause, 0]));
  for (const { cause } of verdicts) if (cause) due.set(cause, (due.get(cause) ?? 0) + 1);
  return Object.entries(decoder.rejections)
    .filter(([cause, rejected]) => due.has(cause) && rejected !== due.get(cause))
    .map(([cause, rejected]) => `${cause} was counted ${rejected} times and happened ${due.get(cause)} times`);
}

function count(
  round: number,
  { stream, pieces }: MeterLine,
  standing: readonly Standing[],
  verdicts: readonly Verdict[],
  wire: Wire,
  tally: Tally,
): void {
  tally.rounds++;
  tally.bytes += stream.length;
  tally.begun += verdicts.length;
  tally.accepted += wire.acceptances.length;
  for (const { cause } of verdicts) if (cause) tally.rejected[cause]++;
  const accepted = byPosition(wire);
  const undamaged = standing.filter(({ end, telegram }) => acceptedAt(end, telegram, accepted)).length;
  tally.undamaged += undamaged;
  tally.doubted += standing.length - undamaged;
  const unharmed = new Set(standing.map(({ telegram }) => telegram));
  for (const { kind, telegrams } of pieces) if (telegrams[0]) tally.count(kind, unharmed.has(telegrams[0]));
  const ends = new Set(standing.map(({ end }) => end));
  for (const { start, end, reading } of verdicts) {
    if (!reading || ends.has(end)) continue;
    const piece = pieces.find((candidate) => start < candidate.end)!;
    if (!reading.checked) tally.believed++;
    else if (piece.kind === RESEALED) tally.resealed++;
    else tally.unseen.push({ round, piece, accepted: stream.slice(start, end), reading });
  }
}
