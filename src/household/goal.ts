import { DAY, firstHour, HOUR, hoursIn, legalDay, legalHour, weekdayOf } from "./calendar.js";
import { type Hours, INTEGRATED } from "./hours.js";

/** What became of a day: that is not known, the goal was kept, or it was missed. */
export const UNKNOWN = 0;
export const KEPT = 1;
export const MISSED = 2;

const WEEK = 7;
const HOURS = 24;
/** What is usual is the mean of so many same weekdays at most, and at least. */
const WEEKS = 4;
const LEAST_WEEKS = 2;
/** Days before today that are looked at: four weeks before each of the last seven. */
const DAYS = (WEEKS + 1) * WEEK;
const NOT_WHOLE = -1;

/**
 * The household's own target: so many % less import than usual, which is the mean of the same weekday of the four weeks
 * before. Only days of which all hours are known count. Energies are in Wh, days legal ones as days since 1970.
 */
export class Goal {
  /** How much less than usual it shall be, in %; undefined for no goal. */
  saving: number | undefined = undefined;
  /** How many days must still be seen until each weekday is known twice: 0 when there is enough history. */
  missingDays = LEAST_WEEKS * WEEK;
  /** Import of today's finished hours, and whether these are all known: else today does not count. */
  todayImport = 0;
  isTodayComplete = false;
  #today = 0;
  #running = 0;
  /** Import of the days before today, by day modulo `DAYS`; `NOT_WHOLE` where an hour is missing. */
  readonly #days = new Float32Array(DAYS).fill(NOT_WHOLE);
  /** What is usual on this weekday before each legal hour. */
  readonly #before = new Float32Array(HOURS + 1);

