import "./install-piu.js";
import { application, type FrameBuffer, installPiu } from "../../simulator/piu/index.js";
import { Household } from "../../src/household/household.js";
import { DEFAULT_SETTINGS, type Language } from "../../src/settings.js";
import { App } from "../../src/ui/app.js";
import type { Picture } from "../../tools/pictures/rgb565.js";

/** The display on a frame buffer of its own, with a household to put into any state. */
export class NowDisplay {
  readonly household = new Household(DEFAULT_SETTINGS);
  readonly #screen: FrameBuffer;
  readonly #app: App;
  readonly #application: NonNullable<typeof application>;

  constructor(language: Language) {
    this.#screen = installPiu();
    this.#app = new App(this.household, { ...DEFAULT_SETTINGS, language });
    this.#application = application!;
    this.#application.update();
  }

  /** Shows the household and paints; the number of pixels that were painted. */
  show(): number {
    this.#app.show();
    return this.#application.update();
  }

  /** Paints everything again. */
  redraw(): void {
    const { width, height } = this.#screen;
    this.#application.repaint({ left: 0, top: 0, right: width, bottom: height });
    this.#application.update();
  }

  /** What the screen shows. */
  picture(): Picture {
    const { width, height, pixels } = this.#screen;
    return { width, height, pixels: pixels.slice() };
  }
}
