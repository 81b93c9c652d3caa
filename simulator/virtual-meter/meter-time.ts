/** How a meter time is written. */
export const EXAMPLE_TIME = "2026-06-21T05:00";

/** Seconds since 1970 of a meter time (UTC+1 all year) from 2000 to 2099, written as `EXAMPLE_TIME`; NaN for other text. */
export function meterTime(text: string): number {
  const milliseconds = Date.parse(`${text}:00Z`);
  if (!/^20\d\d-/.test(text) || Number.isNaN(milliseconds)) return Number.NaN;
  const isThatDay = new Date(milliseconds).toISOString().startsWith(text);
  return isThatDay && text.length === EXAMPLE_TIME.length ? milliseconds / 1000 : Number.NaN;
}
