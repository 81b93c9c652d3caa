import type * as Piu from "piu/MC";
import { dayOf, legalTime } from "../../household/calendar.js";
import { EVENTS as MOST } from "../../household/events.js";
import { eventRow, lineBelow } from "../parts/event-row.js";
import { header } from "../parts/header.js";
import { linesOf, textAt, textEndingAt } from "../parts/text.js";
import { dayName } from "../period-words.js";
import { theme } from "../theme.js";
import { type Home, NOWHERE, type Screen } from "./screen.js";

const ROWS = 5;
const NO_DAY = -1;

/** What was switched on and off, the newest first: five on a page, and on each page those of one day. */
export class Events implements Screen {
  readonly content: Piu.Container = new Container(null, { left: 0, right: 0, top: 0, bottom: 0 });
  readonly enter = NOWHERE;
  readonly #home: Home;
  /** The index of the first event of each page. */
  readonly #starts = new Uint8Array(MOST);
  #pages = 0;
  #page = 0;
  #sequence = -1;

  constructor(home: Home) {
    this.#home = home;
  }

  /** Shows the events; a new one lays the page anew. */
  show(): void {
    const { events } = this.#home.household;
    if (events.sequence === this.#sequence) return;
    this.#sequence = events.sequence;
    this.#findPages();
    this.#lay();
  }

  /** Leafs through the pages, all around. */
  turn(step: number): void {
    const pages = this.#pages;
    if (pages < 2) return;
    this.#page = (this.#page + step + pages) % pages;
    this.#lay();
  }

  #findPages(): void {
    const { length } = this.#home.household.events;
    this.#pages = 0;
    for (let i = 0; i < length; i++) {
      const start = this.#starts[this.#pages - 1] ?? 0;
      if (i === 0 || i - start === ROWS || this.#dayOf(i) !== this.#dayOf(start)) this.#starts[this.#pages++] = i;
    }
    this.#page = Math.min(this.#page, Math.max(this.#pages - 1, 0));
  }

  #lay(): void {
    const { household, strings } = this.#home;
    const { events } = household;
    const start = this.#starts[this.#page]!;
    const end = this.#page + 1 < this.#pages ? this.#starts[this.#page + 1]! : events.length;
    const contents = header(strings.events);
    if (this.#pages === 0) {
      const lines = linesOf(strings.noEvents, theme.smallGrey, theme.right - 8);
      contents.push(...lines.map((line, i) => textAt(8, 68 + 25 * i, theme.smallGrey, line)));
    } else contents.push(textEndingAt(theme.right, 34, theme.smallGrey, this.#where(start)));
    for (let i = start; i < end; i++) {
      contents.push(...eventRow(i - start, events, i, strings));
      if (i + 1 < end) contents.push(lineBelow(i - start));
    }
    this.content.empty();
    for (const content of contents) this.content.add(content);
  }

  /** The day of the page, and which page it is. */
  #where(start: number): string {
    const { household, strings } = this.#home;
    const day = this.#dayOf(start);
    const today = household.legalTime === undefined ? NO_DAY : dayOf(household.legalTime);
    const name = day === NO_DAY ? [] : [dayName(day, today, strings)];
    const page = this.#pages > 1 ? [`${this.#page + 1} ${strings.of} ${this.#pages}`] : [];
    return [...name, ...page].join(", ");
  }

  #dayOf(index: number): number {
    const time = this.#home.household.events.timeAt(index);
    return time === undefined ? NO_DAY : dayOf(legalTime(time));
  }
}
