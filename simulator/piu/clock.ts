/** The clock of a content: counts milliseconds while it runs, and says when to report. */
export class Clock {
  /** Milliseconds between two reports. */
  interval = 1;
  /** Milliseconds after which it stops; 0 is never. */
  duration = 0;
  time = 0;
  running = false;
  #sinceReport = 0;

  start(): void {
    this.running = true;
    this.#sinceReport = 0;
  }

  stop(): void {
    this.running = false;
  }

  /** Lets `elapsed` milliseconds pass; what happened meanwhile: nothing, time for a report, or the end. */
  advance(elapsed: number): "nothing" | "changed" | "finished" {
    if (!this.running) return "nothing";
    this.#sinceReport += elapsed;
    if (this.#sinceReport < this.interval) return "nothing";
    this.time += this.#sinceReport;
    this.#sinceReport = 0;
    if (this.duration === 0 || this.time < this.duration) return "changed";
    this.time = this.duration;
    this.running = false;
    return "finished";
  }
}
