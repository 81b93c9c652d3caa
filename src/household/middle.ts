/** The one in the middle of three numbers. */
export function middle(a: number, b: number, c: number): number {
  const low = Math.min(a, b);
  const high = Math.max(a, b);
  return c < low ? low : Math.min(c, high);
}
