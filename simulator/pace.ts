/** The longest step of real time in ms: a page that slept does not make up for it. */
const LONGEST_STEP = 1000;
/** So long, in real ms, time goes slowly once it is slowed. */
const SLOW_FOR = 20_000;

/** How fast time goes on the desk, beside that of the person in front of it. */
export class Pace {
  #speed = 1;
  #slow = 1;
  #slowUntil = 0;
  #last: number;
  /** What is left of a millisecond on the desk, whose clock counts whole ones. */
  #rest = 0;

  /** Time that goes as it does outside, from `now` on, in real milliseconds since some start. */
  constructor(now: number) {
    this.#last = now;
  }

  /** Times real time, where nothing slows it. */
  get speed(): number {
    return this.#speed;
  }

  set speed(speed: number) {
    this.#speed = speed;
    this.#slowUntil = 0;
  }

  /** Times real time at this moment. */
  get now(): number {
    return this.#last < this.#slowUntil ? Math.min(this.#slow, this.#speed) : this.#speed;
  }

  /** Lets time go no faster than this for a while. */
  slowTo(most: number): void {
    this.#slow = this.#last < this.#slowUntil ? Math.min(this.#slow, most) : most;
    this.#slowUntil = this.#last + SLOW_FOR;
  }

  /** Whole milliseconds that pass on the desk until `now`; time that is live goes as it does outside, and leaves nothing out. */
  pass(now: number, isLive: boolean): number {
    const passed = Math.max(now - this.#last, 0);
    this.#last = now;
    const speed = now < this.#slowUntil ? Math.min(this.#slow, this.#speed) : this.#speed;
    const due = this.#rest + (isLive ? passed : Math.min(passed, LONGEST_STEP) * speed);
    this.#rest = due % 1;
    return Math.floor(due);
  }
}
