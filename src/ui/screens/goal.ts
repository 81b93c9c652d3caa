import type * as Piu from "piu/MC";
import { weekOf } from "../../household/calendar.js";
import { KEPT, MISSED, type Goal as Target } from "../../household/goal.js";
import { figureOf } from "../figure.js";
import { decimalMark } from "../format.js";
import { Choice } from "../parts/choice.js";
import { DayBoxes, OPEN, OVER, TO_COME, UNDER } from "../parts/day-boxes.js";
import { header } from "../parts/header.js";
import { Phrase } from "../parts/phrase.js";
import { sentence } from "../parts/sentence.js";
import { WeekBar } from "../parts/week-bar.js";
import { GREYS, theme, WHITES } from "../theme.js";
import { type Home, NOWHERE, type Screen } from "./screen.js";

const NONE = -1;
const DAYS = 7;
const WATT_HOURS = 1000;

/** In place of the week: that the meter has told no time, that there is no goal, or what that needs. */
const NO_CLOCK = 0;
const NO_GOAL = 1;
const NEEDS_WEEKS = 2;

const WORDS = 84;
/** The baseline of the number of missing days. */
const MISSING = 166;
const WEEK = 88;
const PACE = 148;

const UNDER_PACE = 0;
const OVER_PACE = 1;

/** The household's own target: what this week has used of what it may, against the pace, and the days that kept it. */
export class Goal implements Screen {
  readonly content: Piu.Container;
  readonly enter = NOWHERE;
  readonly #home: Home;
  readonly #mark: number;
  readonly #words: Choice;
  readonly #missing: Phrase;
  readonly #number: Phrase;
  readonly #used: Phrase;
  readonly #allowed: Phrase;
  readonly #sign: Choice;
  readonly #pace: Phrase;
  readonly #average: Phrase;
  readonly #bar = new WeekBar(100);
  readonly #boxes: DayBoxes;
  /** All of it that needs a goal. */
  readonly #week: Piu.Container;

  constructor(home: Home) {
    const { strings } = home;
    const { right, isNarrow, smallGrey, smallWhite, smallDigits, mediumDigits } = theme;
    this.#home = home;
    this.#mark = decimalMark(strings.decimalComma);
    this.#words = new Choice([strings.noClock, strings.noGoal, strings.needsWeeks].map((s) => sentence(WORDS, s)));
    const small = { digits: smallDigits, gap: 4, width: 60 };
    const grey = { ...small, right, colors: GREYS, text: smallGrey, units: [] };
    const white = { ...small, colors: WHITES, text: smallWhite };
    this.#missing = new Phrase({ ...white, left: 8, baseline: MISSING, prefix: strings.missingDays, units: [] });
    this.#number = new Phrase({ ...grey, baseline: 34, prefix: strings.week });
    this.#used = new Phrase({
      left: 8,
      baseline: WEEK,
      digits: theme.farDigits,
      colors: WHITES,
      text: isNarrow ? theme.mediumWhite : theme.largeWhite,
      units: [strings.kilowattHour],
      width: 105,
      gap: 8,
    });
    const text = theme.mediumGrey;
    this.#allowed = new Phrase({ ...grey, digits: mediumDigits, text, gap: 6, baseline: WEEK, prefix: strings.of });
    this.#sign = new Choice(
      isNarrow
        ? []
        : [
            new Content(null, { left: 8, top: 132, skin: theme.tick }),
            new Content(null, { left: 11, top: 134, skin: theme.smallChange }),
          ],
    );
    const paces = [strings.underPace, strings.overPace];
    this.#pace = new Phrase({ ...white, left: isNarrow ? 8 : 34, baseline: PACE, units: paces });
    this.#average = new Phrase({ ...grey, baseline: PACE, prefix: strings.average });
    this.#boxes = new DayBoxes(strings, 160);
    const all = { left: 0, right: 0, top: 0, bottom: 0 };
    this.#week = new Container(null, {
      ...all,
      contents: [
        ...this.#used.contents,
        ...this.#allowed.contents,
        this.#bar.port,
        ...this.#sign.contents,
        ...this.#pace.contents,
        ...this.#average.contents,
        ...this.#boxes.contents,
      ],
    });
    this.#week.visible = false;
    const contents = [
      ...header(strings.goal),
      ...this.#number.contents,
      ...this.#words.contents,
      ...this.#missing.contents,
      this.#week,
    ];
    this.content = new Container(null, { ...all, contents });
  }

  /** Shows the week as it is now. */
  show(): void {
    const { accounts, legalTime } = this.#home.household;
    const { goal, ledger, hasBegun } = accounts;
    const isTimed = hasBegun && legalTime !== undefined;
    const words = !isTimed ? NO_CLOCK : goal.saving === undefined ? NO_GOAL : goal.missingDays > 0 ? NEEDS_WEEKS : NONE;
    const isShown = words === NONE;
    this.#words.show(words);
    this.#missing.show(words === NEEDS_WEEKS ? figureOf(goal.missingDays, 0, this.#mark) : 0);
    this.#number.show(isTimed ? figureOf(weekOf(goal.today), 0, this.#mark) : 0);
    // for up to a minute, the hour before is in no sum
    if (isShown && !(this.#week.visible && ledger.hours.isWaiting)) {
      this.#showWeek(goal, ledger.hours.energyImport, legalTime!);
      this.#showDays(goal, ledger.hours.energyImport, legalTime!);
    }
    if (this.#week.visible !== isShown) this.#week.visible = isShown;
  }

  #showWeek(goal: Target, running: number, legalTime: number): void {
    const used = goal.weekImport(running);
    const allowed = goal.weekAllowance!;
    const pace = goal.weekAllowanceUntil(legalTime)!;
    const whole = Math.max(allowed, 1);
    this.#used.show(this.#kilowattHours(used));
    this.#allowed.show(this.#kilowattHours(allowed));
    this.#average.show(this.#kilowattHours(goal.weekUsual!));
    const isUnder = used <= pace;
    this.#sign.show(theme.isNarrow ? NONE : isUnder ? UNDER_PACE : OVER_PACE);
    this.#pace.show(this.#kilowattHours(Math.abs(used - pace)), isUnder ? UNDER_PACE : OVER_PACE);
    for (let day = 1; day < DAYS; day++) this.#bar.cut(day - 1, goal.weekAllowanceBefore(goal.monday + day) / whole);
    this.#bar.show(used / whole, pace / whole);
  }

  #showDays(goal: Target, running: number, legalTime: number): void {
    const { monday, today } = goal;
    for (let i = 0; i < DAYS; i++) {
      const day = monday + i;
      const verdict = goal.verdictOf(day);
      if (day === today) this.#boxes.show(i, ofToday(goal, running, legalTime), true);
      else
        this.#boxes.show(i, day > today ? TO_COME : verdict === KEPT ? UNDER : verdict === MISSED ? OVER : OPEN, false);
    }
  }

  #kilowattHours(energy: number): number {
    return figureOf(Math.round(energy / WATT_HOURS), 0, this.#mark);
  }
}

/** Whether today is under its own pace so far. */
function ofToday(goal: Target, running: number, legalTime: number): number {
  const pace = goal.isTodayComplete ? goal.allowanceUntil(legalTime) : undefined;
  if (pace === undefined) return OPEN;
  return goal.todayImport + running <= pace ? UNDER : OVER;
}
