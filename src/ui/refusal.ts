import type { Refusal } from "../status/power-status.js";
import type { Strings } from "./strings/strings.js";

const UNKNOWN: Refusal = "unknown";

/** Why a board refuses the meter as its supply, in plain words; what to do instead is `useOwnSupply`. */
export function refusalWords(refusal: Refusal, strings: Strings): string {
  return refusal === UNKNOWN ? strings.boardNotMeasured : strings.boardTakesTooMuch;
}
