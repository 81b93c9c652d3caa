import type * as Piu from "piu/MC";
import { OptionList } from "../parts/option-list.js";
import type { Home } from "../screens/screen.js";
import { CHANGED, CHOSEN, type Editor, NOTHING } from "./editor.js";
import type { Listed } from "./setting.js";

/** Changes a setting that is one of a list; what is chosen counts and is kept at once. */
export class ListEditor implements Editor {
  readonly content: Piu.Container;
  /** Another choice is as near. */
  readonly canUndo = false;
  isKept: boolean;
  readonly #home: Home;
  readonly #setting: Listed;
  readonly #list: OptionList;

  constructor(home: Home, setting: Listed, isKept: boolean) {
    const { settings, strings } = home;
    this.#home = home;
    this.#setting = setting;
    this.isKept = isKept;
    this.#list = new OptionList(setting.options(strings));
    this.content = this.#list.content;
    this.#show(setting.refusal?.(home, setting.chosen(settings)));
  }

  tap(x: number, y: number): number {
    const option = this.#list.optionAt(x, y);
    if (option < 0) return this.#list.tap(x, y) ? CHANGED : NOTHING;
    const refusal = this.#setting.refusal?.(this.#home, option);
    if (refusal === undefined) {
      this.#setting.choose(this.#home.settings, option);
      this.isKept = this.#home.keep();
    }
    this.#show(refusal);
    return refusal === undefined ? CHOSEN : CHANGED;
  }

  undo(): void {}

  turn(step: number): void {
    this.#list.turn(step);
  }

  #show(refusal: string | undefined): void {
    const { settings, strings } = this.#home;
    const warning = refusal ?? (this.isKept ? undefined : strings.memoryFails);
    const note = warning ?? this.#setting.hint?.(strings);
    this.#list.show(this.#setting.chosen(settings), note, warning !== undefined);
  }
}
