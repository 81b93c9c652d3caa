import type * as Piu from "piu/MC";
import "piu/MC";
import type { Household } from "../household/household.js";
import type { Settings } from "../settings.js";
import { Now } from "./screens/now.js";
import { en } from "./strings/en.js";
import { sv } from "./strings/sv.js";
import { ground } from "./theme.js";

/** What the screen shows: one page at a time. It keeps no timer; whoever owns it says when to look at the household. */
export class App {
  readonly application: Piu.Application;
  readonly #screen: Now;

  constructor(household: Household, settings: Readonly<Settings>) {
    this.#screen = new Now(household, settings.language === "sv" ? sv : en);
    this.application = new Application(null, {
      commandListLength: 4096,
      displayListLength: 4096,
      touchCount: 0,
      skin: ground,
      contents: [this.#screen.content],
    });
    this.show();
  }

  /** Shows the household as it is now, after a reading and once a second; paints only what has changed. */
  show(): void {
    this.#screen.show();
  }
}
