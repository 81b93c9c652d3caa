import type * as Piu from "piu/MC";
import { NEW_PEAK } from "../../household/hour-projection.js";
import type { Household } from "../../household/household.js";
import { HIGH, NORMAL } from "../../household/level.js";
import type { LinkStatus } from "../../status/link-state.js";
import { LOST, OLD } from "../age.js";
import { clockFigure, decimalMark, moneyFigure } from "../format.js";
import { Choice } from "../parts/choice.js";
import { type DigitPlace, Digits } from "../parts/digits.js";
import { Direction } from "../parts/direction.js";
import { FuseBlock } from "../parts/fuse-block.js";
import { Hero } from "../parts/hero.js";
import { LevelBar } from "../parts/level-bar.js";
import { NoAnswer } from "../parts/no-answer.js";
import { Phrase } from "../parts/phrase.js";
import { Sparkline } from "../parts/sparkline.js";
import { BLOCK_WIDTH, block, fitting, textAt, textEndingAt } from "../parts/text.js";
import { Today } from "../parts/today.js";
import { EXPORT, GREYS, IMPORT, STALE, theme, WHITES } from "../theme.js";
import { type Home, LINK, OVERVIEW, type Screen } from "./screen.js";
import { faultBesideNumber } from "./state-page.js";

/** Age of a reading in ms from which it is not fresh. */
const AGING = 15_000;

const NONE = -1;

/** What asks to do something, by the words that say what. */
const NEAR_FUSE = 0;
const NEAR_PEAK = 1;
/** Behind the words of the level: the blocks that say a new peak comes, and that a page says what is wrong. */
const PEAK_BLOCK = HIGH + 1;
const FAULT_BLOCK = HIGH + 2;

const LEFT = 8;
/** Of the row between the level and today's sums. */
const ROW = 212;
const SQUARE = 7;

/** Where the level's word or block and the clock stand. */
interface Design {
  readonly levelWord: number;
  readonly levelBlock: number;
  readonly clock: DigitPlace;
}
const WIDE: Design = Object.freeze({
  levelWord: 39,
  levelBlock: 8,
  clock: Object.freeze({ left: 250, baseline: 234, width: 50 }),
});
/** Below the direction: beside it and beside the sums there is no room, but above the smaller hero there is. */
const NARROW: Design = Object.freeze({
  levelWord: 77,
  levelBlock: 52,
  clock: Object.freeze({ left: LEFT, baseline: 77, width: 50 }),
});

const FRESH = 0;
const AGED = 1;

