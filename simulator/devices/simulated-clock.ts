import type { Clock } from "../../src/port/p1-port.js";

interface Job {
  at: number;
  /** Undefined for a call that comes once. */
  interval: number | undefined;
  callback: () => void;
}

/** A clock that moves when it is told to, so that time can run faster, stand still, and be repeated. */
export class SimulatedClock implements Clock {
  ticks = 0;
  #jobs: Job[] = [];

  every(milliseconds: number, callback: () => void): void {
    this.#jobs.push({ at: this.ticks + milliseconds, interval: milliseconds, callback });
  }

  soon(callback: () => void): void {
    this.#jobs.push({ at: this.ticks, interval: undefined, callback });
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
