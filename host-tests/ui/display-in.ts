import type { Language } from "../../src/settings.js";
import { cornersMissed } from "./calibration-states.js";
import { DeskDisplay } from "./desk-display.js";
import type { ScreenState } from "./screen-states.js";

/** A display in a state that there is a picture of, in any language, 320 pixels wide or 280. */
export function displayIn(state: ScreenState, language: Language, width = 320): DeskDisplay {
  const { place, set, link = "waiting", failing = 0, storage = "kept", fingers = 0, taps = [], steps = 0 } = state;
  const display = new DeskDisplay(language, place, cornersMissed, width, state.settings);
  set(display.household, display.meter, display.power);
  display.link.state = link;
  display.link.failing = failing;
  display.storage.state = storage;
  for (let i = 0; i < fingers; i++) display.touch(160, 120);
  display.show();
  for (const [x, y] of taps) display.touch(x, y);
  for (let i = 0; i < steps; i++) display.press("onStep", 1);
  return display;
}
