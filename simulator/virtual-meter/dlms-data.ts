/** One element of DLMS data: its tag and its value (IEC 62056-6-2, in A-XDR). */
export type Element = readonly number[];

const encoder = new TextEncoder();

/** Null-data: nothing. */
export const NULL: Element = [0x00];

/** A whole number from 0 to 2^32 - 1 (double-long-unsigned). */
export function u32(value: number): Element {
  return [0x06, (value >>> 24) & 0xff, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}

/** A whole number from 0 to 65,535 (long-unsigned). */
export function u16(value: number): Element {
  return [0x12, (value >>> 8) & 0xff, value & 0xff];
}

/** Text (visible-string) of less than 128 letters. */
export function text(value: string): Element {
  const letters = encoder.encode(value);
  return [0x0a, letters.length, ...letters];
}

/** Less than 128 bytes (octet-string). */
export function octets(bytes: readonly number[]): Element {
  return [0x09, bytes.length, ...bytes];
}

/** An OBIS reference with all its six numbers, as `1.1.1.7.0.255`. */
export function obis(reference: string): Element {
  return octets(reference.split(".").map(Number));
}

/** A structure of these elements. */
export function structure(elements: readonly Element[]): number[] {
  return [0x02, elements.length, ...elements.flat()];
}

/**
 * The 12 bytes of a date-time for meter time in seconds since 1970: hundredths and deviation are left unspecified, as
 * Kamstrup does; the status says what is wrong with the clock, 0 for nothing.
 */
export function dateTime(time: number, status = 0): number[] {
  const date = new Date(time * 1000);
  const year = date.getUTCFullYear();
  const weekday = date.getUTCDay() || 7;
  const day = [year >> 8, year & 0xff, date.getUTCMonth() + 1, date.getUTCDate(), weekday];
  return [...day, date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds(), 0xff, 0x80, 0x00, status];
}

/** A DataNotification as Kamstrup sends it: no invoke id, and a date-time before the body. */
export function dataNotification(when: readonly number[], body: readonly number[]): number[] {
  return [0x0f, 0, 0, 0, 0, when.length, ...when, ...body];
}
