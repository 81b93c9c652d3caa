import { expect, test } from "vitest";
import { type LinkEvidence, linkState } from "../../src/status/link-state.js";

const MINUTE = 60_000;
/** A display that has listened for an hour, and had a reading four seconds ago. */
const HEALTHY: LinkEvidence = {
  listening: 60 * MINUTE,
  sinceByte: 4000,
  sinceReading: 4000,
  atBreak: 0,
  decided: 10,
  rejected: 1,
  isGarbled: false,
  isEncrypted: false,
  lacksEnergy: false,
  wasHeard: true,
  isSupplyWeak: false,
};
/** One that has never had a byte. */
const NEVER = { ...HEALTHY, sinceByte: -1, sinceReading: -1, decided: 0, rejected: 0, wasHeard: false };

test.each([
  ["healthy", HEALTHY],
  ["healthy", { ...HEALTHY, sinceReading: MINUTE - 1, sinceByte: MINUTE - 1 }],
  ["healthy", { ...HEALTHY, isGarbled: true, isEncrypted: true }], // some of all that came
  ["healthy", { ...HEALTHY, decided: 2, rejected: 2 }],
  ["waiting", { ...NEVER, listening: MINUTE - 1 }],
  ["silent", { ...NEVER, listening: MINUTE }],
  ["silent", { ...NEVER, sinceByte: MINUTE }], // noise when the plug went in, and nothing since
  ["noCable", { ...NEVER, atBreak: 15_000 }],
  ["waiting", { ...NEVER, listening: 14_000, atBreak: 14_000 }],
  ["noCable", { ...HEALTHY, sinceByte: MINUTE, sinceReading: MINUTE, atBreak: MINUTE }],
  ["stopped", { ...HEALTHY, sinceByte: MINUTE, sinceReading: MINUTE }],
  ["stopped", { ...HEALTHY, sinceByte: 120 * MINUTE, sinceReading: 120 * MINUTE, lacksEnergy: true }],
  ["stopped", { ...NEVER, wasHeard: true }], // heard before the display started, or never whole
  ["stopped", { ...HEALTHY, sinceByte: 60 * MINUTE, sinceReading: 90 * MINUTE, isEncrypted: true }],
  ["wrongSpeed", { ...NEVER, sinceByte: 3000, isGarbled: true }],
  ["wrongSpeed", { ...HEALTHY, sinceReading: 30_000, isGarbled: true }],
  ["wrongSpeed", { ...NEVER, sinceByte: 3000 }], // bytes of a protocol that is not ours
  ["checksFailing", { ...HEALTHY, decided: 10, rejected: 6 }],
  ["checksFailing", { ...NEVER, sinceByte: 3000, decided: 3, rejected: 3 }],
  ["encrypted", { ...NEVER, sinceByte: 3000, isEncrypted: true }],
  ["encrypted", { ...HEALTHY, sinceReading: 30_000, isEncrypted: true }],
  ["incomplete", { ...HEALTHY, lacksEnergy: true }],
  ["weakSupply", { ...HEALTHY, isSupplyWeak: true }],
  ["weakSupply", { ...NEVER, isSupplyWeak: true, atBreak: MINUTE }],
] as const)("%s: %o", (state, evidence) => {
  expect(linkState(evidence)).toBe(state);
});
