import type { Strings } from "./strings.js";

/** English. */
export const en: Strings = Object.freeze({
  buying: "Buying",
  selling: "Selling",
  watt: "W",
  kilowatt: "kW",
  low: "Low",
  normal: "Normal",
  high: "High",
  bought: "Bought",
  sold: "Sold",
  kilowattHour: "kWh",
  since: "since",
  waiting: "Waiting for the meter",
  noAnswerFor30s: "No answer for 30 s",
  noAnswerForOver1min: "No answer for over 1 min",
  decimalComma: false,
});
