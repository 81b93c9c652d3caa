import type * as Piu from "piu/MC";
import { QUIET } from "../../household/hour-projection.js";
import { LOST, OLD } from "../age.js";
import { type Figure, figureOf, POINT } from "../figure.js";
import { Choice } from "../parts/choice.js";
import { back } from "../parts/header.js";
import { HourOutlook } from "../parts/hour-outlook.js";
import { PeakTable } from "../parts/peak-table.js";
import { Phrase } from "../parts/phrase.js";
import { QuietHour } from "../parts/quiet-hour.js";
import { sentence } from "../parts/sentence.js";
import { Zone } from "../parts/zone.js";
import { slotWords } from "../slot-words.js";
import { GREYS, theme } from "../theme.js";
import { type Home, NOWHERE, PEAKS, type Screen } from "./screen.js";

const TITLE_LEFT = 36;
const TITLE_WIDTH = 175;
const TABLE_TOP = 140;
const TABLE_HEIGHT = 90;
const MESSAGE = 88;
const NO_TARIFF = 164;

/** What stands in the upper part, and in the lower one. */
const OUTLOOK = 0;
const QUIET_HOUR = 1;
const NO_ANSWER = 2;
const NO_CLOCK = 3;
const TABLE = 0;
const NO_TABLE = 1;
const NONE = -1;

/** The running hour, or quarter where the tariff counts these: what it will come to, and the month's peaks. */
export class Hour implements Screen {
  readonly content: Piu.Container;
  readonly enter = PEAKS;
  readonly #home: Home;
  readonly #title: Piu.Label;
  readonly #left: Phrase;
  readonly #upper: Choice;
  readonly #lower: Choice;
  readonly #outlook: HourOutlook;
  readonly #quiet: QuietHour;
  readonly #table: PeakTable;
  readonly #tableZone = new Zone(0, TABLE_TOP, theme.width, TABLE_HEIGHT);
  #slot = NONE;
  #minutes = 0;

  constructor(home: Home) {
    const { strings, settings } = home;
    this.#home = home;
    const { ascent, lineHeight: height, style } = theme.mediumWhite;
    const title = { left: TITLE_LEFT, width: TITLE_WIDTH, top: 34 - ascent, height, style, string: strings.hour };
    this.#title = new Label(null, title);
    this.#left = new Phrase({
      right: theme.right,
      baseline: 34,
      digits: theme.smallDigits,
      colors: GREYS,
      text: theme.smallGrey,
      units: [theme.isNarrow ? strings.minutes : strings.minutesLeft],
      width: 24,
      gap: 4,
    });
    this.#outlook = new HourOutlook(strings, settings.mainFuse);
    this.#quiet = new QuietHour(strings);
    this.#table = new PeakTable(strings);
    this.#upper = new Choice([
      this.#outlook.content,
      this.#quiet.content,
      sentence(MESSAGE, strings.states.waiting.cause),
      sentence(MESSAGE, strings.noHours),
    ]);
    this.#lower = new Choice([this.#table.content, sentence(NO_TARIFF, strings.noTariff)]);
    const contents = [back(), this.#title, ...this.#left.contents, ...this.#upper.contents, ...this.#lower.contents];
    this.content = new Container(null, { left: 0, right: 0, top: 0, bottom: 0, contents });
  }

  /** Shows the running slot as it is now. */
  show(): void {
    const { age, accounts } = this.#home.household;
    const { tariff, ledger, hasBegun, runningHour } = accounts;
    const slots = tariff.minutes === 60 ? ledger.hours : ledger.quarters;
    const isShown = hasBegun && age >= 0 && age < LOST;
    this.#showTitle(isShown ? slots.number : NONE, tariff.minutes);
    this.#left.show(isShown ? minutesFigure(tariff.projection.rest) : 0);
    if (!hasBegun) {
      this.#upper.show(age < 0 ? NO_ANSWER : NO_CLOCK);
      this.#lower.show(NONE);
      return;
    }
    const isQuiet = this.#hasTariff && tariff.projection.state === QUIET;
    if (isQuiet) this.#quiet.show(tariff, runningHour, isShown);
    else this.#outlook.show(tariff, slots.source, isShown, age < OLD);
    this.#upper.show(isQuiet ? QUIET_HOUR : OUTLOOK);
    if (this.#hasTariff) this.#table.show(tariff);
    this.#lower.show(this.#hasTariff ? TABLE : NO_TABLE);
  }

  /** The peaks lead to their page. */
  tap(x: number, y: number): number {
    return this.#hasTariff && this.#tableZone.holds(x, y) ? PEAKS : NOWHERE;
  }

  get #hasTariff(): boolean {
    return this.#home.household.accounts.tariff.peaks.length > 0;
  }

  /** Names the slot by its legal time; a new one may allocate. */
  #showTitle(slot: number, minutes: 60 | 15): void {
    if (slot === this.#slot && minutes === this.#minutes) return;
    this.#slot = slot;
    this.#minutes = minutes;
    const { hour, quarter } = this.#home.strings;
    const name = minutes === 60 ? hour : quarter;
    this.#title.string = slot === NONE ? name : `${name} ${slotWords(slot, minutes)}`;
  }
}

/** Whole minutes until so many seconds have passed. */
function minutesFigure(seconds: number): Figure {
  return figureOf(Math.ceil(seconds / 60), 0, POINT);
}
