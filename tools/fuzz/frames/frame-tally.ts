/** What all rounds with frames came to. */
export class FrameTally {
  bytes = 0;
  /** Pushes and telegrams that stood in a stream without harm, and became what they say. */
  undamaged = 0;
  /** Ciphered ones among those. */
  encrypted = 0;
  damaged = 0;
  /** Strange pushes under a right check sequence, by what became of them. */
  resealedAccepted = 0;
  resealedRejected = 0;
  /** Damaged frames and telegrams accepted, because their check sequence holds by chance. */
  unseen = 0;
  /** Undamaged ones broken off by silence. */
  interrupted = 0;
}

const count = (value: number) => value.toLocaleString("en");

/** What they came to, for people. */
export function frameSummary(tally: FrameTally): string {
  const rows: [string, number][] = [
    ["bytes of lines with frames", tally.bytes],
    ["undamaged frames and telegrams there, each as the meter meant it", tally.undamaged],
    ["  ciphered", tally.encrypted],
    ["undamaged, broken off by silence", tally.interrupted],
    ["damaged", tally.damaged],
    ["  accepted, with a check sequence that holds by chance", tally.unseen],
    ["strange pushes in right frames, read as they stand", tally.resealedAccepted],
    ["strange pushes in right frames, rejected", tally.resealedRejected],
  ];
  return rows.map(([name, value]) => `${name.padEnd(64)}${count(value).padStart(16)}`).join("\n");
}
