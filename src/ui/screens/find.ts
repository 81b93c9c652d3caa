import type * as Piu from "piu/MC";
import { LOST, OLD } from "../age.js";
import { figureOf } from "../figure.js";
import { decimalMark, isInKilowatts, powerFigure } from "../format.js";
import { leftButton, rightButton, wordButton } from "../parts/button.js";
import { Choice } from "../parts/choice.js";
import { Countdown } from "../parts/countdown.js";
import { header } from "../parts/header.js";
import { Phrase } from "../parts/phrase.js";
import { fitting, textAt } from "../parts/text.js";
import { GREYS, theme, WHITES } from "../theme.js";
import { EVENTS, FIND, type Home, NOWHERE, type Screen } from "./screen.js";

/** From so many seconds on a hunt is over: a new one begins when the screen is entered. */
const OVER = 3600;
/** How long the screen stays untouched, in ms: plugs are pulled elsewhere in the house. */
const STAYS = 600_000;

const LEFT = 8;
const WORDS = 71;
const CHANGE_LEFT = 54;
/** The most W that have room; above, kW stand there. */
const MOST_WATTS = 9999;
const NARROW_MOST_WATTS = 999;
const TAKING = 0;
const GIVING = 1;
const WATTS = 0;
const KILOWATTS = 1;

const MORE = 0;
const LESS = 1;
const SAME = 2;
const NO_ANSWER_YET = 3;
const NO_ANSWER_FOR_30_S = 4;
const NO_ANSWER_FOR_OVER_1_MIN = 5;
const NO_POWER = 6;
const NONE = -1;

/** The hunt for what draws power unseen: how the power has changed since it was frozen, while plugs are pulled. */
export class Find implements Screen {
  readonly content: Piu.Container;
  readonly enter = EVENTS;
  readonly stays = STAYS;
  readonly #home: Home;
  readonly #mark: number;
  readonly #start: readonly [Phrase, Phrase];
  readonly #words: Choice;
  readonly #arrow: Choice;
  readonly #change: Phrase;
  readonly #countdown: Countdown;
  readonly #startAgain = leftButton();
  readonly #events = rightButton();
  #hasEntered = false;
  #startInKilowatts = false;
  #now = 0;

  constructor(home: Home) {
    const { strings } = home;
    const powers = [strings.watt, strings.kilowatt];
    this.#home = home;
    this.#mark = decimalMark(strings.decimalComma);
    const start = (prefix: string) =>
      new Phrase({
        right: theme.right,
        baseline: 34,
        digits: theme.smallDigits,
        colors: GREYS,
        text: theme.smallGrey,
        prefix,
        units: powers,
        width: 50,
        gap: 4,
      });
    this.#start = [start(strings.start), start(theme.isNarrow ? strings.sells : strings.startSelling)];
    const words = [
      strings.moreThanAtStart,
      strings.lessThanAtStart,
      strings.sameAsAtStart,
      strings.noAnswerYet,
      strings.noAnswerFor30s,
      strings.noAnswerForOver1min,
      strings.noPower,
    ];
    this.#words = new Choice(words.map((word) => textAt(LEFT, WORDS, fitting(word, theme.right - LEFT), word)));
    const arrow = (variant: number) => new Content(null, { left: LEFT, top: 92, skin: theme.change, variant });
    this.#arrow = new Choice([arrow(MORE), arrow(LESS)]);
    this.#change = new Phrase({
      left: CHANGE_LEFT,
      baseline: 142,
      digits: theme.largeDigits,
      colors: WHITES,
      text: theme.isNarrow ? theme.mediumWhite : theme.largeWhite,
      units: powers,
      width: 200,
      gap: theme.isNarrow ? 4 : 8,
    });
    this.#countdown = new Countdown(strings);
    const contents = [
      ...header(strings.hunt),
      ...this.#start.flatMap((phrase) => phrase.contents),
      ...this.#words.contents,
      ...this.#arrow.contents,
      ...this.#change.contents,
      ...this.#countdown.contents,
      wordButton(this.#startAgain, strings.startAgain),
      wordButton(this.#events, strings.events),
    ];
    this.content = new Container(null, { left: 0, right: 0, top: 0, bottom: 0, contents });
  }

  /** Shows the hunt as it is at `now`; one begins with the first fresh reading if there is none. */
  show(now: number): void {
    const { hunt } = this.#home.household;
    this.#now = now;
    const isOver = !this.#hasEntered && (hunt.secondsSince(now) ?? 0) >= OVER;
    this.#hasEntered = true;
    if (hunt.baseline === undefined || isOver) hunt.start(now);
    this.#showStart(hunt.baseline);
    this.#showChange(hunt.changeAt(now));
    this.#countdown.show(hunt.secondsToNext(now));
  }

  /** The buttons start anew, and lead to the events. */
  tap(x: number, y: number): number {
    if (this.#events.holds(x, y)) return EVENTS;
    if (!this.#startAgain.holds(x, y)) return NOWHERE;
    this.#home.household.hunt.start(this.#now);
    this.show(this.#now);
    return FIND;
  }

  #showStart(baseline: number | undefined): void {
    const power = Math.abs(baseline ?? 0);
    this.#startInKilowatts = isInKilowatts(power, this.#startInKilowatts);
    const unit = this.#startInKilowatts ? KILOWATTS : WATTS;
    const figure = powerFigure(power, this.#startInKilowatts, this.#mark);
    this.#start[TAKING].show(baseline !== undefined && baseline >= 0 ? figure : 0, unit);
    this.#start[GIVING].show(baseline !== undefined && baseline < 0 ? figure : 0, unit);
  }

  /** Each W counts: what is hunted draws few of them. */
  #showChange(change: number | undefined): void {
    if (change === undefined) {
      this.#words.show(whyNothing(this.#home.household.age));
      this.#arrow.show(NONE);
      this.#change.show(0);
      return;
    }
    const watts = Math.round(Math.abs(change));
    const way = watts === 0 ? SAME : change > 0 ? MORE : LESS;
    const inKilowatts = watts > (theme.isNarrow ? NARROW_MOST_WATTS : MOST_WATTS);
    this.#words.show(way);
    this.#arrow.show(way === SAME ? NONE : way);
    if (inKilowatts) this.#change.show(powerFigure(watts, true, this.#mark), KILOWATTS);
    else this.#change.show(figureOf(watts, 0, this.#mark), WATTS);
  }
}

/** Which words stand where no change is known, by the age of the last reading in ms. */
function whyNothing(age: number): number {
  if (age < 0) return NO_ANSWER_YET;
  if (age < OLD) return NO_POWER;
  return age < LOST ? NO_ANSWER_FOR_30_S : NO_ANSWER_FOR_OVER_1_MIN;
}
