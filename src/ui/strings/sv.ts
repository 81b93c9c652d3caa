import type { Strings } from "./strings.js";

/** Svenska. */
export const sv: Strings = Object.freeze({
  buying: "Köper",
  selling: "Säljer",
  watt: "W",
  kilowatt: "kW",
  low: "Lågt",
  normal: "Normalt",
  high: "Högt",
  bought: "Köpt",
  sold: "Sålt",
  kilowattHour: "kWh",
  since: "sedan",
  waiting: "Väntar på mätaren",
  noAnswerFor30s: "Inget svar på 30 s",
  noAnswerForOver1min: "Inget svar på över 1 min",
  decimalComma: true,
});
