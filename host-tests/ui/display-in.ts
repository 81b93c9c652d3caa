import type { Language } from "../../src/settings.js";
import { NOW } from "../../src/ui/screens/screen.js";
import { cornersMissed } from "./calibration-states.js";
import { DeskDisplay } from "./desk-display.js";
import type { ScreenState } from "./screen-states.js";

/** Seconds from a touch at night until the display is as if there had been none. */
const UNTIL_ASLEEP = 20;

/** A display in a state that there is a picture of, in any language, 320 pixels wide or 280. */
export function displayIn(state: ScreenState, language: Language, width = 320): DeskDisplay {
  const {
    place,
    set,
    link = "waiting",
    failing = 0,
    storage = "kept",
    isNight = false,
    fingers = 0,
    taps = [],
    steps = 0,
  } = state;
  const display = new DeskDisplay(language, NOW, cornersMissed, width, state.settings);
  set(display.household, display.meter, display.power);
  display.link.state = link;
  display.link.failing = failing;
  display.storage.state = storage;
  display.night.isNight = isNight;
  display.go(place);
  for (let i = 0; i < fingers; i++) display.touch(160, 120);
  display.show();
  for (const [x, y] of taps) display.touch(x, y);
  for (let i = 0; i < steps; i++) display.press("onStep", 1);
  if (isNight) display.pass(UNTIL_ASLEEP);
  return display;
}
