import { Clock } from "./clock.js";
import type { Container } from "./container.js";

/** What receives events: it has a behavior that may hear them, a container to pass them to, and a clock. */
export class Responder {
  name = "";
  behavior: Behavior | undefined;
  /** The container that holds it; only containers set it. */
  container: Container | undefined;
  readonly #clock = new Clock();

  /** Triggers the event here, if the behavior has a method of that name. */
  delegate(event: string, ...extras: unknown[]): unknown {
    const handler = (this.behavior as Record<string, unknown> | undefined)?.[event];
    return typeof handler === "function" ? handler.call(this.behavior, this, ...extras) : undefined;
  }

  /** Triggers the event here, then on each container above, until one returns true. */
  bubble(event: string, ...extras: unknown[]): void {
    if (this.delegate(event, ...extras) !== true) this.container?.bubble(event, ...extras);
  }

  /** Triggers the event here and on everything within, until one returns true. */
  distribute(event: string, ...extras: unknown[]): unknown {
    return this.delegate(event, ...extras);
  }

  get interval(): number {
    return this.#clock.interval;
  }

  set interval(interval: number) {
    this.#clock.interval = interval;
  }

  get duration(): number {
    return this.#clock.duration;
  }

  set duration(duration: number) {
    this.#clock.duration = duration;
  }

  get time(): number {
    return this.#clock.time;
  }

  set time(time: number) {
    this.#clock.time = time;
    this.delegate("onTimeChanged");
  }

  get running(): boolean {
    return this.#clock.running;
  }

  start(): void {
    this.#clock.start();
  }

  stop(): void {
    this.#clock.stop();
  }

  /** Lets the clock run for so many milliseconds. */
  advance(elapsed: number): void {
    const outcome = this.#clock.advance(elapsed);
    if (outcome !== "nothing") this.delegate("onTimeChanged");
    if (outcome === "finished") this.delegate("onFinished");
  }
}
