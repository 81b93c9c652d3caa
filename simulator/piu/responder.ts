import type { Container } from "./container.js";

/** What receives events: it has a behavior that may hear them, and a container to pass them to. */
export class Responder {
  name = "";
  behavior: Behavior | undefined;
  /** The container that holds it; only containers set it. */
  container: Container | undefined;

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
}
