import type * as Piu from "piu/MC";
import "piu/MC";
import type { Language } from "../settings.js";
import type { RestartReason } from "../status/restart.js";
import { wordButton } from "./parts/button.js";
import { textAt } from "./parts/text.js";
import { Zone } from "./parts/zone.js";
import { stringsIn } from "./strings/languages.js";
import { dress, theme } from "./theme.js";

const LEFT = 8;
const BROWNOUT = "brownout";
const WATCHDOG = "watchdog";

/** What stands instead of the app on a display that restarts again and again: why, and what to do. A touch tries again. */
export class RestartPage {
  readonly application: Piu.Application;
  readonly #onTouch: () => void;

  constructor(reason: RestartReason, language: Language, onTouch: () => void) {
    this.application = new Application(null, {
      commandListLength: 2048,
      displayListLength: 2048,
      touchCount: 1,
      active: true,
    });
    dress(this.application.width);
    const { mediumWhite, smallGrey, smallWhite } = theme;
    const strings = stringsIn(language);
    const { supplyTooWeak, programHangs, programFails } = strings;
    const isWeak = reason === BROWNOUT;
    this.#onTouch = onTouch;
    const contents = [
      textAt(LEFT, 42, mediumWhite, strings.keepsRestarting),
      textAt(LEFT, 86, smallWhite, isWeak ? supplyTooWeak : reason === WATCHDOG ? programHangs : programFails),
      textAt(LEFT, 124, smallGrey, isWeak ? strings.ownSupply : strings.pullPlug),
      textAt(LEFT, 151, smallGrey, isWeak ? strings.orShorterCable : strings.pushItBack),
      wordButton(new Zone(LEFT, 180, theme.right - LEFT, 52), strings.tryAgain),
    ];
    this.application.skin = theme.ground;
    for (const content of contents) this.application.add(content);
    this.application.behavior = this;
  }

  onTouchEnded(): void {
    this.#onTouch();
  }
}
