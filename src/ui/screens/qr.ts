import type * as Piu from "piu/MC";
import { firstDay, firstHour, legalDay, monthOf } from "../../household/calendar.js";
import { HourText } from "../../household/hour-text.js";
import { diagnosis } from "../diagnosis.js";
import { chevronButton } from "../parts/button.js";
import { header } from "../parts/header.js";
import { QrCode } from "../parts/qr-code.js";
import { Zone } from "../parts/zone.js";
import { theme } from "../theme.js";
import { type Home, NOWHERE, QR, type Screen } from "./screen.js";

/** Where the white begins; the black beside it has the buttons. */
const WHITE_LEFT = 80;
const HEIGHT = 240;
const LEFT = 4;
const WIDTH = 72;
const LINE = 27;
const MONTHS_PER_YEAR = 12;

/** What is told, in some codes: of the meter and the display, or the hours of a month. */
interface Subject {
  readonly name: string;
  readonly count: number;
  text(index: number): string;
}

/** QR codes of what the display believes and why, and of the hours of this month and the last one, for a phone's camera. */
export class Qr implements Screen {
  readonly content: Piu.Container = new Container(null, { left: 0, right: 0, top: 0, bottom: 0 });
  readonly enter = NOWHERE;
  /** Whoever scans code after code touches seldom. */
  readonly stays = 180_000;
  readonly isWhite = true;
  readonly #home: Home;
  readonly #code = new QrCode(WHITE_LEFT, theme.width - WHITE_LEFT, HEIGHT);
  readonly #name = new Zone(LEFT, 56, WIDTH, 60);
  readonly #before = new Zone(LEFT, 122, WIDTH, 54);
  readonly #next = new Zone(LEFT, 182, WIDTH, 54);
  #subjects: readonly (() => Subject)[] = [];
  #chosen = 0;
  #subject: Subject | undefined = undefined;
  #index = 0;
  #now = 0;

  constructor(home: Home) {
    this.#home = home;
  }

  /** Shows how things are when it is entered, and from then on the same: a code must not change while it is scanned. */
  show(now: number): void {
    this.#now = now;
    if (this.#subject !== undefined) return;
    this.#subjects = [() => this.#ofMeter(), ...this.#months()];
    this.#choose(0);
  }

  /** The buttons lead to the next subject, and to its code before and the next one. */
  tap(x: number, y: number): number {
    if (this.#before.holds(x, y)) this.turn(-1);
    else if (this.#next.holds(x, y)) this.turn(1);
    else if (this.#name.holds(x, y)) this.#choose((this.#chosen + 1) % this.#subjects.length);
    else return NOWHERE;
    return QR;
  }

  /** Leafs through the codes of a subject, all around. */
  turn(step: number): void {
    const { count } = this.#subject!;
    if (count < 2) return;
    this.#index = (this.#index + step + count) % count;
    this.#lay();
  }

  #choose(subject: number): void {
    this.#chosen = subject;
    this.#subject = this.#subjects[subject]!();
    this.#index = 0;
    this.#lay();
  }

  #ofMeter(): Subject {
    const texts = diagnosis(this.#home, this.#now);
    return { name: this.#home.strings.meter, count: texts.length, text: (index) => texts[index]! };
  }

  /** This month and the last one, as far as there are finished hours of them. */
  #months(): (() => Subject)[] {
    const { accounts } = this.#home.household;
    if (!accounts.hasBegun) return [];
    const { history, runningHour } = accounts;
    const running = monthOf(legalDay(runningHour));
    return [running, running - 1].flatMap((month) => {
      const from = Math.max(firstHour(firstDay(month)), history.firstHour);
      const to = Math.min(firstHour(firstDay(month + 1)), history.lastHour + 1);
      return from < to ? [() => this.#ofMonth(month, from, to)] : [];
    });
  }

  #ofMonth(month: number, from: number, to: number): Subject {
    const { household, strings } = this.#home;
    const hours = new HourText(household.accounts.history);
    hours.lay(from, to);
    const name = strings.monthNames[month % MONTHS_PER_YEAR]!;
    return { name, count: hours.count, text: (index) => hours.text(index) };
  }

  #lay(): void {
    const { strings } = this.#home;
    const { name, count, text } = this.#subject!;
    this.#code.show(text(this.#index));
    const contents = [
      ...header(strings.qr),
      ...this.#code.contents,
      this.#subjectButton(name, `${this.#index + 1} ${strings.of} ${count}`),
    ];
    if (count > 1) contents.push(chevronButton(this.#before, 0), chevronButton(this.#next, 1));
    this.content.empty();
    for (const content of contents) this.content.add(content);
  }

  /** The subject and which of its codes it is, in a frame where there is another subject. */
  #subjectButton(name: string, which: string): Piu.Content {
    const { left, top, width, height } = this.#name;
    const lines = [name, which].map((string, i) => {
      const place = { left: 0, right: 0, top: (height >> 1) - LINE + i * LINE, height: LINE };
      return new Label(null, { ...place, style: theme.smallCentred, string });
    });
    const frame = this.#subjects.length > 1 ? { skin: theme.button } : {};
    return new Container(null, { left, top, width, height, ...frame, contents: lines });
  }
}
