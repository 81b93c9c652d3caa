import type * as Piu from "piu/MC";
import { LOST, OLD } from "../age.js";
import { header } from "../parts/header.js";
import { OnePhase } from "../parts/one-phase.js";
import { textEndingAt } from "../parts/text.js";
import { ThreePhases } from "../parts/three-phases.js";
import { theme } from "../theme.js";
import { type Home, NOWHERE, type Screen } from "./screen.js";

/** What each phase carries against the main fuse. */
export class Phases implements Screen {
  readonly content: Piu.Container;
  readonly enter = NOWHERE;
  readonly #home: Home;
  #isSingle: boolean;
  #layout: OnePhase | ThreePhases;

  constructor(home: Home) {
    this.#home = home;
    this.#isSingle = home.household.phases.isSingle;
    this.#layout = this.#newLayout();
    this.content = new Container(null, { left: 0, right: 0, top: 0, bottom: 0 });
    this.#lay();
  }

  /** Shows the household as it is now. */
  show(): void {
    const { phases, age } = this.#home.household;
    if (phases.isSingle !== this.#isSingle) {
      this.#isSingle = phases.isSingle;
      this.#layout = this.#newLayout();
      this.#lay();
    }
    this.#layout.show(phases, age >= 0 && age < LOST, age < OLD);
  }

  #newLayout(): OnePhase | ThreePhases {
    const { strings } = this.#home;
    return this.#isSingle ? new OnePhase(strings) : new ThreePhases(strings);
  }

  /** Which layout it is shows with the first reading, or hardly ever with a later one. */
  #lay(): void {
    const { strings, settings } = this.#home;
    const fuse = `${strings.fuse} ${settings.mainFuse} ${strings.ampere}`;
    this.content.empty();
    for (const content of header(this.#isSingle ? strings.phase : strings.phases)) this.content.add(content);
    this.content.add(textEndingAt(theme.right, 34, theme.smallGrey, fuse));
    for (const content of this.#layout.contents) this.content.add(content);
  }
}
