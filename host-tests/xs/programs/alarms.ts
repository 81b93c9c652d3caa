/** Kept, so that no engine may leave the work out. */
let last: unknown;

/** Makes a string of so many characters. */
export function makeString(length: number): void {
  last = "K".repeat(length);
}

/** Concatenates a short string so many times. */
export function concatenate(times: number): void {
  for (let i = 0; i < times; i++) last = `KAM${i}`;
}

/** Makes an object so many times. */
export function makeObjects(times: number): void {
  for (let i = 0; i < times; i++) last = { register: last === undefined };
}
