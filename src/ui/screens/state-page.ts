import type * as Piu from "piu/MC";
import type { LinkState, LinkStatus } from "../../status/link-state.js";
import { LOST } from "../age.js";
import { type Figure, figureOf } from "../figure.js";
import { clockFigure } from "../format.js";
import { CABLE_BOX, CUT, chain, METER_BOX, WHOLE } from "../parts/chain.js";
import { Phrase } from "../parts/phrase.js";
import { fitting, linesOf, textAt, textWidth } from "../parts/text.js";
import type { LinkFault } from "../strings/strings.js";
import { BY_NIGHT, FRESH, theme, WHITES } from "../theme.js";
import { type Home, OVERVIEW, type Screen } from "./screen.js";

const LEFT = 8;
const NAME_LEFT = 54;
/** Baselines. */
const NAME = 44;
const CAUSE = 136;
/** The heading above what to do, and its first line; then the same where that has three lines. */
const HEADING = 170;
const REMEDY = 196;
const REMEDY_PITCH = 26;
const HIGH_HEADING = 164;
const HIGH_REMEDY = 187;
const CLOSE_PITCH = 23;
const GAP = 6;
const WIDEST = 80;
/** The widest numbers that causes hold, to find the type that has room for them. */
const WIDEST_SHARE = "100";
const WIDEST_TIME = "88:88";
/** A cause may come nearer to the right edge than other text, in pixels. */
const MARGIN = 4;

const WAITING = "waiting";
const CHECKS_FAILING: LinkState = "checksFailing";
const STOPPED: LinkState = "stopped";

/** Where each state breaks the chain from meter to display. */
const BROKEN: Readonly<Record<LinkFault | "waiting", number>> = Object.freeze({
  waiting: WHOLE,
  noCable: CUT,
  silent: METER_BOX,
  wrongSpeed: METER_BOX,
  checksFailing: CABLE_BOX,
  encrypted: METER_BOX,
  incomplete: METER_BOX,
  stopped: METER_BOX,
  weakSupply: CABLE_BOX,
});

/** In these a number comes all the same. */
const BESIDE_NUMBER: readonly LinkFault[] = Object.freeze(["checksFailing", "incomplete", "weakSupply"]);

/** The state of the link that stands in place of Now; undefined while there is a number to show, or nothing to say. */
export function stateShown({ household, link }: Pick<Home, "household" | "link">): LinkFault | "waiting" | undefined {
  if (household.age >= 0 && household.age < LOST) return undefined;
  const state = link.state as LinkFault | "waiting";
  return BROKEN[state] === undefined || (state === WAITING && household.age >= 0) ? undefined : state;
}

/** What is wrong with the link although there is a number; undefined if nothing is. */
export function faultBesideNumber({ state }: LinkStatus): LinkFault | undefined {
  return BESIDE_NUMBER.includes(state as LinkFault) ? (state as LinkFault) : undefined;
}

/** What is wrong between meter and display: what it is called, where it is, its cause, and one thing to do. */
export class StatePage implements Screen {
  readonly content: Piu.Container;
  readonly enter = OVERVIEW;
  readonly #home: Home;
  readonly #state: LinkFault | "waiting";
  /** The number in the cause; undefined where there is none. */
  readonly #number: Phrase | undefined;
  /** The state of all that is on it. */
  readonly #light: number;

  /** By night all of it has the night's colour. */
  constructor(home: Home, state: LinkFault | "waiting", isNight: boolean) {
    const { strings } = home;
    const { right, largeWhite, mediumWhite, smallWhite, smallYellow } = theme;
    const { name, cause, causeEnd, remedy } = strings.states[state];
    this.#home = home;
    this.#state = state;
    this.#light = isNight ? BY_NIGHT : FRESH;
    const isWaiting = state === WAITING;
    const nameLeft = isWaiting ? LEFT : NAME_LEFT;
    const nameType = textWidth(largeWhite.style, name) <= right - nameLeft ? largeWhite : mediumWhite;
    const widest = state === CHECKS_FAILING ? WIDEST_SHARE : state === STOPPED ? WIDEST_TIME : undefined;
    this.#number = widest === undefined ? undefined : sentence(cause, widest, causeEnd ?? "");
    const lines = linesOf(remedy, smallWhite, right - LEFT);
    const isLong = lines.length > 2;
    const top = isLong ? HIGH_REMEDY : REMEDY;
    const pitch = isLong ? CLOSE_PITCH : REMEDY_PITCH;
    const causeType = fitting(cause, theme.width - LEFT - MARGIN);
    const contents = [
      ...(isWaiting ? [] : [new Content(null, { left: LEFT, top: 12, skin: theme.triangle })]),
      textAt(nameLeft, NAME, nameType, name),
      ...chain(strings, BROKEN[state]),
      ...(this.#number?.contents ?? [textAt(LEFT, CAUSE, causeType, cause)]),
      ...(isWaiting ? [] : [textAt(LEFT, isLong ? HIGH_HEADING : HEADING, smallYellow, strings.whatToDo)]),
      ...lines.map((line, i) => textAt(LEFT, top + i * pitch, smallWhite, line)),
    ];
    for (const content of contents) content.state = this.#light;
    this.content = new Container(null, { left: 0, right: 0, top: 0, bottom: 0, contents });
  }

  /** Shows the number in the cause. */
  show(): void {
    this.#number?.show(this.#figure, 0, this.#light);
  }

  /** A tap anywhere leads to the overview. */
  tap(): number {
    return OVERVIEW;
  }

  /** Of how many in a hundred telegrams the check fails, or since when there is no answer. */
  get #figure(): Figure {
    const { household, link } = this.#home;
    if (this.#state === CHECKS_FAILING) return figureOf(link.failing, 0, 0);
    const { age, legalTime } = household;
    return age < 0 || legalTime === undefined ? 0 : clockFigure(legalTime - Math.round(age / 1000));
  }
}

/** A sentence with a number in it, in the type that has room for it. */
function sentence(before: string, widest: string, behind: string): Phrase {
  const text = `${before}${widest} ${behind}`;
  const isMedium = fitting(text, theme.width - LEFT - MARGIN) === theme.mediumWhite;
  return new Phrase({
    left: LEFT,
    baseline: CAUSE,
    digits: isMedium ? theme.mediumDigits : theme.smallDigits,
    colors: WHITES,
    text: isMedium ? theme.mediumWhite : theme.smallWhite,
    ...(before === "" ? {} : { prefix: before }),
    units: [behind],
    width: WIDEST,
    gap: GAP,
  });
}
