/** What is known of the link to the meter at a moment; times in ms. */
export interface LinkEvidence {
  /** Since the display listens. */
  listening: number;
  /** Since the last byte; -1 before the first. */
  sinceByte: number;
  /** Since the last reading; -1 before the first. */
  sinceReading: number;
  /** For how long the line has stood at the level of a break, without a byte; 0 while it does not. */
  atBreak: number;
  /** Telegrams and frames of late, and how many of those were rejected. */
  decided: number;
  rejected: number;
  /** Whether the last burst of bytes had framing errors or was mostly zeros, and nothing in it was understood. */
  isGarbled: boolean;
  /** Whether ciphered frames have come since the last reading. */
  isEncrypted: boolean;
  /** Whether readings come without energy, and none has had one for more than an hour. */
  lacksEnergy: boolean;
  /** Whether a meter was ever understood, now or before the display started. */
  wasHeard: boolean;
  /** Whether the supply is below what the board needs. */
  isSupplyWeak: boolean;
}

/** How the link to the meter is: one of these, each with its page. `waiting` is none of them yet. */
export type LinkState =
  | "waiting"
  | "noCable"
  | "silent"
  | "wrongSpeed"
  | "checksFailing"
  | "encrypted"
  | "incomplete"
  | "stopped"
  | "weakSupply"
  | "healthy";

/** How the link to the meter is, for screens. */
export interface LinkStatus {
  readonly state: LinkState;
  /** How the line is spoken, as far as is known: bits per second, and "none" for 8N1 or "even" for 7E1. */
  readonly line: { readonly baud: number; readonly parity: "none" | "even" };
  /** Of a hundred telegrams of late, how many were rejected. */
  readonly failing: number;
  /** Whether the line comes the other way round than the board's wiring has it. */
  readonly isFlipped: boolean;
  /** Reports of a wrong stop bit or parity, and times that bytes were lost; undefined where nobody counts. */
  readonly framing?: number;
  readonly overflow?: number;
}

/** A break that lasts: longer than from one telegram to the next, for at the wrong polarity an idle line looks like one. */
const BREAK = 15_000;
/** A reading older than this is grey. */
const FRESH = 30_000;
/** Silence that is no pause between telegrams any more, a reading that is no answer any more. */
const LONG = 60_000;
/** Telegrams of late that say something about all of them. */
const SOME = 3;

/** The states in the order in which they are looked for: the first whose evidence is there is the state. */
const STATES: readonly (readonly [state: LinkState, holds: (evidence: LinkEvidence) => boolean])[] = Object.freeze([
  Object.freeze(["weakSupply", (e: LinkEvidence) => e.isSupplyWeak] as const),
  Object.freeze(["noCable", (e: LinkEvidence) => e.atBreak >= BREAK] as const),
  Object.freeze([
    "encrypted",
    (e: LinkEvidence) => e.isEncrypted && isWithin(e.sinceByte, LONG) && !isWithin(e.sinceReading, FRESH),
  ] as const),
  Object.freeze(["stopped", (e: LinkEvidence) => e.wasHeard && isQuiet(e)] as const),
  Object.freeze(["silent", (e: LinkEvidence) => isQuiet(e)] as const),
  Object.freeze(["wrongSpeed", (e: LinkEvidence) => e.isGarbled && !isWithin(e.sinceReading, FRESH)] as const),
  Object.freeze(["checksFailing", (e: LinkEvidence) => e.decided >= SOME && 2 * e.rejected > e.decided] as const),
  Object.freeze(["incomplete", (e: LinkEvidence) => e.lacksEnergy && isWithin(e.sinceReading, LONG)] as const),
  Object.freeze(["healthy", (e: LinkEvidence) => isWithin(e.sinceReading, LONG)] as const),
  // bytes come, and are neither garbled nor rejected: another protocol
  Object.freeze(["wrongSpeed", (e: LinkEvidence) => e.listening >= LONG] as const),
  Object.freeze(["waiting", () => true] as const),
]);

/** The state for which the evidence speaks. */
export function linkState(evidence: LinkEvidence): LinkState {
  for (let i = 0; ; i++) {
    const row = STATES[i]!;
    if (row[1](evidence)) return row[0];
  }
}

/** Whether no byte has come for long. */
function isQuiet({ listening, sinceByte }: LinkEvidence): boolean {
  return listening >= LONG && !isWithin(sinceByte, LONG);
}

/** Whether something happened less than so many ms ago. */
function isWithin(since: number, time: number): boolean {
  return since >= 0 && since < time;
}
