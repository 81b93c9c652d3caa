import type * as Piu from "piu/MC";
import { legalDay } from "../../household/calendar.js";
import { OF_HOURS, Period } from "../../household/period.js";
import { chevronButton, chosenButton, wordButton } from "../parts/button.js";
import { EnergyBars } from "../parts/energy-bars.js";
import { EnergySums } from "../parts/energy-sums.js";
import { header } from "../parts/header.js";
import { axisTexts } from "../parts/period-axis.js";
import { linesOf, textAt, textEndingAt, textWidth } from "../parts/text.js";
import { Zone } from "../parts/zone.js";
import { comparisonWords, periodName } from "../period-words.js";
import { theme } from "../theme.js";
import { HISTORY, type Home, NOWHERE, type Screen } from "./screen.js";

const LEFT = 8;
const HEADER = 34;
const BUTTONS_TOP = 181;
const BUTTON_HEIGHT = 50;
/** How wide the buttons are that lead back and on, and the gaps between all of them. */
const WIDE = Object.freeze([52, 4] as const);
const NARROW = Object.freeze([42, 2] as const);
/** The middle one of the three kinds is as wide as its word needs, and no less than this. */
const PADDING = 12;
const LEAST_WIDTH = 50;
const TICK_WIDTH = 12;
const TICK_TOP = 26;
/** Between the title and what stands at the right. */
const APART = 6;
const UNSET = -1;

/** What has been used: a day in its hours, a month in its days, a year in its months, each beside the one before. */
export class History implements Screen {
  readonly content: Piu.Container = new Container(null, { left: 0, right: 0, top: 0, bottom: 0 });
  readonly enter = NOWHERE;
  readonly #home: Home;
  readonly #period: Period;
  readonly #bars: EnergyBars;
  readonly #sums: EnergySums;
  /** Back in time, a day, a month, a year, forward. */
  readonly #back: Zone;
  readonly #kinds: readonly Zone[];
  readonly #forward: Zone;
  #kind = OF_HOURS;
  /** How many periods before the running one it is. */
  #ago = 0;
  /** The hours for which it was laid: the running one, and the last one that had been finished. */
  #runningHour = UNSET;
  #lastHour = UNSET;
  #hasSaidWhy = false;
  #saysNoTime = false;

  constructor(home: Home) {
    const period = new Period(home.household);
    this.#home = home;
    this.#period = period;
    this.#bars = new EnergyBars(period);
    this.#sums = new EnergySums(home.strings);
    const [chevron, gap] = theme.isNarrow ? NARROW : WIDE;
    const month = Math.max(LEAST_WIDTH, textWidth(theme.smallWhite.style, home.strings.month) + PADDING);
    const zone = (left: number, width: number) => new Zone(left, BUTTONS_TOP, width, BUTTON_HEIGHT);
    const first = LEFT + chevron + gap;
    const other = (theme.width - 2 * first - month - 2 * gap) >> 1;
    const second = first + other + gap;
    this.#back = zone(LEFT, chevron);
    this.#kinds = [zone(first, other), zone(second, month), zone(second + month + gap, other)];
    this.#forward = zone(theme.right - chevron, chevron);
  }

  /** Shows the period as it is now: what is kept is read again when an hour has ended, else only what runs is new. */
  show(): void {
    const { accounts } = this.#home.household;
    if (!accounts.hasBegun) {
      this.#sayWhy();
      return;
    }
    const { runningHour, history } = accounts;
    if (runningHour !== this.#runningHour || history.lastHour !== this.#lastHour) this.#lay();
    else this.#period.refresh();
    this.#bars.show();
    this.#showSums();
  }

  /** The buttons lead to another kind of period, and to the one before and the next one. */
  tap(x: number, y: number): number {
    if (y < BUTTONS_TOP || y >= BUTTONS_TOP + BUTTON_HEIGHT || !this.#home.household.accounts.hasBegun) return NOWHERE;
    const kind = this.#kinds.findIndex((zone) => zone.holds(x, y));
    if (kind >= 0) {
      this.#kind = kind;
      this.#ago = 0;
    } else if (this.#back.holds(x, y) && this.#period.hasEarlier) this.#ago++;
    else if (this.#forward.holds(x, y) && this.#ago > 0) this.#ago--;
    else return HISTORY;
    this.#lay();
    this.show();
    return HISTORY;
  }

  /** Today's sums are those of Now, which also know what no hour was given. */
  #showSums(): void {
    const { today } = this.#home.household;
    const { importSum, exportSum } = this.#period;
    const isToday = this.#kind === OF_HOURS && this.#ago === 0;
    const bought = (isToday ? today.energyImport : undefined) ?? importSum;
    const sold = (isToday ? today.energyExport : undefined) ?? exportSum;
    this.#sums.show(bought, sold, this.#bars.scale);
  }

  #lay(): void {
    const { household, strings } = this.#home;
    const { runningHour, history } = household.accounts;
    const period = this.#period;
    const kind = this.#kind;
    this.#runningHour = runningHour;
    this.#lastHour = history.lastHour;
    period.set(kind, this.#ago);
    this.#bars.lay(kind);
    const title = periodName(period, kind, legalDay(runningHour), strings);
    const words = [strings.day, strings.month, strings.year];
    const contents = [
      ...header(title),
      ...this.#comparison(title),
      ...this.#sums.contents,
      new Content(null, { left: LEFT, top: 77, width: theme.right - LEFT, height: 1, skin: theme.hairline }),
      this.#bars.port,
      ...axisTexts(period, kind, this.#bars, strings),
      ...this.#kinds.map((zone, i) => (i === kind ? chosenButton(zone, words[i]!) : wordButton(zone, words[i]!))),
    ];
    if (period.hasEarlier) contents.push(chevronButton(this.#back, 0));
    if (this.#ago > 0) contents.push(chevronButton(this.#forward, 1));
    this.#put(contents);
  }

  /** How much more or less than before, in the longest words that have room, and the tick that stands for before. */
  #comparison(title: string): Piu.Content[] {
    const right = theme.right - TICK_WIDTH - APART;
    const room = right - 36 - textWidth(theme.mediumWhite.style, title) - APART;
    const { style } = theme.smallGrey;
    const found = comparisonWords(this.#period, this.#home.strings).find((words) => textWidth(style, words) <= room);
    if (found === undefined || found === "") return [];
    const tick = { left: theme.right - TICK_WIDTH, top: TICK_TOP, width: TICK_WIDTH, height: 2, skin: theme.tickMark };
    return [textEndingAt(right, HEADER, theme.smallGrey, found), new Content(null, tick)];
  }

  /** Why there is nothing to show: no answer yet, or no time in it. */
  #sayWhy(): void {
    const { household, strings } = this.#home;
    const hasNoTime = household.age >= 0;
    if (this.#hasSaidWhy && hasNoTime === this.#saysNoTime) return;
    this.#hasSaidWhy = true;
    this.#saysNoTime = hasNoTime;
    const words = hasNoTime ? strings.noTime : strings.noAnswerYet;
    const lines = linesOf(words, theme.smallGrey, theme.right - LEFT);
    this.#put([
      ...header(strings.history),
      ...lines.map((line, i) => textAt(LEFT, 68 + 25 * i, theme.smallGrey, line)),
    ]);
  }

  #put(contents: readonly Piu.Content[]): void {
    this.content.empty();
    for (const content of contents) this.content.add(content);
  }
}
