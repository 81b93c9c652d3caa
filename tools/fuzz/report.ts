import { differences } from "./registers.js";
import type { Tally, Unseen } from "./tally.js";

/** Bytes of a stretch that are shown. */
const LONGEST = 40;

const count = (value: number) => value.toLocaleString("en");

/** Where a run stands, in one line. */
export function progress(tally: Tally, seconds: number): string {
  const { rounds, damaged, undamaged, unseen } = tally;
  return `${count(Math.round(seconds))} s: ${count(rounds)} rounds, ${count(damaged)} damaged telegrams (${unseen.length} unseen by the CRC), ${count(undamaged)} undamaged`;
}

/** What a run came to, for people. */
export function summary(tally: Tally): string {
  const rows: [string, number][] = [
    ["rounds", tally.rounds],
    ["bytes", tally.bytes],
    ["telegrams begun (/)", tally.begun],
    ["undamaged, accepted with the right reading", tally.undamaged],
    ["undamaged, without CRC, rejected as the rules have it", tally.doubted],
    ["harmed only around them, or in the letter case of the check", tally.harmless],
    ["damaged", tally.damaged],
    ...[...tally.damages].sort().map(([kind, n]): [string, number] => [`  ${kind}`, n]),
    ["accepted", tally.accepted],
    ["  damaged, with a CRC that holds by chance", tally.unseen.length],
    ["  damaged, without CRC, accepted as the rules have it", tally.believed],
    ["  strange bytes under a CRC of their own", tally.resealed],
    ["rejected", tally.begun - tally.accepted],
    ...Object.entries(tally.rejected).map(([cause, n]): [string, number] => [`  ${cause}`, n]),
  ];
  const lines = rows.map(([name, value]) => `${name.padEnd(64)}${count(value).padStart(16)}`);
  const tries = tally.rejected.checkFailed + tally.unseen.length;
  if (tally.unseen.length > 0)
    lines.push(
      `The CRC held by chance in 1 of ${count(Math.round(tries / tally.unseen.length))} checks of damaged bytes:`,
    );
  return [...lines, ...tally.unseen.map(explain)].join("\n");
}

/** What the CRC did not see: the stretch that changed, and what the reading says of it. */
function explain({ round, piece, accepted, reading }: Unseen): string {
  const [telegram] = piece.telegrams;
  if (!telegram) return `  round ${round}: ${piece.kind}: ${quote(accepted)}`;
  const sent = telegram.body + telegram.check;
  let start = 0;
  while (start < sent.length && sent[start] === accepted[start]) start++;
  let tail = 0;
  const shorter = Math.min(sent.length, accepted.length) - start;
  while (tail < shorter && sent.at(-1 - tail) === accepted.at(-1 - tail)) tail++;
  const wrong = differences(telegram.reading, reading).map(
    (field) => `${field} ${reading[field]} for ${telegram.reading[field]}`,
  );
  return `  round ${round}: ${telegram.dialect.name}, ${piece.kind}: at ${start} ${quote(sent.slice(start, sent.length - tail))} became ${quote(accepted.slice(start, accepted.length - tail))}; ${wrong.join(", ") || "the reading is right"}`;
}

/** Text as it is; other bytes in hexadecimal. */
function quote(text: string): string {
  const start = text.slice(0, LONGEST);
  const shown = /^[\r\n -~]*$/.test(start)
    ? JSON.stringify(start)
    : `<${Buffer.from(start, "latin1").toString("hex")}>`;
  return text.length > LONGEST ? `${shown}... (${text.length} bytes)` : shown;
}
