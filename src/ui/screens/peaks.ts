import type * as Piu from "piu/MC";
import type { TariffCount } from "../../household/tariff-count.js";
import { monthName } from "../date-words.js";
import { header } from "../parts/header.js";
import { type PeakEntry, PeakRow } from "../parts/peak-row.js";
import { textAt, textEndingAt } from "../parts/text.js";
import { Zone } from "../parts/zone.js";
import { componentWords } from "../slot-words.js";
import { theme } from "../theme.js";
import { type Home, NOWHERE, PEAKS, type Screen } from "./screen.js";

const ROWS = 3;
const TITLE_BASELINE = 34;
const CHEVRON_WIDTH = 14;
const CHEVRON_TOP = 13;
/** Behind the number of the page. */
const GAP = 10;
/** Where a tap leads to the next page. */
const NEXT_WIDTH = 100;
const NEXT_HEIGHT = 50;
const FORWARD = 1;

/** The month's peaks, each of which can be struck out: one that the grid company does not count, or that was a mistake. */
export class Peaks implements Screen {
  readonly content: Piu.Container;
  readonly enter = NOWHERE;
  readonly #home: Home;
  readonly #next = new Zone(theme.width - NEXT_WIDTH, 0, NEXT_WIDTH, NEXT_HEIGHT);
  #pages: readonly (readonly PeakEntry[])[] = [];
  #page = 0;
  #rows: readonly PeakRow[] = [];
  #peaks: TariffCount["peaks"] | undefined = undefined;
  #sequence = -1;

  constructor(home: Home) {
    this.#home = home;
    this.content = new Container(null, { left: 0, right: 0, top: 0, bottom: 0 });
    this.#lay();
  }

  /** Lists the peaks anew when they have changed, which may allocate. */
  show(): void {
    const { peaks, sequence } = this.#tariff;
    if (peaks !== this.#peaks || sequence !== this.#sequence) this.#lay();
  }

  /** A button strikes out or takes back; beside the number of the page the next one comes. */
  tap(x: number, y: number): number {
    if (this.#pages.length > 1 && this.#next.holds(x, y)) {
      this.turn(FORWARD);
      return PEAKS;
    }
    const entry = this.#rows.find(({ zone }) => zone.holds(x, y))?.entry;
    if (entry === undefined) return NOWHERE;
    if (entry.isStruck) this.#tariff.undo(entry.component, entry.index);
    else this.#tariff.strike(entry.component, entry.index);
    this.#lay();
    return PEAKS;
  }

  /** Leafs through the pages, all around. */
  turn(step: number): void {
    const { length } = this.#pages;
    if (length === 0) return;
    this.#page = (this.#page + step + length) % length;
    this.#lay();
  }

  get #tariff(): TariffCount {
    return this.#home.household.accounts.tariff;
  }

  #lay(): void {
    const { strings } = this.#home;
    const { peaks, sequence, isSplit } = this.#tariff;
    this.#peaks = peaks;
    this.#sequence = sequence;
    this.#pages = this.#home.household.accounts.hasBegun ? pagesOf(this.#tariff) : [];
    this.#page = Math.max(Math.min(this.#page, this.#pages.length - 1), 0);
    const entries = this.#pages[this.#page] ?? [];
    this.#rows = entries.map((entry, row) => new PeakRow(row, entry, peaks[entry.component]!, strings));
    const shown = peaks[entries[0]?.component ?? -1];
    const name = isSplit && shown !== undefined ? ` ${componentWords(shown.component)}` : "";
    this.content.empty();
    for (const content of header(`${strings.peaks}${name}`)) this.content.add(content);
    for (const content of this.#headerRight(shown?.month)) this.content.add(content);
    for (const row of this.#rows) for (const content of row.contents) this.content.add(content);
    if (entries.length === 0) this.content.add(textAt(8, 68, theme.smallGrey, strings.noPeaks));
  }

  /** The month, or which page it is of how many and the way to the next. */
  #headerRight(month: number | undefined): Piu.Content[] {
    const { strings } = this.#home;
    const { right, smallGrey, chevron } = theme;
    const { length } = this.#pages;
    if (month === undefined) return [];
    if (length === 1) return [textEndingAt(right, TITLE_BASELINE, smallGrey, monthName(month, strings))];
    const left = right - CHEVRON_WIDTH;
    const page = this.#page + 1;
    const count = theme.isNarrow ? `${page}/${length}` : `${page} ${strings.of} ${length}`;
    return [
      textEndingAt(left - GAP, TITLE_BASELINE, smallGrey, count),
      new Content(null, { left, top: CHEVRON_TOP, skin: chevron, variant: FORWARD }),
    ];
  }
}

/** The peaks of this month that count and those that are struck out, the highest first; no page has two components. */
function pagesOf({ peaks: components }: TariffCount): PeakEntry[][] {
  return components.flatMap((peaks, component) => {
    const entries: PeakEntry[] = [];
    for (let index = 0; index < peaks.length; index++)
      entries.push({ component, index, isStruck: false, power: peaks.powerAt(index) });
    for (let index = 0; index < peaks.struckCount; index++)
      if (peaks.monthOf(peaks.struckAt(index)) === peaks.month)
        entries.push({ component, index, isStruck: true, power: peaks.struckPowerAt(index) });
    entries.sort((a, b) => b.power - a.power);
    const pages: PeakEntry[][] = [];
    for (let first = 0; first < entries.length; first += ROWS) pages.push(entries.slice(first, first + ROWS));
    return pages;
  });
}
