import type { Rejections } from "../src/meter/rejections.js";

/** Why a telegram was rejected, in words for people. */
export const CAUSES: Readonly<Record<keyof Rejections, string>> = {
  cut: "cut short",
  empty: "with nothing but a first line",
  checkFailed: "with a wrong check sum",
  checkMalformed: "with a garbled check sum",
  checkMissing: "without a check sum",
  headerFailed: "with a wrong header",
  encrypted: "encrypted",
  unknownContent: "with unknown content",
};
