import type { Clock } from "../../src/port/p1-port.js";

interface Job {
  at: number;
  /** Undefined for a call that comes once. */
  interval: number | undefined;
  callback: () => void;
  /** Who forgets it all at once. */
  owner: Clock;
}

/** A clock that moves when it is told to, so that time can run faster, stand still, and be repeated. */
export class SimulatedClock implements Clock {
  ticks = 0;
  #jobs: Job[] = [];

  every(milliseconds: number, callback: () => void, owner: Clock = this): void {
    this.#jobs.push({ at: this.ticks + milliseconds, interval: milliseconds, callback, owner });
  }

  soon(callback: () => void, owner: Clock = this): void {
    this.#jobs.push({ at: this.ticks, interval: undefined, callback, owner });
  }

  /** Calls nobody back any more on an owner's behalf. */
  forget(owner: Clock): void {
    this.#jobs = this.#jobs.filter((job) => job.owner !== owner);
  }

  /** Lets time pass until `ticks`; what falls due is called in order, each at its own time. */
  advanceTo(ticks: number): void {
    for (let job = this.#next(ticks); job !== undefined; job = this.#next(ticks)) {
      this.ticks = Math.max(this.ticks, job.at);
      if (job.interval === undefined) this.#jobs.splice(this.#jobs.indexOf(job), 1);
      else job.at += job.interval;
      job.callback();
    }
    this.ticks = Math.max(this.ticks, ticks);
  }

  #next(until: number): Job | undefined {
    let next: Job | undefined;
    for (const job of this.#jobs) if (job.at <= until && (next === undefined || job.at < next.at)) next = job;
    return next;
  }
}

/** The clock of a thing that can be switched off: it starts at 0, goes with another, and once stopped calls nobody. */
export class PoweredClock implements Clock {
  readonly #world: SimulatedClock;
  readonly #start: number;

  constructor(world: SimulatedClock) {
    this.#world = world;
    this.#start = world.ticks;
  }

  get ticks(): number {
    return this.#world.ticks - this.#start;
  }

  every(milliseconds: number, callback: () => void): void {
    this.#world.every(milliseconds, callback, this);
  }

  soon(callback: () => void): void {
    this.#world.soon(callback, this);
  }

  /** Forgets everybody who waits to be called. */
  stop(): void {
    this.#world.forget(this);
  }
}
