// The screens on real Piu: every touch shows the next state.
import "piu/MC";
import { Household } from "../../../src/household/household.js";
import { MeterReading } from "../../../src/meter/reading.js";
import { Rejections } from "../../../src/meter/rejections.js";
import { P1_LINE } from "../../../src/port/line.js";
import { DEFAULT_SETTINGS, LANGUAGES, type Language } from "../../../src/settings.js";
import type { LinkState } from "../../../src/status/link-state.js";
import { App } from "../../../src/ui/app.js";
import { RestartPage } from "../../../src/ui/restart-page.js";
import { EVENTS, HISTORY, NOW, PEAKS, PHASES, QR, REGISTERS, SETTINGS } from "../../../src/ui/screens/screen.js";
import { cornersMissed } from "../calibration-states.js";
import { powerAtStart, RESTARTS, STORAGE } from "../device-states.js";
import { restartStates } from "../restart-states.js";
import { screenStates } from "../screen-states.js";

/** From a touch at night until the display is as if there had been none, in ms. */
const UNTIL_ASLEEP = 20_000;

/** XS prints the line. */
declare function trace(line: string): void;

const settings = { ...DEFAULT_SETTINGS };
const household = new Household(settings);
const meter = { reading: new MeterReading(), rejections: new Rejections(), accepted: 0 };
const link: { state: LinkState; line: typeof P1_LINE; failing: number; isFlipped: boolean } = {
  state: "waiting",
  line: P1_LINE,
  failing: 0,
  isFlipped: false,
};
const night = { isNight: false };
const power = powerAtStart();
const storage = { ...STORAGE };
const app = new App({
  household,
  settings,
  meter,
  link,
  night,
  power,
  storage,
  restarts: RESTARTS,
  touchPanel: cornersMissed,
  keep() {
    household.recount();
    return storage.state === "kept";
  },
  forget: () => storage.state === "kept",
});

const READS_WHEN_ENTERED = [REGISTERS, HISTORY, EVENTS, PEAKS, QR];

/** Stays on a screen as long as it can, so that each picture is what a partial update made of the one before. */
class Showing extends Behavior {
  #next = 0;
  #now = 0;

  override onTouchBegan(application: Application, _id: number, x: number): void {
    const state = screenStates[this.#next++];
    if (state === undefined) {
      this.#showRestartPage(LANGUAGES[x - 1]);
      return;
    }
    try {
      const { language: spoken } = settings;
      Object.assign(settings, DEFAULT_SETTINGS, state.settings, { language: spoken });
      const fresh = new Household(settings);
      Object.assign(meter, { reading: new MeterReading(), rejections: new Rejections(), accepted: 0 });
      Object.assign(power, powerAtStart());
      state.set(fresh, meter, power);
      link.state = state.link ?? "waiting";
      link.failing = state.failing ?? 0;
      storage.state = state.storage ?? "kept";
      night.isNight = state.isNight ?? false;
      Object.assign(household, fresh);
      const language = LANGUAGES[x - 1] ?? state.language;
      if (language !== settings.language) {
        settings.language = language;
        app.onGo(application, state.place === NOW ? PHASES : NOW);
      }
      const { place } = state;
      if (READS_WHEN_ENTERED.includes(place) || place >= SETTINGS) app.onGo(application, NOW);
      app.onGo(application, state.place);
      app.show(this.#now);
      for (let i = 0; i < (state.fingers ?? 0); i++) app.onTouchEnded(application, 0, 160, 120);
      for (const [x, y] of state.taps ?? []) {
        app.onTouchBegan(application, 0, x, y);
        app.onTouchEnded(application, 0, x, y);
      }
      for (let i = 0; i < (state.steps ?? 0); i++) app.onStep(application, 1);
      if (night.isNight) this.#now += UNTIL_ASLEEP;
      if (night.isNight) app.show(this.#now);
    } catch (error) {
      trace(`! ${state.name}: ${error}\n`);
    }
  }

  /** It has an application of its own, which takes the place of the one before. */
  #showRestartPage(language: Language | undefined): void {
    const state = restartStates[this.#next - 1 - screenStates.length];
    if (state === undefined) return;
    const page = new RestartPage(state.reason, language ?? state.language, () => {});
    page.application.behavior = this;
  }
}

app.application.behavior = new Showing();
export default app.application;
