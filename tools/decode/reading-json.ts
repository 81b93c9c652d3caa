import type { MeterReading } from "../../src/meter/reading.js";

/** A reading as `decode` prints it: fields that were received, the stamp as meter time, `checked` only when false. */
export function readingJson(reading: MeterReading): Record<string, unknown> {
  const { sequence: _, sums: __, format, checked, identification, timestamp, ...registers } = reading;
  return JSON.parse(
    JSON.stringify({
      format,
      checked: checked ? undefined : false,
      identification,
      timestamp: timestamp === undefined ? undefined : new Date(timestamp * 1000).toISOString().slice(0, 19),
      ...registers,
    }),
  );
}
