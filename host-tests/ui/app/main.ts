// Now on real Piu: every touch shows the next state.
import "piu/MC";
import { Household } from "../../../src/household/household.js";
import { DEFAULT_SETTINGS, type Language } from "../../../src/settings.js";
import { Now } from "../../../src/ui/screens/now.js";
import { en } from "../../../src/ui/strings/en.js";
import { sv } from "../../../src/ui/strings/sv.js";
import { ground } from "../../../src/ui/theme.js";
import { nowStates } from "../now-states.js";

/** XS prints the line. */
declare function trace(line: string): void;

/** Keeps one Now as long as the language stays, so that each picture is what a partial update made of the one before. */
class Showing extends Behavior {
  #next = 0;
  #language: Language | undefined;
  #household = new Household(DEFAULT_SETTINGS);
  #now: Now | undefined;

  override onTouchBegan(application: Application): void {
    const state = nowStates[this.#next++];
    if (state === undefined) return;
    try {
      if (state.language !== this.#language) this.#begin(application, state.language);
      const household = new Household(DEFAULT_SETTINGS);
      state.set(household);
      Object.assign(this.#household, household);
      this.#now?.show();
    } catch (error) {
      trace(`! ${state.name}: ${error}\n`);
    }
  }

  #begin(application: Application, language: Language): void {
    this.#language = language;
    this.#now = new Now(this.#household, language === "sv" ? sv : en);
    application.empty();
    application.add(this.#now.content);
  }
}

export default new Application(null, {
  commandListLength: 4096,
  displayListLength: 4096,
  touchCount: 1,
  active: true,
  skin: ground,
  Behavior: Showing,
});
