import "./install-piu.js";
import { application, type FrameBuffer, installPiu } from "../../simulator/piu/index.js";
import { Household } from "../../src/household/household.js";
import { DEFAULT_SETTINGS, type Language } from "../../src/settings.js";
import { Now } from "../../src/ui/screens/now.js";
import { en } from "../../src/ui/strings/en.js";
import { sv } from "../../src/ui/strings/sv.js";
import { ground } from "../../src/ui/theme.js";

/** Now on a frame buffer of its own, with a household to put into any state. */
export class NowDisplay {
  readonly household = new Household(DEFAULT_SETTINGS);
  readonly screen: FrameBuffer;
  readonly #now: Now;
  readonly #application: NonNullable<typeof application>;

  constructor(language: Language) {
    this.screen = installPiu();
    this.#now = new Now(this.household, language === "sv" ? sv : en);
    new Application(null, { skin: ground, contents: [this.#now.content] });
    this.#application = application!;
    this.#application.update();
  }

  /** Shows the household and paints; the number of pixels that were painted. */
  show(): number {
    this.#now.show();
    return this.#application.update();
  }

  /** The picture that a full redraw gives. */
  redraw(): Uint16Array {
    const { width, height } = this.screen;
    this.#application.repaint({ left: 0, top: 0, right: width, bottom: height });
    this.#application.update();
    return this.screen.pixels.slice();
  }
}
