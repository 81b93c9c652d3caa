const EXAMPLE = "2026-06-21T05:00";

/** Seconds since 1970 of meter time (UTC+1 all year) from 2000 to 2099; throws an error that says how it is written. */
export function meterTime(text: string): number {
  const milliseconds = Date.parse(`${text}:00Z`);
  const again = Number.isNaN(milliseconds) ? "" : new Date(milliseconds).toISOString().slice(0, EXAMPLE.length);
  if (again !== text || !text.startsWith("20"))
    throw new Error(`"${text}" is not a meter time (UTC+1 all year): write it as ${EXAMPLE}.`);
  return milliseconds / 1000;
}
