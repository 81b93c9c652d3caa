import type * as Piu from "piu/MC";
import { CornerWord } from "../parts/corner-word.js";
import { header } from "../parts/header.js";
import type { Editor } from "../settings/editor.js";
import { makeEditor } from "../settings/make-editor.js";
import { OWNER_SETTINGS } from "../settings/owner-settings.js";
import { FIRST_SETTING, type Home, NOWHERE, type Screen } from "./screen.js";

const HEADER_BOTTOM = 50;
const UNDO = 0;
const NONE = -1;

/** One setting, changed by touch; what has changed can be taken back while the page stands. */
export class SettingPage implements Screen {
  readonly content: Piu.Container;
  readonly enter = NOWHERE;
  readonly #place: number;
  readonly #editor: Editor;
  readonly #undo: CornerWord;

  /** The setting of a place. */
  constructor(home: Home, place: number) {
    const setting = OWNER_SETTINGS[place - FIRST_SETTING]!;
    this.#place = place;
    this.#editor = makeEditor(home, setting);
    this.#undo = new CornerWord([home.strings.undo], false);
    const contents = [...header(setting.title(home.strings)), ...this.#undo.contents, this.#editor.content];
    this.content = new Container(null, { left: 0, right: 0, top: 0, bottom: 0, contents });
  }

  /** Nothing here changes by itself. */
  show(): void {}

  /** Changes the setting, or takes that back. A finger that misses a button does not leave the page. */
  tap(x: number, y: number): number {
    if (this.#undo.holds(x, y)) this.#editor.undo();
    else if (y < HEADER_BOTTOM) return NOWHERE;
    else this.#editor.tap(x, y);
    this.#undo.show(this.#editor.canUndo ? UNDO : NONE);
    return this.#place;
  }

  /** Leafs through what can be chosen. */
  turn(step: number): void {
    this.#editor.turn(step);
  }
}