/** The page that is read from across the room: what the house draws or gives now, and whether that is normal. */
export class Now implements Screen {
  readonly content: Piu.Container;
  readonly enter = OVERVIEW;
  readonly #household: Household;
  readonly #link: LinkStatus;
  readonly #direction: Direction;
  readonly #levelWord: Choice;
  readonly #fuse: FuseBlock;
  readonly #hero: Hero;
  readonly #level = new LevelBar(173);
  readonly #sparkline = new Sparkline(8, 192);
  readonly #noAnswer: NoAnswer;
  readonly #advice: Choice;
  readonly #cost: Phrase;
  readonly #mark: number;
  readonly #today: Today;
  readonly #clock: Digits;
  readonly #freshness = new Content(null, {
    left: theme.right - SQUARE,
    top: 224,
    width: SQUARE,
    height: SQUARE,
    skin: theme.square,
    state: AGED,
  });

  constructor({ household, link, strings }: Home) {
    this.#household = household;
    this.#link = link;
    const { right } = theme;
    const { levelWord, levelBlock, clock } = theme.isNarrow ? NARROW : WIDE;
    this.#direction = new Direction(strings, 4);
    this.#levelWord = new Choice([
      textEndingAt(right, levelWord, theme.mediumWhite, strings.low),
      textEndingAt(right, levelWord, theme.mediumWhite, strings.normal),
      block(right - BLOCK_WIDTH, levelBlock, strings.high),
      block(right - BLOCK_WIDTH, levelBlock, strings.peakAhead, theme.fault),
      block(right - BLOCK_WIDTH, levelBlock, strings.seeWhy, theme.fault),
    ]);
    this.#fuse = new FuseBlock(right - BLOCK_WIDTH, levelBlock, strings.percent);
    this.#hero = new Hero(strings, 150);
    this.#noAnswer = new NoAnswer(strings, ROW, right - LEFT);
    const advice = [strings.nearFuse, strings.nearPeak];
    this.#advice = new Choice(advice.map((words) => textAt(LEFT, ROW, fitting(words, right - LEFT), words)));
    this.#mark = decimalMark(strings.decimalComma);
    this.#cost = new Phrase({
      right,
      baseline: ROW,
      digits: theme.mediumDigits,
      colors: WHITES,
      text: theme.mediumWhite,
      units: [strings.kronaAnHour],
      width: 60,
      gap: 5,
    });
    this.#today = new Today(strings);
    this.#clock = new Digits(theme.smallDigits, GREYS, clock);
    const contents = [
      ...this.#direction.contents,
      ...this.#levelWord.contents,
      this.#fuse.content,
      ...this.#hero.contents,
      this.#level.port,
      this.#sparkline.port,
      ...this.#noAnswer.contents,
      ...this.#advice.contents,
      ...this.#cost.contents,
      ...this.#today.contents,
      this.#clock.port,
      this.#freshness,
    ];
    this.content = new Container(null, { left: 0, right: 0, top: 0, bottom: 0, contents });
  }

  /** Shows the household as it is now; what has not changed is not painted. */
  show(): void {
    const { age, netPower, trace, today, legalTime } = this.#household;
    const isShown = age >= 0 && age < LOST && netPower !== undefined;
    const isBelieved = isShown && age < OLD;
    const flow = netPower !== undefined && netPower < 0 ? EXPORT : IMPORT;
    const state = isBelieved ? flow : STALE;
    this.#direction.show(isShown ? flow : NONE, state);
    this.#hero.show(isShown ? Math.abs(netPower) : undefined, state);
    const advice = isBelieved ? this.#danger : NONE;
    this.#showLevel(isShown, isBelieved, flow, advice);
    this.#advice.show(advice);

    const isFree = !this.#noAnswer.show(age, netPower !== undefined) && advice === NONE;
    this.#sparkline.show(isFree ? trace : undefined);
    this.#today.show(today, isFree, legalTime !== undefined || age < 0);
    // the time from which a first day counts stands in the same place
    const isFirstDay = !today.complete && today.since !== undefined;
    this.#showCost(isFree && !isFirstDay ? netPower : undefined);
    this.#clock.show(clockFigure(legalTime));
    const freshness = age >= 0 && age < AGING ? FRESH : AGED;
    if (this.#freshness.state !== freshness) this.#freshness.state = freshness;
  }

  /** A tap anywhere leads to the overview; first to what is wrong with the link, if the number came all the same. */
  tap(): number {
    return faultBesideNumber(this.#link) === undefined ? OVERVIEW : LINK;
  }

  /** What asks to do something: a fuse that is nearly full, or an hour that is becoming a new peak. */
  get #danger(): number {
    const { phases, accounts } = this.#household;
    if (phases.isNearFuse) return NEAR_FUSE;
    return accounts.tariff.projection.state === NEW_PEAK ? NEAR_PEAK : NONE;
  }

  /** What the power costs in an hour, or earns; nothing without prices. */
  #showCost(netPower: number | undefined): void {
    const { cost, runningHour } = this.#household.accounts;
    const rate = netPower === undefined ? undefined : cost.rateAt(runningHour, netPower);
    this.#cost.show(rate === undefined ? 0 : moneyFigure(Math.abs(rate), this.#mark));
  }

  /** The level, and what asks most to come closer: a fuse that is nearly full, a new peak, a fault, much power. */
  #showLevel(isShown: boolean, isBelieved: boolean, flow: number, danger: number): void {
    const { level, phases } = this.#household;
    const { blocks, word, normalFrom, normalTo } = level;
    this.#level.show(isBelieved ? blocks : 0, flow, isShown ? normalFrom : 0, isShown ? normalTo : 0);
    this.#fuse.show(danger === NEAR_FUSE ? phases : undefined);
    if (!isBelieved || danger === NEAR_FUSE) this.#levelWord.show(NONE);
    else if (danger === NEAR_PEAK) this.#levelWord.show(PEAK_BLOCK);
    else if (faultBesideNumber(this.#link) !== undefined) this.#levelWord.show(FAULT_BLOCK);
    else this.#levelWord.show(word === HIGH && flow === EXPORT ? NORMAL : word);
  }
}
