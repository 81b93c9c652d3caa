import type * as Piu from "piu/MC";
import { leftButton, rightButton, wordButton } from "../parts/button.js";
import { header } from "../parts/header.js";
import { sentence } from "../parts/sentence.js";
import { type Home, NOWHERE, RESET, type Screen, SETTINGS } from "./screen.js";

const SENTENCE = 74;
const HEADER_BOTTOM = 50;
/** Seconds in which it is said that all goes, before it does. */
const NOTICE = 2;

/** What is asked, and what follows. */
const WHAT = 0;
const SURE = 1;
const GOES = 2;
const FAILED = 3;

/** The factory reset: asks twice, at places that are not under the same finger, and forgets settings and past. */
export class Reset implements Screen {
  readonly content: Piu.Container;
  readonly enter = NOWHERE;
  readonly #home: Home;
  readonly #left = leftButton();
  readonly #right = rightButton();
  #state = WHAT;
  #shown = 0;

  constructor(home: Home) {
    this.#home = home;
    this.content = new Container(null, { left: 0, right: 0, top: 0, bottom: 0 });
    this.#lay();
  }

  /** Has all go, once it was to be read for a moment. */
  show(): void {
    if (this.#state !== GOES || ++this.#shown !== NOTICE) return;
    if (this.#home.forget?.() === false) this.#turnTo(FAILED);
  }

  /** The right button asks again; then the left one has all go, and the right one leads back. */
  tap(x: number, y: number): number {
    if (y < HEADER_BOTTOM) return NOWHERE;
    const isLeft = this.#left.holds(x, y);
    const isRight = this.#right.holds(x, y);
    if (this.#state === WHAT && isRight) this.#turnTo(SURE);
    else if (this.#state === SURE && isRight) return SETTINGS;
    else if (this.#state === SURE && isLeft) this.#turnTo(GOES);
    return RESET;
  }

  #turnTo(state: number): void {
    this.#state = state;
    this.#lay();
  }

  #lay(): void {
    const { strings } = this.#home;
    const { content } = this;
    const words = [strings.resetWhat, strings.resetSure, strings.resetting, strings.notReset][this.#state]!;
    content.empty();
    for (const part of header(strings.reset)) content.add(part);
    content.add(sentence(SENTENCE, words));
    if (this.#state === SURE) content.add(wordButton(this.#left, strings.resetNow));
    if (this.#state === SURE) content.add(wordButton(this.#right, strings.cancel));
    if (this.#state === WHAT) content.add(wordButton(this.#right, strings.resetAll));
  }
}
