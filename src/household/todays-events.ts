import { dayOf, legalTime } from "./calendar.js";
import type { Events } from "./events.js";

/** How many events there were today; counted anew only when one has come, or the day has changed. */
export class TodaysEvents {
  #sequence = -1;
  #day = -1;
  #count = 0;

  /** How many of the events were on the day of this legal time in seconds; all of them where it is not known. */
  of(events: Events, now: number | undefined): number {
    if (now === undefined) return events.length;
    const day = dayOf(now);
    if (day === this.#day && events.sequence === this.#sequence) return this.#count;
    this.#day = day;
    this.#sequence = events.sequence;
    this.#count = 0;
    for (let i = 0; i < events.length; i++) {
      const time = events.timeAt(i);
      if (time !== undefined && dayOf(legalTime(time)) === day) this.#count++;
    }
    return this.#count;
  }
}
