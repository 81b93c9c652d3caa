import type * as Piu from "piu/MC";
import { sentence } from "../parts/sentence.js";
import { StepMarks } from "../parts/step-marks.js";
import { Stepper } from "../parts/stepper.js";
import { textAt } from "../parts/text.js";
import type { Home } from "../screens/screen.js";
import { theme } from "../theme.js";
import { CHANGED, type Editor, NOTHING } from "./editor.js";
import type { Stepped } from "./setting.js";

const LEFT = 8;
const HINT = 224;
const SENTENCE = 84;

/** Changes a setting that is a number; each step counts and is kept at once. */
export class StepEditor implements Editor {
  readonly content: Piu.Container;
  canUndo = false;
  isKept: boolean;
  readonly #home: Home;
  readonly #setting: Stepped;
  /** All settings as they were. */
  readonly #before: Home["settings"];
  readonly #stepper: Stepper | undefined;
  readonly #marks: StepMarks | undefined;
  readonly #hint: Piu.Content;
  readonly #warning: Piu.Content;

  constructor(home: Home, setting: Stepped, isKept: boolean) {
    const { strings, settings } = home;
    const { marks, steps } = setting;
    this.#home = home;
    this.#setting = setting;
    this.isKept = isKept;
    this.#before = { ...settings };
    this.content = new Container(null, { left: 0, right: 0, top: 0, bottom: 0 });
    this.#hint = textAt(LEFT, HINT, theme.smallGrey, setting.hint(strings));
    this.#warning = textAt(LEFT, HINT, theme.smallYellow, strings.memoryFails);
    const missing = setting.missing?.(home);
    if (missing !== undefined) {
      this.content.add(sentence(SENTENCE, missing));
      return;
    }
    this.#stepper = new Stepper({
      steps,
      farUnit: setting.farUnit?.(strings),
      unit: setting.unit?.(strings),
      none: setting.none?.(strings),
    });
    this.#marks = marks && new StepMarks(marks, setting.areMarksNamed === true);
    const contents = [...this.#stepper.contents, ...(this.#marks?.contents ?? []), this.#hint, this.#warning];
    for (const content of contents) this.content.add(content);
    this.#show();
  }

  tap(x: number, y: number): number {
    const { settings } = this.#home;
    const step = this.#stepper?.stepAt(x, y) ?? 0;
    if (step === 0) return NOTHING;
    const before = this.#setting.read(settings);
    const value = this.#setting.moved(before, step);
    if (value !== before) {
      this.#setting.write(settings, value);
      this.canUndo = true;
      this.#keep();
    }
    return CHANGED;
  }

  undo(): void {
    Object.assign(this.#home.settings, this.#before);
    this.canUndo = false;
    this.#keep();
  }

  /** There is one page. */
  turn(): void {}

  #keep(): void {
    this.isKept = this.#home.keep();
    this.#show();
  }

  #show(): void {
    const value = this.#setting.read(this.#home.settings);
    this.#stepper?.show(value);
    this.#marks?.show(value);
    this.#hint.visible = this.isKept;
    this.#warning.visible = !this.isKept;
  }
}
