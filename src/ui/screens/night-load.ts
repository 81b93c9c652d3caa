import type * as Piu from "piu/MC";
import { legalDay } from "../../household/calendar.js";
import { NIGHTS_FOR_CHANGE, type NightLoad as Nights } from "../../household/night-load.js";
import { decimalMark, grouped, isLoadInKilowatts, loadFigure } from "../format.js";
import { Choice } from "../parts/choice.js";
import { header } from "../parts/header.js";
import { NIGHTS_SHOWN, NightBars } from "../parts/night-bars.js";
import { Phrase } from "../parts/phrase.js";
import { sentence } from "../parts/sentence.js";
import { textAt, textEndingAt } from "../parts/text.js";
import { theme, WHITES } from "../theme.js";
import { type Home, NOWHERE, type Screen } from "./screen.js";

const NONE = -1;
const LEFT = 8;
const WORDS = 84;
const YEAR = 151;
const BASE = 208;
const FOOTER = 228;
/** From so many W on the number is as wide as the page. */
const MOST_BESIDE_CHANGE = 9950;
/** From the right margin to the arrow of the change: three digits and their unit have room. */
const ARROW = 95;

/** The words for a change, by their index. */
const MORE = 0;
const LESS = 1;
const AS_BEFORE = 2;

/** What the house draws when everybody sleeps: last night, against the nights before, and what that comes to in a year. */
export class NightLoad implements Screen {
  readonly content: Piu.Container;
  readonly enter = NOWHERE;
  readonly #home: Home;
  readonly #mark: number;
  readonly #words: Choice;
  readonly #load: Phrase;
  readonly #arrow: Choice;
  readonly #change: Phrase;
  readonly #changeWord: Choice;
  readonly #year: Piu.Label;
  readonly #bars = new NightBars(BASE);
  readonly #footer: Piu.Label;
  readonly #rise: Piu.Label;
  readonly #newest: Choice;
  #energy: number | undefined = undefined;
  #money: number | undefined = undefined;
  #known = 0;
  #risen: number | undefined = undefined;

  constructor(home: Home) {
    const { strings } = home;
    const { right, smallGrey, smallWhite, isNarrow } = theme;
    this.#home = home;
    this.#mark = decimalMark(strings.decimalComma);
    this.#words = new Choice([sentence(WORDS, strings.noNight)]);
    const units = [strings.watt, strings.kilowatt];
    this.#load = new Phrase({
      left: 6,
      baseline: 118,
      digits: theme.largeDigits,
      colors: WHITES,
      text: isNarrow ? theme.mediumWhite : theme.largeWhite,
      units,
      width: 170,
      gap: 8,
    });
    const arrow = { left: right - ARROW, top: 77, skin: theme.smallChange };
    this.#arrow = new Choice([new Content(null, arrow), new Content(null, { ...arrow, variant: 1 })]);
    this.#change = new Phrase({
      right,
      baseline: 92,
      digits: theme.mediumDigits,
      colors: WHITES,
      text: theme.mediumWhite,
      units,
      width: 46,
      gap: 5,
    });
    const words = [strings.more, strings.less, strings.asBefore];
    this.#changeWord = new Choice(words.map((word) => textEndingAt(right, 118, smallGrey, word)));
    this.#year = textAt(LEFT, YEAR, smallWhite, "");
    this.#footer = textAt(LEFT, FOOTER, smallGrey, "");
    this.#rise = textAt(LEFT, FOOTER, theme.smallYellow, "");
    const newest = [strings.lastNight, strings.newestNight];
    this.#newest = new Choice(newest.map((word) => textEndingAt(right, FOOTER, smallWhite, word)));
    const contents = [
      ...header(strings.nightLoad),
      textEndingAt(right, 34, smallGrey, strings.nightHours),
      ...this.#words.contents,
      ...this.#load.contents,
      ...this.#arrow.contents,
      ...this.#change.contents,
      ...this.#changeWord.contents,
      this.#year,
      this.#bars.port,
      this.#footer,
      this.#rise,
      ...this.#newest.contents,
    ];
    this.content = new Container(null, { left: 0, right: 0, top: 0, bottom: 0, contents });
  }

  /** Shows the nights that are known. */
  show(): void {
    const { nightLoad, runningHour } = this.#home.household.accounts;
    const { day } = nightLoad;
    const load = nightLoad.wattsAt(0);
    const isKnown = load !== undefined;
    this.#words.show(isKnown ? NONE : 0);
    this.#load.show(isKnown ? loadFigure(load, this.#mark) : 0, isKnown && isLoadInKilowatts(load) ? 1 : 0);
    this.#showChange(isKnown && load < MOST_BESIDE_CHANGE ? nightLoad.change : undefined);
    this.#showYear(nightLoad);
    this.#showFooter(nightLoad);
    if (this.#bars.port.visible !== isKnown) this.#bars.port.visible = isKnown;
    this.#bars.show(nightLoad);
    this.#newest.show(!isKnown || this.#risen !== undefined ? NONE : day === legalDay(runningHour) ? 0 : 1);
  }

  #showChange(change: number | undefined): void {
    const by = Math.abs(change ?? 0);
    const word = change === undefined ? NONE : change > 0 ? MORE : change < 0 ? LESS : AS_BEFORE;
    this.#arrow.show(word === AS_BEFORE ? NONE : word);
    this.#change.show(change === undefined ? 0 : loadFigure(by, this.#mark), isLoadInKilowatts(by) ? 1 : 0);
    this.#changeWord.show(word);
  }

  /** New words once a night, and when the price is another one. */
  #showYear(nights: Nights): void {
    const { strings, household } = this.#home;
    const energy = nights.energyAYear;
    const money = nights.moneyAYear(household.accounts.cost.meanPrice);
    if (energy === this.#energy && money === this.#money) return;
    this.#energy = energy;
    this.#money = money;
    const { kilowattHour, aYear, kilowattHourAYear } = strings;
    if (energy === undefined) this.#year.string = "";
    else if (money === undefined) this.#year.string = `${grouped(Math.round(energy))} ${kilowattHourAYear}`;
    else this.#year.string = `${grouped(Math.round(energy))} ${kilowattHour}, ${grouped(Math.round(money))} ${aYear}`;
  }

  /** How many nights there are, or that the load has risen for good. */
  #showFooter(nights: Nights): void {
    const { strings } = this.#home;
    let known = 0;
    for (let ago = 0; ago < NIGHTS_SHOWN; ago++) if (nights.wattsAt(ago) !== undefined) known++;
    const risen = known === 0 ? undefined : nights.lastingRise;
    if (known === this.#known && risen === this.#risen) return;
    this.#known = known;
    this.#risen = risen;
    const trend = known < NIGHTS_FOR_CHANGE ? `, ${strings.trendAfter} ${NIGHTS_FOR_CHANGE}` : "";
    const nightsKnown = known === 1 ? strings.oneNight : `${known} ${strings.nights}`;
    this.#footer.string = known === 0 || risen !== undefined ? "" : `${nightsKnown}${trend}`;
    this.#rise.string = risen === undefined ? "" : `${risen} ${strings.moreForNights}`;
  }
}