  /** Looks at the last five weeks; to be called at the start and at the start of each day. `running` is not finished yet. */
  recompute(hours: Hours, running: number): void {
    const today = legalDay(running);
    this.#today = today;
    for (let day = today - DAYS; day < today; day++) this.#days[day % DAYS] = importOf(hours, day);
    this.missingDays = 0;
    for (let day = today; day < today + WEEK; day++)
      this.missingDays += Math.max(LEAST_WEEKS - this.#wholeWeeks(day), 0);
    this.#setBefore(hours);
    this.todayImport = 0;
    this.isTodayComplete = true;
    this.#running = firstHour(today);
    for (let hour = this.#running; hour < running; hour++)
      this.accept(hour, hours.importAt(hour), hours.sourceAt(hour));
  }

  /** Takes a finished hour of today with its import in Wh, undefined where nothing is known. */
  accept(hour: number, energyImport: number | undefined, source: number): void {
    if (hour < this.#running) return;
    if (hour > this.#running || source < INTEGRATED) this.isTodayComplete = false;
    this.todayImport += energyImport ?? 0;
    this.#running = hour + 1;
  }

  /** The import of a whole day, one of the last 35; undefined if an hour is missing. */
  importOf(day: number): number | undefined {
    const energy = this.#days[day % DAYS]!;
    return energy === NOT_WHOLE || day >= this.#today ? undefined : energy;
  }

  /** What is usual on a day from seven before today to six after; undefined if less than two such weekdays are known. */
  usualOf(day: number): number | undefined {
    const count = this.#wholeWeeks(day);
    if (count < LEAST_WEEKS) return undefined;
    let sum = 0;
    for (let week = 1; week <= WEEKS; week++) sum += this.importOf(day - week * WEEK) ?? 0;
    return sum / count;
  }

  /** What may be imported on a day from seven before today to six after; undefined without a goal, and as `usualOf`. */
  allowanceOf(day: number): number | undefined {
    return this.#allowed(this.usualOf(day));
  }

  /** What may have been imported today until a legal time in seconds; undefined as for the whole day. */
  allowanceUntil(legalTime: number): number | undefined {
    if (this.usualOf(this.#today) === undefined) return undefined;
    const time = (legalTime % DAY) / HOUR;
    const hour = Math.floor(time);
    const before = this.#before[hour]!;
    return this.#allowed(before + (this.#before[hour + 1]! - before) * (time - hour));
  }

  /** Whether the goal was `KEPT` or `MISSED` on one of the last seven days. */
  verdictOf(day: number): number {
    const energy = this.importOf(day);
    const allowance = this.allowanceOf(day);
    if (energy === undefined || allowance === undefined) return UNKNOWN;
    return energy <= allowance ? KEPT : MISSED;
  }

  /** What this week's days that count usually import, from Monday to Sunday; undefined without enough history. */
  get weekUsual(): number | undefined {
    if (this.missingDays > 0) return undefined;
    const monday = this.monday;
    let sum = 0;
    for (let day = monday; day < monday + WEEK; day++) if (this.#counts(day)) sum += this.usualOf(day) ?? 0;
    return sum;
  }

  /** What these days may import; undefined without a goal, and without enough history. */
  get weekAllowance(): number | undefined {
    return this.#allowed(this.weekUsual);
  }

  /** What they may have imported until a legal time of today in seconds; undefined as `weekAllowance`. */
  weekAllowanceUntil(legalTime: number): number | undefined {
    if (this.weekAllowance === undefined) return undefined;
    const ofToday = this.isTodayComplete ? (this.allowanceUntil(legalTime) ?? 0) : 0;
    return ofToday + this.weekAllowanceBefore(this.#today);
  }

  /** What the days of this week that count and lie before a day may import; 0 without a goal. */
  weekAllowanceBefore(before: number): number {
    let sum = 0;
    for (let day = this.monday; day < before; day++) if (this.#counts(day)) sum += this.allowanceOf(day) ?? 0;
    return sum;
  }

  /** What they have imported, with so many Wh of the running hour. */
  weekImport(running: number): number {
    let sum = this.isTodayComplete ? this.todayImport + running : 0;
    for (let day = this.monday; day < this.#today; day++) if (this.#counts(day)) sum += this.importOf(day) ?? 0;
    return sum;
  }

  /** Today, and the first day of its week. */
  get today(): number {
    return this.#today;
  }

  get monday(): number {
    return this.#today - weekdayOf(this.#today);
  }

  /** Whether a day of this week counts: nothing of it is missing so far, and it can be compared. */
  #counts(day: number): boolean {
    if (this.#wholeWeeks(day) < LEAST_WEEKS) return false;
    if (day === this.#today) return this.isTodayComplete;
    return day > this.#today || this.importOf(day) !== undefined;
  }

  #allowed(energy: number | undefined): number | undefined {
    return energy === undefined || this.saving === undefined ? undefined : energy * (1 - this.saving / 100);
  }

  /** How many of the same weekdays in the four weeks before a day are whole. */
  #wholeWeeks(day: number): number {
    let count = 0;
    for (let week = 1; week <= WEEKS; week++) if (this.importOf(day - week * WEEK) !== undefined) count++;
    return count;
  }

  /** Sums up what is usual before each legal hour, from the same weekdays that are whole. */
  #setBefore(hours: Hours): void {
    const before = this.#before;
    const count = this.#wholeWeeks(this.#today);
    before.fill(0);
    for (let week = 1; week <= WEEKS; week++) {
      const day = this.#today - week * WEEK;
      if (this.importOf(day) === undefined) continue;
      const end = firstHour(day + 1);
      for (let hour = firstHour(day); hour < end; hour++)
        before[legalHour(hour) + 1]! += (hours.importAt(hour) ?? 0) / count;
    }
    for (let hour = 0; hour < HOURS; hour++) before[hour + 1]! += before[hour]!;
  }
}

/** The import of a day in Wh; `NOT_WHOLE` if an hour is missing. */
function importOf(hours: Hours, day: number): number {
  const start = firstHour(day);
  const end = start + hoursIn(day);
  let sum = 0;
  for (let hour = start; hour < end; hour++) {
    if (hours.sourceAt(hour) < INTEGRATED) return NOT_WHOLE;
    sum += hours.importAt(hour) ?? 0;
  }
  return sum;
}
