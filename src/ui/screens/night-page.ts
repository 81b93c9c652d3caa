import type * as Piu from "piu/MC";
import type { Household } from "../../household/household.js";
import { LOST, OLD } from "../age.js";
import { clockFigure } from "../format.js";
import { Direction } from "../parts/direction.js";
import { Hero } from "../parts/hero.js";
import { NoAnswer } from "../parts/no-answer.js";
import { Phrase } from "../parts/phrase.js";
import { BY_NIGHT, EXPORT, FLOW, IMPORT, STALE, theme } from "../theme.js";
import { type Home, OVERVIEW, type Screen } from "./screen.js";

const LEFT = 8;
const DIRECTION_TOP = 24;
const CLOCK = 228;
const CLOCK_WIDTH = 72;
const GAP = 8;
const NONE = -1;

/** Baselines of the hero and of what is said of a number that is old. */
interface Design {
  readonly hero: number;
  readonly noAnswer: number;
}
const WIDE: Design = Object.freeze({ hero: 172, noAnswer: CLOCK });
/** Beside the clock there is no room, but below the smaller hero there is. */
const NARROW: Design = Object.freeze({ hero: 160, noAnswer: 200 });

/** What stands in place of Now at night: the number, its direction and the time. Only digits ever change. */
export class NightPage implements Screen {
  readonly content: Piu.Container;
  readonly enter = OVERVIEW;
  readonly #household: Household;
  readonly #direction: Direction;
  readonly #hero: Hero;
  readonly #noAnswer: NoAnswer;
  readonly #clock: Phrase;

  constructor({ household, strings }: Home) {
    const { right, isNarrow, mediumDigits, mediumFlow } = theme;
    const { hero, noAnswer } = isNarrow ? NARROW : WIDE;
    this.#household = household;
    this.#direction = new Direction(strings, DIRECTION_TOP);
    this.#hero = new Hero(strings, hero);
    this.#noAnswer = new NoAnswer(strings, noAnswer, right - LEFT - (isNarrow ? 0 : CLOCK_WIDTH + GAP));
    this.#clock = new Phrase({
      right,
      baseline: CLOCK,
      digits: mediumDigits,
      colors: FLOW,
      text: mediumFlow,
      units: [],
      width: CLOCK_WIDTH,
      gap: 0,
    });
    const contents = [
      ...this.#direction.contents,
      ...this.#hero.contents,
      ...this.#noAnswer.contents,
      ...this.#clock.contents,
    ];
    this.content = new Container(null, { left: 0, right: 0, top: 0, bottom: 0, contents });
  }

  /** Shows the household as it is now; what has not changed is not painted. */
  show(): void {
    const { age, netPower, legalTime } = this.#household;
    const isShown = age >= 0 && age < LOST && netPower !== undefined;
    const flow = netPower !== undefined && netPower < 0 ? EXPORT : IMPORT;
    const state = isShown && age < OLD ? BY_NIGHT : STALE;
    this.#direction.show(isShown ? flow : NONE, state);
    this.#hero.show(isShown ? Math.abs(netPower) : undefined, state);
    this.#noAnswer.show(age, netPower !== undefined, BY_NIGHT);
    this.#clock.show(clockFigure(legalTime), 0, BY_NIGHT);
  }
}
