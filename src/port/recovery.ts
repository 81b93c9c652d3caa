/** Nothing to be done. */
export const NOTHING = 0;
/** Release Data Request. */
export const RELEASE = 1;
/** Assert it again. */
export const ASSERT = 2;
/** Assert it again, and open the UART anew. */
export const REOPEN = 3;

/** Silence in ms before anything is done: six intervals of a Swedish meter. */
const FIRST = 60_000;
/** The longest time between two attempts, in ms. */
const LONGEST = 600_000;
/** For how long Data Request is released, in ms. */
const RELEASED = 2000;

/**
 * What is done about a line that has fallen silent. Data Request is held asserted for ever, as some meters stop for good when
 * it is not (p1-port 1.4); when nothing comes for six intervals it is released for a moment, then again at growing intervals,
 * with the UART opened anew from the second time on. A meter that is silent for two hours costs some fifteen such attempts.
 */
export class Recovery {
  /** Times that Data Request was released and asserted again. */
  requests = 0;
  /** Times that the UART was opened anew. */
  reopenings = 0;
  readonly #hasRequest: boolean;
  #wait = FIRST;
  #due = FIRST;
  #releasedAt = -1;

  /** For a board that can release Data Request, or one where it is wired to the supply. */
  constructor(hasRequest: boolean) {
    this.#hasRequest = hasRequest;
  }

  /** To be called once a second with the ms for which no byte has come; returns what to do. */
  tick(silence: number): number {
    if (this.#releasedAt >= 0) {
      const isHeard = silence < this.#releasedAt;
      if (!isHeard && silence - this.#releasedAt < RELEASED) return NOTHING;
      this.#releasedAt = -1;
      if (this.#hasRequest) this.requests++;
      if (isHeard || this.#wait === 2 * FIRST) return ASSERT;
      this.reopenings++;
      return REOPEN;
    }
    if (silence < FIRST) {
      this.#wait = FIRST;
      this.#due = FIRST;
      return NOTHING;
    }
    if (silence < this.#due) return NOTHING;
    this.#wait = Math.min(2 * this.#wait, LONGEST);
    this.#due = silence + this.#wait;
    this.#releasedAt = silence;
    return RELEASE;
  }
}
