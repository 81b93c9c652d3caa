import type * as Piu from "piu/MC";
import { CornerWord } from "../parts/corner-word.js";
import { header } from "../parts/header.js";
import { PageMarks } from "../parts/page-marks.js";
import { CHOSEN, type Editor } from "../settings/editor.js";
import { makeEditor } from "../settings/make-editor.js";
import { FIRST_RUN_STEPS } from "../settings/owner-settings.js";
import { FIRST_RUN, type Home, NOW, NOWHERE, type Screen } from "./screen.js";

const HEADER_BOTTOM = 50;
const SKIP = 0;
const NEXT = 1;

/**
 * What a new display asks for, one setting after the other. Each has a default and can be skipped; what was asked is kept,
 * so that it is never asked again.
 */
export class FirstRun implements Screen {
  readonly content: Piu.Container;
  readonly enter = NOWHERE;
  readonly #home: Home;
  readonly #marks = new PageMarks(FIRST_RUN_STEPS.length);
  readonly #skip: CornerWord;
  #editor: Editor;

  constructor(home: Home) {
    const { strings } = home;
    this.#home = home;
    this.#skip = new CornerWord([strings.skip, strings.next], true);
    this.content = new Container(null, { left: 0, right: 0, top: 0, bottom: 0 });
    this.#editor = this.#lay(true);
  }

  /** Nothing here changes by itself. */
  show(): void {}

  /** An option leads on, as the corner does; behind the last step Now comes. A finger that misses does not leave the page. */
  tap(x: number, y: number): number {
    if (this.#skip.holds(x, y)) return this.#go(1);
    if (y < HEADER_BOTTOM) return NOWHERE;
    if (this.#editor.tap(x, y) === CHOSEN) return this.#go(1);
    this.#skip.show(this.#editor.canUndo ? NEXT : SKIP);
    return FIRST_RUN;
  }

  /** One step back; false from the first one. */
  back(): boolean {
    if (this.#step === 0) return false;
    this.#go(-1);
    return true;
  }

  /** A step on or back; the last one is not passed by accident. */
  turn(step: number): void {
    const to = this.#step + step;
    if (to >= 0 && to < FIRST_RUN_STEPS.length) this.#go(step);
  }

  get #step(): number {
    return Math.min(this.#home.settings.firstRunStep ?? 0, FIRST_RUN_STEPS.length - 1);
  }

  #go(step: number): number {
    const { settings } = this.#home;
    const to = this.#step + step;
    const isOver = to === FIRST_RUN_STEPS.length;
    settings.firstRunStep = isOver ? undefined : to;
    const isKept = this.#home.keep();
    if (isOver) return NOW;
    this.#editor = this.#lay(isKept);
    return FIRST_RUN;
  }

  #lay(isKept: boolean): Editor {
    const setting = FIRST_RUN_STEPS[this.#step]!;
    const editor = makeEditor(this.#home, setting, isKept);
    const { content } = this;
    content.empty();
    for (const part of header(setting.title(this.#home.strings))) content.add(part);
    for (const part of this.#skip.contents) content.add(part);
    content.add(editor.content);
    content.add(this.#marks.port);
    this.#skip.show(SKIP);
    this.#marks.show(this.#step);
    this.#marks.port.visible = true;
    return editor;
  }
}
